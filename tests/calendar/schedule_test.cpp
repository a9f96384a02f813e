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
