// The day counts against worked examples of ISDA and of other libraries.
#include <algorithm>
#include <string>

#include "afford/calendar/day_count.hpp"
#include "afford/numbers/ratio.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/vector_file.hpp"

using namespace afford;

namespace {

const std::string file_name = "calendar/day_counts.csv";

Ratio fraction(std::int64_t numerator, std::int64_t denominator) {
  return {numerator, denominator};
}

// A cell of a vector file has no blanks: "Act/Act_ISDA".
DayCount day_count_of(std::string name) {
  std::ranges::replace(name, '_', ' ');
  const auto day_count = parse_day_count(name);
  REQUIRE(day_count.has_value());
  return *day_count;
}

}  // namespace

TEST_CASE("every worked example of a day count, as an exact fraction", "[calendar]") {
  const auto file = vectors::read_vector_file(file_name);
  for (std::size_t row = 0; row < file.rows.size(); ++row) {
    const auto cell = [&](const char* column) { return file.cell(row, column); };
    const auto expected = fraction(std::stoll(cell("numerator")), std::stoll(cell("denominator")));
    const DateRange days{*parse_date(cell("start")), *parse_date(cell("end"))};
    CAPTURE(cell("day_count"), cell("start"), cell("end"), cell("source"));
    const DayCount day_count = day_count_of(cell("day_count"));
    const YearFraction years = year_fraction(day_count, days);
    CHECK(fraction(years.numerator, years.denominator) == expected);
    CHECK(years.denominator > 0);
    CHECK(std::max(years.numerator, years.denominator) < std::int64_t{1} << 31);
    // These conventions look at the days alone, whatever the period and its step.
    const DateRange period{days.start.plus_days(-40), days.end.plus_days(40)};
    CHECK(year_fraction(day_count, days, period, semi_monthly) == years);
  }
}

TEST_CASE("the examples cover each convention that counts days, and name their source",
          "[calendar]") {
  const auto file = vectors::read_vector_file(file_name);
  for (const auto name : day_count_names()) {
    const DayCount day_count = *parse_day_count(name);
    std::ptrdiff_t examples = 0;
    for (std::size_t row = 0; row < file.rows.size(); ++row) {
      if (day_count_of(file.cell(row, "day_count")) == day_count) ++examples;
    }
    CAPTURE(std::string(name));
    CHECK((counts_in_periods(day_count) ? examples == 0 : examples >= 3));
  }
  for (std::size_t row = 0; row < file.rows.size(); ++row) {
    CHECK(file.head.contains("source_" + file.cell(row, "source")));
  }
}
