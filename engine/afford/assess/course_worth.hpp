// The course's worth from the request's own figures: bills, lost pay and gains by month, as worth/
// asks.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

WorthModel worth_model(const Situation& situation);
/// The job of a future of that model.
JobOutcome job_of(const Situation& situation, const Future& future);
WorthSummary course_worth(const Situation& situation, const Amortization& amortization);

}  // namespace afford
