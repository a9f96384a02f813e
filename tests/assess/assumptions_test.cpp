#include "afford/assess/assumptions.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Situation fitted(const Request& request) {
  auto result = situation(request, small_parameters(), {});
  REQUIRE(result.has_value());
  return *result;
}

bool says(const std::vector<Assumption>& all, std::string_view code) {
  return std::ranges::find(all, code, &Assumption::code) != all.end();
}

std::vector<Assumption> assumptions_of(const Request& request) {
  return assumptions(fitted(request), amortize(*request.loan).value());
}

}  // namespace

TEST_CASE("assumptions follow the request", "[assess]") {
  Request request = small_request();
  CHECK(says(assumptions_of(request), "assume.net_pay_given"));
  CHECK_FALSE(says(assumptions_of(request), "assume.law_carried"));
  request.loan->terms.phases = {{PhaseKind::level, 36}};  // to February 2028
  request.work->now = {GrossPerYear{dollars(34'320)}};
  const auto all = assumptions_of(request);
  CHECK(says(all, "assume.single_adult"));
  CHECK_FALSE(says(all, "assume.net_pay_given"));
  const auto carried =
      std::ranges::find(all, std::string_view("assume.law_carried"), &Assumption::code);
  REQUIRE(carried != all.end());
  CHECK(carried->arguments == std::vector<std::string>{"2026", "2027"});
  const auto paid =
      std::ranges::find(all, std::string_view("assume.paycheques"), &Assumption::code);
  REQUIRE(paid != all.end());
  CHECK(paid->arguments.at(2) == "2026");
}

TEST_CASE("a request that starts after the data names the law it is served by", "[assess]") {
  Request request = small_request();
  request.loan->disbursements[0].date = Date::of(2030, 2, 1);
  request.loan->terms.due_dates.base = Date::of(2030, 3, 1);
  request.course->start = Date::of(2030, 2, 1);
  request.course->bills[0].date = Date::of(2030, 2, 1);
  CHECK(says(assumptions_of(request), "assume.law_carried"));
}

// 100 % of one person: (1 + 0.6 x 12) / 13 = 63.1 %, times 50/86.
TEST_CASE("a claim that is cut says from what, to what and by which numbers", "[assess]") {
  Request request = small_request();
  request.work->claimed = *request.work->cautious;
  request.work->cautious.reset();
  request.work->claimed->placement_probability = Ratio(1);
  request.work->claimed->evidence_grade = EvidenceGrade::c;
  const auto told = [&] {
    const auto all = assumptions_of(request);
    const auto found =
        std::ranges::find(all, std::string_view("assume.haircut"), &Assumption::code);
    REQUIRE(found != all.end());
    return found->arguments;
  };
  CHECK(told() == std::vector<std::string>{"100", "58.1", "C", "58.1", "", "", "", "2026-12-01"});
  request.work->claimed->cohort_size = 1;
  CHECK(told() ==
        std::vector<std::string>{"100", "36.7", "C", "58.1", "1", "60", "12", "2026-12-01"});
}

TEST_CASE("whose months are not whole or not alone is told", "[assess]") {
  Request request = small_request();
  CHECK(says(assumptions_of(request), "assume.single_adult"));
  CHECK_FALSE(says(assumptions_of(request), "assume.partner_credits"));
  request.household->adults = 2;
  request.household->other_income = {{IncomeKind::partner_pay, dollars(12'000)}};
  CHECK(says(assumptions_of(request), "assume.family_credits"));
  CHECK_FALSE(says(assumptions_of(request), "assume.partner_credits"));
  request.household->other_income.push_back({IncomeKind::partner_pay, {}, dollars(100)});
  CHECK(says(assumptions_of(request), "assume.partner_credits"));
  CHECK_FALSE(says(assumptions_of(request), "assume.due_days"));
  request.household->due_days.housing = 1;
  CHECK(says(assumptions_of(request), "assume.due_days"));
  CHECK(says(assumptions_of(request), "assume.pay_without_day"));
  request.work->now.pay_day = 15;
  CHECK_FALSE(says(assumptions_of(request), "assume.pay_without_day"));
  request.household->due_days = {};
  request.work->cautious->months_range = MonthsRange{0, 4};
  CHECK(says(assumptions_of(request), "assume.spread"));
  CHECK_FALSE(says(assumptions_of(request), "assume.early_bill"));
  request.loan->disbursements.front().date = Date::of(2025, 2, 27);
  request.household->savings = dollars(0);
  CHECK(says(assumptions_of(request), "assume.early_bill"));
}

TEST_CASE("hours lost by the way of delivery are an assumption that is told", "[assess]") {
  Request request = small_request();
  request.course->hours_per_week = Ratio(5);
  request.course->delivery = Delivery::hybrid;
  CHECK(says(assumptions_of(request), "assume.delivery_pay_unknown"));
  request.work->now = {HourlyPay{dollars(20), Ratio(30)}};
  const auto all = assumptions_of(request);
  const auto found = std::ranges::find(all, std::string_view("assume.delivery"), &Assumption::code);
  REQUIRE(found != all.end());
  CHECK(found->arguments == std::vector<std::string>{"hybrid", "2.5", "5", "2026-12-01"});
  request.course->paid_hours_lost_per_week = Ratio(1);
  CHECK_FALSE(says(assumptions_of(request), "assume.delivery"));
}

TEST_CASE("a partner's pay is told where the province has credits of a family", "[assess]") {
  Request request = small_request();
  request.household->adults = 2;
  request.household->other_income = {{IncomeKind::partner_pay, dollars(12'000)}};
  CHECK(says(assumptions_of(request), "assume.family_credits"));
  request.household->province = "AB";
  CHECK_FALSE(says(assumptions_of(request), "assume.family_credits"));
}

TEST_CASE("what the worth takes for want of a word is told", "[assess]") {
  Request request = small_request();
  for (const auto* code : {"assume.no_decay", "assume.one_job", "assume.no_pay_lost"}) {
    CHECK(says(assumptions_of(request), code));
  }
  CHECK(says(assumptions_of(request), "assume.horizon"));
  CHECK_FALSE(says(assumptions_of(request), "assume.growth_alike"));
  request.work->now.growth_per_year = Ratio(1, 50);
  request.work->cautious->gain_decay_per_year = Ratio(1, 10);
  request.work->cautious->months_range = MonthsRange{0, 2};
  request.course->net_lost_per_month = dollars(0);
  for (const auto* code : {"assume.no_decay", "assume.one_job", "assume.no_pay_lost"}) {
    CHECK_FALSE(says(assumptions_of(request), code));
  }
  CHECK(says(assumptions_of(request), "assume.growth_alike"));
}

TEST_CASE("a household that does not fit together is told so", "[assess]") {
  Request request = small_request();
  CHECK_FALSE(says(assumptions_of(request), "assume.conflict"));
  request.household->other_income = {{IncomeKind::partner_pay, {}, dollars(900)}};
  CHECK(says(assumptions_of(request), "assume.conflict"));
  request.household->adults = 2;
  CHECK_FALSE(says(assumptions_of(request), "assume.conflict"));
}
