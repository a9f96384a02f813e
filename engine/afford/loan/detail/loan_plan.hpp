// What the dates alone decide: which due date belongs to which phase, and what changes on which
// day. No money is counted here.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "afford/loan/loan_terms.hpp"

namespace afford::detail {

struct PlannedPhase {
  const LoanPhase* phase;
  std::size_t index;  ///< among the phases of the terms
  int first_row;
  int rows;                    ///< as the contract has it; an extension adds to it on the way
  std::optional<Date> stub{};  ///< the last due date, off the cycle
  bool has_long_stub = false;  ///< it takes the place of the regular one before it
  bool until_is_open = false;  ///< an event ends the phase, not its `until`

  int end() const { return first_row + rows; }
};

/// Things of one day come in this order.
enum class ChangeKind : std::uint8_t {
  tranche,
  down_payment,
  prepayment,
  account,  ///< money that was really paid or returned; in an account only
  rate,
  pause_start,
  pause_end,
};

/// An event after which payments are worked out anew. It divides no interest.
struct LevelEvent {
  Date date;
  std::size_t index;  ///< among the loan's events
};

struct Change {
  Date date;
  ChangeKind kind;
  std::size_t index;   ///< in the loan's list of its kind
  std::int64_t minor;  ///< of money
};

struct LoanPlan {
  std::vector<PlannedPhase> phases;  ///< those with due dates
  Schedule schedule;                 ///< with the dates of extensions, and those a balloon measures
  std::vector<Change> changes;       ///< in order
  std::vector<LevelEvent> level_events;  ///< in order
  unsigned rate_decimals = 6;            ///< at least, so that millionths are whole
  bool term_is_open = false;             ///< the last phase's payment decides when it ends
  int rows_max = 0;                      ///< where the payment decides: those of 60 years

  int rows() const { return phases.back().end(); }
};

LoanPlan loan_plan(const Loan& loan);

/// Those of the finest rate, at least 6.
unsigned rate_decimals(const LoanTerms& terms);

/// The plan's due dates, where only these of the moves are known.
Schedule planned_schedule(const Loan& loan, std::span<const MovedDueDate> moves);

/// Puts the number of payments in place of each `until`, as contracted: without what events move.
void count_payments(Loan& loan);

/// Whether the steps of all phases together, counted without dates, stay within 60 years.
bool is_within_longest_term(const LoanTerms& terms);

}  // namespace afford::detail
