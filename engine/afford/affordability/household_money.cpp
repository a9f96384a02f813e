#include "afford/affordability/household_money.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

std::vector<Money> by_month(const std::vector<DatedMoney>& entries, MonthRange months,
                            Currency currency) {
  std::vector<Money> sums(static_cast<std::size_t>(months.count), Money::zero(currency));
  for (const auto& entry : entries) {
    AFFORD_REQUIRE(months.contains(entry.month));
    sums[static_cast<std::size_t>(months_between(months.start, entry.month))] += entry.amount;
  }
  return sums;
}

}  // namespace

std::vector<HouseholdMonth> household_months(const Household& household, const MoneyPlan& plan) {
  const Currency currency = household.savings.currency();
  const auto count = static_cast<std::size_t>(plan.months.count);
  AFFORD_REQUIRE(plan.net_pay.size() == count && plan.other_income.size() == count);
  const auto advances = by_month(plan.advances, plan.months, currency);
  const auto bills = by_month(plan.bills, plan.months, currency);
  const auto payments = by_month(plan.loan_payments, plan.months, currency);
  const Money spending = household.spending_per_month();
  const Money fixed = household.housing_per_month + household.debt_payments_per_month +
                      household.remittances_per_month;
  Money savings = household.savings;
  std::vector<HouseholdMonth> months;
  months.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Money income = plan.net_pay[i] + plan.other_income[i];
    const Money to_live_on = income - fixed - payments[i];
    const Money after_spending = to_live_on - spending;
    savings += after_spending + advances[i] - bills[i];
    months.push_back({plan.months.start.plus(static_cast<int>(i)), income, payments[i], to_live_on,
                      after_spending, savings});
  }
  return months;
}

const HouseholdMonth& lowest_month(const std::vector<HouseholdMonth>& months) {
  AFFORD_REQUIRE(!months.empty());
  return *std::ranges::min_element(months, {}, &HouseholdMonth::savings);
}

}  // namespace afford
