// The promise (LoanTerms), and the promise with its money (Loan).
#pragma once

#include <vector>

#include "afford/base/result.hpp"
#include "afford/calendar/schedule.hpp"
#include "afford/loan/conventions.hpp"
#include "afford/loan/disbursement.hpp"
#include "afford/loan/fee.hpp"
#include "afford/loan/loan_event.hpp"
#include "afford/loan/loan_phase.hpp"
#include "afford/loan/loan_product.hpp"
#include "afford/loan/payment_received.hpp"
#include "afford/loan/prepayment.hpp"
#include "afford/loan/rate_path.hpp"
#include "afford/numbers/rate.hpp"

namespace afford {

struct LoanTerms {
  Currency currency;
  AnnualRate nominal_rate;  ///< until the first change; 0 to 500 %, below 0 only where allowed
  DueDateRule due_dates;
  std::vector<LoanPhase> phases;  ///< in order, at least one with due dates
  LoanConventions conventions{};
  std::vector<Fee> fees{};
  std::vector<RateChange> rate_changes{};  ///< in order of date
  std::optional<IndexRate> index_rate{};   ///< its resets are among the changes

  /// Due dates in all phases together, as contracted; a phase whose payment decides adds none.
  int payment_count() const;
};

/// No interest on these days; pauses may overlap.
using InterestPause = DateRange;

struct Loan {
  LoanTerms terms;
  std::vector<Disbursement> disbursements;  ///< by date, at least one
  std::vector<Prepayment> prepayments{};    ///< by date
  std::vector<LoanEvent> events{};          ///< by date
  std::vector<InterestPause> interest_pauses{};
  std::vector<PaymentReceived> payments_received{};  ///< read by statements only
  std::optional<LoanProduct> product{};              ///< whose terms were the defaults

  /// The due dates of the plan. Where the payment decides the term they are those before it, and
  /// the cycle goes on.
  Schedule schedule() const;
  Money disbursed() const;
  /// Fees that are added to what is owed.
  Money fees_financed() const;
  /// Fees that are in no row of the schedule and not owed: kept back, or paid separately.
  Money fees_beside_payments() const;
};

/// Amounts of fees that are a share of what is disbursed, by the rounding of payments.
void work_out_fees(Loan& loan);

inline constexpr int payment_count_max = 3'130;  ///< 60 years of weeks
inline constexpr int term_years_max = 60;
inline constexpr int nominal_rate_percent_max = 500;

/// Checks what no single field shows, each with its dates: positive principals, first payment after
/// the first funds, no funds on or after the last due date, at most 60 years, phases that can
/// follow each other, fees below the loan, a calendar that speaks for every due date; and puts what
/// is dated in order. Paths start at "/loan".
Result<Loan> checked_loan(Loan loan);

}  // namespace afford
