// What a walk notes on its way: nothing, or how each figure came about.
#pragma once

#include <cstdint>
#include <utility>

#include "afford/loan/schedule_trace.hpp"

namespace afford::detail {

/// What a walk asks of an account where there is none (account_book.hpp): it costs nothing.
struct NoAccount {
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

  void note_part(AccruedPart part) { row.parts.push_back(std::move(part)); }
};

}  // namespace afford::detail
