#include "afford/affordability/household_money.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
std::vector<HouseholdMonth> household_months(const Household& household, const MoneyPlan& plan) {
  const std::size_t count = plan.net_pay.size();
  AFFORD_REQUIRE(plan.other_income.size() == count && plan.loan_payments.size() == count &&
                 plan.moved.size() == count);
  const Money spending = household.spending_per_month();
  const Money fixed = household.housing_per_month + household.debt_payments_per_month +
                      household.remittances_per_month;
  Money savings = household.savings;
  std::vector<HouseholdMonth> months;
  months.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Money income = plan.net_pay[i] + plan.other_income[i];
    const Money payment = plan.loan_payments[i];
    const Money to_live_on = income - fixed - payment;
    const Money after_spending = to_live_on - spending;
    savings += after_spending + plan.moved[i];
    months.push_back({plan.start.plus(static_cast<int>(i)), income, payment, to_live_on,
                      after_spending, savings});
  }
  return months;
}

const HouseholdMonth& lowest_month(const std::vector<HouseholdMonth>& months) {
  AFFORD_REQUIRE(!months.empty());
  return *std::ranges::min_element(months, {}, &HouseholdMonth::savings);
}

}  // namespace afford
