// How one figure of a schedule came about, from the notes of the walk that made it.
#pragma once

#include <string_view>

#include "afford/base/result.hpp"
#include "afford/loan/amortization.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

/// Days that bear interest, as one step.
DerivationStep accrued_step(const AccruedPart& part);

/// `pointer` is a JSON pointer into the result of `schedule`: "/installments/14/interest" (counted
/// from 0; also payment, principal, fee, balance_after) or "/totals/interest". Fails with
/// `pointer_unknown`.
Result<Explanation> explain_schedule(const Loan& loan, const TracedAmortization& traced,
                                     std::string_view pointer);

}  // namespace afford
