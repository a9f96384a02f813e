// The figures of one application that a policy may test: the catalogue of decision/measure.hpp,
// filled.
#pragma once

#include <vector>

#include "afford/assess/outcomes.hpp"
#include "afford/decision/measure.hpp"

namespace afford {

std::vector<Measure> measures(const Situation& situation, const Amortization& amortization,
                              const std::vector<Outcome>& outcomes);

}  // namespace afford
