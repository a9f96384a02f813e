// The promise (LoanTerms), and the promise with its money (Loan).
#pragma once

#include <vector>

#include "afford/base/result.hpp"
#include "afford/calendar/day_count.hpp"
#include "afford/calendar/schedule.hpp"
#include "afford/loan/disbursement.hpp"
#include "afford/loan/fee.hpp"
#include "afford/loan/loan_phase.hpp"
#include "afford/numbers/rate.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford {

/// How cents are decided; printed with every schedule (decisions/0001-rounding.md).
struct LoanRounding {
  RoundingMode interest = RoundingMode::half_up;  ///< once per due date
  RoundingMode payment = RoundingMode::half_up;   ///< once per level payment
  std::int64_t payment_unit_minor = 1;            ///< level payments are multiples of it
};

struct LoanTerms {
  Currency currency;
  AnnualRate nominal_rate;  ///< 0 to 500 %
  DayCount day_count = DayCount::one_twelfth;
  Date first_due_date;
  int anchor_day;                 ///< 1 to 31
  std::vector<LoanPhase> phases;  ///< in order, at least one
  LoanRounding rounding{};
  std::vector<Fee> fees{};

  /// Due dates in all phases together: the number of rows.
  int payment_count() const;
  Schedule schedule() const { return {first_due_date, anchor_day, payment_count()}; }
};

struct Loan {
  LoanTerms terms;
  std::vector<Disbursement> disbursements;  ///< by date, at least one

  Money disbursed() const;
  /// Fees that are in no row of the schedule: kept back, or paid separately.
  Money fees_beside_payments() const;
};

inline constexpr int payment_count_max = 720;  ///< 60 years of months

/// Checks what no single field shows: positive principals, first payment after the first funds, no
/// funds on or after the last due date, at most 60 years, fees below the loan; and puts the
/// disbursements in order of date. Paths start at "/loan".
Result<Loan> checked_loan(Loan loan);

}  // namespace afford
