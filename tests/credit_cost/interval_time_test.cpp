#include "afford/credit_cost/interval_time.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(std::string_view text) { return parse_date(text, {1900, 2199}).value(); }

constexpr Frequency weekly{StepUnit::day, 7};
constexpr Frequency quarterly{StepUnit::month, 3};
constexpr Frequency yearly{StepUnit::month, 12};

Ratio eu(std::string_view start, std::string_view end, Frequency step = monthly) {
  return years_by_steps({day(start), day(end)}, step, OddDay::of_year_before);
}

Ratio canada(std::string_view start, std::string_view end, Frequency step = monthly) {
  return years_by_steps({day(start), day(end)}, step, OddDay::of_365);
}

// "1 + 19/30".
std::string usa(std::string_view start, std::string_view end, Frequency unit) {
  const UnitTime time = unit_time({day(start), day(end)}, unit);
  return std::to_string(time.whole) + " + " + time.fraction.numerator().to_text() + "/" +
         time.fraction.denominator().to_text();
}

UnitPeriod unit_of(const std::vector<std::string_view>& dates) {
  FlowDates days;
  for (const auto date : dates) days.payments.push_back(day(date));
  days.advances.push_back(days.payments.front());
  return unit_period(days, UnequalIntervals::average);
}

}  // namespace

TEST_CASE("months are counted back, odd days by the year that ends with them", "[credit_cost]") {
  // The European Commission's examples of 2015: 12 January to 15 February.
  CHECK(eu("2012-01-12", "2012-02-15") == Ratio(1, 12) + Ratio(3, 365));
  CHECK(eu("2013-01-12", "2013-02-15") == Ratio(1, 12) + Ratio(3, 366));
  CHECK(eu("2013-01-12", "2013-02-12") == Ratio(1, 12));
  CHECK(eu("2014-01-12", "2014-02-11") == Ratio(30, 365));
  CHECK(eu("2013-01-12", "2013-02-11") == Ratio(30, 366));  // 29 February 2012 lies in that year
  CHECK(eu("2012-02-20", "2012-03-15") == Ratio(24, 366));
  CHECK(eu("2012-01-12", "2012-01-12") == Ratio(0));
  CHECK(eu("2012-01-12", "2022-03-12") == Ratio(10) + Ratio(2, 12));
  CHECK(eu("2023-01-12", "2024-02-15", yearly) == Ratio(13, 12) + Ratio(3, 365));
}

TEST_CASE("Canada counts an odd day as one of 365 in every year", "[credit_cost]") {
  CHECK(canada("2012-01-12", "2012-02-15") == Ratio(1, 12) + Ratio(3, 365));
  CHECK(canada("2013-01-12", "2013-02-15") == Ratio(1, 12) + Ratio(3, 365));
  CHECK(canada("2012-02-20", "2012-03-15") == Ratio(24, 365));
  CHECK(canada("2024-01-01", "2025-01-01") == Ratio(1));
}

TEST_CASE("a month's last day follows another one", "[credit_cost]") {
  CHECK(canada("2025-01-31", "2025-02-28") == Ratio(1, 12));
  CHECK(canada("2025-02-28", "2025-03-31") == Ratio(1, 12));
  CHECK(canada("2025-03-31", "2025-04-30") == Ratio(1, 12));
  CHECK(canada("2025-01-31", "2025-12-31") == Ratio(11, 12));
  CHECK(canada("2025-04-30", "2025-05-30") == Ratio(1, 12));
  // 28 February of a leap year is not its last day: 28 days from 31 January.
  CHECK(canada("2024-01-31", "2024-02-28") == Ratio(28, 365));
  CHECK(canada("2024-01-31", "2024-02-29") == Ratio(1, 12));
}

TEST_CASE("a leap day is a year from the end of February", "[credit_cost]") {
  CHECK(eu("2024-02-29", "2025-02-28") == Ratio(1));
  CHECK(eu("2023-02-28", "2024-02-29") == Ratio(1));
  CHECK(eu("2024-02-28", "2025-02-28") == Ratio(1));
  CHECK(eu("2024-02-29", "2028-02-29") == Ratio(4));
  CHECK(eu("2024-02-29", "2024-03-29") == Ratio(1, 12));
  // One day over: 1 March back twelve months is 1 March, the day after 29 February.
  CHECK(eu("2024-02-29", "2025-03-01") == Ratio(1) + Ratio(1, 366));
}

TEST_CASE("whole weeks are 1/52 of a year", "[credit_cost]") {
  CHECK(canada("2025-01-01", "2025-01-15", {StepUnit::day, 14}) == Ratio(1, 26));
  CHECK(canada("2025-01-01", "2025-01-18", weekly) == Ratio(2, 52) + Ratio(3, 365));
  CHECK(eu("2012-01-12", "2012-02-05", weekly) == Ratio(3, 52) + Ratio(3, 365));
  CHECK(eu("2013-01-12", "2013-02-05", weekly) == Ratio(3, 52) + Ratio(3, 366));
  CHECK(eu("2013-01-12", "2014-01-11", weekly) == Ratio(1));
}

