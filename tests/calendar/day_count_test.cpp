#include "afford/calendar/day_count.hpp"

#include <algorithm>
#include <string>

#include "afford/numbers/ratio.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(const char* text) { return *parse_date(text); }

Ratio years(DayCount day_count, DateRange part, DateRange period) {
  const auto fraction = year_fraction(day_count, part, period);
  CHECK(fraction.denominator > 0);
  CHECK(fraction.denominator < (std::int64_t{1} << 31));
  return Ratio(fraction.numerator, fraction.denominator);
}

}  // namespace

TEST_CASE("1/12: every whole period is a twelfth, however many days it has", "[calendar]") {
  for (int month = 1; month <= 12; ++month) {
    const DateRange period{Date::of(2024, month, 15), Date::of(2024, month, 15).plus_months(1, 15)};
    CAPTURE(month);
    CHECK(years(DayCount::one_twelfth, period, period) == Ratio(1, 12));
  }
}

TEST_CASE("1/12: a part counts by its days over the days of its period", "[calendar]") {
  const DateRange april{day("2025-04-01"), day("2025-05-01")};
  CHECK(years(DayCount::one_twelfth, {day("2025-04-16"), day("2025-05-01")}, april) ==
        Ratio(1, 24));
  const DateRange february{day("2024-02-15"), day("2024-03-15")};  // 29 days
  CHECK(years(DayCount::one_twelfth, {day("2024-02-29"), day("2024-03-01")}, february) ==
        Ratio(1, 12 * 29));
  CHECK(years(DayCount::one_twelfth, {day("2024-02-20"), day("2024-02-20")}, february) == Ratio(0));
}

TEST_CASE("Act/365F: days over 365, in leap years too", "[calendar]") {
  const auto of = [](const char* start, const char* end) {
    const DateRange range{day(start), day(end)};
    return years(DayCount::act_365_fixed, range, range);
  };
  CHECK(of("2025-09-15", "2025-10-15") == Ratio(30, 365));
  CHECK(of("2025-02-15", "2025-03-15") == Ratio(28, 365));
  CHECK(of("2024-02-15", "2024-03-15") == Ratio(29, 365));
  CHECK(of("2024-01-01", "2025-01-01") == Ratio(366, 365));
  CHECK(of("2025-01-01", "2026-01-01") == Ratio(1));
}

TEST_CASE("a period cut anywhere adds up exactly", "[calendar]") {
  const DateRange period{day("2024-01-31"), day("2024-02-29")};
  for (const auto day_count : {DayCount::one_twelfth, DayCount::act_365_fixed}) {
    for (int cut = 0; cut <= period.days(); ++cut) {
      const Date middle = period.start.plus_days(cut);
      CAPTURE(cut);
      CHECK(years(day_count, {period.start, middle}, period) +
                years(day_count, {middle, period.end}, period) ==
            years(day_count, period, period));
    }
  }
}

TEST_CASE("day counts are read in any case, by name or usual alias", "[calendar]") {
  for (const char* text :
       {"Act/365F", "ACT/365F", "act/365f", "actual/365 (fixed)", "Actual/365 Fixed"}) {
    CAPTURE(text);
    CHECK(parse_day_count(text) == DayCount::act_365_fixed);
  }
  CHECK(parse_day_count("1/12") == DayCount::one_twelfth);
  CHECK(parse_day_count("30/360") == DayCount::thirty_360);
  CHECK(parse_day_count("30e/360") == DayCount::thirty_e_360);
  CHECK(parse_day_count("ACT/ACT-ISDA") == DayCount::act_act_isda);
  for (const char* text : {"", "1", "12", "1/13", "365", "Act", "Act/365F ", " 1/12", "Act/365G",
                           "30/361", "Act/365", "1/12\xc2\xa0"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day_count(text).has_value());
  }
}

TEST_CASE("each name is listed and reads back to what prints it", "[calendar]") {
  CHECK(format_day_count(DayCount::one_twelfth) == "1/12");
  CHECK(format_day_count(DayCount::act_365_fixed) == "Act/365F");
  for (const auto name : day_count_names()) {
    const auto day_count = parse_day_count(name);
    CAPTURE(std::string(name));
    REQUIRE(day_count.has_value());
    CHECK(format_day_count(*day_count) == name);
  }
  CHECK(day_count_names().size() == 10);
  CHECK(std::ranges::count(day_count_names(), "1/12") == 1);
  CHECK(std::ranges::count(day_count_names(), "Act/365F") == 1);
}
