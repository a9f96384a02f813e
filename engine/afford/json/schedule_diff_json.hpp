// Two schedules compared, as JSON.
#pragma once

#include <string>

#include "afford/loan/schedule_diff.hpp"

namespace afford {

/// What stands in a column of either row, and the second less the first; "" where there is none.
struct DiffFigures {
  std::string first;
  std::string second;
  std::string difference;  ///< of dates in days
};
DiffFigures diff_figures(const RowPair& pair, ScheduleColumn column);

/// {"same","rows":[..],"causes":[..],..}: the rows that differ, and what changed them.
std::string schedule_diff_json(const ScheduleDiff& diff);

}  // namespace afford
