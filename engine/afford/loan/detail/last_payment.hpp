// The level payment moved so that the last payment is as the convention wants it.
#pragma once

#include <cstdint>
#include <cstdlib>

#include "afford/loan/conventions.hpp"

namespace afford::detail {

/// The smallest multiple of `unit` for which `holds`, from `start` on in either direction; `holds`
/// is false below some amount and true from it on.
template <class Holds>
std::int64_t smallest_that_holds(std::int64_t start, std::int64_t unit, Holds holds) {
  std::int64_t step = unit;
  std::int64_t low = start;  // does not hold
  std::int64_t high = start;
  while (!holds(high)) {
    low = high;
    high += step;
    step *= 2;
  }
  step = unit;
  if (low == high) {
    while (low > 0 && holds(low)) {
      high = low;
      low -= step;
      step *= 2;
    }
  }
  while (high - low > unit) {
    const std::int64_t middle = low + (high - low) / unit / 2 * unit;
    (holds(middle) ? high : low) = middle;
  }
  return high;
}

/// `level` over `payments` payments, moved by the policy. `last_of(payment)` is what the last
/// payment would be.
template <class LastOf>
std::int64_t fitted_level(std::int64_t level, int payments, const LoanConventions& conventions,
                          LastOf last_of) {
  const std::int64_t unit = conventions.rounding.payment_unit_minor;
  switch (conventions.last_payment) {
    case LastPayment::rest: return level;
    case LastPayment::smooth: {
      const std::int64_t gap = last_of(level) - level;
      if (std::abs(gap) <= unit * (payments / 2)) return level;
      const Wide moved = round_quotient(Wide{level} * payments + gap, Wide{unit} * payments,
                                        conventions.rounding.payment);
      const std::int64_t tried = static_cast<std::int64_t>(moved) * unit;
      return std::abs(last_of(tried) - tried) < std::abs(gap) ? tried : level;
    }
    case LastPayment::never_higher:
      return smallest_that_holds(level, unit, [&](std::int64_t a) { return last_of(a) <= a; });
    case LastPayment::never_lower:
      // The largest that holds is one unit below the smallest that does not.
      return smallest_that_holds(level, unit, [&](std::int64_t a) { return last_of(a) < a; }) -
             unit;
  }
  return level;
}

}  // namespace afford::detail
