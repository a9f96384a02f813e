#include "afford/numbers/detail/approximation.hpp"

#include <cmath>

namespace afford::detail {
namespace {

constexpr unsigned kept_bits = 62;

struct Scaled {
  double mantissa;
  int exponent;
};

Scaled scaled(const ExactInteger& value) {
  if (const auto small = value.to_int64()) return {static_cast<double>(*small), 0};
  const unsigned bits = value.bit_length();
  const unsigned dropped = bits > kept_bits ? bits - kept_bits : 0;
  const auto kept = (value.sign() < 0 ? -value : value).shifted_right(dropped).to_int64();
  const auto magnitude = static_cast<double>(*kept);
  return {value.sign() < 0 ? -magnitude : magnitude, static_cast<int>(dropped)};
}

}  // namespace

double approximate(const ExactInteger& value) {
  const auto [mantissa, exponent] = scaled(value);
  return std::ldexp(mantissa, exponent);
}

double approximate(const Ratio& value) {
  const Scaled above = scaled(value.numerator());
  const Scaled below = scaled(value.denominator());
  return std::ldexp(above.mantissa / below.mantissa, above.exponent - below.exponent);
}

double log_of_magnitude(const ExactInteger& value) {
  constexpr double ln2 = 0.6931471805599453;
  const auto [mantissa, exponent] = scaled(value);
  return std::log(std::abs(mantissa)) + exponent * ln2;
}

ExactInteger nearest_integer(double value) {
  constexpr int bits = 53;
  int exponent = 0;
  const double part = std::frexp(value, &exponent);
  if (exponent <= bits) return ExactInteger(static_cast<std::int64_t>(std::llround(value)));
  const auto mantissa = static_cast<std::int64_t>(std::ldexp(part, bits));
  return ExactInteger(mantissa).shifted_left(static_cast<unsigned>(exponent - bits));
}

}  // namespace afford::detail
