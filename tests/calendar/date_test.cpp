#include "afford/calendar/date.hpp"

#include <string>
#include <string_view>
#include <type_traits>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/loan_oracle.hpp"

using namespace afford;
using namespace std::string_view_literals;

// A date is not a number of days, and two dates do not add up.
template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};
static_assert(!Addable<Date, int>);
static_assert(!Addable<Date, Date>);
static_assert(!std::is_convertible_v<int, Date>);
static_assert(!std::is_default_constructible_v<Date>);

namespace {

void check_refused(std::string_view text, ErrorCode code) {
  const auto result = parse_date(text);
  CAPTURE(std::string(text), std::string(error_name(code)));
  REQUIRE_FALSE(result.has_value());
  REQUIRE(result.error().size() == 1);
  CHECK(result.error()[0].code == code);
  CHECK(result.error()[0].given == text);
}

std::string step(std::string_view from, int months, int anchor) {
  return format_date(parse_date(from)->plus_months(months, anchor));
}

}  // namespace

TEST_CASE("every day of three centuries agrees with a plain count by the leap rule", "[calendar]") {
  const Date start = Date::of(1900, 1, 1);
  int expected = 0;
  int faults = 0;
  for (int year = 1900; year <= 2199; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= oracle::days_in_month(year, month); ++day, ++expected) {
        const Date date = Date::of(year, month, day);
        const Date same = start.plus_days(expected);
        const bool agrees = date == same && days_between(start, date) == expected &&
                            same.year() == year && same.month() == month && same.day() == day;
        faults += agrees ? 0 : 1;
      }
    }
  }
  CHECK(faults == 0);
  CHECK(expected == 109'573);  // 300 x 365 + 73 leap days: 1900 and 2100 have none
}

TEST_CASE("a date reads and prints in one spelling", "[calendar]") {
  for (const auto text : {"2025-09-02"sv, "1990-01-01"sv, "2139-12-31"sv, "2024-02-29"sv,
                          "2000-02-29"sv, "2025-12-31"sv}) {
    const auto date = parse_date(text);
    CAPTURE(std::string(text));
    REQUIRE(date.has_value());
    CHECK(format_date(*date) == text);
  }
  CHECK(parse_date("2025-09-02") == Date::of(2025, 9, 2));
}

TEST_CASE("any other spelling is not a date", "[calendar]") {
  constexpr std::string_view hostile[] = {
      "",
      "2025",
      "2025-9-2",
      "2025-09-2",
      "25-09-02",
      "20250902",
      "2025/09/02",
      "2025.09.02",
      "02-09-2025",
      "2025-09-02 ",
      " 2025-09-02",
      "2025-09-02T00:00",
      "2025-09-0x",
      "2025-o9-02",
      "202a-09-02",
      "-025-09-02",
      "+025-09-02",
      "2025--9-02",
      "2025-09--2",
      "2025-+9-02",
      "2025- 9-02",
      "2025-09_02",
      "2025_09-02",
      "today",
      "2025-Sep-1",
      "2025-09-02Z",
      "2025-W36-2",
      "2025-245",
      "12025-09-02",
      "0x25-09-02",
      "2025-09-02\0"sv,
      "2025-09\0"
      "02"sv,
      "\0"
      "025-09-02"sv,
      "2025\xe2\x80\x93"
      "09-1",
  };
  for (const auto text : hostile) check_refused(text, ErrorCode::not_a_date);
}

TEST_CASE("days that the calendar does not have", "[calendar]") {
  for (const auto text :
       {"2025-02-29"sv, "2025-02-30"sv, "2024-02-30"sv, "2100-02-29"sv, "2025-02-31"sv,
        "2025-04-31"sv, "2025-06-31"sv, "2025-09-31"sv, "2025-11-31"sv, "2025-01-32"sv,
        "2025-01-00"sv, "2025-00-10"sv, "2025-13-01"sv, "2025-99-99"sv, "2025-12-99"sv}) {
    check_refused(text, ErrorCode::no_such_date);
  }
}

