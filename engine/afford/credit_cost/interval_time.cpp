#include "afford/credit_cost/interval_time.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr int days_in_week = 7;
constexpr int months_in_year = 12;

// So many months before `date`, on its day or the month's last.
Date months_before(Date date, int months, AnchorDay anchor = 0) {
  const bool keeps = anchor > 0 && Date::in_month(date.month_count(), anchor) == date;
  return date.plus_months(-months, keeps ? anchor : date.day());
}

struct StepsBack {
  int months;
  int odd_days;
};

// Without an anchor, from a month's last day to another is whole months.
StepsBack months_back(DateRange interval, AnchorDay anchor = 0) {
  int months = interval.end.month_count() - interval.start.month_count();
  const bool both_end = anchor == 0 && interval.start.is_month_end() && interval.end.is_month_end();
  if (both_end) return {months, 0};
  if (months_before(interval.end, months, anchor) < interval.start) --months;
  return {months, days_between(interval.start, months_before(interval.end, months, anchor))};
}

Ratio odd_days_of_year(Date end, int days, OddDay odd_day) {
  if (days == 0) return 0;
  if (odd_day == OddDay::of_365) return Ratio(days, 365);
  return Ratio(days, days_between(months_before(end, months_in_year), end));
}

bool is_weeks(Frequency step) {
  return step.unit == StepUnit::day && step.count % days_in_week == 0;
}

// The step between two dates: whole months where the days of the month say so, else days.
Frequency step_between(DateRange interval) {
  const auto [months, odd_days] = months_back(interval);
  if (odd_days == 0 && months > 0) return {StepUnit::month, months};
  return {StepUnit::day, interval.days()};
}

// For comparing steps only.
int about_days(Frequency step) {
  constexpr int hundredths_of_month = 3'042;
  if (step.unit == StepUnit::day) return step.count * 100;
  return step.count * (step.unit == StepUnit::month ? hundredths_of_month : 1'521);
}

constexpr Frequency year{StepUnit::month, months_in_year};

// 12 CFR 1026 App. J (b)(3)(iii), (b)(4)(i)(B): the day, half month, and whole weeks and months up
// to a year; the nearest to `days`, the lower of two.
Frequency nearest_standard_interval(const Ratio& days) {
  struct Standard {
    Frequency step;
    Ratio days;
  };
  std::vector<Standard> all{{{StepUnit::day, 1}, 1}, {{StepUnit::half_month, 1}, Ratio(365, 24)}};
  for (int weeks = 1; weeks <= 52; ++weeks) {
    all.push_back({{StepUnit::day, days_in_week * weeks}, days_in_week * weeks});
  }
  for (int months = 1; months <= months_in_year; ++months) {
    all.push_back({{StepUnit::month, months}, Ratio(365 * months, months_in_year)});
  }
  std::ranges::sort(all, {}, &Standard::days);
  const auto distance = [&](const Standard& one) {
    return one.days < days ? days - one.days : one.days - days;
  };
  return std::ranges::min_element(all, {}, distance)->step;
}

// Two days of each month, one after the other; the later one may be the month's last.
bool is_semi_monthly(std::vector<Date> dates) {
  constexpr std::size_t fewest = 4;
  std::ranges::sort(dates);
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  if (dates.size() < fewest) return false;
  const int early = std::min(dates[0].day(), dates[1].day());
  int late = early;
  for (const Date date : dates) late = std::max(late, date.day());
  const auto half = [&](Date date) -> std::optional<int> {
    if (date.day() == early) return date.month_count() * 2;
    if (Date::in_month(date.month_count(), late) == date) return date.month_count() * 2 + 1;
    return std::nullopt;
  };
  for (std::size_t i = 1; i < dates.size(); ++i) {
    const auto before = half(dates[i - 1]);
    const auto after = half(dates[i]);
    if (!before || !after || *after != *before + 1) return false;
  }
  return true;
}

void add_intervals(std::vector<Date> dates, std::vector<DateRange>& intervals) {
  std::ranges::sort(dates);
  for (std::size_t i = 1; i < dates.size(); ++i) {
    if (dates[i - 1] < dates[i]) intervals.push_back({dates[i - 1], dates[i]});
  }
}

std::vector<DateRange> periods_of(FlowDates dates) {
  std::vector<DateRange> intervals;
  if (!dates.advances.empty()) dates.payments.push_back(std::ranges::min(dates.advances));
  add_intervals(std::move(dates.advances), intervals);
  add_intervals(std::move(dates.payments), intervals);
  return intervals;
}

}  // namespace

