// What is wrong with a policy as a whole. A policy with a finding is not decided on.
#pragma once

#include "afford/base/error.hpp"
#include "afford/decision/lending_policy.hpp"

namespace afford {

/// Every finding, with its path in the policy's file: limits that no table or parameter has, in
/// another unit than the measure or without a value on the first day; tables whose rows overlap
/// (`unique`), can never be reached (`first`), leave figures without a row, or ask for one another
/// in a circle; the same id twice; names that stand for protected grounds, or whose letters could
/// be taken for others; reasons of blanks; a special program for everybody; a Quebec policy without
/// its debt ratio; scenarios that change nothing. `path` is where the policy stands, "" for a file.
Errors lint(const LendingPolicy& policy);

}  // namespace afford
