// What explains a lender's rows, as JSON.
#pragma once

#include <span>
#include <string>

#include "afford/loan/schedule_match.hpp"

namespace afford {

/// What the first unexplained row says, and what comes nearest, as text; both empty where there is
/// no such row.
struct UnexplainedFigures {
  std::string stated;
  std::string nearest;
  std::string difference;  ///< stated less nearest, in money; of dates, in days
};
UnexplainedFigures unexplained_figures(const UnexplainedRow& found,
                                       std::span<const StatedRow> rows);

/// {"matches":[{"conventions":{word: [choices]}}], .., "first_unexplained": {..} or null}. A match
/// is every combination of its choices.
std::string schedule_match_json(const ScheduleMatch& match, std::span<const StatedRow> rows);

}  // namespace afford