TEST_CASE("half a month is a step where payments fall so", "[credit_cost]") {
  CHECK(canada("2025-01-01", "2025-01-16", semi_monthly) == Ratio(1, 24));
  CHECK(canada("2025-01-01", "2025-02-16", semi_monthly) == Ratio(3, 24));
  CHECK(canada("2025-01-01", "2025-02-19", semi_monthly) == Ratio(3, 24) + Ratio(3, 365));
  CHECK(canada("2025-01-01", "2025-02-15", semi_monthly) == Ratio(2, 24) + Ratio(14, 365));
  CHECK(canada("2025-01-01", "2025-01-16", monthly) == Ratio(15, 365));
}

TEST_CASE("a step of other days counts days", "[credit_cost]") {
  const Frequency days{StepUnit::day, 27};
  CHECK(canada("2011-03-10", "2013-06-01", days) == Ratio(814, 365));
  // Whole years first in Europe: 10 March to 1 June 2011 are 83 days.
  CHECK(eu("2011-03-10", "2013-06-01", days) == Ratio(2) + Ratio(83, 365));
  CHECK(eu("2012-01-10", "2013-06-01", days) == Ratio(1) + Ratio(143, 366));
}

TEST_CASE("unit periods and the part in front, as Appendix J has them", "[credit_cost]") {
  // (c)(1)(ii): 19 odd days before 1 March, a month of 30 days.
  CHECK(usa("1978-02-10", "1978-04-01", monthly) == "1 + 19/30");
  // (c)(1)(iv): quarters; a month and 9 days are 39 of 90.
  CHECK(usa("1978-05-23", "1978-10-01", quarterly) == "1 + 13/30");
  CHECK(usa("1978-06-08", "1978-10-01", quarterly) == "1 + 23/90");
  // (c)(6)(i): four weeks; 26 days are 13/14, 292 days are 10 and 12/28.
  CHECK(usa("1978-01-25", "1978-02-20", {StepUnit::day, 28}) == "0 + 13/14");
  CHECK(usa("1978-01-25", "1978-11-13", {StepUnit::day, 28}) == "10 + 3/7");
  CHECK(usa("1978-01-25", "1979-05-14", {StepUnit::day, 28}) == "16 + 13/14");
  // (c)(6)(iii): 21 days to 1 May.
  CHECK(usa("1978-04-10", "1978-06-01", monthly) == "1 + 7/10");
  // (c)(5)(iii): half a year in months.
  CHECK(usa("1978-07-17", "1980-01-17", yearly) == "1 + 1/2");
  // With days beside the months, all that is left is days of 365.
  CHECK(usa("1978-07-17", "1979-07-27", yearly) == "1 + 2/73");
  CHECK(usa("1978-07-17", "1980-01-27", yearly) == "1 + 194/365");
}

TEST_CASE("odd days of half months are over 15", "[credit_cost]") {
  // 23 February to 15 March are 20 days: half a month and 5.
  CHECK(usa("1978-02-23", "1978-04-15", semi_monthly) == "3 + 1/3");
  CHECK(usa("1978-02-23", "1978-03-04", semi_monthly) == "0 + 3/5");
  CHECK(usa("1978-03-01", "1978-04-01", semi_monthly) == "2 + 0/1");
  CHECK(usa("1978-01-01", "1978-01-16", semi_monthly) == "1 + 0/1");
}

TEST_CASE("a part is always below one unit", "[credit_cost]") {
  // 1 to 31 January are 30 odd days, and back from 1 March there is February only.
  for (const auto unit : {monthly, semi_monthly, quarterly, yearly, weekly}) {
    for (Date end = day("2024-01-01"); end < day("2025-03-05"); end = end.plus_days(1)) {
      const UnitTime time = unit_time({day("2024-01-01"), end}, unit);
      if (time.whole >= 0 && time.fraction >= Ratio(0) && time.fraction < Ratio(1)) continue;
      FAIL(format_date(end));
    }
  }
}

TEST_CASE("the unit period is the interval that occurs most often", "[credit_cost]") {
  const auto first_longer = unit_of({"2025-01-05", "2025-02-20", "2025-03-20", "2025-04-20"});
  CHECK(first_longer.step == monthly);
  CHECK(first_longer.per_year == Ratio(12));
  CHECK(unit_of({"2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"}).step == monthly);
  const auto fortnights = unit_of({"2025-01-01", "2025-01-15", "2025-01-29", "2025-03-01"});
  CHECK(fortnights.step == Frequency{StepUnit::day, 14});
  CHECK(fortnights.per_year == Ratio(26));
  CHECK(unit_of({"2025-01-01", "2025-01-08", "2025-01-15"}).per_year == Ratio(52));
  CHECK(unit_of({"2025-01-15", "2025-04-15", "2025-07-15"}).per_year == Ratio(4));
  // Two weeks and a month, twice each: the shorter.
  CHECK(unit_of({"2025-01-01", "2025-02-01", "2025-02-15", "2025-03-15", "2025-03-29"}).step ==
        Frequency{StepUnit::day, 14});
  // Amounts of one day have no interval between them.
  CHECK(unit_of({"2025-01-01", "2025-01-01", "2025-01-01", "2025-02-01"}).step == monthly);
}

