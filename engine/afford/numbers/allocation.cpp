#include "afford/numbers/allocation.hpp"

#include "afford/base/require.hpp"

namespace afford {

std::vector<Money> allocate(Money total, std::span<const std::int64_t> weights,
                            AllocationRule rule) {
  AFFORD_REQUIRE(rule == AllocationRule::last_absorbs);
  Wide weight_sum = 0;
  for (const auto weight : weights) {
    AFFORD_REQUIRE(weight >= 0);
    weight_sum += weight;
  }
  AFFORD_REQUIRE(weight_sum > 0);
  std::vector<Money> shares;
  Money rest = total;
  for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
    const Wide share = Wide{total.minor()} * weights[i] / weight_sum;
    shares.push_back(Money::of_minor(static_cast<std::int64_t>(share), total.currency()));
    rest -= shares.back();
  }
  shares.push_back(rest);
  return shares;
}

}  // namespace afford
