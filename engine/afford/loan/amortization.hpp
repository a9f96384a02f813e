// The schedule with its money: every due date of a loan, to the cent.
#pragma once

#include <vector>

#include "afford/base/result.hpp"
#include "afford/loan/installment.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford {

/// A row per due date. Its promises, each a test: principal + interest + fee = payment in every
/// row; principals add up to what was disbursed; the last balance is zero; the row count is the
/// term.
struct Amortization {
  std::vector<Installment> installments;
  InstallmentTotals totals;
  int payments_decided_by_integers;  ///< level payments that the fast bound could not decide
};

/// Terms as promised, every payment on its day. `loan` comes from `checked_loan`. Fails with
/// `payment_below_interest` if a stated payment does not cover its interest, or
/// `balance_out_of_range` if deferred interest makes the debt larger than any amount may be.
Result<Amortization> amortize(const Loan& loan);

/// Position of the first installment of the last phase: where repayment proper begins.
std::size_t first_of_last_phase(const Loan& loan);

}  // namespace afford
