// What happens on the way and changes the plan from there on.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "afford/calendar/date.hpp"

namespace afford {

enum class LoanEventKind : std::uint8_t {
  job_found,  ///< these three end the study phases: repayment starts within so many days
  plan_finished,
  plan_given_up,
  re_amortise,     ///< the payments left are worked out anew
  extend,          ///< more payments in the last phase
  due_date_moved,  ///< one due date goes to another day, and the later ones with it
};

struct LoanEvent {
  Date date;  ///< of a due date that moves: where it was
  LoanEventKind kind;
  int within_days = 90;      ///< of the first three: the latest day of the first repayment
  int payments = 0;          ///< of extend
  std::optional<Date> to{};  ///< of due_date_moved
};

constexpr bool ends_study(LoanEventKind kind) { return kind <= LoanEventKind::plan_given_up; }

std::string_view format_loan_event_kind(LoanEventKind kind);

}  // namespace afford
