#include "afford/worth/discount.hpp"

#include "afford/base/require.hpp"

namespace afford {

Decimal monthly_discount(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) / (Ratio(1) + rate_per_year), 12, monthly_factor_decimals);
}

Decimal monthly_decay(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) - rate_per_year, 12, monthly_factor_decimals);
}

std::vector<ExactInteger> monthly_powers(const Decimal& factor, int count) {
  AFFORD_REQUIRE(count >= 0);
  const ExactInteger unit = ten_to(monthly_factor_decimals);
  const ExactInteger scaled = factor.coefficient_at(monthly_factor_decimals);
  std::vector<ExactInteger> powers{unit};
  powers.reserve(static_cast<std::size_t>(count) + 1);
  for (int i = 0; i < count; ++i) {
    powers.push_back(
        rounded_quotient(powers.back() * scaled, unit, 0, RoundingMode::half_even).coefficient());
  }
  return powers;
}

}  // namespace afford
