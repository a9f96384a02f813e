// Interest of a period: an exact ratio of whole numbers, rounded once (decisions/0001-rounding.md).
//   interest = round(rate x sum of balance x part of the year)
// Worked: 11,000.00 at 6.7 % for 31 days under Act/365F: 1,100,000 x 67,000 x 31 / 365,000,000 =
// 6,259.4520... cents, half up 62.59.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "afford/calendar/day_count.hpp"
#include "afford/calendar/schedule.hpp"
#include "afford/loan/disbursement.hpp"
#include "afford/numbers/rate.hpp"

namespace afford {

/// How days count: the convention, and the regular periods that it speaks of.
struct AccrualCalendar {
  DayCount day_count;
  Schedule schedule;
};

/// Sum of balance (minor units) x part of a year, over one common denominator.
struct BalanceTime {
  Wide numerator = 0;
  std::int64_t denominator = 1;

  void add(std::int64_t balance_minor, YearFraction fraction);
};

/// Balance-time of the days in `window`. `balance` is owed at its start; each of `disbursements`
/// (by date, inside the window) adds to it from its day on. Interest accrues on each day d with
/// start <= d < end; the days are counted in the schedule's regular periods.
BalanceTime balance_time(const AccrualCalendar& calendar, DateRange window,
                         std::int64_t balance_minor, std::span<const Disbursement> disbursements);

/// The length of `window` in years, by the same rule.
Ratio years_between(const AccrualCalendar& calendar, DateRange window);

/// Interest in minor units, rounded once. Chooses 64-bit, 128-bit or unbounded integers by size.
/// Nothing if it leaves the range of an int64.
std::optional<std::int64_t> rounded_interest(const BalanceTime& time, const AnnualRate& rate,
                                             RoundingMode mode);

/// The same where the caller knows that it fits.
std::int64_t interest_minor(const BalanceTime& time, const AnnualRate& rate, RoundingMode mode);

/// The interest unrounded, in minor units.
Ratio exact_interest(const BalanceTime& time, const AnnualRate& rate);

}  // namespace afford
