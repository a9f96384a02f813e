#include "afford/calendar/business_days.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(const char* text) { return *parse_date(text); }

const BusinessCalendar weekends{.name = "weekends"};

// Days off in Canada that stand next to a weekend or a month's end.
BusinessCalendar canada() {
  return {.name = "canada",
          .holidays = {day("2023-01-02"),   // Monday, for New Year's Day on a Sunday
                       day("2025-04-18"),   // Good Friday
                       day("2025-04-21"),   // Easter Monday
                       day("2025-07-01"),   // Canada Day, a Tuesday
                       day("2025-09-01"),   // Labour Day, a Monday
                       day("2025-12-25"),   // Thursday
                       day("2025-12-26"),   // Friday
                       day("2026-01-01")},  // Thursday
          .covers = DateRange{day("2023-01-01"), day("2027-01-01")},
          .source = "written for this test"};
}

struct Shifts {
  const char* date;
  const char* following;
  const char* preceding;
  const char* modified_following;
  const char* modified_preceding;
};

void check_shifts(const BusinessCalendar& calendar, const Shifts& expected) {
  const auto moved = [&](BusinessDayShift shift) {
    return format_date(shifted(day(expected.date), calendar, shift));
  };
  CAPTURE(expected.date);
  CHECK(moved(BusinessDayShift::none) == expected.date);
  CHECK(moved(BusinessDayShift::following) == expected.following);
  CHECK(moved(BusinessDayShift::preceding) == expected.preceding);
  CHECK(moved(BusinessDayShift::modified_following) == expected.modified_following);
  CHECK(moved(BusinessDayShift::modified_preceding) == expected.modified_preceding);
}

}  // namespace

TEST_CASE("a day on which banks work goes nowhere", "[calendar]") {
  for (const char* date : {"2025-11-14", "2025-11-17", "2025-06-30", "2024-02-29", "2025-09-01"}) {
    check_shifts(weekends, {date, date, date, date, date});
  }
  check_shifts(canada(), {"2025-12-24", "2025-12-24", "2025-12-24", "2025-12-24", "2025-12-24"});
}

TEST_CASE("a weekend inside a month goes to its Monday or its Friday", "[calendar]") {
  check_shifts(weekends, {"2025-11-15", "2025-11-17", "2025-11-14", "2025-11-17", "2025-11-14"});
  check_shifts(weekends, {"2025-11-16", "2025-11-17", "2025-11-14", "2025-11-17", "2025-11-14"});
}

TEST_CASE("modified following turns back at a month's end", "[calendar]") {
  check_shifts(weekends, {"2025-05-31", "2025-06-02", "2025-05-30", "2025-05-30", "2025-05-30"});
  check_shifts(weekends, {"2025-08-31", "2025-09-01", "2025-08-29", "2025-08-29", "2025-08-29"});
  // A Saturday whose Monday is the month's last day stays in the month.
  check_shifts(weekends, {"2025-06-28", "2025-06-30", "2025-06-27", "2025-06-30", "2025-06-27"});
  // February ends on a Saturday.
  check_shifts(weekends, {"2026-02-28", "2026-03-02", "2026-02-27", "2026-02-27", "2026-02-27"});
  // The year ends on a Saturday.
  check_shifts(weekends, {"2022-12-31", "2023-01-02", "2022-12-30", "2022-12-30", "2022-12-30"});
}

TEST_CASE("modified preceding turns back at a month's start", "[calendar]") {
  check_shifts(weekends, {"2025-06-01", "2025-06-02", "2025-05-30", "2025-06-02", "2025-06-02"});
  check_shifts(weekends, {"2025-11-01", "2025-11-03", "2025-10-31", "2025-11-03", "2025-11-03"});
  check_shifts(weekends, {"2023-01-01", "2023-01-02", "2022-12-30", "2023-01-02", "2023-01-02"});
}

TEST_CASE("holidays beside a weekend lengthen it", "[calendar]") {
  // Easter: Friday to Monday.
  for (const char* date : {"2025-04-18", "2025-04-19", "2025-04-20", "2025-04-21"}) {
    check_shifts(canada(), {date, "2025-04-22", "2025-04-17", "2025-04-22", "2025-04-17"});
  }
  // Two holidays before a weekend.
  for (const char* date : {"2025-12-25", "2025-12-26", "2025-12-27", "2025-12-28"}) {
    check_shifts(canada(), {date, "2025-12-29", "2025-12-24", "2025-12-29", "2025-12-24"});
  }
}

TEST_CASE("a holiday in the week moves by a day", "[calendar]") {
  check_shifts(canada(), {"2025-07-01", "2025-07-02", "2025-06-30", "2025-07-02", "2025-07-02"});
  check_shifts(canada(), {"2026-01-01", "2026-01-02", "2025-12-31", "2026-01-02", "2026-01-02"});
}

TEST_CASE("a holiday beyond the month's end is passed over, or turns the way back", "[calendar]") {
  // Sunday the 31st, and the Monday after it is Labour Day.
  check_shifts(canada(), {"2025-08-31", "2025-09-02", "2025-08-29", "2025-08-29", "2025-08-29"});
  check_shifts(canada(), {"2025-09-01", "2025-09-02", "2025-08-29", "2025-09-02", "2025-09-02"});
  // Saturday the 31st of December, Sunday, and a Monday off.
  check_shifts(canada(), {"2022-12-31", "2023-01-03", "2022-12-30", "2022-12-30", "2022-12-30"});
  check_shifts(canada(), {"2023-01-01", "2023-01-03", "2022-12-30", "2023-01-03", "2023-01-03"});
}

TEST_CASE("weekends and listed days are off, no other day", "[calendar]") {
  const auto calendar = canada();
  CHECK_FALSE(calendar.is_business_day(day("2025-11-15")));
  CHECK_FALSE(calendar.is_business_day(day("2025-11-16")));
  CHECK(calendar.is_business_day(day("2025-11-14")));
  CHECK(calendar.is_business_day(day("2025-11-17")));
  for (const Date holiday : calendar.holidays) {
    CAPTURE(format_date(holiday));
    CHECK_FALSE(calendar.is_business_day(holiday));
    CHECK(weekends.is_business_day(holiday));  // each of them is in the week
  }
  CHECK(calendar.is_business_day(day("2024-12-25")));  // a Wednesday that the table does not list
}

TEST_CASE("a table speaks from its first day to the day before its end", "[calendar]") {
  const auto calendar = canada();
  CHECK_FALSE(calendar.speaks_for(day("2022-12-31")));
  CHECK(calendar.speaks_for(day("2023-01-01")));
  CHECK(calendar.speaks_for(day("2025-11-15")));
  CHECK(calendar.speaks_for(day("2026-12-31")));
  CHECK_FALSE(calendar.speaks_for(day("2027-01-01")));
}

TEST_CASE("a calendar without a table speaks for every day", "[calendar]") {
  CHECK(weekends.speaks_for(day("1990-01-01")));
  CHECK(weekends.speaks_for(day("2139-12-31")));
  CHECK(weekends.holidays.empty());
}

TEST_CASE("shifts print as the request says them", "[calendar]") {
  CHECK(format_business_day_shift(BusinessDayShift::none) == "none");
  CHECK(format_business_day_shift(BusinessDayShift::following) == "following");
  CHECK(format_business_day_shift(BusinessDayShift::preceding) == "preceding");
  CHECK(format_business_day_shift(BusinessDayShift::modified_following) == "modified_following");
  CHECK(format_business_day_shift(BusinessDayShift::modified_preceding) == "modified_preceding");
}
