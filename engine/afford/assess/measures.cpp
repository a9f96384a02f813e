#include "afford/assess/measures.hpp"

#include <algorithm>

#include "afford/assess/budget.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/course/course_cost.hpp"

namespace afford {
namespace {

Ratio lowest_savings(const std::vector<Outcome>& outcomes, bool plan_fails) {
  std::optional<Money> lowest;
  for (const auto& outcome : outcomes) {
    const bool counts =
        plan_fails ? outcome.kind <= OutcomeKind::loses_job : outcome.kind == OutcomeKind::cautious;
    if (!counts) continue;
    const Money savings = lowest_month(outcome.months).savings;
    lowest = lowest ? std::min(*lowest, savings) : savings;
  }
  return lowest->to_ratio();
}

}  // namespace

std::vector<Measure> measures(const Situation& situation, const Amortization& amortization,
                              const std::vector<Outcome>& outcomes) {
  const Loan& loan = *situation.loan;
  const Money bills = course_cost(*situation.course, Money::zero(cad), Money::zero(cad)).bills;
  const auto cautious = std::ranges::find(outcomes, OutcomeKind::cautious, &Outcome::kind);
  const Money left = cautious->months[cautious->shown].left_after_spending;
  return {
      {"debt_ratio", debt_ratio(situation, largest_repayment(loan, amortization))},
      {"left_after_spending", left.to_ratio()},
      {"lowest_savings_cautious", lowest_savings(outcomes, false)},
      {"lowest_savings_plan_fails", lowest_savings(outcomes, true)},
      {"principal", loan.disbursed().to_ratio()},
      {"principal_over_bills", (loan.disbursed() - bills).to_ratio()},
      {"payment_count", Ratio(loan.terms.payment_count())},
  };
}

}  // namespace afford
