// The loan in a few lines: what is paid at first, after, last, and in all; and which payment is not
// like the others.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/base/result.hpp"

namespace afford {

/// Fails as `amortize` and `cost_of_credit` do.
Result<LoanSummary> loan_summary(const Loan& loan);

/// The largest payment of the last phase, without interest kept aside: what pay must carry in a
/// month of repayment.
Money largest_repayment(const Amortization& amortization);

/// The largest of the later payments of the last phase, if it is at least half as much again as the
/// first; of a last phase with one payment that one, beside the largest of the phases before it.
std::optional<LargePayment> large_payment(const Amortization& amortization);

}  // namespace afford
