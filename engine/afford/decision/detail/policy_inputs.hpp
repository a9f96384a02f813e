// The inputs of a request that a policy may ask documents for.
#pragma once

#include <string_view>

namespace afford::detail {

/// A section, or a field of one: all that lies below is meant with it. Of a job, also one figure;
/// of a list, also one entry ("/household/other_income/0") or a figure of it.
bool is_policy_input(std::string_view pointer);

}  // namespace afford::detail
