#include "afford/loan/schedule_match.hpp"

#include "afford/loan/detail/match_search.hpp"

namespace afford {

std::string_view format_stated_column(StatedColumn column) {
  constexpr std::array<std::string_view, 5> names{"date", "interest", "payment", "principal",
                                                  "balance"};
  return names[static_cast<std::size_t>(column)];
}

ScheduleMatch match_schedule(const Loan& loan, std::span<const StatedRow> rows) {
  return detail::MatchSearch(loan, rows).run();
}

}  // namespace afford
