// Interest of a period: an exact ratio of whole numbers, rounded once (decisions/0001-rounding.md).
//   interest = round(sum of balance x rate x part of the year)
// Worked: 11,000.00 at 6.7 % for 31 days under Act/365F: 1,100,000 x 67,000 x 31 / 365,000,000 =
// 6,259.4520... cents, half up 62.59.
#pragma once

#include "afford/calendar/day_count.hpp"
#include "afford/calendar/schedule.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// The part of a year that `window` is worth. Conventions that count periods measure it in the
/// schedule's regular periods, one after the other; the others count its days. `due_index` is the
/// due date that probably ends it.
YearFraction window_fraction(DayCount day_count, const Schedule& schedule, DateRange window,
                             int due_index = 0);

/// The same in lowest terms.
Ratio years_between(DayCount day_count, const Schedule& schedule, DateRange window);

}  // namespace afford
