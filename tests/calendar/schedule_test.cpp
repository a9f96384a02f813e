#include "afford/calendar/schedule.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/loan_oracle.hpp"

using namespace afford;

namespace {

std::string due(const Schedule& schedule, int k) { return format_date(schedule.due_date(k)); }

}  // namespace

TEST_CASE("monthly due dates keep a late anchor over short months", "[calendar]") {
  const Schedule schedule(Date::of(2025, 1, 31), 31, 14);
  CHECK(schedule.count() == 14);
  CHECK(due(schedule, 0) == "2025-01-31");
  CHECK(due(schedule, 1) == "2025-02-28");
  CHECK(due(schedule, 2) == "2025-03-31");
  CHECK(due(schedule, 3) == "2025-04-30");
  CHECK(due(schedule, 13) == "2026-02-28");
  CHECK(schedule.last() == schedule.due_date(13));
  CHECK(schedule.first() == schedule.due_date(0));
}

TEST_CASE("a first due date that is itself cut keeps its anchor", "[calendar]") {
  const Schedule schedule(Date::of(2025, 2, 28), 31, 3);
  CHECK(due(schedule, -1) == "2025-01-31");
  CHECK(due(schedule, 1) == "2025-03-31");
  const Schedule leap(Date::of(2024, 2, 29), 29, 13);
  CHECK(due(leap, 1) == "2024-03-29");
  CHECK(due(leap, 12) == "2025-02-28");
}

TEST_CASE("due dates go back before the first, across years", "[calendar]") {
  const Schedule schedule(Date::of(2026, 1, 15), 15, 2);
  CHECK(due(schedule, -1) == "2025-12-15");
  CHECK(due(schedule, -13) == "2024-12-15");
}

TEST_CASE("periods follow each other without a gap", "[calendar]") {
  const Schedule schedule(Date::of(2023, 12, 31), 31, 30);
  for (int k = -5; k < 30; ++k) {
    CAPTURE(k);
    CHECK(schedule.window(k).end == schedule.due_date(k));
    CHECK(schedule.window(k).start == schedule.due_date(k - 1));
    CHECK(schedule.window(k).days() >= 28);
    CHECK(schedule.window(k).days() <= 31);
  }
}

TEST_CASE("each day lies in the period that starts on or before it", "[calendar]") {
  for (const int anchor : {1, 15, 28, 29, 30, 31}) {
    const Schedule schedule(Date::of(2024, 2, 1).plus_months(0, anchor), anchor, 6);
    for (int offset = -400; offset < 400; ++offset) {
      const Date day = schedule.first().plus_days(offset);
      const RegularPeriod period = schedule.period_at(day);
      if (period.start <= day && day < period.end) continue;
      CAPTURE(anchor, format_date(day));
      CHECK(period.start <= day);
      CHECK(day < period.end);
    }
  }
  const Schedule schedule(Date::of(2025, 1, 31), 31, 3);
  CHECK(schedule.window_index(Date::of(2025, 1, 30)) == 0);
  CHECK(schedule.window_index(Date::of(2025, 1, 31)) == 1);  // a due date belongs to the next one
  CHECK(schedule.window_index(Date::of(2025, 2, 28)) == 2);
}

TEST_CASE("sixty years of due dates agree with plain month arithmetic", "[calendar]") {
  for (int anchor = 1; anchor <= 31; ++anchor) {
    const oracle::Civil first = oracle::due_date({2024, 1, 1}, anchor, 0);
    const Schedule schedule(Date::of(first.year, first.month, first.day), anchor, 720);
    int faults = 0;
    for (int k = -24; k < 720; ++k) {
      const oracle::Civil expected = oracle::due_date(first, anchor, k);
      const bool same =
          schedule.due_date(k) == Date::of(expected.year, expected.month, expected.day);
      faults += same ? 0 : 1;
    }
    CAPTURE(anchor);
    CHECK(faults == 0);
  }
}

namespace {

DueDateRule rule(Date base, Frequency frequency, MonthEnd month_end = MonthEnd::clamp) {
  return {.base = base,
          .base_is_due = false,
          .frequency = frequency,
          .anchor_day = base.day(),
          .month_end = month_end};
}

std::string dates(const Schedule& schedule) {
  std::string text;
  for (int k = 0; k < schedule.count(); ++k) text += (k == 0 ? "" : " ") + due(schedule, k);
  return text;
}

std::string dates(const DueDateRule& rule, int count) {
  Schedule schedule(rule);
  schedule.add(rule.frequency, count);
  return dates(schedule);
}

}  // namespace

TEST_CASE("a day that a month lacks is clamped, or rolled to the first of the next", "[calendar]") {
  CHECK(dates(rule(Date::of(2025, 1, 31), monthly), 3) == "2025-02-28 2025-03-31 2025-04-30");
  // Apache Fineract, LoanMonthEndDueDateStrategy: the step is taken from the month, not the date.
  CHECK(dates(rule(Date::of(2025, 1, 31), monthly, MonthEnd::roll), 3) ==
        "2025-03-01 2025-03-31 2025-05-01");
  CHECK(dates(rule(Date::of(2013, 4, 30), monthly, MonthEnd::end_of_month), 3) ==
        "2013-05-31 2013-06-30 2013-07-31");
  CHECK(dates(rule(Date::of(2013, 4, 29), monthly, MonthEnd::end_of_month), 2) ==
        "2013-05-29 2013-06-29");
}

