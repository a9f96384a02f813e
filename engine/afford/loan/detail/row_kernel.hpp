// The interest of one row in 64-bit integers: t / d rounded, exactly, without a division where the
// denominator is a compile-time constant. With y = 2t + d and q = floor(y / 2d), q is t / d rounded
// half up; an exact tie is y == 2dq, where half-even clears the last bit. A tie's y has at least
// the zero bits that end 2d: a test of them spares most rows the product. Bound: 2t + d < 2^64.
#pragma once

#include <cstdint>
#include <limits>

#include "afford/numbers/rounding.hpp"
#include "afford/numbers/wide_integer.hpp"

namespace afford::detail {

/// Millionths of a rate over the parts of a year: a month, and a day of Act/365F.
inline constexpr std::uint64_t month_denominator = 12'000'000;
inline constexpr std::uint64_t day_denominator = 365'000'000;

constexpr bool fits_row(std::uint64_t balance, std::uint64_t rate_times_days,
                        std::uint64_t denominator) {
  const UnsignedWide doubled = UnsignedWide{balance} * rate_times_days * 2 + denominator;
  return doubled <= std::numeric_limits<std::uint64_t>::max();
}

template <RoundingMode mode>
constexpr std::uint64_t round_row(std::uint64_t t, std::uint64_t denominator) {
  if constexpr (mode == RoundingMode::down) return t / denominator;
  if constexpr (mode == RoundingMode::up) return t / denominator + (t % denominator != 0 ? 1 : 0);
  const std::uint64_t y = 2 * t + denominator;
  std::uint64_t q = y / (2 * denominator);
  if constexpr (mode == RoundingMode::half_even) {
    const std::uint64_t low_bits = (2 * denominator & (~(2 * denominator) + 1)) - 1;
    if ((y & low_bits) == 0 && y == q * 2 * denominator) [[unlikely]]
      q &= ~std::uint64_t{1};
  }
  return q;
}

/// `balance` x `rate_times_days` / denominator; the caller has checked `fits_row` once per loan.
template <std::uint64_t denominator, RoundingMode mode>
constexpr std::uint64_t row_interest(std::uint64_t balance, std::uint64_t rate_times_days) {
  return round_row<mode>(balance * rate_times_days, denominator);
}

constexpr std::uint64_t round_row(std::uint64_t t, std::uint64_t denominator, RoundingMode mode) {
  switch (mode) {
    case RoundingMode::half_up: return round_row<RoundingMode::half_up>(t, denominator);
    case RoundingMode::half_even: return round_row<RoundingMode::half_even>(t, denominator);
    case RoundingMode::up: return round_row<RoundingMode::up>(t, denominator);
    case RoundingMode::down: return round_row<RoundingMode::down>(t, denominator);
  }
  return 0;
}

}  // namespace afford::detail
