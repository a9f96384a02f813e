#include "afford/assess/assessment.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("results and outcomes print the words that programs rely on", "[assess]") {
  CHECK(format_budget_result(BudgetResult::fits) == "fits");
  CHECK(format_budget_result(BudgetResult::tight) == "tight");
  CHECK(format_budget_result(BudgetResult::does_not_fit) == "does_not_fit");
  CHECK(format_outcome_kind(OutcomeKind::does_not_finish) == "does_not_finish");
  CHECK(format_outcome_kind(OutcomeKind::no_job_in_field) == "no_job_in_field");
  CHECK(format_outcome_kind(OutcomeKind::loses_job) == "loses_job");
  CHECK(format_outcome_kind(OutcomeKind::cautious) == "cautious");
  CHECK(format_outcome_kind(OutcomeKind::claimed) == "claimed");
}
