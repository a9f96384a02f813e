#include "afford/assess/claim_cautions.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string codes(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  std::string all;
  for (const auto& caution : claim_cautions(*fitted)) {
    all += (all.empty() ? "" : " ") + caution.code.substr(caution.code.find('.') + 1);
  }
  return all;
}

Request with_claim() {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(40'000)}};
  request.work->claimed = request.work->cautious;
  request.work->claimed->pay = {GrossPerYear{dollars(53'600)}};  // 34 % more
  request.work->claimed->cohort_size = 100;
  request.work->claimed->counts_everyone = true;
  return request;
}

}  // namespace

TEST_CASE("a careful claim has no caution, and one dollar above the best trial has", "[assess]") {
  CHECK(codes(small_request()).empty());
  Request request = with_claim();
  CHECK(codes(request).empty());
  request.work->claimed->pay = {GrossPerYear{dollars(53'601)}};
  CHECK(codes(request) == "above_best_trial");
}

TEST_CASE("who is counted, and how many, has to be said", "[assess]") {
  Request request = with_claim();
  request.work->claimed->cohort_size.reset();
  CHECK(codes(request) == "no_cohort_size");
  request.work->claimed->counts_everyone = false;
  CHECK(codes(request) == "no_cohort_size counts_graduates");
  request.work->claimed->counts_everyone.reset();
  CHECK(codes(request) == "no_cohort_size counts_unknown");
}

TEST_CASE("two open questions make the evidence weak, and cap the grade", "[assess]") {
  Request request = with_claim();
  request.work->cautious.reset();
  request.work->claimed->evidence_grade = EvidenceGrade::a;
  request.course->check = {{"a", CheckAnswer::unknown}, {"b", CheckAnswer::yes}};
  CHECK(codes(request).empty());
  CHECK(situation(request, small_parameters(), {})->claim_grade == EvidenceGrade::a);
  request.course->check.push_back({"c", CheckAnswer::unknown});
  CHECK(codes(request) == "course_evidence_weak");
  request.course->check.push_back({"d", CheckAnswer::no});
  CHECK(codes(request) == "course_check_no course_evidence_weak");
  const auto fitted = situation(request, small_parameters(), {});
  CHECK(fitted->claim_grade == EvidenceGrade::c);
  CHECK(*fitted->cautious.placement_probability < Ratio(1, 2) * Ratio(60, 86));
}

TEST_CASE("an estimate above the best trial, and benefits that stay, are told", "[assess]") {
  Request request = small_request();
  request.work->cautious->pay = {NetPerMonth{dollars(2'680)}};  // 34 % more
  CHECK(codes(request).empty());
  request.work->cautious->pay = {NetPerMonth{dollars(2'681)}};
  CHECK(codes(request) == "estimate_above_best_trial");
  request = small_request();
  request.household->children = 1;
  CHECK(codes(request) == "benefits_stay");
  request = small_request();
  request.household->other_income = {{IncomeKind::gst_credit, {}, dollars(50)}};
  CHECK(codes(request) == "benefits_stay");
}

TEST_CASE("a wage under the minimum of its day is told", "[assess]") {
  Request request = small_request();
  request.as_of = Date::of(2025, 11, 1);
  request.work->now = {HourlyPay{Money::of_minor(1'759, cad), Ratio(40)}};
  CHECK(codes(request) == "below_minimum_wage");
  request.work->now = {HourlyPay{Money::of_minor(1'760, cad), Ratio(40)}};
  CHECK(codes(request).empty());
  request.as_of = Date::of(2025, 9, 30);  // no minimum is in the table yet
  request.work->now = {HourlyPay{Money::of_minor(1'000, cad), Ratio(40)}};
  CHECK(codes(request) == "estimate_above_best_trial");
}
