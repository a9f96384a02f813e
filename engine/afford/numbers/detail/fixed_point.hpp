// Numbers between two integers of a fixed scale: what every certain sign and digit rests on. A
// result always holds the true value; more bits make it narrower.
#pragma once

#include <cstdint>

#include "afford/numbers/ratio.hpp"

namespace afford::detail {

/// A number in [low, high] / 2^bits.
struct Interval {
  ExactInteger low;
  ExactInteger high;
};

class FixedPoint {
 public:
  explicit FixedPoint(unsigned bits) : bits_(bits) {}

  unsigned bits() const { return bits_; }
  ExactInteger unit() const { return ExactInteger(1).shifted_left(bits_); }
  Interval one() const { return {unit(), unit()}; }
  Interval of(const Ratio& value) const;

  /// Neither may be negative.
  Interval multiply(const Interval& a, const Interval& b) const {
    return {(a.low * b.low).shifted_right(bits_), (a.high * b.high).shifted_right(bits_) + 1};
  }
  /// The base is not negative.
  Interval to_power(Interval base, std::int64_t exponent) const;
  Interval product(const Interval& a, const Ratio& factor) const;

  /// Natural logarithm of a number above zero.
  Interval logarithm(const Ratio& value) const;
  /// base^exponent of a base above zero and an exponent not below it; exact where it can be.
  Interval power_of(const Ratio& base, const Ratio& exponent) const;
  /// e^-y of a y that is not negative.
  Interval exponential_of_minus(const Interval& y) const;

 private:
  unsigned bits_;
};

}  // namespace afford::detail
