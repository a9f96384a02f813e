#include "afford/wage/lost_pay.hpp"

#include <algorithm>
#include <iterator>

#include "afford/base/require.hpp"
#include "afford/numbers/allocation.hpp"

namespace afford {
namespace {

std::vector<Money> spread_evenly(Money total, int count) {
  const std::vector<std::int64_t> weights(static_cast<std::size_t>(count), 1);
  return allocate(total, weights, AllocationRule::last_absorbs);
}

Money gross_lost(const LostTime& lost, const Pay& now) {
  const auto* hourly = std::get_if<HourlyPay>(&now.stated);
  AFFORD_REQUIRE(hourly != nullptr);
  return Money::rounded(hourly->hourly.to_ratio() * *lost.hours_per_week * Ratio(lost.weeks),
                        hourly->hourly.currency(), RoundingMode::half_up);
}

// The net loss of study months that lie in one calendar year, spread evenly over them.
std::vector<MonthlyPay> lost_in_year(Money gross, Money lost_gross, MonthRange months,
                                     const NetWages& wages) {
  const int year = months.start.year();
  const Money earned = wages.earned_in(gross, year);
  const Money less_gross = std::max(Money::zero(gross.currency()), earned - lost_gross);
  const NetPay& full = wages.received(earned, year);
  const NetPay& less = wages.received(less_gross, year);
  const auto by_law = spread_evenly(full.net - less.net, months.count);
  const auto paycheque =
      spread_evenly((full.net - full.with_return) - (less.net - less.with_return), months.count);
  std::vector<MonthlyPay> lost;
  for (std::size_t i = 0; i < by_law.size(); ++i) lost.push_back({paycheque[i], by_law[i]});
  return lost;
}

std::vector<MonthlyPay> lost_by_month(const LostTime& lost, const Pay& now, Month month_0,
                                      const NetWages& wages) {
  const auto gross_by_month = spread_evenly(gross_lost(lost, now), lost.study.count);
  std::vector<MonthlyPay> all;
  for (int first = 0; first < lost.study.count;) {
    const Month month = lost.study.start.plus(first);
    const int to_december = 13 - month.month();
    const int count = std::min(lost.study.count - first, to_december);
    Money lost_gross = Money::zero(cad);
    for (int i = first; i < first + count; ++i) {
      lost_gross += gross_by_month[static_cast<std::size_t>(i)];
    }
    const auto gross = gross_per_year(now, months_between(month_0, month) / 12);
    AFFORD_REQUIRE(gross.has_value());
    std::ranges::copy(lost_in_year(*gross, lost_gross, {month, count}, wages),
                      std::back_inserter(all));
    first += count;
  }
  return all;
}

}  // namespace

LostPay lost_pay(const LostTime& lost, const Pay& now, Month month_0, const NetWages& wages) {
  const Money zero = Money::zero(cad);
  const auto count = static_cast<std::size_t>(lost.study.count);
  LostPay result{{}, zero, zero};
  if (lost.net_lost_per_month) {
    result.by_month.assign(count, {*lost.net_lost_per_month, *lost.net_lost_per_month});
  } else if (lost.hours_per_week && lost.hours_per_week->sign() > 0) {
    result.gross = gross_lost(lost, now);
    result.by_month = lost_by_month(lost, now, month_0, wages);
    result.gross_by_month = spread_evenly(result.gross, lost.study.count);
  } else {
    result.by_month.assign(count, {zero, zero});
  }
  for (const auto& month : result.by_month) result.net += month.by_law;
  return result;
}

}  // namespace afford
