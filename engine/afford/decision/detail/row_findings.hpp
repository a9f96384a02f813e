// What is wrong with the rows of a decision table taken together: two that hold at once, one that
// never decides, figures for which none holds.
#pragma once

#include <optional>
#include <span>

#include "afford/base/error.hpp"
#include "afford/decision/decision_table.hpp"

namespace afford::detail {

/// With paths below the table, and each gap once, by figures in it; nothing if there are too many
/// combinations to look at each.
std::optional<Errors> row_findings(const DecisionTable& table,
                                   std::span<const DecisionTable> others);

}  // namespace afford::detail
