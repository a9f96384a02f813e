// Pay given up for study: the net loss of each study month, by the law of its year
// (decisions/0005).
//   net lost in a year = net(gross) - net(gross - gross lost in that year)
#pragma once

#include <optional>
#include <vector>

#include "afford/calendar/month.hpp"
#include "afford/wage/net_wage.hpp"

namespace afford {

struct LostTime {
  MonthRange study;                           ///< months in which pay is lost
  int weeks;                                  ///< of the course
  std::optional<Ratio> hours_per_week{};      ///< paid hours lost; `now` is then hourly pay
  std::optional<Money> net_lost_per_month{};  ///< wins over the hours
};

struct LostPay {
  std::vector<MonthlyPay> by_month;     ///< one for each study month
  Money gross;                          ///< in all; zero when the loss is stated net
  Money net;                            ///< in all, by the law in full
  std::vector<Money> gross_by_month{};  ///< one for each study month; empty as `gross` is zero
};

/// `month_0` is where growth of pay is counted from.
LostPay lost_pay(const LostTime& lost, const Pay& now, Month month_0, const NetWages& wages);

}  // namespace afford
