// In how many futures some month cannot be paid, and which is the worst.
#pragma once

#include <optional>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// Each future of the tree is followed through the household's months, its exam tries paid; where
/// the household states days, through those.
HardMonths hard_months(const Situation& situation, const Amortization& amortization,
                       const FuturesResult& futures);

}  // namespace afford
