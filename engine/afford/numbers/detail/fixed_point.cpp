#include "afford/numbers/detail/fixed_point.hpp"

#include <utility>

#include "afford/base/require.hpp"

namespace afford::detail {
namespace {

// Series are summed with this many bits more. Each step loses less than two units of the last
// place, there are fewer than 2^16 steps, and what follows multiplies the loss by less than 2^22:
// the margin is above all of them together, and far below one unit of the result.
constexpr unsigned guard_bits = 64;
constexpr unsigned margin_bits = 48;

ExactInteger floor_quotient(const ExactInteger& numerator, const ExactInteger& denominator) {
  ExactInteger quotient = numerator / denominator;
  if (numerator.sign() < 0 && quotient * denominator != numerator) quotient -= 1;
  return quotient;
}

// 2 atanh(z) = 2 (z + z^3/3 + z^5/5 + ..) for |z| <= 1/3.
ExactInteger twice_area_tangent(const ExactInteger& z, unsigned bits) {
  const ExactInteger square = (z * z).shifted_right(bits);
  ExactInteger power = z;
  ExactInteger sum = 0;
  for (std::int64_t n = 1; power.sign() != 0 && power != ExactInteger(-1); n += 2) {
    sum += power / ExactInteger(n);
    power = (power * square).shifted_right(bits);
  }
  return sum * 2;
}

ExactInteger logarithm_of_two(unsigned bits) {
  return twice_area_tangent(ExactInteger(1).shifted_left(bits) / 3, bits);
}

Interval without_guard(const ExactInteger& value, unsigned shift) {
  const ExactInteger margin = ExactInteger(1).shifted_left(margin_bits);
  return {(value - margin).shifted_right(shift), (value + margin).shifted_right(shift) + 1};
}

// e^-y for a y of this many bits: y = j ln 2 + r, and e^-r from the series of r / 2^8, squared
// eight times.
Interval exponential_end(const ExactInteger& y, unsigned bits) {
  constexpr unsigned halvings = 8;
  constexpr std::int64_t shift_max = 1 << 20;
  const unsigned fine = bits + guard_bits;
  const ExactInteger fine_y = y.shifted_left(guard_bits);
  const ExactInteger two = logarithm_of_two(fine);
  const ExactInteger whole = fine_y / two;
  const auto shift = whole.to_int64();
  if (!shift || *shift > shift_max) return {0, 1};
  const ExactInteger part = (fine_y - whole * two).shifted_right(halvings);
  ExactInteger term = ExactInteger(1).shifted_left(fine);
  ExactInteger sum = term;
  for (std::int64_t n = 1; term.sign() != 0; ++n) {
    term = (term * part).shifted_right(fine) / ExactInteger(n);
    sum += n % 2 == 0 ? term : -term;
  }
  for (unsigned i = 0; i < halvings; ++i) sum = (sum * sum).shifted_right(fine);
  return without_guard(sum, guard_bits + static_cast<unsigned>(*shift));
}

}  // namespace

Interval FixedPoint::of(const Ratio& value) const {
  const ExactInteger scaled = value.numerator().shifted_left(bits_);
  const ExactInteger low = floor_quotient(scaled, value.denominator());
  return {low, low * value.denominator() == scaled ? low : low + 1};
}

Interval FixedPoint::to_power(Interval base, std::int64_t exponent) const {
  Interval result = one();
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 != 0) result = multiply(result, base);
    if (exponent > 1) base = multiply(base, base);
  }
  return result;
}

Interval FixedPoint::product(const Interval& a, const Ratio& factor) const {
  const bool swaps = factor.sign() < 0;
  const ExactInteger low = (swaps ? a.high : a.low) * factor.numerator();
  const ExactInteger high = (swaps ? a.low : a.high) * factor.numerator();
  return {floor_quotient(low, factor.denominator()),
          floor_quotient(high, factor.denominator()) + 1};
}

// value = 2^k m with m in [2/3, 4/3]: ln m from the series of (m - 1)/(m + 1), |.| <= 1/5.
Interval FixedPoint::logarithm(const Ratio& value) const {
  AFFORD_REQUIRE(value.sign() > 0);
  const unsigned fine = bits_ + guard_bits;
  int k = static_cast<int>(value.numerator().bit_length()) -
          static_cast<int>(value.denominator().bit_length());
  ExactInteger numerator = value.numerator().shifted_left(k < 0 ? static_cast<unsigned>(-k) : 0);
  ExactInteger denominator = value.denominator().shifted_left(k > 0 ? static_cast<unsigned>(k) : 0);
  if (numerator * 3 > denominator * 4) {
    denominator = denominator * 2;
    ++k;
  } else if (numerator * 3 < denominator * 2) {
    numerator = numerator * 2;
    --k;
  }
  const ExactInteger z =
      floor_quotient((numerator - denominator).shifted_left(fine), numerator + denominator);
  const ExactInteger sum =
      twice_area_tangent(z, fine) + logarithm_of_two(fine) * ExactInteger(std::int64_t{k});
  return without_guard(sum, guard_bits);
}

Interval FixedPoint::power_of(const Ratio& base, const Ratio& exponent) const {
  if (exponent.denominator() == ExactInteger(1)) {
    return to_power(of(base), *exponent.numerator().to_int64());
  }
  const Interval y = product(logarithm(base), exponent);
  if (base < Ratio(1)) return exponential_of_minus({-y.high, -y.low});
  const Interval inverse = exponential_of_minus(y);
  const ExactInteger square = unit().shifted_left(bits_);
  if (inverse.low.sign() <= 0) return {square / inverse.high, square};
  return {square / inverse.high, square / inverse.low + 1};
}

Interval FixedPoint::exponential_of_minus(const Interval& y) const {
  AFFORD_REQUIRE(y.high.sign() >= 0);
  const ExactInteger low = y.low.sign() < 0 ? ExactInteger(0) : y.low;
  Interval result = {exponential_end(y.high, bits_).low, exponential_end(low, bits_).high};
  if (result.low.sign() < 0) result.low = 0;
  return result;
}

}  // namespace afford::detail
