// A double estimate of the level payment with a proven bound: the one place in the loan layer where
// floating point is allowed. It never decides; it only says when the integers need not be asked.
// u = 2^-53 is the largest relative error of one rounding (to nearest, which `rounds_to_nearest`
// asks of the machine).
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

#include "afford/calendar/day_count.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford::detail {

inline constexpr double unit_roundoff = 0x1p-53;

/// Whether the machine rounds to nearest, as the bounds need: 1 + 2^-60 is above 1 when rounding
/// up, 1 - 2^-60 below it when rounding down or towards zero. Cheaper than a call of fegetround.
inline bool rounds_to_nearest() {
  const volatile double tiny = 0x1p-60;
  const double t = tiny;
  return 1 + t == 1 && 1 - t == 1;
}

struct Estimate {
  double value;           ///< payment / unit
  double relative_error;  ///< proven bound
};

/// Equal periods at `rate` per period (one rounding off at most). s_n by squaring, all terms
/// positive: s_2m = s_m (2 + r s_m), s_{m+1} = s_m (1 + r) + 1. With the rate's own error each bit
/// maps a relative error e to at most 2e + 8u: 248u after 5 bits (n <= 63), 504u after 6 (to 127),
/// 2,040u after 8 (to 511), 4,088u after 9 (to 1,023); the last operations add 6u. The bounds taken
/// are twice that. No fma: without hardware support it is a call that costs more than it saves.
inline Estimate equal_periods_estimate(double principal_in_units, double rate, int count) {
  double s = 1;
  const auto n = static_cast<unsigned>(count);
  for (unsigned bit = std::bit_floor(n) / 2; bit > 0; bit /= 2) {
    s = s * (2 + rate * s);
    if ((n & bit) != 0) s = s * (1 + rate) + 1;
  }
  const double bound = count <= 63    ? 0x1p-44
                       : count <= 127 ? 0x1p-43
                       : count <= 511 ? 0x1p-41
                                      : 0x1p-40;
  return {principal_in_units * (rate + 1 / s), bound};
}

/// Uneven periods. Each i_k is off by at most 2u of itself (a product of whole numbers below 2^53
/// and one division), so a factor 1 + i_k by 3u; the sum s <- s (1 + i_k) + 1 and the product each
/// gain at most 5u and 4u a step; V is off by 3u, the last two operations by 2u. In all (9m + 5)u
/// over m later periods, taken as (10m + 8)u to cover second-order terms for m <= 720.
inline Estimate uneven_periods_estimate(double first_due_value, double rate_millionths,
                                        std::span<const YearFraction> later) {
  double sum = 1;
  double product = 1;
  for (const auto& period : later) {
    const double i = rate_millionths * static_cast<double>(period.numerator) /
                     (static_cast<double>(period.denominator) * 1e6);
    sum = sum * (1 + i) + 1;
    product *= 1 + i;
  }
  const auto steps = static_cast<double>(later.size());
  return {first_due_value * (product / sum), (10 * steps + 8) * unit_roundoff};
}

/// The whole number that the estimate rounds to, if the bound leaves no doubt.
inline std::optional<std::int64_t> certain_rounding(Estimate estimate, RoundingMode mode) {
  const double x = estimate.value;
  if (!(x < 0x1p50)) return std::nullopt;
  const double error = x * estimate.relative_error;
  const bool to_nearest = mode == RoundingMode::half_up || mode == RoundingMode::half_even;
  const auto whole = static_cast<std::int64_t>(x);         // x >= 0: cut is floor
  const double fraction = x - static_cast<double>(whole);  // exact: multiples of x's last bit
  if (to_nearest) {
    if (std::fabs(fraction - 0.5) <= error) return std::nullopt;
    return fraction > 0.5 ? whole + 1 : whole;
  }
  if (fraction <= error || 1 - fraction <= error) return std::nullopt;
  return mode == RoundingMode::up ? whole + 1 : whole;
}

/// A rate in millionths a year over part of it: one rounding, the whole numbers are below 2^53.
inline double rate_over(std::uint32_t rate_millionths, YearFraction period) {
  return static_cast<double>(std::int64_t{rate_millionths} * period.numerator) /
         static_cast<double>(period.denominator * 1'000'000);
}

/// An amount in payment units, as a quotient of whole numbers below 2^63.
struct UnitAmount {
  std::int64_t numerator;
  std::int64_t denominator;
  double value() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
};

/// Units of the equal-periods payment, if the bound leaves no doubt; both numbers are below 2^53.
inline std::optional<std::int64_t> certain_equal_periods(UnitAmount principal,
                                                         double rate_per_period, int count,
                                                         RoundingMode mode) {
  return certain_rounding(equal_periods_estimate(principal.value(), rate_per_period, count), mode);
}

/// Units of the uneven-periods payment, if the bound leaves no doubt.
inline std::optional<std::int64_t> certain_uneven_periods(UnitAmount first_due_value,
                                                          std::uint32_t rate_millionths,
                                                          std::span<const YearFraction> later,
                                                          RoundingMode mode) {
  return certain_rounding(uneven_periods_estimate(first_due_value.value(), rate_millionths, later),
                          mode);
}

}  // namespace afford::detail
