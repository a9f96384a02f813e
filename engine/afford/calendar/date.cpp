#include "afford/calendar/date.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "afford/base/require.hpp"

namespace afford {
namespace {

struct Civil {
  int year;
  int month;
  int day;
};

// Years of these functions begin in March, so that a leap day ends its year; an era has 400 of them
// and 146,097 days. 719,468 days lie between 0000-03-01 and 1970-01-01.
constexpr int days_in_era = 146'097;
constexpr int days_to_1970 = 719'468;

constexpr int days_of(Civil date) {
  const int year = date.year - (date.month <= 2 ? 1 : 0);
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int month = date.month + (date.month > 2 ? -3 : 9);
  const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_in_era + day_of_era - days_to_1970;
}

constexpr Civil civil(int days) {
  const int shifted = days + days_to_1970;
  const int era = shifted / days_in_era;
  const int day_of_era = shifted - era * days_in_era;
  const int year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * month + 2) / 5 + 1;
  const int civil_month = month + (month < 10 ? 3 : -9);
  return {year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0), civil_month, day};
}

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr int last_day_of(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

constexpr bool exists(Civil date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= last_day_of(date.year, date.month);
}

// The first day of each month of the years that a Date may have, and of the one after them: a month
// from a day and a day from a month are the clock of every schedule.
constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr int first_month = first_year * 12;
constexpr int month_total = (last_year - first_year + 1) * 12;
constexpr auto month_starts = [] {
  std::array<std::int32_t, month_total + 1> starts{};
  for (int i = 0; i <= month_total; ++i) {
    starts[static_cast<std::size_t>(i)] = days_of({first_year + i / 12, i % 12 + 1, 1});
  }
  return starts;
}();

constexpr std::int32_t start_of(int month) { return month_starts[static_cast<std::size_t>(month)]; }

// Its place in `month_starts`, if it has one. The guess by the mean month is off by one at most.
std::optional<int> place_of(std::int32_t days) {
  constexpr std::int64_t months_in_era = 4'800;
  if (days < month_starts.front() || days >= month_starts.back()) return std::nullopt;
  const std::int64_t since = days - month_starts.front();
  auto place = static_cast<int>(since * months_in_era / days_in_era);
  while (start_of(place) > days) --place;
  while (start_of(place + 1) <= days) ++place;
  return place;
}

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  text.insert(0, width - std::min(width, text.size()), '0');
  return text;
}

}  // namespace

Date Date::of(int year, int month, int day) {
  const Civil date{year, month, day};
  AFFORD_REQUIRE(year >= 0 && exists(date));
  return Date(days_of(date));
}

Date Date::in_month(int month_count, int day) {
  const int place = month_count - first_month;
  if (place >= 0 && place < month_total) {
    const std::int32_t start = start_of(place);
    return Date(start + std::min(day, start_of(place + 1) - start) - 1);
  }
  const int year = month_count / 12;
  const int month = month_count % 12 + 1;
  return Date(days_of({year, month, std::min(day, last_day_of(year, month))}));
}

int Date::year() const { return month_count() / 12; }
int Date::month() const { return month_count() % 12 + 1; }
int Date::day() const {
  const auto place = place_of(days_);
  return place ? days_ - start_of(*place) + 1 : civil(days_).day;
}

int Date::month_count() const {
  if (const auto place = place_of(days_)) return first_month + *place;
  const Civil date = civil(days_);
  return date.year * 12 + date.month - 1;
}

// 1970-01-01 was a Thursday: days 2 and 3 of each week from it on are the weekend.
bool Date::is_weekend() const {
  const int day_of_week = ((days_ % 7) + 7) % 7;
  return day_of_week == 2 || day_of_week == 3;
}

bool Date::is_month_end() const { return plus_days(1).day() == 1; }

Date Date::plus_months(int months, int anchor_day) const {
  AFFORD_REQUIRE(anchor_day >= 1 && anchor_day <= 31);
  return in_month(month_count() + months, anchor_day);
}

Result<Date> parse_date(std::string_view text, YearRange years) {
  const auto bad = [&](ErrorCode code) { return failure({code, {}, std::string(text), {}}); };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return bad(ErrorCode::not_a_date);
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(from, count)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return bad(ErrorCode::not_a_date);
  if (!exists({year, month, day})) return bad(ErrorCode::no_such_date);
  if (year < years.first || year > years.last) {
    return failure({ErrorCode::date_out_of_range,
                    {},
                    std::string(text),
                    {std::to_string(years.first), std::to_string(years.last)}});
  }
  return Date::of(year, month, day);
}

std::string format_date(Date date) {
  return padded(date.year(), 4) + "-" + padded(date.month(), 2) + "-" + padded(date.day(), 2);
}

}  // namespace afford
