#include "afford/loan/loan_event.hpp"

namespace afford {

std::string_view format_loan_event_kind(LoanEventKind kind) {
  constexpr std::string_view words[] = {"job_found",   "plan_finished", "plan_given_up",
                                        "re_amortise", "extend",        "due_date_moved"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace afford
