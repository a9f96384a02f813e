#include "afford/wage/lost_pay.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/numbers/allocation.hpp"

namespace afford {
namespace {

std::vector<Money> spread_evenly(Money total, int count) {
  const std::vector<std::int64_t> weights(static_cast<std::size_t>(count), 1);
  return allocate(total, weights, AllocationRule::last_absorbs);
}

Money net_of_loss(const LostPay& lost) {
  Money sum = Money::zero(lost.gross.currency());
  for (const auto& month : lost.by_month) sum += month.by_law;
  return sum;
}

Money gross_lost(const LostTime& lost, const Pay& now) {
  const auto* hourly = std::get_if<HourlyPay>(&now.stated);
  AFFORD_REQUIRE(hourly != nullptr);
  return Money::rounded(hourly->hourly.to_ratio() * *lost.hours_per_week * Ratio(lost.weeks),
                        hourly->hourly.currency(), RoundingMode::half_up);
}

}  // namespace

LostPay lost_pay(const LostTime& lost, const Pay& now, Month month_0, const NetWages& wages) {
  const Currency currency = cad;
  LostPay result{{}, Money::zero(currency), Money::zero(currency)};
  if (lost.net_lost_per_month) {
    const MonthlyPay month{*lost.net_lost_per_month, *lost.net_lost_per_month};
    result.by_month.assign(static_cast<std::size_t>(lost.study.count), month);
    result.net = net_of_loss(result);
    return result;
  }
  if (!lost.hours_per_week || lost.hours_per_week->sign() == 0) {
    const Money zero = Money::zero(currency);
    result.by_month.assign(static_cast<std::size_t>(lost.study.count), {zero, zero});
    return result;
  }
  result.gross = gross_lost(lost, now);
  const auto gross_by_month = spread_evenly(result.gross, lost.study.count);
  for (int first = 0; first < lost.study.count;) {
    const Month month = lost.study.start.plus(first);
    const int count = std::min(lost.study.count - first, 13 - month.month());  // to 31 December
    Money lost_in_year = Money::zero(currency);
    for (int i = 0; i < count; ++i) {
      lost_in_year += gross_by_month[static_cast<std::size_t>(first + i)];
    }
    const int years_grown = months_between(month_0, month) / 12;
    const Money gross = *gross_per_year(now, years_grown);
    const NetPay& full = wages.of_year(gross, month.year());
    const NetPay& less =
        wages.of_year(std::max(Money::zero(currency), gross - lost_in_year), month.year());
    const auto law = spread_evenly(full.net - less.net, count);
    const auto paycheque =
        spread_evenly((full.net - full.with_return) - (less.net - less.with_return), count);
    for (int i = 0; i < count; ++i) {
      const auto k = static_cast<std::size_t>(i);
      result.by_month.push_back({paycheque[k], law[k]});
    }
    first += count;
  }
  result.net = net_of_loss(result);
  return result;
}

}  // namespace afford
