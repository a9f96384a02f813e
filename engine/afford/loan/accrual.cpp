#include "afford/loan/accrual.hpp"

#include <algorithm>
#include <numeric>

namespace afford {

YearFraction window_fraction(DayCount day_count, const Schedule& schedule, DateRange window,
                             int due_index) {
  if (!counts_in_periods(day_count)) return year_fraction(day_count, window);
  YearFraction sum{0, 1};
  for (Date from = window.start; from < window.end;) {
    const RegularPeriod period = schedule.period_at(from, due_index);
    const Date to = std::min(period.covers.end, window.end);
    const YearFraction part =
        year_fraction(day_count, {from, to}, {period.start, period.end}, period.step);
    if (to == window.end && sum.numerator == 0) return part;
    const std::int64_t common = std::lcm(sum.denominator, part.denominator);
    sum = {
        sum.numerator * (common / sum.denominator) + part.numerator * (common / part.denominator),
        common};
    from = to;
  }
  return sum;
}

Ratio years_between(DayCount day_count, const Schedule& schedule, DateRange window) {
  const YearFraction years = window_fraction(day_count, schedule, window);
  return Ratio(years.numerator, years.denominator);
}

}  // namespace afford
