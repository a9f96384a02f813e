// A lender's statement made from a schedule, for tests of what explains it.
#pragma once

#include <algorithm>
#include <vector>

#include "afford/loan/amortization.hpp"
#include "afford/loan/schedule_match.hpp"

namespace afford::test {

/// Every column of every row, line 2 on.
inline std::vector<StatedRow> statement_of(const Amortization& amortization) {
  std::vector<StatedRow> rows;
  for (const auto& row : amortization.installments) {
    rows.push_back({static_cast<int>(rows.size()) + 2, row.due_date, row.payment, row.principal,
                    row.interest, row.balance_after});
  }
  return rows;
}

/// Whether one of the sets holds this combination.
inline bool holds(const ScheduleMatch& match, const ConventionChoices& choices) {
  for (const auto& set : match.matches) {
    bool is_in = true;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      is_in = is_in && std::ranges::find(set[i], choices[i]) != set[i].end();
    }
    if (is_in) return true;
  }
  return false;
}

}  // namespace afford::test
