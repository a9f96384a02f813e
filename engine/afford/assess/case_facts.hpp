// What a policy asks of a request beside its figures: who stands behind them, and whether they
// contradict each other.
#pragma once

#include "afford/assess/request.hpp"
#include "afford/decision/decide.hpp"

namespace afford {

/// `request` has all its sections.
CaseFacts case_facts(const Request& request, const LendingPolicy& policy);

}  // namespace afford
