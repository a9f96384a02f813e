#include "afford/report/loan_figures.hpp"

#include "tests/report/page_steps.hpp"
#include "tests/report/page_text.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("the cost of credit is named by its parts", "[report]") {
  const LoanSummary loan = sample_loan();
  FigureSteps figures;
  add_cost_steps(loan, "", figures);
  const std::string cost = steps_text(figures, "/cost_of_credit");
  CHECK(says(cost, "(total_interest)"));
  CHECK(says(cost, "(total_fees)"));
  CHECK(says(steps_text(figures, "/effective_annual_rate_percent"), "(1 + X)^(-years)"));
  CHECK(figures.find("/disbursed") == nullptr);
}

TEST_CASE("a payment of the summary is a row of the schedule, with its steps", "[report]") {
  FigureSteps figures;
  add_loan_steps(sample_loan(), "/loan", figures);
  const std::string last = steps_text(figures, "/loan/last_payment/payment");
  CHECK(says(last, "/payment of the schedule."));
  CHECK(says(last, "of principal +"));
  CHECK(says(steps_text(figures, "/loan/interest_kept_aside"), "No interest is kept aside."));
}
