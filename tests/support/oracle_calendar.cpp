#include "tests/support/oracle_calendar.hpp"

#include <algorithm>

namespace oracle {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

Unsigned common_divisor(Unsigned a, Unsigned b) {
  while (b != 0) {
    const Unsigned rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

Fraction lowest(int numerator, int denominator) {
  return add({0, 1}, {static_cast<Unsigned>(numerator), static_cast<Unsigned>(denominator)});
}

// Every month has 30 days; only what a 31st counts as differs (ISDA 4.16(f) and (g)).
Fraction thirty_days_a_month(Civil start, Civil end, bool european) {
  const int d1 = std::min(start.day, 30);
  const int d2 = end.day == 31 && (european || d1 == 30) ? 30 : end.day;
  const int months = (end.year - start.year) * 12 + end.month - start.month;
  return lowest(30 * months + d2 - d1, 360);
}

// Days that lie in leap years over 366, the others over 365.
Fraction by_calendar_years(int start, int end) {
  int leap = 0;
  int common = 0;
  for (int year = civil_of(start).year; day_number({year, 1, 1}) < end; ++year) {
    const int low = std::max(start, day_number({year, 1, 1}));
    const int high = std::min(end, day_number({year + 1, 1, 1}));
    (is_leap(year) ? leap : common) += high - low;
  }
  return add(lowest(leap, 366), lowest(common, 365));
}

// A whole step has its fixed worth; a part of it counts by its days over the step's days.
Fraction by_periods(const Steps& steps, int days_in_year, int start, int end) {
  const bool monthly = steps.step_days == 0;
  const int longest = monthly ? 31 : steps.step_days;
  int k = std::max(0, (end - steps.due(0)) / longest);  // a safe place to start
  while (steps.due(k) < end) ++k;
  while (steps.due(k - 1) >= end) --k;
  Fraction sum{0, 1};
  for (; steps.due(k) > start; --k) {
    const int low = steps.due(k - 1);
    const int high = steps.due(k);
    const int inside = std::min(high, end) - std::max(low, start);
    const Fraction part = lowest(inside, high - low);
    const Fraction worth = monthly ? Fraction{1, 12} : lowest(steps.step_days, days_in_year);
    sum = add(sum, {part.numerator * worth.numerator, part.denominator * worth.denominator});
  }
  return sum;
}

}  // namespace

int days_in_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int day_number(Civil date) {
  const int before = date.year - 1;
  int days = before * 365 + before / 4 - before / 100 + before / 400;
  for (int month = 1; month < date.month; ++month) days += days_in_month(date.year, month);
  return days + date.day - 1;
}

Civil civil_of(int day_number) {
  int year = day_number / 366 + 1;
  while (oracle::day_number({year + 1, 1, 1}) <= day_number) ++year;
  int day = day_number - oracle::day_number({year, 1, 1}) + 1;
  int month = 1;
  for (; day > days_in_month(year, month); ++month) day -= days_in_month(year, month);
  return {year, month, day};
}

Civil due_date(Civil first, int anchor, int k) {
  const int index = first.year * 12 + first.month - 1 + k;
  const int year = index / 12;
  const int month = index % 12 + 1;
  return {year, month, std::min(anchor, days_in_month(year, month))};
}

Fraction add(Fraction a, Fraction b) {
  const Unsigned numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  const Unsigned denominator = a.denominator * b.denominator;
  const Unsigned divisor = common_divisor(numerator, denominator);
  return {numerator / divisor, denominator / divisor};
}

const char* name_of(DayCount day_count) {
  constexpr const char* names[day_count_count] = {
      "1/12",    "Act/365F", "30/360",     "30/360 period", "30E/360",
      "Act/360", "Act/364",  "Act/365.25", "Act/Act ISDA",  "Act/Act 31Dec"};
  return names[static_cast<int>(day_count)];
}

int Steps::due(int k) const {
  if (step_days > 0) return day_number(first) + k * step_days;
  return day_number(due_date(first, anchor, k));
}

Fraction year_part(DayCount day_count, const Steps& steps, int start, int end) {
  const int days = end - start;
  switch (day_count) {
    case DayCount::one_twelfth: return by_periods(steps, 364, start, end);
    case DayCount::thirty_360_period: return by_periods(steps, 360, start, end);
    case DayCount::thirty_360: return thirty_days_a_month(civil_of(start), civil_of(end), false);
    case DayCount::thirty_e_360: return thirty_days_a_month(civil_of(start), civil_of(end), true);
    case DayCount::act_360: return lowest(days, 360);
    case DayCount::act_364: return lowest(days, 364);
    case DayCount::act_365_fixed: return lowest(days, 365);
    case DayCount::act_365_25: return lowest(4 * days, 1'461);
    case DayCount::act_act_isda: return by_calendar_years(start, end);
    // 31 December counts with the year after it: the same a day later.
    case DayCount::act_act_31_december: break;
  }
  return by_calendar_years(start + 1, end + 1);
}

}  // namespace oracle
