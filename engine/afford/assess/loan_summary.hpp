// The loan in a few lines: what is paid while studying, after, last, and in all.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/base/result.hpp"

namespace afford {

/// Fails as `amortize` and `cost_of_credit` do.
Result<LoanSummary> loan_summary(const Loan& loan);

}  // namespace afford
