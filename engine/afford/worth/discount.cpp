#include "afford/worth/discount.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {

Decimal monthly_discount(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) / (Ratio(1) + rate_per_year), 12, monthly_factor_decimals);
}

Decimal monthly_decay(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) - rate_per_year, 12, monthly_factor_decimals);
}

namespace {

// `scaled` is none of the powers, for they move.
void extend(std::vector<ExactInteger>& powers, const ExactInteger& scaled, int count) {
  const ExactInteger unit = ten_to(monthly_factor_decimals);
  powers.reserve(static_cast<std::size_t>(count) + 1);
  while (powers.size() <= static_cast<std::size_t>(count)) {
    powers.push_back(round_quotient(powers.back() * scaled, unit, RoundingMode::half_even));
  }
}

using FactorOf = Decimal (*)(const Ratio&);

const std::vector<ExactInteger>& powers_of(std::map<Ratio, std::vector<ExactInteger>>& known,
                                           const Ratio& rate, int count, FactorOf factor) {
  auto& powers = known[rate];
  if (powers.empty()) {
    powers = monthly_powers(factor(rate), count);
  } else {
    const ExactInteger scaled = powers[1];
    extend(powers, scaled, count);
  }
  return powers;
}

}  // namespace

std::vector<ExactInteger> monthly_powers(const Decimal& factor, int count) {
  AFFORD_REQUIRE(count >= 0);
  std::vector<ExactInteger> powers{ten_to(monthly_factor_decimals)};
  extend(powers, factor.coefficient_at(monthly_factor_decimals), count);
  return powers;
}

const std::vector<ExactInteger>& MonthlyFactors::discounts(const Ratio& rate_per_year, int count) {
  return powers_of(discounts_, rate_per_year, std::max(count, 1), monthly_discount);
}

const std::vector<ExactInteger>& MonthlyFactors::decays(const Ratio& rate_per_year, int count) {
  return powers_of(decays_, rate_per_year, std::max(count, 1), monthly_decay);
}

}  // namespace afford
