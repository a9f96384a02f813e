// The applicant's own money by month in each outcome: paycheques, and the settlement of each year
// (decisions/0005, 0015).
#pragma once

#include <optional>
#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/benefit_months.hpp"
#include "afford/wage/paydays.hpp"

namespace afford {

struct Situation;

/// One entry a month, from month 0 on.
struct OwnPay {
  std::vector<Money> net_pay{};
  /// Tax refund of the year before; a balance to pay is below zero. Empty if no year is settled.
  std::vector<Money> tax_settled{};
  /// Nothing in a month that is paid as a twelfth of the year. Empty if none comes by pay days.
  std::vector<std::optional<MonthOfPays>> by_paydays{};
  /// Nothing in it unless the request asks for benefits to be worked out.
  BenefitMonths benefits{};

  Money settled_in(std::size_t month) const {
    return tax_settled.empty() ? Money::zero(cad) : tax_settled[month];
  }
  /// Null in a month that is paid as a twelfth of the year.
  const MonthOfPays* pays_in(std::size_t month) const {
    return by_paydays.empty() || !by_paydays[month] ? nullptr : &*by_paydays[month];
  }
};

/// A refund comes in May: the return is filed by 30 April (Income Tax Act s. 150(1)(d)), and CRA's
/// standard for returns sent online is two weeks (as of 2025).
inline constexpr int refund_month = 5;
/// A balance is due on 30 April (Income Tax Act s. 156.1(4) and s. 248(1), "balance-due day").
inline constexpr int balance_month = 4;

/// `job` is null for plans that fail. A job without pay days of its own pays as today's does. The
/// year of month 0 is settled as if today's pay had come since 1 January; a year in which part of
/// the pay is a twelfth, or stated net, is not settled.
OwnPay own_pay(const Situation& situation, OutcomeKind kind, const JobOutcome* job);

/// Whether any pay of the request comes by pay days.
bool has_paydays(const Work& work);

/// Pay days of a job, or of today's job if it has none and is stated gross.
std::optional<Paydays> paydays_of(const Pay& pay, const Pay& now);

}  // namespace afford
