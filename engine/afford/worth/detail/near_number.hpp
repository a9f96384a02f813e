// A double that is known to be near the true number: it lies within `radius`. What the radius
// leaves open is for integers to decide. Each operation is off by at most u = 2^-53 of its result,
// which the new radius holds, and the radius itself is rounded up.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "afford/numbers/ratio.hpp"

namespace afford::detail {

struct NearNumber {
  double value = 0;
  double radius = 0;

  static NearNumber of(std::int64_t whole) {
    const auto near = static_cast<double>(whole);
    constexpr std::int64_t exact_max = std::int64_t{1} << 53;
    const bool is_exact = whole >= -exact_max && whole <= exact_max;
    return {near, is_exact ? 0 : std::abs(near) * unit};
  }
  static NearNumber of(const Ratio& value) {
    if (const auto words = value.in_words()) {
      if (words->denominator == 1) return of(words->numerator);
      const double near =
          static_cast<double>(words->numerator) / static_cast<double>(words->denominator);
      return {near, std::abs(near) * (8 * unit)};
    }
    return of_decimals(rounded(value, 18, RoundingMode::half_even).coefficient());
  }
  /// whole / 10^18, where `whole` may be off by 1; any number at all if it is too large for that.
  static NearNumber of_decimals(const ExactInteger& whole) {
    const auto words = whole.to_int64();
    if (!words) return {0, std::numeric_limits<double>::infinity()};
    const double near = static_cast<double>(*words) * 1e-18;
    return {near, 2e-18 + std::abs(near) * (8 * unit)};
  }

  /// Nothing where the radius leaves it open.
  std::optional<int> sign() const {
    if (value > radius) return 1;
    if (value < -radius) return -1;
    if (value == 0 && radius == 0) return 0;
    return std::nullopt;
  }

  friend NearNumber operator+(const NearNumber& a, const NearNumber& b) {
    return made(a.value + b.value, a.radius + b.radius);
  }
  friend NearNumber operator-(const NearNumber& a, const NearNumber& b) {
    return made(a.value - b.value, a.radius + b.radius);
  }
  friend NearNumber operator*(const NearNumber& a, const NearNumber& b) {
    return made(a.value * b.value,
                std::abs(a.value) * b.radius + std::abs(b.value) * a.radius + a.radius * b.radius);
  }
  /// `b` is certainly not zero.
  friend NearNumber operator/(const NearNumber& a, const NearNumber& b) {
    const double near = a.value / b.value;
    return made(near, (a.radius + std::abs(near) * b.radius) / (std::abs(b.value) - b.radius));
  }
  NearNumber& operator+=(const NearNumber& b) { return *this = *this + b; }
  NearNumber& operator-=(const NearNumber& b) { return *this = *this - b; }

 private:
  static constexpr double unit = 0x1p-53;
  // Each of the few steps of a radius is off by u of it, and by less than 2^-1000 near zero; and a
  // quotient is off by u of itself before it is part of a radius.
  static NearNumber made(double near, double off) {
    if (off == 0 && near == 0) return {};
    return {near, (off + std::abs(near) * (2 * unit)) * (1 + 0x1p-40) + 0x1p-1000};
  }
};

}  // namespace afford::detail
