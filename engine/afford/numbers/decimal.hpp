// An exact decimal number without a unit, and the one strict parser and one formatter of the
// project.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "afford/base/result.hpp"
#include "afford/numbers/exact_integer.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford {

/// coefficient x 10^-scale, scale >= 0. Addition, subtraction and multiplication are exact; digits
/// are lost only in `rounded`. 1.50 and 1.5 are equal; each keeps its own scale.
class Decimal {
 public:
  Decimal() = default;
  Decimal(ExactInteger coefficient, unsigned scale)
      : coefficient_(std::move(coefficient)), scale_(scale) {}
  Decimal(double) = delete;
  static Decimal of_integer(std::int64_t value) { return Decimal(value, 0); }

  const ExactInteger& coefficient() const { return coefficient_; }
  unsigned scale() const { return scale_; }
  int sign() const { return coefficient_.sign(); }

  /// The coefficient at another scale; no digit may be lost (`scale` not below the own scale).
  ExactInteger coefficient_at(unsigned scale) const;
  /// Without trailing zeros after the point.
  Decimal reduced() const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b) {
    return Decimal(a.coefficient_ * b.coefficient_, a.scale_ + b.scale_);
  }
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  ExactInteger coefficient_;
  unsigned scale_ = 0;
};

/// The nearest decimal with `scale` digits after the point, by `mode`.
Decimal rounded(const Decimal& value, unsigned scale, RoundingMode mode);

/// numerator / denominator to `scale` digits after the point; denominator > 0.
Decimal rounded_quotient(const ExactInteger& numerator, const ExactInteger& denominator,
                         unsigned scale, RoundingMode mode);

struct DecimalLimits {
  unsigned digits_max = 30;    ///< in all; a lone 0 before the point is not counted
  unsigned decimals_max = 20;  ///< after the point, as written
};

/// Reads `-?digits(.digits)?` and nothing else: no sign "+", no blanks, no grouping, no exponent,
/// no leading zeros such as "007", no bare point. Fails with `not_a_decimal`,
/// `exponent_not_allowed`, `too_many_decimals` or `too_many_digits`; `path` is left to the caller.
Result<Decimal> parse_decimal(std::string_view text, DecimalLimits limits);

/// The same with an exponent behind it ("1e-313", "2.5E+3"), of at most three digits: as programs
/// write floating point numbers. The limits hold for what stands before it.
Result<Decimal> parse_scientific(std::string_view text, DecimalLimits limits);

/// Every digit of the scale, never rounded: Decimal(150, 2) is "1.50".
std::string format_decimal(const Decimal& value);
/// The same for coefficient x 10^-scale where it is at hand as an int64.
std::string format_scaled(std::int64_t coefficient, unsigned scale);

}  // namespace afford