TEST_CASE("days outside the years that a request may name", "[calendar]") {
  for (const auto text : {"1989-12-31"sv, "1900-01-01"sv, "0001-01-01"sv, "0000-01-01"sv,
                          "2140-01-01"sv, "9999-12-31"sv}) {
    check_refused(text, ErrorCode::date_out_of_range);
  }
}

TEST_CASE("sixty years of months after the last day a request may name still exist", "[calendar]") {
  const Date last = Date::of(2139, 12, 31).plus_months(719, 31);
  CHECK(format_date(last) == "2199-11-30");
}

TEST_CASE("month steps clamp to the month's end and keep the anchor", "[calendar]") {
  CHECK(step("2025-01-31", 1, 31) == "2025-02-28");
  CHECK(step("2025-01-31", 2, 31) == "2025-03-31");
  CHECK(step("2025-01-31", 3, 31) == "2025-04-30");
  CHECK(step("2024-01-31", 1, 31) == "2024-02-29");
  CHECK(step("2025-02-28", 1, 31) == "2025-03-31");
  CHECK(step("2025-02-28", 1, 28) == "2025-03-28");
  CHECK(step("2024-02-29", 12, 29) == "2025-02-28");
  CHECK(step("2024-02-29", 48, 29) == "2028-02-29");
  CHECK(step("2025-01-30", 1, 30) == "2025-02-28");
  CHECK(step("2025-12-15", 1, 15) == "2026-01-15");
  CHECK(step("2025-12-15", 0, 15) == "2025-12-15");
}

TEST_CASE("month steps go back, across years", "[calendar]") {
  CHECK(step("2025-01-15", -1, 15) == "2024-12-15");
  CHECK(step("2025-03-31", -1, 31) == "2025-02-28");
  CHECK(step("2025-01-31", -25, 31) == "2022-12-31");
  CHECK(step("2025-12-01", -12, 1) == "2024-12-01");
  CHECK(step("2025-12-01", -11, 1) == "2025-01-01");
}

TEST_CASE("days go forward and back over leap days", "[calendar]") {
  const Date before = Date::of(2024, 2, 28);
  CHECK(format_date(before.plus_days(1)) == "2024-02-29");
  CHECK(format_date(before.plus_days(2)) == "2024-03-01");
  CHECK(days_between(Date::of(2024, 1, 1), Date::of(2025, 1, 1)) == 366);
  CHECK(days_between(Date::of(2025, 3, 1), Date::of(2025, 2, 28)) == -1);
  CHECK(format_date(Date::of(2026, 1, 1).plus_days(-1)) == "2025-12-31");
}

TEST_CASE("dates are ordered", "[calendar]") {
  CHECK(Date::of(2024, 12, 31) < Date::of(2025, 1, 1));
  CHECK(Date::of(2025, 1, 1) == Date::of(2025, 1, 1));
  CHECK(Date::of(1969, 12, 31) < Date::of(1970, 1, 1));
}

TEST_CASE("a range holds its start and not its end", "[calendar]") {
  const DateRange range{Date::of(2025, 9, 1), Date::of(2025, 10, 1)};
  CHECK(range.days() == 30);
  CHECK(DateRange{range.start, range.start}.days() == 0);
}

TEST_CASE("a day that does not exist is a broken contract inside the engine", "[calendar]") {
  CHECK_THROWS_AS(Date::of(2025, 2, 29), ContractViolation);
  CHECK_THROWS_AS(Date::of(2025, 13, 1), ContractViolation);
  CHECK_THROWS_AS(Date::of(2025, 0, 1), ContractViolation);
  CHECK_THROWS_AS(Date::of(2025, 4, 31), ContractViolation);
  CHECK_THROWS_AS(Date::of(2025, 1, 0), ContractViolation);
}
