// What a policy asks of a request beside its figures: who stands behind them, and whether they
// contradict each other.
#pragma once

#include <vector>

#include "afford/assess/request.hpp"
#include "afford/decision/decide.hpp"

namespace afford {

/// `request` has all its sections.
/// Whether a decision may read the figure: age, status and dates of residence decide nothing.
bool is_used_in_decisions(const VouchedFigure& figure);

CaseFacts case_facts(const Request& request, const LendingPolicy& policy);

/// What a household states that does not fit together: a partner's pay beside one adult, child
/// benefit without a child.
std::vector<DataConflict> household_conflicts(const Household& household);

}  // namespace afford
