// A lender's policy out of its parameter file (engine/parameters/demo-lender.json shows the
// format).
#pragma once

#include <string_view>

#include "afford/base/result.hpp"
#include "afford/decision/lending_policy.hpp"

namespace afford {

inline constexpr std::string_view policy_schema = "policy/1";

/// Every finding at once, those of decision/policy_lint.hpp among them where the file can be read
/// as a policy at all. A policy that is read can be decided on.
Result<LendingPolicy> read_policy(std::string_view text);

}  // namespace afford
