// How the figures of a loan as a whole came about: those of `cost`, and the block "loan" of
// `assess`.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

/// Interest, fees, their sum and the yearly rate. `prefix` stands before each name: "" or "/loan".
void add_cost_steps(const LoanSummary& loan, const std::string& prefix, FigureSteps& figures);

/// Those and what is paid when.
void add_loan_steps(const LoanSummary& loan, const std::string& prefix, FigureSteps& figures);

}  // namespace afford
