#include "afford/calendar/schedule.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/calendar/month.hpp"

namespace afford {
namespace {

constexpr int shortest_month = 28;

DueDateRule monthly_rule(Date first, int anchor_day) {
  return {.base = first, .anchor_day = anchor_day};
}

}  // namespace

Schedule::Schedule(DueDateRule rule, std::vector<MovedDueDate> moves)
    : rule_(std::move(rule)), moves_(std::move(moves)), start_(origin_at(rule_.base)), run_(start_),
      step_(rule_.frequency) {
  if (rule_.base_is_due) {
    start_ = stepped(start_, rule_.frequency, -1);
    run_length_ = -1;
  }
}

Schedule::Schedule(Date first, int anchor_day, int count)
    : Schedule(monthly_rule(first, anchor_day)) {
  add(monthly, count);
}

Schedule::Origin Schedule::origin_at(Date date) const {
  const bool is_month_end = rule_.month_end == MonthEnd::end_of_month && rule_.base.is_month_end();
  return half_of({date, date.month_count(), is_month_end ? 31 : rule_.anchor_day});
}

// The half month that the last due date on or before the origin began.
Schedule::Origin Schedule::half_of(Origin origin) const {
  const bool is_second = origin.date >= Date::in_month(origin.month, rule_.days[1]);
  const bool is_first = !is_second && origin.date >= Date::in_month(origin.month, rule_.days[0]);
  origin.half = origin.month * 2 + (is_second ? 1 : is_first ? 0 : -1);
  return origin;
}

Date Schedule::day_in_month(int month, int day) const {
  const Date clamped = Date::in_month(month, day);
  const bool may_roll = rule_.month_end == MonthEnd::roll && day > shortest_month;
  return may_roll && clamped.day() < day ? clamped.plus_days(1) : clamped;
}

Schedule::Origin Schedule::stepped(const Origin& origin, Frequency step, int times) const {
  switch (step.unit) {
    case StepUnit::day: {
      const Date date = origin.date.plus_days(step.count * times);
      return half_of({date, date.month_count(), origin.anchor_day});
    }
    case StepUnit::half_month: {
      const int half = origin.half + times;
      const int day = rule_.days[static_cast<std::size_t>(half % 2)];
      return {Date::in_month(half / 2, day), half / 2, origin.anchor_day, half};
    }
    case StepUnit::month: break;
  }
  const int month = origin.month + step.count * times;
  return {day_in_month(month, origin.anchor_day), month, origin.anchor_day};
}

// Where regular periods part: the due dates. Months part on the anchor day also where a run starts
// off it, as after a run of weeks.
Date Schedule::grid_date(const Origin& origin, Frequency step, int times) const {
  if (times == 0 && step.unit == StepUnit::month) {
    return day_in_month(origin.month, origin.anchor_day);
  }
  return stepped(origin, step, times).date;
}

void Schedule::start_run(Frequency step) {
  if (step == step_) return;
  run_ = half_of(stepped(run_, step_, run_length_));
  run_length_ = 0;
  step_ = step;
}

// The days from `from` to `to` lie in regular periods of the present run, the last of which ends
// with step `last_step` or later.
void Schedule::measure(Date from, Date to, int last_step) {
  int k = last_step;
  while (grid_date(run_, step_, k - 1) > from) --k;
  for (; from < to; ++k) {
    const Date start = grid_date(run_, step_, k - 1);
    const Date end = grid_date(run_, step_, k);
    if (end <= from) continue;
    const Date until = std::min(end, to);
    periods_.push_back({start, end, step_, {from, until}});
    from = until;
  }
}

void Schedule::add(Frequency step, int count) {
  start_run(step);
  nominal_.reserve(nominal_.size() + static_cast<std::size_t>(count));
  periods_.reserve(periods_.size() + static_cast<std::size_t>(count));
  first_period_.reserve(first_period_.size() + static_cast<std::size_t>(count));
  Date from = nominal(this->count() - 1);
  for (int i = 0; i < count; ++i, from = nominal_.back()) {
    const Date to = stepped(run_, step, ++run_length_).date;
    const auto move = std::ranges::find(moves_, to, &MovedDueDate::from);
    if (move != moves_.end()) {
      add_moved(*move, step);
      continue;
    }
    if (run_length_ == 1 || is_after_stub_) {
      measure(from, to, run_length_);
      is_after_stub_ = false;
    } else {
      periods_.push_back({from, to, step, {from, to}});
    }
    first_period_.push_back(periods_.size() - 1);
    nominal_.push_back(to);
  }
}

// Up to the moved date the old grid measures.
void Schedule::add_moved(const MovedDueDate& move, Frequency step) {
  const std::size_t first = periods_.size();
  measure(nominal(count() - 1), move.to, run_length_);
  // The period that the date ended before it moved.
  std::size_t own = first;
  while (own + 1 < periods_.size() && periods_[own].end < move.from) ++own;
  first_period_.push_back(own);
  nominal_.push_back(move.to);
  const bool is_month_end = rule_.month_end == MonthEnd::end_of_month && move.to.is_month_end();
  run_ = {move.to, move.to.month_count(), is_month_end ? 31 : move.to.day()};
  run_length_ = 0;
  step_ = step;
}

void Schedule::add_stub(Date last, bool is_long) {
  is_after_stub_ = true;
  measure(nominal(count() - 1), last, run_length_ + 1);
  if (is_long && !nominal_.empty()) {
    nominal_.back() = last;
  } else {
    first_period_.push_back(periods_.size() - 1);
    nominal_.push_back(last);
  }
}

Date Schedule::next(Frequency step) const {
  if (step == step_) return stepped(run_, step, run_length_ + 1).date;
  return stepped(half_of(stepped(run_, step_, run_length_)), step, 1).date;
}

std::optional<int> Schedule::index_of(Date nominal) const {
  const auto found = std::ranges::lower_bound(nominal_, nominal);
  if (found == nominal_.end() || *found != nominal) return std::nullopt;
  return static_cast<int>(found - nominal_.begin());
}

Date Schedule::nominal(int k) const {
  if (k >= 0) return nominal_.at(static_cast<std::size_t>(k));
  if (k == -1) return start_.date;
  return stepped(start_, rule_.frequency, k + 1).date;
}

Date Schedule::due_date(int k) const {
  const Date date = nominal(k);
  return rule_.shift == BusinessDayShift::none ? date : shifted(date, rule_.calendar, rule_.shift);
}

Date Schedule::boundary(int k) const {
  return rule_.interest_follows_shift && k >= 0 ? due_date(k) : nominal(k);
}

// Before the first regular period the grid goes on backwards, with the first run's step.
RegularPeriod Schedule::earlier_period(Date date) const {
  const Frequency step = rule_.frequency;
  int k = 1;
  while (date < grid_date(start_, step, k - 1)) --k;
  const Date start = grid_date(start_, step, k - 1);
  const Date end = grid_date(start_, step, k);
  return {start, end, step, {start, std::min(end, start_.date)}};
}

RegularPeriod Schedule::period_at(Date date, int likely) const {
  const auto covers = [&](const RegularPeriod& period) {
    return period.covers.start <= date && date < period.covers.end;
  };
  if (likely >= 0 && static_cast<std::size_t>(likely) < periods_.size()) {
    const RegularPeriod& period = periods_[static_cast<std::size_t>(likely)];
    if (covers(period)) return period;
  }
  if (date < start_.date) return earlier_period(date);
  const auto after = std::ranges::upper_bound(
      periods_, date, {}, [](const RegularPeriod& period) { return period.covers.start; });
  if (after != periods_.begin() && covers(*(after - 1))) return *(after - 1);
  // After the last due date the cycle goes on.
  int k = run_length_ + 1;
  while (grid_date(run_, step_, k) <= date) ++k;
  const Date start = grid_date(run_, step_, k - 1);
  const Date end = grid_date(run_, step_, k);
  return {start, end, step_, {std::max(start, nominal(count() - 1)), end}};
}

RegularPeriod Schedule::period_of(int k) const {
  return periods_.at(first_period_.at(static_cast<std::size_t>(k)));
}

int Schedule::window_index(Date date) const {
  int low = 0;
  int high = count();
  while (low < high) {
    const int middle = (low + high) / 2;
    if (boundary(middle) <= date) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  while (low <= 0 && date < boundary(low - 1)) --low;
  return low;
}

std::string_view format_month_end(MonthEnd month_end) {
  constexpr std::string_view names[] = {"clamp", "roll", "end_of_month"};
  return names[static_cast<std::size_t>(month_end)];
}

}  // namespace afford
