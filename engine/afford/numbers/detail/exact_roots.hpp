// All rates of a sum whose times are few whole units, by integers alone: for roots that touch zero
// without crossing it, or lie closer together than floating point can see.
#pragma once

#include "afford/numbers/rate_roots.hpp"

namespace afford::detail {

/// The sum has no fractions; its cost rises with the cube of the last time.
RateRoots exact_roots(const DiscountedSum& sum, unsigned decimals);

}  // namespace afford::detail
