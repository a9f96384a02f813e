// A lender's policy out of its parameter file (engine/parameters/demo-lender.json shows the
// format).
#pragma once

#include <string_view>

#include "afford/base/result.hpp"
#include "afford/decision/lending_policy.hpp"

namespace afford {

inline constexpr std::string_view policy_schema = "policy/1";

/// Every finding at once. A policy that is read can be decided on: each test compares a measure of
/// the catalogue with a limit in the same unit that has a value from the first day of the policy
/// on, and the limits that the household budget is judged by are there (`debt_ratio.max`,
/// `residual.min`, `residual.buffer_share`).
Result<LendingPolicy> read_policy(std::string_view text);

}  // namespace afford
