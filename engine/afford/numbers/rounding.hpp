// The only places where digits are lost, each with its mode as an argument: there is no default.
#pragma once

#include <cstdint>

#include "afford/numbers/exact_integer.hpp"
#include "afford/numbers/wide_integer.hpp"

namespace afford {

enum class RoundingMode : std::uint8_t {
  half_up,    ///< to the nearest; halves away from zero
  half_even,  ///< to the nearest; halves to the even neighbour
  up,         ///< away from zero
  down,       ///< towards zero
};

/// numerator / denominator as a whole number; denominator > 0. 5/2: 3, 2, 3, 2 in the modes' order;
/// -5/2: -3, -2, -3, -2.
ExactInteger round_quotient(const ExactInteger& numerator, const ExactInteger& denominator,
                            RoundingMode mode);

/// The same in 128 bits: |numerator| < 2^126 and 0 < denominator < 2^126.
Wide round_quotient(Wide numerator, Wide denominator, RoundingMode mode);

/// Whether to go one away from zero from the cut quotient, given how twice the remainder compares
/// with the denominator (-1, 0, 1), whether there is a remainder at all, and the quotient's parity.
constexpr bool rounds_away(RoundingMode mode, int twice_remainder_to_denominator,
                           bool has_remainder, bool quotient_is_odd) {
  switch (mode) {
    case RoundingMode::half_up: return twice_remainder_to_denominator >= 0;
    case RoundingMode::half_even:
      return twice_remainder_to_denominator > 0 ||
             (twice_remainder_to_denominator == 0 && quotient_is_odd);
    case RoundingMode::up: return has_remainder;
    case RoundingMode::down: return false;
  }
  return false;
}

}  // namespace afford
