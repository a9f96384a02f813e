// Exact fractions of whole numbers: tax slopes, probabilities and shares that no decimal holds.
#pragma once

#include <compare>
#include <span>
#include <vector>

#include "afford/numbers/decimal.hpp"
#include "afford/numbers/exact_integer.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford {

/// In lowest terms, denominator > 0. All four operations are exact.
class Ratio {
 public:
  Ratio() : denominator_(1) {}
  Ratio(std::int64_t value) : numerator_(value), denominator_(1) {}  // NOLINT: exact
  Ratio(int value) : Ratio(std::int64_t{value}) {}                   // NOLINT: exact
  Ratio(double) = delete;
  /// `denominator` is not zero.
  Ratio(ExactInteger numerator, ExactInteger denominator);
  static Ratio of(const Decimal& value);

  const ExactInteger& numerator() const { return numerator_; }
  const ExactInteger& denominator() const { return denominator_; }
  int sign() const { return numerator_.sign(); }

  friend Ratio operator+(const Ratio& a, const Ratio& b);
  friend Ratio operator-(const Ratio& a, const Ratio& b);
  friend Ratio operator*(const Ratio& a, const Ratio& b);
  /// `b` is not zero.
  friend Ratio operator/(const Ratio& a, const Ratio& b);
  Ratio operator-() const { return Ratio(0) - *this; }
  Ratio& operator+=(const Ratio& b) { return *this = *this + b; }
  Ratio& operator-=(const Ratio& b) { return *this = *this - b; }
  friend bool operator==(const Ratio& a, const Ratio& b) = default;
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
    return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
  }

 private:
  ExactInteger numerator_;
  ExactInteger denominator_;
};

/// Reads a decimal, or two whole numbers as "19/30", each of at most 18 digits; the second above
/// zero. Fails with `not_a_fraction`; `path` is left to the caller.
Result<Ratio> parse_ratio(std::string_view text);

/// Of the denominators; 1 for an empty list.
ExactInteger common_denominator(std::span<const Ratio> values);
/// The values times their common denominator.
std::vector<ExactInteger> whole_multiples(std::span<const Ratio> values);

/// The nearest whole number by `mode`.
ExactInteger round_to_integer(const Ratio& value, RoundingMode mode);
/// The nearest decimal with `scale` digits after the point.
Decimal rounded(const Ratio& value, unsigned scale, RoundingMode mode);
/// The smallest whole number not below the value.
ExactInteger ceiling(const Ratio& value);
/// value to a power, exactly.
Ratio power(const Ratio& base, unsigned exponent);
/// base^(1/n) rounded half even to `scale` decimals, decided by integers; base >= 0, n >= 1.
/// (1/1.07)^(1/12) to 30 places is how a yearly discount rate becomes a monthly factor.
Decimal rounded_root(const Ratio& base, unsigned n, unsigned scale);

}  // namespace afford
