// How each figure of `statement` came about.
#pragma once

#include "afford/loan/account.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

FigureSteps statement_steps(const Loan& loan, const Account& account);

}  // namespace afford
