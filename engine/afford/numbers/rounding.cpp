#include "afford/numbers/rounding.hpp"

#include "afford/base/require.hpp"

namespace afford {
namespace {

template <class Integer>
int compare_three_way(const Integer& a, const Integer& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

}  // namespace

ExactInteger round_quotient(const ExactInteger& numerator, const ExactInteger& denominator,
                            RoundingMode mode) {
  AFFORD_REQUIRE(denominator.sign() > 0);
  const bool negative = numerator.sign() < 0;
  const ExactInteger magnitude = negative ? -numerator : numerator;
  ExactInteger quotient = magnitude / denominator;
  const ExactInteger remainder = magnitude % denominator;
  const int half = compare_three_way(remainder + remainder, denominator);
  if (rounds_away(mode, half, remainder.sign() != 0, quotient.is_odd())) quotient += 1;
  return negative ? -quotient : quotient;
}

Wide round_quotient(Wide numerator, Wide denominator, RoundingMode mode) {
  AFFORD_REQUIRE(denominator > 0);
  const bool negative = numerator < 0;
  const Wide magnitude = negative ? -numerator : numerator;
  Wide quotient = magnitude / denominator;
  const Wide remainder = magnitude % denominator;
  const int half = compare_three_way<Wide>(2 * remainder, denominator);
  if (rounds_away(mode, half, remainder != 0, (quotient & 1) != 0)) ++quotient;
  return negative ? -quotient : quotient;
}

}  // namespace afford
