// What to be careful about in a provider's claim and in the wages of a request. A caution changes
// no figure.
#pragma once

#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// Codes: caution.above_best_trial, .no_cohort_size, .counts_graduates, .counts_unknown,
/// .course_evidence_weak, .below_minimum_wage.
std::vector<BudgetReason> claim_cautions(const Situation& situation);

}  // namespace afford
