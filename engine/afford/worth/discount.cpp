#include "afford/worth/discount.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/worth/detail/near_factors.hpp"

namespace afford {

Decimal monthly_discount(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) / (Ratio(1) + rate_per_year), 12, monthly_factor_decimals);
}

Decimal monthly_decay(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) - rate_per_year, 12, monthly_factor_decimals);
}

namespace {

constexpr Wide ten_to_15 = 1'000'000'000'000'000;

// A number from 0 to 10^30 as high x 10^15 + low.
struct Halves {
  Wide high;
  Wide low;
};

Halves halves_of(const ExactInteger& value) {
  const ExactInteger part = ten_to(monthly_factor_decimals / 2);
  const auto high = (value / part).to_int64();
  const auto low = (value % part).to_int64();
  AFFORD_REQUIRE(high && low && *low >= 0 && *high >= 0 && *high <= ten_to_15);
  return {*high, *low};
}

// a x b / 10^30, half even. No sum passes 3 x 10^30 < 2^102.
Halves product(const Halves& a, const Halves& b) {
  const Wide lowest = a.low * b.low;
  const Wide middle = a.high * b.low + a.low * b.high + lowest / ten_to_15;
  Wide quotient = a.high * b.high + middle / ten_to_15;
  const Wide rest = middle % ten_to_15 * ten_to_15 + lowest % ten_to_15;
  constexpr Wide one = ten_to_15 * ten_to_15;
  if (2 * rest > one || (2 * rest == one && quotient % 2 != 0)) ++quotient;
  return {quotient / ten_to_15, quotient % ten_to_15};
}

// `scaled` is none of the powers, for they move.
void extend(std::vector<ExactInteger>& powers, const ExactInteger& scaled, int count) {
  powers.reserve(static_cast<std::size_t>(count) + 1);
  const Halves factor = halves_of(scaled);
  Halves last = halves_of(powers.back());
  while (powers.size() <= static_cast<std::size_t>(count)) {
    last = product(last, factor);
    powers.push_back(ExactInteger::of_wide(last.high * ten_to_15 + last.low));
  }
}

using FactorOf = Decimal (*)(const Ratio&);

const std::vector<ExactInteger>& powers_of(std::map<Ratio, std::vector<ExactInteger>>& known,
                                           const Ratio& rate, int count, FactorOf factor) {
  auto& powers = known[rate];
  if (powers.empty()) {
    powers = monthly_powers(factor(rate), count);
  } else if (powers.size() <= static_cast<std::size_t>(count)) {
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

const ExactInteger& MonthlyFactors::months_of_gain(const Gain& gain) {
  const auto found = gains_.find(gain);
  if (found != gains_.end()) return found->second;
  const auto& discount = discounts(gain.discount_per_year, gain.horizon_months);
  const auto& decay = decays(gain.decay_per_year, gain.horizon_months);
  ExactInteger sum;
  for (int t = gain.from + 1; t <= gain.horizon_months; ++t) {
    sum += discount[static_cast<std::size_t>(t)] * decay[static_cast<std::size_t>(t - gain.from)];
  }
  return gains_.emplace(gain, std::move(sum)).first->second;
}

detail::NearFactors& MonthlyFactors::near() {
  if (!near_) near_ = std::make_shared<detail::NearFactors>();
  return *near_;
}

}  // namespace afford
