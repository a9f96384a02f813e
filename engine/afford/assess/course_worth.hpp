// The course's worth from the request's own figures: bills, lost pay and gains by month, as worth/
// asks.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"
#include "afford/worth/discount.hpp"

namespace afford {

WorthModel worth_model(const Situation& situation);
/// Its jobs, the rest of the model being that of a situation with the same exam.
std::vector<JobPath> worth_jobs(const Situation& situation, const WorthModel& model);

/// The job of a future of that model.
JobOutcome job_of(const Situation& situation, const Future& future);

/// What a job that pays from that month on brings more a month: pay by the law in full, less the
/// benefits that the request asks to be worked out and that fall with it: a twelfth of a year's,
/// rounded up to the cent.
struct JobGain {
  Money pay;
  Money benefits_lost;
  Money total() const { return pay - benefits_lost; }
};
JobGain job_gain(const Situation& situation, const JobOutcome& job, Month from);

/// What the plan is worth to the borrower, given what it is worth without a loan: the loan's
/// advances come in, its payments and the fees beside them go out, all at the start of their month.
Money borrower_npv(const Situation& situation, const Amortization& amortization,
                   const Ratio& project_npv, MonthlyFactors& factors);

WorthSummary course_worth(const Situation& situation, const Amortization& amortization);

}  // namespace afford
