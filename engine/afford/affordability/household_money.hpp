// A household's money by month: what arrives less what leaves, and the savings that carry the
// difference. Credits that come only with the tax return are not monthly money.
#pragma once

#include <vector>

#include "afford/affordability/household.hpp"
#include "afford/calendar/month.hpp"

namespace afford {

/// Money that arrives or leaves on a date: a disbursement, a bill, a loan payment.
struct DatedMoney {
  Month month;
  Money amount;  ///< positive
};

/// A way things can go, in money: net pay by month from the first month on, and what the course and
/// the loan bring and take.
struct MoneyPlan {
  MonthRange months;
  std::vector<Money> net_pay;        ///< one a month
  std::vector<Money> other_income;   ///< one a month, net
  std::vector<DatedMoney> advances;  ///< loan as it arrives, and grants
  std::vector<DatedMoney> bills;     ///< of the course, exams, and fees paid separately
  std::vector<DatedMoney> loan_payments;
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
