// Interest row by row on the balances that a statement leads to: the loan with the statement's own
// principal in place of its phases, so that no word about payments can matter.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "afford/loan/schedule_match.hpp"

namespace afford::detail {

class StatedPrincipal {
 public:
  /// Nothing where the rows do not tell the principal of each due date, or where interest is asked
  /// for by another rule (kept aside, flat), or due dates depend on more than their rule.
  static std::optional<StatedPrincipal> of(const Loan& loan, std::span<const StatedRow> rows);

  /// How many rows of the statement come before one whose interest is not that of `terms`.
  std::size_t explained(const LoanTerms& terms);
  /// The interest that the last call found for that row.
  std::optional<Money> next_interest() const { return next_interest_; }

 private:
  StatedPrincipal(Loan loan, std::span<const StatedRow> rows, std::vector<std::size_t> due_rows)
      : loan_(std::move(loan)), rows_(rows), due_rows_(std::move(due_rows)) {}

  Loan loan_;
  std::span<const StatedRow> rows_;
  std::vector<std::size_t> due_rows_;  // those of due dates, among `rows_`
  std::optional<Money> next_interest_{};
};

}  // namespace afford::detail
