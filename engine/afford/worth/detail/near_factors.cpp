#include "afford/worth/detail/near_factors.hpp"

namespace afford::detail {
namespace {

// Of a power x 10^30.
NearNumber near_power(const ExactInteger& power) {
  return NearNumber::of_decimals(power / ten_to(monthly_factor_decimals - 18));
}

}  // namespace

// With S(f) = sum of v^t w^(t - f) over t from f + 1 to the horizon: S(f - 1) = w (v^f + S(f)).
const NearMonths& NearFactors::months(const MonthsAsked& asked, MonthlyFactors& exact) {
  const auto found = known_.find(asked);
  if (found != known_.end()) return found->second;
  NearMonths result;
  const auto& discount = exact.discounts(asked.discount_per_year, asked.count);
  for (int t = 0; t <= asked.count; ++t) {
    result.discount.push_back(near_power(discount[static_cast<std::size_t>(t)]));
  }
  const NearNumber fade = near_power(exact.decays(asked.decay_per_year, 1)[1]);
  // The k-th rounded power of w is off by less than k x 10^-30.
  const double off_by_powers = 1e-30 * asked.horizon_months * asked.horizon_months;
  NearNumber sum;
  result.months_of_gain.resize(static_cast<std::size_t>(asked.horizon_months) + 1);
  for (auto from = static_cast<std::size_t>(asked.horizon_months); from > 0; --from) {
    sum = fade * (result.discount[from] + sum);
    result.months_of_gain[from - 1] = {sum.value, sum.radius + off_by_powers};
  }
  return known_.emplace(asked, std::move(result)).first->second;
}

}  // namespace afford::detail
