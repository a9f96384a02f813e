// Splitting an amount without losing a cent: the rule says who gets the odd ones.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "afford/numbers/money.hpp"

namespace afford {

enum class AllocationRule : std::uint8_t {
  last_absorbs,  ///< each share but the last is cut to the cent; the last one takes the rest
};

/// Shares of `total` in proportion to `weights` (not negative, not all zero); they add up to it.
/// 10.00 over 1:1:1 is 3.33, 3.33, 3.34.
std::vector<Money> allocate(Money total, std::span<const std::int64_t> weights,
                            AllocationRule rule);

}  // namespace afford
