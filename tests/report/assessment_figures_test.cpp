#include "afford/report/assessment_figures.hpp"

#include "afford/assess/assess.hpp"
#include "afford/assess/loan_summary.hpp"
#include "tests/report/page_steps.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

FigureSteps small_steps() {
  const Request request = small_request();
  const auto fitted = situation(request, small_parameters(), {}).value();
  const Assessment assessment = assess(request, small_parameters()).value();
  return assessment_steps(fitted, assessment, outcomes(fitted, &assessment.loan.amortization));
}

}  // namespace

TEST_CASE("a month of the household is a sum of named amounts", "[report]") {
  const FigureSteps figures = small_steps();
  // Pay 2,000 - housing 1,000 - debts 100 - remittances 50 - loan 100.
  CHECK(steps_text(figures, "/outcomes/plan_fails/0/left_to_live_on") ==
        "2,000.00 (household_income_per_month) - 1,000.00 (housing_per_month) - 100.00 "
        "(debt_payments_per_month) - 50.00 (remittances_per_month) - 100.00 (loan_payment) = "
        "750.00.");
  CHECK(says(steps_text(figures, "/outcomes/cautious/net_gain_per_month"), "= 600.00."));
  CHECK(says(steps_text(figures, "/outcomes/plan_fails/2/net_pay_per_month"), "No pay comes in"));
}

TEST_CASE("savings are followed month by month to the lowest", "[report]") {
  const std::string savings = steps_text(small_steps(), "/outcomes/plan_fails/0/lowest_savings");
  CHECK(says(savings, "2025: 1,000.00 (savings before) +"));
}

TEST_CASE("costs of the course and futures name what they are made of", "[report]") {
  const FigureSteps figures = small_steps();
  CHECK(says(steps_text(figures, "/course_cost/by_kind/tuition"), "= 1,200.00."));
  CHECK(says(steps_text(figures, "/worth/npv"), "Each future by its share:"));
  CHECK(says(steps_text(figures, "/budget/declared_per_month"), "= 1,500.00."));
}

TEST_CASE("a test of the policy says what was measured and who set the limit", "[report]") {
  const Request request = small_request();
  const std::string policy = small_parameters().policies.front().id;
  const auto fitted = situation(request, small_parameters(), policy).value();
  const Decision decision = check(request, small_parameters(), policy).value();
  const LoanSummary loan = loan_summary(*request.loan).value();
  const FigureSteps figures =
      decision_steps(fitted, loan, {decision, {}}, outcomes(fitted, &loan.amortization));
  for (std::size_t i = 0; i < decision.tests.size(); ++i) {
    const std::string place = "/tests/" + std::to_string(i);
    CHECK(says(steps_text(figures, place + "/limit"), "Policy " + policy + " sets "));
    if (decision.tests[i].measured) CHECK_FALSE(steps_text(figures, place + "/measured").empty());
  }
}

TEST_CASE("money beside the plan is no part of a month's loan payment", "[report]") {
  Request request = small_request();
  request.loan->prepayments = {{Date::of(2025, 5, 20), dollars(50)}};
  *request.loan = checked_loan(*request.loan).value();
  const auto fitted = situation(request, small_parameters(), {}).value();
  const Assessment assessment = assess(request, small_parameters()).value();
  const FigureSteps figures =
      assessment_steps(fitted, assessment, outcomes(fitted, &assessment.loan.amortization));
  CHECK(says(steps_text(figures, "/outcomes/cautious/loan_payment"), "= 100.00."));
}
