#include "afford/json/assessment_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string written(const Assessment& assessment, bool with_methods = false) {
  return assessment_json(assessment, {Language::english, with_methods});
}

}  // namespace

TEST_CASE("the answer keeps the promised fields, in the page's order", "[json]") {
  const std::string json = written(sample_assessment());
  CHECK(json_at(json, "") ==
        "as_of course loan outcomes budget breaking_points course_cost cheaper_money worth vouched "
        "assumptions data");
  CHECK(json_at(json, "/loan") ==
        "disbursed total_payment total_interest total_fees cost_of_credit "
        "effective_annual_rate_percent "
        "effective_annual_rate_above_percent payments while_studying repaying last_payment "
        "interest_kept_aside large_payment");
  CHECK(json_at(json, "/loan/while_studying") == "payments lowest highest from to");
  CHECK(json_at(json, "/loan/repaying") == "payments payment largest from to");
  CHECK(json_at(json, "/loan/last_payment") == "date payment");
  CHECK(json_at(json, "/outcomes") == "plan_fails cautious claimed");
  CHECK(json_at(json, "/outcomes/plan_fails") == "list of 3");
  const std::string figures =
      "kind month net_pay_per_month household_income_per_month loan_payment left_to_live_on "
      "left_after_spending payment_share_percent lowest_savings lowest_savings_month breaks_in "
      "short_by";
  CHECK(json_at(json, "/outcomes/plan_fails/0") == figures);
  CHECK(json_at(json, "/outcomes/claimed") == figures + " job_pays_from net_gain_per_month");
  CHECK(json_at(json, "/budget") ==
        "result cautious_is_claim reasons debt_ratio_percent debt_ratio_limit_percent "
        "buffer_per_month benchmark_per_month declared_per_month largest_loan_that_fits "
        "largest_loan_that_adds_no_reason largest_loan_note without_loan");
  CHECK(json_at(json, "/budget/largest_loan_note") == "code text");
  CHECK(
      json_at(json, "/course_cost") ==
      "bills by_kind exam_first_try exam_all_tries lost_net_pay grants own_money loan all_in gap");
  CHECK(json_at(json, "/vouched/0") == "path given by source date");
  CHECK(json_at(json, "/data/0") == "file title source date note");
}

TEST_CASE("figures are exact, whatever the page rounds", "[json]") {
  const std::string json = written(sample_assessment());
  CHECK(json_at(json, "/as_of") == "2025-08-20");
  CHECK(json_at(json, "/loan/payments") == "44");
  CHECK(json_at(json, "/outcomes/plan_fails/2/lowest_savings") == "-1234.50");
  CHECK(json_at(json, "/outcomes/plan_fails/2/lowest_savings_month") == "2026-09");
  CHECK(json_at(json, "/budget/result") == "tight");
  CHECK(json_at(json, "/budget/largest_loan_that_fits") == "null");
  CHECK(json_at(json, "/budget/largest_loan_that_adds_no_reason") == "4219.99");
  CHECK(json_at(json, "/budget/reasons/1/code") == "reason.below_benchmark");
  CHECK(json_at(json, "/course_cost/by_kind/tuition") == "6200.00");
  CHECK(json_at(json, "/worth/npv") == "1461.01");
  CHECK(json_at(json, "/vouched/0/source") == "null");
  CHECK(json_at(json, "/vouched/2/date") == "2025-08-01");
  CHECK(json_at(json, "/data/1/note") == "example rules; no lender decided this");
}

TEST_CASE("what is absent is null, and methods come when asked for", "[json]") {
  Assessment bare = sample_assessment();
  bare.claimed.reset();
  bare.budget.benchmark.reset();
  bare.budget.debt_ratio_percent.reset();
  bare.loan.while_studying.reset();
  const std::string json = written(bare);
  CHECK(json_at(json, "/outcomes/claimed") == "null");
  CHECK(json_at(json, "/budget/benchmark_per_month") == "null");
  CHECK(json_at(json, "/budget/debt_ratio_percent") == "null");
  CHECK(json_at(json, "/loan/while_studying") == "null");
  CHECK(json_at(json, "/methods") == "(absent)");
  CHECK(json_at(written(bare, true), "/methods") == "loan worth");
  CHECK(json_at(written(bare, true), "/methods/loan") == "list of 1");
  DataUsed data{"x.json", "", "", "", "our own words"};
  CHECK(data_note(data, Language::english) == "our own words");
}

TEST_CASE("refunds are there where the course has them", "[json]") {
  Assessment assessment = sample_assessment();
  const Date day = Date::of(2025, 9, 19);
  const auto amount = [](std::int64_t major) { return Money::of_minor(major * 100, cad); };
  assessment.course_cost.refunds = {{{day, Ratio(3, 4)}, amount(4'650), amount(1'900)}};
  const std::string json = written(assessment);
  CHECK(json_at(json, "/course_cost/refunds/0") == "leave_by percent comes_back still_sunk");
  CHECK(json_at(json, "/course_cost/refunds/0/leave_by") == "2025-09-19");
  CHECK(json_at(json, "/course_cost/refunds/0/percent") == "75");
  CHECK(json_at(json, "/course_cost/refunds/0/comes_back") == "4650.00");
  CHECK(json_at(json, "/course_cost/refunds/0/still_sunk") == "1900.00");
}
