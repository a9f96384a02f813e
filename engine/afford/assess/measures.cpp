#include "afford/assess/measures.hpp"

#include <algorithm>

#include "afford/assess/budget.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/course/course_cost.hpp"

namespace afford {
namespace {

Measure lowest_savings(std::string_view name, const std::vector<Outcome>& outcomes) {
  const bool plan_fails = name == plan_fails_measure;
  Measure lowest{name, std::nullopt};
  for (const auto& outcome : outcomes) {
    const bool counts =
        plan_fails ? outcome.kind <= OutcomeKind::loses_job : outcome.kind == OutcomeKind::cautious;
    if (!counts) continue;
    const HouseholdMonth& month = lowest_month(outcome.months);
    const Ratio savings = month.savings.to_ratio();
    if (lowest.value && *lowest.value <= savings) continue;
    lowest.value = savings;
    lowest.found_in = MeasuredIn{format_outcome_kind(outcome.kind), month.month};
  }
  return lowest;
}

// With the month of its payment where that is not like the others.
Measure debt_ratio_measure(const Situation& situation, const Amortization& amortization) {
  Measure measure{"debt_ratio", debt_ratio(situation, largest_repayment(amortization))};
  if (const auto large = large_payment(amortization)) {
    measure.found_in = MeasuredIn{{}, Month::of(large->due_date)};
  }
  return measure;
}

}  // namespace

std::vector<Measure> measures(const Situation& situation, const Amortization& amortization,
                              const std::vector<Outcome>& outcomes) {
  const Loan& loan = *situation.loan;
  const Money bills = course_cost(*situation.course, Money::zero(cad), Money::zero(cad)).bills;
  const auto cautious = std::ranges::find(outcomes, OutcomeKind::cautious, &Outcome::kind);
  const Money left = cautious->shown.month.left_after_spending;
  return {
      debt_ratio_measure(situation, amortization),
      {"left_after_spending", left.to_ratio(),
       MeasuredIn{format_outcome_kind(cautious->kind), cautious->shown.month.month}},
      lowest_savings("lowest_savings_cautious", outcomes),
      lowest_savings(plan_fails_measure, outcomes),
      {"principal", loan.disbursed().to_ratio()},
      {"principal_over_bills", (loan.disbursed() - bills).to_ratio()},
      {"payment_count", Ratio(static_cast<std::int64_t>(amortization.installments.size()))},
  };
}

}  // namespace afford
