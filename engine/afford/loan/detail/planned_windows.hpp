// A loan's plan and its due dates side by side: all of a walk that no rate changes.
#pragma once

#include <utility>

#include "afford/loan/amortization.hpp"
#include "afford/loan/detail/due_windows.hpp"
#include "afford/loan/detail/loan_plan.hpp"

namespace afford::detail {

struct PlannedWindows {
  LoanPlan plan;  ///< its schedule has gone into the windows
  DueWindows windows;

  explicit PlannedWindows(const Loan& loan) : PlannedWindows(loan, loan_plan(loan)) {}
  PlannedWindows(const Loan& loan, LoanPlan of_loan)
      : plan(std::move(of_loan)), windows(loan.terms.conventions.day_count,
                                          std::move(plan.schedule), plan.changes.front().date) {}
};

/// Such a prepayment asks for the rows without it first.
inline bool covers_last(const Prepayment& prepayment) {
  return prepayment.then == PrepaymentThen::cover_last;
}

/// `amortize` over windows that are at hand. No prepayment covers the last payments.
Result<Amortization> amortize_planned(const Loan& loan, PlannedWindows windows);

}  // namespace afford::detail
