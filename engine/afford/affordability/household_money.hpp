// A household's money by month: what arrives less what leaves, and the savings that carry the
// difference. Credits that come only with the tax return are not monthly money.
#pragma once

#include <vector>

#include "afford/affordability/household.hpp"
#include "afford/calendar/month.hpp"

namespace afford {

/// A way things can go, in money by month: each list has one entry a month.
struct MoneyPlan {
  Month start;
  std::vector<Money> net_pay;
  std::vector<Money> other_income;  ///< net
  std::vector<Money> loan_payments;
  /// The loan as it arrives and grants, less bills, exams and fees paid separately.
  std::vector<Money> moved;
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

}  // namespace afford
