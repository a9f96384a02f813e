// One row of a schedule: what is due on a due date, and what is owed after it.
#pragma once

#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/loan/loan_phase.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

/// principal + interest + fee = payment, always. Capitalised interest has payment 0 and a negative
/// principal. `balance_after` includes a disbursement of that day.
struct Installment {
  int number;  ///< from 1
  Date due_date;
  PhaseKind phase;
  Money payment;
  Money principal;
  Money interest;
  Money fee;
  Money balance_after;
};

struct InstallmentTotals {
  Money disbursed;
  Money payment;
  Money principal;
  Money interest;
  Money fee;
};

}  // namespace afford
