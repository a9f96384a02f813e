#include "afford/calendar/month.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Month month(int year, int number) { return Month::of(Date::of(year, number, 17)); }

}  // namespace

TEST_CASE("a month knows its year and number, whatever the day", "[calendar]") {
  CHECK(Month::of(Date::of(2025, 9, 1)) == Month::of(Date::of(2025, 9, 30)));
  CHECK(month(2025, 12).year() == 2025);
  CHECK(month(2025, 12).month() == 12);
  CHECK(month(2025, 1).month() == 1);
}

TEST_CASE("months add and subtract across years", "[calendar]") {
  CHECK(month(2025, 12).plus(1) == month(2026, 1));
  CHECK(month(2025, 1).plus(-1) == month(2024, 12));
  CHECK(months_between(month(2025, 9), month(2027, 2)) == 17);
  CHECK(months_between(month(2025, 9), month(2025, 8)) == -1);
  CHECK(month(2024, 12) < month(2025, 1));
}

TEST_CASE("a month prints like the start of a date", "[calendar]") {
  CHECK(format_month(month(2025, 9)) == "2025-09");
  CHECK(format_month(month(2025, 12)) == "2025-12");
}

TEST_CASE("a range of months holds its first and not the month after its last", "[calendar]") {
  const MonthRange range{month(2025, 11), 3};
  CHECK_FALSE(range.contains(month(2025, 10)));
  CHECK(range.contains(month(2025, 11)));
  CHECK(range.contains(month(2026, 1)));
  CHECK_FALSE(range.contains(month(2026, 2)));
  CHECK(range.end() == month(2026, 2));
  CHECK_FALSE(MonthRange{month(2025, 11), 0}.contains(month(2025, 11)));
}
