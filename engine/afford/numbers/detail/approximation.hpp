// Exact numbers as the nearest double or so, for bounded estimates only: off by at most 4 u
// relative (u = 2^-53), infinite or zero where a double cannot hold them.
#pragma once

#include "afford/numbers/ratio.hpp"

namespace afford::detail {

double approximate(const ExactInteger& value);
double approximate(const Ratio& value);
/// ln |value|, off by at most 4 u x (1 + its size); the value is not zero.
double log_of_magnitude(const ExactInteger& value);
/// The nearest integer; the value is finite.
ExactInteger nearest_integer(double value);

}  // namespace afford::detail
