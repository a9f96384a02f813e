// Whether the household can carry the loan: fits, tight, does not fit; and the largest loan that
// fits.
#pragma once

#include <vector>

#include "afford/assess/outcomes.hpp"

namespace afford {

/// A budget under one loan, before the question of another.
struct BudgetJudgement {
  BudgetResult result;
  std::vector<BudgetReason> reasons;
};

/// `amortization` null: with no loan payment at all.
BudgetJudgement judge_budget(const Situation& situation, const Amortization* amortization,
                             const std::vector<Outcome>& outcomes);

/// Today's pay before tax and other income in the month of the first repayment, in dollars a month;
/// nothing if today's pay is stated net.
std::optional<Ratio> gross_income_per_month(const Situation& situation);

/// (housing + debt payments + `loan_payment`) / gross household income a month, exact; nothing if
/// today's pay is stated net, or is zero.
std::optional<Ratio> debt_ratio(const Situation& situation, const Ratio& loan_per_month);

/// The policy's least `left after spending`, in dollars and exact: the higher of a fixed amount and
/// a share of income.
Ratio residual_buffer(const Situation& situation, Money household_income);

/// Everything of the budget block.
HouseholdBudget household_budget(const Situation& situation, const Amortization& amortization,
                                 const std::vector<Outcome>& outcomes);

}  // namespace afford
