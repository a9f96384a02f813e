// Integers of any size: the last judge of every cent. Boost's cpp_int behind a fixed-size wall, so
// that no public header includes Boost.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "afford/numbers/wide_integer.hpp"

namespace afford {

namespace detail {
struct ExactIntegerAccess;
}

class ExactInteger {
 public:
  ExactInteger() : ExactInteger(std::int64_t{0}) {}
  // Implicit from built-in integers, for they are exact; the floating-point makers are deleted.
  ExactInteger(std::int64_t value);  // NOLINT(google-explicit-constructor)
  ExactInteger(int value) : ExactInteger(std::int64_t{value}) {}  // NOLINT
  ExactInteger(double) = delete;

  static ExactInteger of_wide(Wide value);
  /// `digits` holds only 0-9, at least one; the caller has checked it.
  static ExactInteger of_digits(std::string_view digits);

  ExactInteger(const ExactInteger& other);
  ExactInteger(ExactInteger&& other) noexcept;
  ExactInteger& operator=(const ExactInteger& other);
  ExactInteger& operator=(ExactInteger&& other) noexcept;
  ~ExactInteger();

  ExactInteger& operator+=(const ExactInteger& other);
  ExactInteger& operator-=(const ExactInteger& other);
  ExactInteger& operator*=(const ExactInteger& other);
  /// Quotient cut towards zero; the divisor is not zero.
  ExactInteger& operator/=(const ExactInteger& other);
  /// Remainder with the sign of the dividend.
  ExactInteger& operator%=(const ExactInteger& other);
  ExactInteger operator-() const;

  friend ExactInteger operator+(ExactInteger a, const ExactInteger& b) { return a += b; }
  friend ExactInteger operator-(ExactInteger a, const ExactInteger& b) { return a -= b; }
  friend ExactInteger operator*(ExactInteger a, const ExactInteger& b) { return a *= b; }
  friend ExactInteger operator/(ExactInteger a, const ExactInteger& b) { return a /= b; }
  friend ExactInteger operator%(ExactInteger a, const ExactInteger& b) { return a %= b; }
  friend bool operator==(const ExactInteger& a, const ExactInteger& b) { return a.compare(b) == 0; }
  friend std::strong_ordering operator<=>(const ExactInteger& a, const ExactInteger& b) {
    return a.compare(b) <=> 0;
  }

  /// -1, 0 or 1.
  int sign() const;
  bool is_odd() const;
  /// Bits of the magnitude: 0 for 0, 3 for 5 and for -5.
  unsigned bit_length() const;
  /// The value, if it fits.
  std::optional<std::int64_t> to_int64() const;
  std::string to_text() const;
  /// floor(this / 2^bits); `bits` >= 0.
  ExactInteger shifted_right(unsigned bits) const;
  ExactInteger shifted_left(unsigned bits) const;

 private:
  int compare(const ExactInteger& other) const;
  friend struct detail::ExactIntegerAccess;
  alignas(16) std::byte storage_[32];
};

/// `base` to a power; x^0 is 1, also for 0.
ExactInteger power(const ExactInteger& base, unsigned exponent);
ExactInteger ten_to(unsigned exponent);
ExactInteger greatest_common_divisor(const ExactInteger& a, const ExactInteger& b);
/// The largest integer whose n-th power is not above `value`; `value` >= 0, n >= 1.
ExactInteger floor_root(const ExactInteger& value, unsigned n);

}  // namespace afford
