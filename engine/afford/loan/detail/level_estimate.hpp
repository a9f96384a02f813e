// A double estimate of the level payment with a proven bound: the one place in the loan layer where
// floating point is allowed. It never decides; it only says when the integers need not be asked.
// u = 2^-53 is the largest relative error of one rounding (to nearest, asserted by the caller).
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

#include "afford/calendar/day_count.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford::detail {

inline constexpr double unit_roundoff = 0x1p-53;

struct Estimate {
  double value;           ///< payment / unit
  double relative_error;  ///< proven bound
};

/// Equal periods at `rate` per period (one rounding off at most). s_n by squaring, all terms
/// positive: s_2m = s_m (2 + r s_m), s_{m+1} = s_m (1 + r) + 1. Each bit maps a relative error e to
/// at most 2e + 6u (numbers: 186u after 5 bits), so 2^-45 holds to n = 63, 2^-44 to 127, 2^-42 to
/// 480.
inline Estimate equal_periods_estimate(double principal_in_units, double rate, int count) {
  double s = 1;
  int bit = 1;
  while (bit * 2 <= count) bit *= 2;
  for (bit /= 2; bit > 0; bit /= 2) {
    s = s * std::fma(rate, s, 2.0);
    if ((count & bit) != 0) s = std::fma(s, 1 + rate, 1.0);
  }
  const double bound = count <= 63    ? 0x1p-45
                       : count <= 127 ? 0x1p-44
                       : count <= 480 ? 0x1p-42
                                      : 0x1p-41;
  return {principal_in_units * (rate + 1 / s), bound};
}

/// Uneven periods. Each i_k is off by at most 2u of itself (a product of whole numbers below 2^53
/// and one division), so a factor 1 + i_k by 3u; the sum s <- s (1 + i_k) + 1 and the product each
/// gain at most 4u and 4u a step; V is off by 3u, the last two operations by 2u. In all (8m + 5)u
/// over m later periods, taken as (8m + 8)u to cover second-order terms for m <= 720.
inline Estimate uneven_periods_estimate(double first_due_value, double rate_millionths,
                                        std::span<const YearFraction> later) {
  double sum = 1;
  double product = 1;
  for (const auto& period : later) {
    const double i = rate_millionths * static_cast<double>(period.numerator) /
                     (static_cast<double>(period.denominator) * 1e6);
    sum = std::fma(sum, 1 + i, 1.0);
    product *= 1 + i;
  }
  const auto steps = static_cast<double>(later.size());
  return {first_due_value * (product / sum), (8 * steps + 8) * unit_roundoff};
}

/// The whole number that the estimate rounds to, if the bound leaves no doubt.
inline std::optional<std::int64_t> certain_rounding(Estimate estimate, RoundingMode mode) {
  const double x = estimate.value;
  if (!(x < 0x1p50)) return std::nullopt;
  const double error = x * estimate.relative_error * (1 + 0x1p-20) + 0x1p-1000;
  const bool to_nearest = mode == RoundingMode::half_up || mode == RoundingMode::half_even;
  const double floor = std::floor(x);
  const double fraction = x - floor;  // exact: both are multiples of x's last bit
  const auto whole = static_cast<std::int64_t>(floor);
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
