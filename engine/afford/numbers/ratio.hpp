// Exact fractions of whole numbers: tax slopes, probabilities and shares that no decimal holds.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "afford/numbers/decimal.hpp"
#include "afford/numbers/exact_integer.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford {

/// `numerator` and `denominator` are in lowest terms, the denominator above 0. All four operations
/// are exact.
class Ratio {
 public:
  Ratio() = default;
  Ratio(std::int64_t value)  // NOLINT(google-explicit-constructor): exact
      : numerator_(value) {
    if (value == std::numeric_limits<std::int64_t>::min()) *this = of_lowest(value, 1);
  }
  Ratio(int value) : numerator_(value) {}  // NOLINT(google-explicit-constructor): exact
  Ratio(double) = delete;
  /// `denominator` is not zero.
  Ratio(ExactInteger numerator, ExactInteger denominator);
  static Ratio of(const Decimal& value);
  /// coefficient / 10^scale; `scale` is at most 18.
  static Ratio of_scaled(std::int64_t coefficient, unsigned scale);

  ExactInteger numerator() const { return large_ ? large_->numerator : lowest().numerator; }
  ExactInteger denominator() const { return large_ ? large_->denominator : lowest().denominator; }
  int sign() const {
    if (large_) return large_->numerator.sign();
    return numerator_ < 0 ? -1 : (numerator_ > 0 ? 1 : 0);
  }
  /// Both parts, where they fit.
  struct Words {
    std::int64_t numerator;
    std::int64_t denominator;
  };
  std::optional<Words> in_words() const {
    if (large_) return std::nullopt;
    return lowest();
  }

  friend Ratio operator+(const Ratio& a, const Ratio& b);
  friend Ratio operator-(const Ratio& a, const Ratio& b);
  friend Ratio operator*(const Ratio& a, const Ratio& b);
  /// `b` is not zero.
  friend Ratio operator/(const Ratio& a, const Ratio& b);
  Ratio operator-() const { return Ratio(0) - *this; }
  Ratio& operator+=(const Ratio& b) { return *this = *this + b; }
  Ratio& operator-=(const Ratio& b) { return *this = *this - b; }
  friend bool operator==(const Ratio& a, const Ratio& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

  friend ExactInteger round_to_integer(const Ratio& value, RoundingMode mode);
  friend Decimal rounded(const Ratio& value, unsigned scale, RoundingMode mode);
  friend std::optional<std::int64_t> rounded_multiple(const Ratio& value, unsigned scale,
                                                      RoundingMode mode);

 private:
  struct Large {
    ExactInteger numerator;
    ExactInteger denominator;
  };

  // Of small ones; each part of `b` is within 63 bits.
  static Ratio sum(const Ratio& a, Words b);
  static Ratio product(const Ratio& a, Words b);
  // |numerator|, denominator < 2^127; denominator > 0.
  static Ratio of_wide(Wide numerator, Wide denominator);
  static Ratio of_lowest(Wide numerator, Wide denominator);
  bool is_small() const { return large_ == nullptr; }
  Words lowest() const;  // of a small one
  // Whether both parts are within 63 bits.
  bool keeps(Wide numerator, Wide denominator) {
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    if (numerator > most || numerator < -most || denominator > most) return false;
    numerator_ = static_cast<std::int64_t>(numerator);
    denominator_ = static_cast<std::int64_t>(denominator);
    return true;
  }

  // Both within 63 bits, or else in `large_`: pay, rates and chances seldom need more. What fits is
  // not divided by what its parts have in common before anybody asks for them.
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
  std::shared_ptr<const Large> large_{};
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
/// The nearest whole number to value x 10^scale, if it fits.
std::optional<std::int64_t> rounded_multiple(const Ratio& value, unsigned scale, RoundingMode mode);
/// The smallest whole number not below the value.
ExactInteger ceiling(const Ratio& value);
/// value to a power, exactly.
Ratio power(const Ratio& base, unsigned exponent);
/// base^(1/n) rounded half even to `scale` decimals, decided by integers; base >= 0, n >= 1.
/// (1/1.07)^(1/12) to 30 places is how a yearly discount rate becomes a monthly factor.
Decimal rounded_root(const Ratio& base, unsigned n, unsigned scale);

}  // namespace afford