TEST_CASE("intervals that do not repeat are averaged to a standard one", "[credit_cost]") {
  // 46 and 15 days: 30.5, next to a month of 30.42.
  CHECK(unit_of({"2025-01-10", "2025-02-25", "2025-03-12"}).step == monthly);
  // 45 and 40 days: 42.5, next to six weeks.
  CHECK(unit_of({"2025-01-01", "2025-02-15", "2025-03-27"}).step == Frequency{StepUnit::day, 42});
  // 7 and 22 days: 14.5, half a day over two weeks and 0.71 under half a month.
  CHECK(unit_of({"2025-01-01", "2025-01-08", "2025-01-30"}).step == Frequency{StepUnit::day, 14});
  CHECK(unit_of({"2025-01-01", "2025-01-08", "2025-01-31"}).step == semi_monthly);
  // 1 and 7 days: 4 is 3 from either, so the day.
  CHECK(unit_of({"2025-01-01", "2025-01-02", "2025-01-09"}).step == Frequency{StepUnit::day, 1});
  CHECK(unit_of({"2025-01-01", "2026-03-01", "2029-01-01"}).step == yearly);
}

TEST_CASE("a single interval is the unit period, up to a year", "[credit_cost]") {
  // Appendix J (c)(5)(i): 255 days; (c)(5)(ii) 6 months; (c)(5)(iii) a year and a half.
  const auto days = unit_of({"1978-01-03", "1978-09-15"});
  CHECK(days.step == Frequency{StepUnit::day, 255});
  CHECK(days.per_year == Ratio(73, 51));
  CHECK(unit_of({"1978-01-03", "1978-07-03"}).per_year == Ratio(2));
  CHECK(unit_of({"1978-07-17", "1980-01-17"}).step == yearly);
  CHECK(unit_of({"1978-07-17", "1980-01-17"}).per_year == Ratio(1));
  // 28 days are four weeks, but a single one is 28 of 365 days.
  CHECK(unit_of({"1978-01-03", "1978-01-31"}).per_year == Ratio(365, 28));
  CHECK(unit_of({"1978-01-03", "1982-01-03"}).step == yearly);
}

TEST_CASE("a loan's step is its unit period", "[credit_cost]") {
  CHECK(unit_period_of(monthly).per_year == Ratio(12));
  CHECK(unit_period_of(semi_monthly).per_year == Ratio(24));
  CHECK(unit_period_of(quarterly).per_year == Ratio(4));
  CHECK(unit_period_of({StepUnit::day, 14}).per_year == Ratio(26));
  CHECK(unit_period_of({StepUnit::day, 27}).per_year == Ratio(365, 27));
  CHECK(unit_period_of({StepUnit::month, 18}).step == yearly);
}

TEST_CASE("advances and payments have periods of their own", "[credit_cost]") {
  // Paid out on the 12th, paid back on the 2nd: ten days lie between, and no period is ten days.
  FlowDates dates{{day("2026-01-02")}, {}};
  for (int i = 0; i < 5; ++i) dates.advances.push_back(day("2026-02-12").plus_months(i, 12));
  for (int i = 0; i < 9; ++i) dates.payments.push_back(day("2026-02-02").plus_months(i, 2));
  CHECK(unit_period(dates, UnequalIntervals::average).step == monthly);
  // Without a period that occurs twice, their average: (30 + 92) / 2 = 61 days.
  // Only Regulation Z takes an average; the other laws go by months.
  CHECK(unit_period({{day("2026-10-19")}, {day("2026-11-18"), day("2027-02-18")}},
                    UnequalIntervals::months)
            .step == monthly);
  CHECK(unit_period({{day("2026-10-19")}, {day("2026-11-18"), day("2027-02-18")}},
                    UnequalIntervals::average)
            .step == Frequency{StepUnit::month, 2});
}

TEST_CASE("payments on two days of each month are half a month apart", "[credit_cost]") {
  const auto step_of = [](std::vector<Date> payments) {
    return unit_period({{day("2026-01-01")}, std::move(payments)}, UnequalIntervals::average).step;
  };
  const std::vector<Date> halves{day("2026-01-16"), day("2026-02-01"), day("2026-02-16"),
                                 day("2026-03-01"), day("2026-03-16")};
  CHECK(step_of(halves) == semi_monthly);
  CHECK(step_of({day("2026-01-31"), day("2026-02-15"), day("2026-02-28"), day("2026-03-15"),
                 day("2026-03-31")}) == semi_monthly);
  std::vector<Date> gap = halves;
  gap.erase(gap.begin() + 2);
  CHECK_FALSE(step_of(gap) == semi_monthly);
  CHECK(step_of({day("2026-02-01"), day("2026-03-01"), day("2026-04-01"), day("2026-05-01")}) ==
        monthly);
}
