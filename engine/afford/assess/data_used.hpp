// The parameter files that an answer rests on, as its last part names them.
#pragma once

#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// In the order the page says them.
std::vector<DataUsed> data_used(const Situation& situation, const ParameterSet& parameters);

}  // namespace afford