TEST_CASE("steps of days, months and half months", "[calendar]") {
  CHECK(dates(rule(Date::of(2013, 1, 1), {StepUnit::day, 27}), 2) == "2013-01-28 2013-02-24");
  CHECK(dates(rule(Date::of(2024, 2, 29), {StepUnit::month, 12}), 2) == "2025-02-28 2026-02-28");
  DueDateRule halves = rule(Date::of(2025, 1, 15), semi_monthly);
  halves.days = {15, 31};
  CHECK(dates(halves, 4) == "2025-01-31 2025-02-15 2025-02-28 2025-03-15");
}

TEST_CASE("a run of weeks is followed by months on the anchor day", "[calendar]") {
  DueDateRule weeks = rule(Date::of(2025, 1, 6), {StepUnit::day, 7});
  Schedule schedule(weeks);
  schedule.add(weeks.frequency, 2);
  schedule.add(monthly, 2);
  CHECK(dates(schedule) == "2025-01-13 2025-01-20 2025-02-06 2025-03-06");
  // The days from 20 January lie in the month from 6 January to 6 February.
  const RegularPeriod period = schedule.period_at(Date::of(2025, 1, 25));
  CHECK(format_date(period.start) == "2025-01-06");
  CHECK(format_date(period.end) == "2025-02-06");
  CHECK(format_date(period.covers.start) == "2025-01-20");
}

TEST_CASE("a due date that moves takes the later ones along", "[calendar]") {
  Schedule schedule(rule(Date::of(2025, 1, 10), monthly),
                    {{Date::of(2025, 3, 10), Date::of(2025, 3, 25)}});
  schedule.add(monthly, 4);
  CHECK(dates(schedule) == "2025-02-10 2025-03-25 2025-04-25 2025-05-25");
  // The old grid measures up to the new day: the end of March lies in the month to 10 April.
  CHECK(format_date(schedule.period_at(Date::of(2025, 3, 20)).end) == "2025-04-10");
  CHECK(format_date(schedule.period_of(1).end) == "2025-03-10");
  CHECK(schedule.index_of(Date::of(2025, 3, 25)) == 1);
  CHECK_FALSE(schedule.index_of(Date::of(2025, 3, 10)).has_value());
}

TEST_CASE("a last period off the cycle is short, or long in place of the one before",
          "[calendar]") {
  const auto with_stub = [](bool is_long) {
    Schedule schedule(rule(Date::of(2025, 1, 10), monthly));
    schedule.add(monthly, 2);
    schedule.add_stub(Date::of(2025, 3, 24), is_long);
    return schedule;
  };
  CHECK(dates(with_stub(false)) == "2025-02-10 2025-03-10 2025-03-24");
  CHECK(dates(with_stub(true)) == "2025-02-10 2025-03-24");
  CHECK(format_date(with_stub(false).period_at(Date::of(2025, 3, 20)).end) == "2025-04-10");
}

TEST_CASE("a shift prints another day, and moves interest only where it says so", "[calendar]") {
  DueDateRule shifts = rule(Date::of(2025, 10, 15), monthly);
  shifts.shift = BusinessDayShift::following;
  Schedule schedule(shifts);
  schedule.add(monthly, 1);  // 15 November 2025 is a Saturday
  CHECK(due(schedule, 0) == "2025-11-17");
  CHECK(format_date(schedule.boundary(0)) == "2025-11-15");
  shifts.interest_follows_shift = true;
  Schedule follows(shifts);
  follows.add(monthly, 1);
  CHECK(format_date(follows.boundary(0)) == "2025-11-17");
}

TEST_CASE("after a stub the cycle goes on, and the part left of its period is a part",
          "[calendar]") {
  for (const bool is_long : {false, true}) {
    Schedule schedule(Date::of(2025, 2, 10), 10, 2);
    schedule.add_stub(Date::of(2025, 3, 24), is_long);
    schedule.add_next();
    CHECK(format_date(schedule.last()) == "2025-04-10");
    const RegularPeriod left = schedule.period_at(Date::of(2025, 4, 1));
    CHECK(format_date(left.start) == "2025-03-10");
    CHECK(format_date(left.covers.start) == "2025-03-24");
    CHECK(format_date(left.end) == "2025-04-10");
  }
}

TEST_CASE("a due date moved to a month's last day keeps the later ones there by end_of_month",
          "[calendar]") {
  DueDateRule rule{.base = Date::of(2025, 1, 29), .anchor_day = 29};
  rule.month_end = MonthEnd::end_of_month;
  Schedule schedule(rule, {{Date::of(2025, 1, 29), Date::of(2025, 2, 28)}});
  schedule.add(monthly, 2);
  CHECK(format_date(schedule.last()) == "2025-03-31");
}
