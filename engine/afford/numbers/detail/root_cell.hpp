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

/// The rate in percent, half up (away from zero), with so many decimals.
Decimal rounded_root_percent(const BracketedRoot& root, unsigned decimals);

/// Whether the growth of a period is between e^-20 and e^20, as far as floating point shows.
bool lies_safely_inside(const BracketedRoot& root);
/// -1 if the root lies below a growth of a period, 1 above, 0 on it; certainly.
int side_of_growth(const BracketedRoot& root, const Ratio& growth);

}  // namespace afford::detail
