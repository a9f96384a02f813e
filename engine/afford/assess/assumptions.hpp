// What an answer takes for granted, each with the figures that its sentence needs.
#pragma once

#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// In the order the page says it.
std::vector<Assumption> assumptions(const Situation& situation, const Amortization& amortization);

}  // namespace afford
