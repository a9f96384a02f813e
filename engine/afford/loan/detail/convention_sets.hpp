// Many combinations of conventions as few sets of them.
#pragma once

#include "afford/loan/schedule_match.hpp"

namespace afford::detail {

/// Sets that differ in one word only become one, word by word. The sets must not overlap; neither
/// do those that come out, and together they hold the same combinations.
std::vector<ConventionSet> merged(std::vector<ConventionSet> sets);

}  // namespace afford::detail
