// A double estimate of the level payment with a proven bound: the one place in the loan layer where
// floating point is allowed. It never decides; it only says when the integers need not be asked.
// u = 2^-53 is the largest relative error of one rounding (to nearest, which `rounds_to_nearest`
// asks of the machine).
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#ifdef __SSE2__
#include <xmmintrin.h>
#endif

#include "afford/base/require.hpp"
#include "afford/calendar/day_count.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford::detail {

inline constexpr double unit_roundoff = 0x1p-53;

/// Whether the machine rounds to nearest, as the bounds need. Asked at run time by each payment, so
/// it is three instructions where the machine has a word for it; elsewhere: 1 + 2^-60 is above 1
/// when rounding up, 1 - 2^-60 below it when rounding down or towards zero.
inline bool rounds_to_nearest() {
#ifdef __SSE2__
  return _MM_GET_ROUNDING_MODE() == _MM_ROUND_NEAREST;
#else
  const volatile double probe = 0x1p-60;
  const double tiny = probe;
  return 1 + tiny == 1 && 1 - tiny == 1;
#endif
}

struct Estimate {
  double value;           ///< payment / unit, not negative
  double relative_error;  ///< proven bound, at least 12u
};

/// Bound for the equal-periods estimate, by the bits of `count` below its first (see there).
constexpr double equal_periods_bound(unsigned count) {
  if (count <= 63) [[likely]]
    return 0x1p-44;
  if (count <= 127) return 0x1p-43;
  return count <= 511 ? 0x1p-41 : 0x1p-40;
}

/// Equal periods at `rate` > 0 per period (one rounding off at most), `count` from 1 to 1,023. With
/// e_m = (1+r)^m - 1 the payment is P (r + r / e_n), and e_n is found by squaring with all terms
/// positive: e_2m = e_m (2 + e_m), e_{m+1} = e_m (1 + r) + r. A relative error of k u in e_m
/// becomes at most (2k + 2)u and (k + 4)u: (7 x 2^b - 6)u after b bits, that is 218u for n <= 63,
/// 442u to 127, 1,786u to 511, 3,578u to 1,023; the last operations add 5u. The bounds taken are
/// more than twice that. No fma: without hardware support it is a call that costs more than it
/// saves.
inline Estimate equal_periods_estimate(double principal_in_units, double rate, unsigned count) {
  const double growth = 1 + rate;
  double e = rate;
  const auto next = [&](unsigned bit) {
    e *= 2 + e;
    if ((count & bit) != 0) e = e * growth + rate;
  };
  switch (std::bit_width(count)) {  // a loop would cost more than its steps
    case 10: next(256); [[fallthrough]];
    case 9: next(128); [[fallthrough]];
    case 8: next(64); [[fallthrough]];
    case 7: next(32); [[fallthrough]];
    case 6: next(16); [[fallthrough]];
    case 5: next(8); [[fallthrough]];
    case 4: next(4); [[fallthrough]];
    case 3: next(2); [[fallthrough]];
    case 2: next(1); break;
    default: break;
  }
  return {principal_in_units * (rate + rate / e), equal_periods_bound(count)};
}

/// 1 + i of the periods of a level payment. i is off by at most 2u of itself (a quotient and a
/// product, of whole numbers below 2^53), so the factor by 3u.
class GrowthFactor {
 public:
  explicit GrowthFactor(std::int64_t rate_millionths)
      : rate_(static_cast<double>(rate_millionths)) {}
  double operator()(YearFraction period) {
    if (period.denominator != denominator_) {
      denominator_ = period.denominator;
      per_part_ = rate_ / (static_cast<double>(denominator_) * 1e6);
    }
    return 1 + per_part_ * static_cast<double>(period.numerator);
  }

 private:
  double rate_;
  std::int64_t denominator_ = 0;
  double per_part_ = 0;
};

/// Uneven periods. The sum s <- s (1 + i_k) + 1 and the product gain at most 5u and 4u a step. Both
/// are taken over two halves side by side, for each step waits for the one before it; putting them
/// together costs 2u and 1u. V is off by 3u, the last two operations by 2u. In all (9m + 8)u over m
/// later periods, taken as (10m + 12)u: second-order terms for m <= 720, and the 3u of `rounded`.
inline Estimate uneven_periods_estimate(double first_due_value, std::int64_t rate_millionths,
                                        std::span<const YearFraction> later) {
  GrowthFactor factor(rate_millionths);
  const std::size_t half = later.size() / 2;
  double early_sum = 1;
  double early_product = 1;
  double late_sum = 0;
  double late_product = 1;
  const auto take_late = [&](const YearFraction& period) {
    const double growth = factor(period);
    late_sum = late_sum * growth + 1;
    late_product *= growth;
  };
  for (std::size_t k = 0; k < half; ++k) {
    const double growth = factor(later[k]);
    early_sum = early_sum * growth + 1;
    early_product *= growth;
    take_late(later[half + k]);
  }
  if (later.size() % 2 != 0) take_late(later.back());
  const double sum = early_sum * late_product + late_sum;
  const auto steps = static_cast<double>(later.size());
  return {first_due_value * (early_product * late_product / sum),
          (10 * steps + 12) * unit_roundoff};
}

/// The whole numbers that both ends of an estimate's error round to.
struct Candidates {
  std::int64_t low;
  std::int64_t high;
  bool is_certain() const { return low == high; }
};

inline constexpr double rounding_offsets[] = {0.5, 0.5, 1, 0};  // half_up, half_even, up, down

/// Each mode is a floor of the value plus an offset. The additions round by at most 3u of y, which
/// the bound's spare part holds. A value beyond 2^53 has an error above 1 and is never certain; it
/// must be below 2^62.
inline Candidates rounded(Estimate estimate, RoundingMode mode) {
  const double y = estimate.value + rounding_offsets[static_cast<std::size_t>(mode)];
  const double error = y * estimate.relative_error;
  return {static_cast<std::int64_t>(y - error), static_cast<std::int64_t>(y + error)};
}

/// An amount in payment units, as a quotient of whole numbers below 2^63.
struct UnitAmount {
  std::int64_t numerator;
  std::int64_t denominator;
  double value() const {
    const auto whole = static_cast<double>(numerator);
    if (denominator == 1) return whole;
    AFFORD_REQUIRE(denominator > 1);
    return whole / static_cast<double>(denominator);
  }
};

/// A yearly rate in millionths over part of the year: one rounding, whole numbers below 2^53.
struct RateOver {
  std::int64_t millionths;
  YearFraction period;
  double value() const {
    return static_cast<double>(millionths * period.numerator) /
           static_cast<double>(period.denominator * 1'000'000);
  }
};

/// Units of the equal-periods payment.
inline Candidates equal_periods_units(UnitAmount principal, RateOver rate, unsigned count,
                                      RoundingMode mode) {
  return rounded(equal_periods_estimate(principal.value(), rate.value(), count), mode);
}

/// A quotient of whole numbers below 2^126: each is rounded once.
struct WideAmount {
  Wide numerator;
  Wide denominator;
  double value() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
};

/// Units of the uneven-periods payment. Beyond 2^61 the estimate is not asked.
inline Candidates uneven_periods_units(WideAmount due_value, std::int64_t rate_millionths,
                                       std::span<const YearFraction> later, RoundingMode mode) {
  const double value = due_value.value();
  if (!(value < 0x1p61)) return {0, 1};
  return rounded(uneven_periods_estimate(value, rate_millionths, later), mode);
}

}  // namespace afford::detail
