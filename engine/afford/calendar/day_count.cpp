#include "afford/calendar/day_count.hpp"

#include <algorithm>
#include <string>

namespace afford {
namespace {

struct Alias {
  std::string_view text;
  DayCount day_count;
};

// Lower case, beside the names below. Plain "Act/365" is left out: in leap years it is read in two
// ways; so is "30/360 European", which some use for another rule than 30E/360.
constexpr Alias aliases[] = {
    {"act/365 fixed", DayCount::act_365_fixed},
    {"act/365 (fixed)", DayCount::act_365_fixed},
    {"actual/365f", DayCount::act_365_fixed},
    {"actual/365 fixed", DayCount::act_365_fixed},
    {"actual/365 (fixed)", DayCount::act_365_fixed},
    {"a/365f", DayCount::act_365_fixed},
    {"actual/360", DayCount::act_360},
    {"a/360", DayCount::act_360},
    {"actual/364", DayCount::act_364},
    {"actual/365.25", DayCount::act_365_25},
    {"actual/actual isda", DayCount::act_act_isda},
    {"actual/actual (isda)", DayCount::act_act_isda},
    {"act/act (isda)", DayCount::act_act_isda},
    {"act/act-isda", DayCount::act_act_isda},
    {"bond basis", DayCount::thirty_360},
    {"30/360 bond basis", DayCount::thirty_360},
    {"30/360 isda", DayCount::thirty_360},
    {"eurobond basis", DayCount::thirty_e_360},
};

// In the order of DayCount.
constexpr std::string_view names[] = {"1/12",         "30/360",       "30/360 period", "30E/360",
                                      "Act/360",      "Act/364",      "Act/365F",      "Act/365.25",
                                      "Act/Act ISDA", "Act/Act 31Dec"};

std::string lower(std::string_view text) {
  std::string result;
  for (const char c : text) result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

// The numerator over 360 of both 30/360 rules: they differ in when a 31st becomes a 30th.
std::int64_t thirty_day_months(DateRange part, bool is_european) {
  const int d1 = std::min(part.start.day(), 30);
  int d2 = part.end.day();
  if (is_european || d1 == 30) d2 = std::min(d2, 30);
  return std::int64_t{360} * (part.end.year() - part.start.year()) +
         std::int64_t{30} * (part.end.month() - part.start.month()) + d2 - d1;
}

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// Each day belongs to a year; `new_year_shift` is 1 where 31 December goes with the year after it.
YearFraction actual_actual(DateRange part, int new_year_shift) {
  const Date start = part.start.plus_days(new_year_shift);
  const Date end = part.end.plus_days(new_year_shift);
  std::int64_t leap_days = 0;
  std::int64_t other_days = 0;
  for (Date from = start; from < end;) {
    const int year = from.year();
    const Date to = std::min(end, Date::of(year + 1, 1, 1));
    (is_leap(year) ? leap_days : other_days) += days_between(from, to);
    from = to;
  }
  if (leap_days == 0) return {other_days, 365};
  if (other_days == 0) return {leap_days, 366};
  return {other_days * 366 + leap_days * 365, std::int64_t{365} * 366};
}

}  // namespace

YearFraction year_fraction(DayCount day_count, DateRange part) {
  switch (day_count) {
    case DayCount::one_twelfth:
    case DayCount::thirty_360_period: break;
    case DayCount::thirty_360: return {thirty_day_months(part, false), 360};
    case DayCount::thirty_e_360: return {thirty_day_months(part, true), 360};
    case DayCount::act_360: return {part.days(), 360};
    case DayCount::act_364: return {part.days(), 364};
    case DayCount::act_365_fixed: return {part.days(), 365};
    case DayCount::act_365_25: return {std::int64_t{4} * part.days(), 1461};
    case DayCount::act_act_isda: return actual_actual(part, 0);
    case DayCount::act_act_31_december: return actual_actual(part, 1);
  }
  return {0, 1};
}

YearFraction step_fraction(DayCount day_count, Frequency step) {
  const bool is_twelfth = day_count == DayCount::one_twelfth;
  switch (step.unit) {
    case StepUnit::month: return {step.count, 12};
    case StepUnit::half_month: return {1, 24};
    case StepUnit::day: return {step.count, is_twelfth ? 364 : 360};
  }
  return {0, 1};
}

YearFraction year_fraction(DayCount day_count, DateRange part, DateRange period, Frequency step) {
  if (!counts_in_periods(day_count)) return year_fraction(day_count, part);
  const YearFraction whole = step_fraction(day_count, step);
  if (part.days() == period.days()) return whole;
  return {whole.numerator * part.days(), whole.denominator * period.days()};
}

std::string_view format_day_count(DayCount day_count) {
  return names[static_cast<std::size_t>(day_count)];
}

std::optional<DayCount> parse_day_count(std::string_view text) {
  const std::string word = lower(text);
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (lower(names[i]) == word) return static_cast<DayCount>(i);
  }
  for (const auto& alias : aliases) {
    if (alias.text == word) return alias.day_count;
  }
  return std::nullopt;
}

std::span<const std::string_view> day_count_names() { return names; }

}  // namespace afford
