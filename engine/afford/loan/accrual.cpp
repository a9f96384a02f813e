#include "afford/loan/accrual.hpp"

#include <algorithm>
#include <numeric>

#include "afford/base/require.hpp"
#include "afford/loan/detail/row_kernel.hpp"

namespace afford {

void BalanceTime::add(std::int64_t balance_minor, YearFraction fraction) {
  if (fraction.denominator == denominator) {
    numerator += Wide{balance_minor} * fraction.numerator;
    return;
  }
  const std::int64_t common = std::lcm(denominator, fraction.denominator);
  numerator = numerator * (common / denominator) +
              Wide{balance_minor} * fraction.numerator * (common / fraction.denominator);
  denominator = common;
}

BalanceTime balance_time(const AccrualCalendar& calendar, DateRange window,
                         std::int64_t balance_minor, std::span<const Disbursement> disbursements) {
  BalanceTime time;
  Date from = window.start;
  int period_index = calendar.schedule.period_index(from);
  for (std::size_t next = 0; from < window.end;) {
    const DateRange period = calendar.schedule.period(period_index);
    const bool has_next = next < disbursements.size();
    Date to = std::min(period.end, window.end);
    if (has_next) to = std::min(to, disbursements[next].date);
    if (from < to) {
      time.add(balance_minor, year_fraction(calendar.day_count, {from, to}, period));
    }
    if (has_next && to == disbursements[next].date) {
      balance_minor += disbursements[next++].principal.minor();
    }
    if (to == period.end) ++period_index;
    from = to;
  }
  return time;
}

Ratio years_between(const AccrualCalendar& calendar, DateRange window) {
  const BalanceTime time = balance_time(calendar, window, 1, {});
  return Ratio(ExactInteger::of_wide(time.numerator), time.denominator);
}

Ratio exact_interest(const BalanceTime& time, const AnnualRate& rate) {
  return Ratio(ExactInteger::of_wide(time.numerator), time.denominator) *
         Ratio::of(rate.fraction());
}

std::optional<std::int64_t> rounded_interest(const BalanceTime& time, const AnnualRate& rate,
                                             RoundingMode mode) {
  AFFORD_REQUIRE(time.numerator >= 0);
  if (const auto millionths = rate.parts_per_million()) {
    const auto small = detail::small_interest(time, *millionths, mode);
    if (small) return *small;
    constexpr Wide bound = Wide{1} << 92;  // times a uint32 stays below 2^126
    if (time.numerator < bound) {
      const Wide wide =
          round_quotient(time.numerator * *millionths, Wide{time.denominator} * 1'000'000, mode);
      const auto narrow = static_cast<std::int64_t>(wide);
      return Wide{narrow} == wide ? std::optional(narrow) : std::nullopt;
    }
  }
  return round_to_integer(exact_interest(time, rate), mode).to_int64();
}

std::int64_t interest_minor(const BalanceTime& time, const AnnualRate& rate, RoundingMode mode) {
  const auto minor = rounded_interest(time, rate, mode);
  AFFORD_REQUIRE(minor.has_value());
  return *minor;
}

}  // namespace afford
