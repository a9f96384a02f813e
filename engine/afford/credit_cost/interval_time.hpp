// How long after the start an amount falls, as each law of cost of credit counts it. Whole steps
// (months, weeks, ..) are counted back from the amount; the odd days that are left stand in front.
#pragma once

#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/calendar/frequency.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// What an odd day is worth.
enum class OddDay : std::uint8_t {
  of_365,         ///< 1/365 of a year (Canada, SOR/2021-181 s. 47(2))
  of_year_before  ///< 1/365 or 1/366: the year that ends where the odd days end (EU, UK)
};

/// The day of the month that payments keep to: a payment on it (or on the last day of a shorter
/// month) is counted back along it, so that a 31st is a 31st throughout. 0: each date along its
/// own.
using AnchorDay = int;

/// Years from `start` to `date`, not before it. Months and half months are 1/12 and 1/24 of a year,
/// whole weeks 1/52; a step of other days is counted in days.
/// 2012-01-12 to 2012-02-15 by months: 1/12 + 3/365; a year later 1/12 + 3/366 (of_year_before).
Ratio years_by_steps(DateRange interval, Frequency step, OddDay odd_day, AnchorDay anchor = 0);

/// US Regulation Z, 12 CFR 1026 Appendix J (b)(4), (5): the interval that occurs most often, at
/// most a year.
struct UnitPeriod {
  Frequency step;
  Ratio per_year;  ///< 12 for a month, 365/255 for 255 days
};

/// Days on which a loan is paid out and paid back, in any order; not all on one day.
struct FlowDates {
  std::vector<Date> advances;
  std::vector<Date> payments;
};

/// What stands for several intervals of which none repeats.
enum class UnequalIntervals : std::uint8_t {
  average,  ///< the standard interval nearest to it (App. J (b)(4))
  months    ///< time goes by months and odd days (Canada, EU, UK)
};

/// Of the intervals between advances, and between payments with that from the start to the first of
/// them (App. J (b)(3)(i)), the most common one; the shorter of two. Payments on two days of each
/// month are half a month apart. A single one is itself the unit period if it is not over a year.
UnitPeriod unit_period(FlowDates dates, UnequalIntervals unequal);
/// Of a loan that is paid at this step.
UnitPeriod unit_period_of(Frequency step);

/// Whole unit periods and the part of one in front of them.
struct UnitTime {
  std::int64_t whole;
  Ratio fraction;
};

/// Odd days over 30 for each month of a unit period, 15 for half a month, its days else; a year
/// takes 365, or 12 for odd whole months.
UnitTime unit_time(DateRange interval, Frequency unit, AnchorDay anchor = 0);

}  // namespace afford
