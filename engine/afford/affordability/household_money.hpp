// A household's money by month: what arrives less what leaves, and the savings that carry the
// difference. Credits that come only with the tax return are not monthly money.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "afford/affordability/household.hpp"
#include "afford/calendar/month.hpp"

namespace afford {

/// A way things can go, in money by month: each list has one entry a month, in Canadian dollars,
/// and outlives the plan.
struct MoneyPlan {
  Month start;
  std::span<const Money> net_pay;
  std::span<const Money> other_income;  ///< net
  std::span<const Money> loan_payments;
  /// The loan as it arrives and grants, less bills, exams and fees paid separately.
  std::span<const Money> moved;
};

struct HouseholdMonth {
  Month month;
  Money income;  ///< pay and other income, net
  Money loan_payment;
  Money left_to_live_on;      ///< income less housing, debts, remittances and loan payment
  Money left_after_spending;  ///< that less declared spending
  Money savings;              ///< after the month
};

/// One entry for each month of the plan. Worked: savings 1,000.00, income 2,000.00, housing
/// 1,200.00, spending 700.00, loan payment 50.00: 750.00 left to live on, 50.00 after spending,
/// savings 1,050.00.
std::vector<HouseholdMonth> household_months(const Household& household, const MoneyPlan& plan);

/// The first month with the lowest savings.
const HouseholdMonth& lowest_month(const std::vector<HouseholdMonth>& months);

/// Some of the months, where the others are not asked for.
struct HouseholdLows {
  HouseholdMonth shown;   ///< the month that was named
  HouseholdMonth lowest;  ///< `lowest_month`
  /// The first of a range with the least left after spending; nothing if the plan has no month of
  /// it.
  std::optional<HouseholdMonth> least_left_while_studying;
  std::optional<HouseholdMonth> least_left_while_repaying;
};
struct LowRanges {
  MonthRange studying;
  MonthRange repaying;
};
/// `shown` counts from the plan's start and lies in it.
HouseholdLows household_lows(const Household& household, const MoneyPlan& plan, std::size_t shown,
                             const LowRanges& ranges);

}  // namespace afford
