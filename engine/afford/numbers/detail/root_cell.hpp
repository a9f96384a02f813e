// From a stretch that holds a root to its digits: the sum changes its sign between the two halves
// around the rounded rate, and that is decided as in discounting.hpp.
#pragma once

#include "afford/numbers/detail/root_scan.hpp"

namespace afford::detail {

/// The signs at the ends of the stretch differ.
struct BracketedRoot {
  const DiscountedSum& sum;
  const LogSum& logs;
  RootStretch stretch;
};

/// The rate in percent, half up (away from zero), with so many decimals; `near` is about the
/// logarithm of its growth of a unit.
Decimal rounded_root_percent(const BracketedRoot& root, double near, unsigned decimals);

}  // namespace afford::detail