Ratio years_by_steps(DateRange interval, Frequency step, OddDay odd_day, AnchorDay anchor) {
  AFFORD_REQUIRE(interval.days() >= 0);
  if (step.unit != StepUnit::day) {
    const auto [months, odd_days] = months_back(interval, anchor);
    const Date reached = interval.start.plus_days(odd_days);
    // Half a month is a step of its own where that is how payments fall.
    constexpr int half_month = 15;
    const bool has_half = step.unit == StepUnit::half_month && odd_days >= half_month;
    const int left = has_half ? odd_days - half_month : odd_days;
    const Ratio halves = has_half ? Ratio(1, 2 * months_in_year) : Ratio(0);
    return Ratio(months, months_in_year) + halves + odd_days_of_year(reached, left, odd_day);
  }
  const int days = interval.days();
  if (is_weeks(step)) {
    const int odd_days = days % days_in_week;
    return Ratio(days / days_in_week, 52) +
           odd_days_of_year(interval.start.plus_days(odd_days), odd_days, odd_day);
  }
  if (odd_day == OddDay::of_365) return Ratio(days, 365);
  const auto [months, unused] = months_back(interval);
  const int years = months / months_in_year;
  const Date reached =
      std::max(interval.start, months_before(interval.end, years * months_in_year));
  return Ratio(years) + odd_days_of_year(reached, days_between(interval.start, reached), odd_day);
}

UnitPeriod unit_period_of(Frequency step) {
  if (about_days(step) > about_days(year)) step = year;
  if (step.unit == StepUnit::month) return {step, Ratio(months_in_year, step.count)};
  if (step.unit == StepUnit::half_month) return {step, Ratio(2 * months_in_year)};
  if (is_weeks(step)) return {step, Ratio(52 * days_in_week, step.count)};
  return {step, Ratio(365, step.count)};
}

UnitPeriod unit_period(FlowDates dates, UnequalIntervals unequal) {
  if (is_semi_monthly(dates.payments)) return unit_period_of(semi_monthly);
  const std::vector<DateRange> intervals = periods_of(std::move(dates));
  AFFORD_REQUIRE(!intervals.empty());
  struct Count {
    Frequency step;
    int times;
  };
  std::map<int, Count> counts;
  int days = 0;
  for (const auto& interval : intervals) {
    const Frequency step = step_between(interval);
    ++counts.try_emplace(about_days(step), Count{step, 0}).first->second.times;
    days += interval.days();
  }
  // A map goes from the shortest on, so the first of equals is the shorter.
  const auto found =
      std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second.times; });
  const Frequency step = found->second.step;
  // 365/255: a single term in days is a part of a year of 365 days, weeks or not.
  const bool is_single = intervals.size() == 1;
  if (is_single && step.unit == StepUnit::day && step.count <= 365) {
    return {step, Ratio(365, step.count)};
  }
  if (!is_single && found->second.times == 1) {
    if (unequal == UnequalIntervals::months) return unit_period_of(monthly);
    return unit_period_of(
        nearest_standard_interval(Ratio(days, static_cast<std::int64_t>(intervals.size()))));
  }
  return unit_period_of(step);
}

UnitTime unit_time(DateRange interval, Frequency unit, AnchorDay anchor) {
  // Odd days may come to a whole unit period: 30 days of a month.
  struct Odd {
    int parts;
    int of;
  };
  const auto with_part = [](int whole, Odd odd) {
    return UnitTime{whole + odd.parts / odd.of, Ratio(odd.parts % odd.of, odd.of)};
  };
  if (unit.unit == StepUnit::day) return with_part(0, {interval.days(), unit.count});
  const auto [months, odd_days] = months_back(interval, anchor);
  constexpr int days_in_month = 30;
  if (unit.unit == StepUnit::half_month) {
    return with_part(2 * months, {odd_days, days_in_month / 2});
  }
  const int whole = months / unit.count;
  const int odd_months = months % unit.count;
  if (unit != year) {
    return with_part(whole, {odd_months * days_in_month + odd_days, days_in_month * unit.count});
  }
  if (odd_days == 0) return with_part(whole, {odd_months, months_in_year});
  const Date reached = months_before(interval.end, whole * months_in_year, anchor);
  return with_part(whole, {days_between(interval.start, reached), 365});
}

}  // namespace afford
