// The schedule with its money: every due date of a loan, to the cent.
#pragma once

#include <vector>

#include "afford/base/result.hpp"
#include "afford/loan/installment.hpp"
#include "afford/loan/loan_terms.hpp"
#include "afford/loan/schedule_trace.hpp"

namespace afford {

/// Interest that a deferral kept aside, and the due date that asks for it on top of its own.
struct KeptInterest {
  Money amount;
  Date due_date;
};

/// A row per due date, and one per prepayment and down payment. Its promises, each a test:
/// principal + interest + fee = payment in every row; principals add up to what was disbursed; the
/// last balance is zero; the row count is the term, where nothing moves the term.
struct Amortization {
  std::vector<Installment> installments;
  InstallmentTotals totals;
  /// The first installment of the last phase, or of the one in which money beside the plan clears
  /// the loan before that; and its place among the phases of the terms.
  std::size_t repayment_start;
  std::size_t repayment_phase;
  std::vector<KeptInterest> kept_interest;
  int payments_worked_out;           ///< level payments
  int payments_decided_by_integers;  ///< of them, those that the fast bound could not decide
};

/// Terms as promised, every payment on its day. `loan` comes from `checked_loan`. Fails with
/// `payment_below_interest` if a stated payment does not cover its interest, `balance_out_of_range`
/// if the debt becomes larger than any amount may be, `prepayment_above_balance`, or
/// `term_has_no_end` if the payments do not clear the loan in the longest term.
Result<Amortization> amortize(const Loan& loan);

/// The due dates of the first installment of the last phase (as in `repayment_start`) and of the
/// last installment; of the plan, where there is no schedule.
struct RepaymentDates {
  Date first;
  Date last;
};
RepaymentDates repayment_dates(const Loan& loan);

struct TracedAmortization {
  Amortization amortization;
  ScheduleTrace trace;
};

/// The same rows, by the same walk, with how each figure came about.
Result<TracedAmortization> amortize_traced(const Loan& loan);

}  // namespace afford
