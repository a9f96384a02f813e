// What a walk notes on its way: nothing, or how each figure came about.
#pragma once

#include <cstdint>
#include <utility>

#include "afford/loan/schedule_trace.hpp"

namespace afford::detail {

/// What a walk tells of a row where no schedule is traced: it costs nothing.
struct NoNotes {
  static constexpr void note_level_in_force() {}
  static constexpr void note_prepaid(Money) {}
  static constexpr void note_as_planned() {}
  static constexpr void note_kept_aside(Money) {}
};

/// What a walk asks of an account where there is none (account_book.hpp).
struct NoAccount : NoNotes {
  static constexpr bool keeps_account = false;
  static constexpr std::int64_t early() { return 0; }
  static constexpr std::int64_t overdue_principal() { return 0; }
  static constexpr std::int64_t carried_interest() { return 0; }
  static constexpr bool has_paid_ahead(std::int64_t) { return false; }
  static constexpr bool bore_overdue() { return false; }
  static constexpr bool is_settled() { return false; }
  static constexpr bool was_prepaid() { return false; }
  static constexpr bool can_end() { return true; }
};

struct NoRecorder : NoAccount {
  static constexpr bool is_on = false;
};

struct TraceRecorder : NoAccount {
  static constexpr bool is_on = true;
  ScheduleTrace trace{};
  RowTrace row{};  ///< of the installment that is being made

  void note_part(AccruedPart part) {
    row.exact_interest += Ratio(part.balance.minor()) * Ratio::of(part.rate.fraction()) *
                          Ratio(part.years.numerator, part.years.denominator);
    row.parts.push_back(std::move(part));
  }
  void forget_parts() {
    row.parts.clear();
    row.exact_interest = {};
  }
  void note_level_in_force() {
    // There is none where a plan is followed instead.
    if (!trace.levels.empty()) row.level = trace.levels.size() - 1;
  }
  void note_prepaid(Money principal) { row.prepaid = principal; }
  void note_as_planned() { row.is_as_planned = true; }
  void note_kept_aside(Money interest) { row.kept_aside = interest; }
};

}  // namespace afford::detail
