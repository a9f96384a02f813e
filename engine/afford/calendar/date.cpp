#include "afford/calendar/date.hpp"

#include <algorithm>
#include <chrono>

#include "afford/base/require.hpp"

namespace afford {
namespace {

namespace chr = std::chrono;

constexpr int first_year = 1990;
constexpr int last_year = 2139;

chr::year_month_day civil(Date date) {
  const int days = days_between(Date::of(1970, 1, 1), date);
  return chr::sys_days{chr::days{days}};
}

chr::year_month_day civil(int year, int month, int day) {
  return chr::year{year} / static_cast<int>(month) / static_cast<int>(day);
}

int last_day_of(int year, int month) {
  const chr::year_month_day_last last{
      chr::year{year}, chr::month_day_last{chr::month(static_cast<unsigned>(month))}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  text.insert(0, width - std::min(width, text.size()), '0');
  return text;
}

}  // namespace

Date Date::of(int year, int month, int day) {
  const auto ymd = civil(year, month, day);
  AFFORD_REQUIRE(ymd.ok());
  return Date(static_cast<std::int32_t>(chr::sys_days{ymd}.time_since_epoch().count()));
}

int Date::year() const { return static_cast<int>(civil(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(*this).day())); }

// 1970-01-01 was a Thursday: days 2 and 3 of each week from it on are the weekend.
bool Date::is_weekend() const {
  const int day_of_week = ((days_ % 7) + 7) % 7;
  return day_of_week == 2 || day_of_week == 3;
}

bool Date::is_month_end() const { return plus_days(1).day() == 1; }

Date Date::plus_months(int months, int anchor_day) const {
  AFFORD_REQUIRE(anchor_day >= 1 && anchor_day <= 31);
  const int target = year() * 12 + month() - 1 + months;  // months since the year 0
  const int target_year = target / 12;
  const int target_month = target % 12 + 1;
  return Date::of(target_year, target_month,
                  std::min(anchor_day, last_day_of(target_year, target_month)));
}

Result<Date> parse_date(std::string_view text) {
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
  if (!civil(year, month, day).ok()) return bad(ErrorCode::no_such_date);
  if (year < first_year || year > last_year) {
    return failure({ErrorCode::date_out_of_range,
                    {},
                    std::string(text),
                    {std::to_string(first_year), std::to_string(last_year)}});
  }
  return Date::of(year, month, day);
}

std::string format_date(Date date) {
  return padded(date.year(), 4) + "-" + padded(date.month(), 2) + "-" + padded(date.day(), 2);
}

}  // namespace afford
