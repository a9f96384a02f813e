// The loan in a few lines: what is paid at first, after, last, and in all; and which payment is not
// like the others.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/base/result.hpp"

namespace afford {

/// How often something is paid: on due dates, as a down payment or beside the plan.
int payments_made(const Amortization& amortization);

/// Fails as `amortize` and `cost_of_credit` do.
Result<LoanSummary> loan_summary(const Loan& loan);

/// The largest payment of the last phase, without interest kept aside.
Money largest_repayment(const Amortization& amortization);

/// So many payments fall in an average month: 52 / 12 of weekly ones, 1 / 3 of quarterly ones;
/// other steps of days by a year of 365.
Ratio payments_a_month(Frequency step);

/// Whether each month of the last phase brings the same number of payments, and there are several.
bool is_alike_each_month(const Loan& loan, const Amortization& amortization);

/// What an average month asks for, in major units: the largest payment x payments a month. One that
/// is much larger than every other of its phase, or the only one of the last phase, counts whole.
struct PaymentsOfMonth {
  Ratio repayment = 0;  ///< of the last phase, without interest kept aside
  Ratio year = 0;       ///< of it in 12 months; a payment that is much larger falls due once
  Ratio largest = 0;    ///< of all phases, with it
};
PaymentsOfMonth payments_of_month(const Loan& loan, const Amortization& amortization);
/// The first of both alone.
Ratio repayment_per_month(const Loan& loan, const Amortization& amortization);

/// The largest of the later payments of the last phase, if it is at least half as much again as the
/// first; of a last phase with one payment that one, beside the largest of the phases before it.
std::optional<LargePayment> large_payment(const Amortization& amortization);

}  // namespace afford
