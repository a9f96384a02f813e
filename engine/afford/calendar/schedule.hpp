// Dates only: the due dates of a loan and the regular periods between them.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "afford/calendar/business_days.hpp"
#include "afford/calendar/date.hpp"
#include "afford/calendar/frequency.hpp"

namespace afford {

/// What becomes of a due date in a month that has no such day.
enum class MonthEnd : std::uint8_t {
  clamp,         ///< the month's last day
  roll,          ///< the first day of the next month
  end_of_month,  ///< as clamp; and if the base is a month's last day, all are
};

/// Month steps are always taken from the base, so a 31st comes back after a short month.
struct DueDateRule {
  Date base;
  bool base_is_due = true;  ///< the first due date, or else the start of the first regular period
  Frequency frequency = monthly;   ///< of the first run of dates
  int anchor_day;                  ///< 1 to 31
  std::array<int, 2> days{1, 15};  ///< semi_monthly: in order, the base lies on one of them
  MonthEnd month_end = MonthEnd::clamp;
  BusinessDayShift shift = BusinessDayShift::none;
  bool interest_follows_shift = false;  ///< interest ends on shifted dates, not on nominal ones
  BusinessCalendar calendar{.name = "weekends"};
};

/// A stretch of dates that counts as one step: the convention 1/12 measures in them.
struct RegularPeriod {
  Date start;
  Date end;
  Frequency step;
  DateRange covers;  ///< the days that are measured in it: all of it, or less
};

/// A due date that moves, and the later ones with it.
struct MovedDueDate {
  Date from;
  Date to;
};

/// Due date k counts from 0. `add` makes them, in order.
class Schedule {
 public:
  explicit Schedule(DueDateRule rule, std::vector<MovedDueDate> moves = {});
  /// `count` monthly due dates from `first` on.
  Schedule(Date first, int anchor_day, int count);

  /// More due dates, each a step after the one before.
  void add(Frequency step, int count);
  /// One more of the last step.
  void add_next() { add(step_, 1); }
  /// A last due date off the cycle, after the last one or (`is_long`) in its place.
  void add_stub(Date last, bool is_long);

  int count() const { return static_cast<int>(nominal_.size()); }
  Date first() const { return due_date(0); }
  Date last() const { return due_date(count() - 1); }
  /// As printed: shifted to a business day.
  Date due_date(int k) const;
  /// Where the interest of due date k ends. k may be negative: -1 is the start of the first
  /// regular period.
  Date boundary(int k) const;
  DateRange window(int k) const { return {boundary(k - 1), boundary(k)}; }
  /// As the rule gives it, without a shift.
  Date nominal(int k) const;
  /// The due date that falls on this day before any shift.
  std::optional<int> index_of(Date nominal) const;
  /// Where the next due date would lie.
  Date next(Frequency step) const;
  /// The regular period that holds `date` (it covers it), also before the first due date
  /// and after the last one.
  /// `likely` is the due date that probably ends it.
  RegularPeriod period_at(Date date, int likely = 0) const;
  /// The regular period that due date k ends, as it was before a move or a stub.
  RegularPeriod period_of(int k) const;
  /// The k with boundary(k - 1) <= date < boundary(k); negative before the first period, count()
  /// from the last due date on.
  int window_index(Date date) const;

 private:
  // Where a run of equal steps starts; months keep their own count, for a rolled date has lost it.
  struct Origin {
    Date date;
    int month;  // year x 12 + month - 1
    int anchor_day;
    int half = 0;  // of half-month steps: month x 2, and 1 in its second half
  };

  Origin origin_at(Date date) const;
  Origin half_of(Origin origin) const;
  Origin stepped(const Origin& origin, Frequency step, int times) const;
  Date day_in_month(int month, int day) const;
  Date grid_date(const Origin& origin, Frequency step, int times) const;
  RegularPeriod earlier_period(Date date) const;
  void start_run(Frequency step);
  void add_moved(const MovedDueDate& move, Frequency step);
  void measure(Date from, Date to, int last_step);

  DueDateRule rule_;
  std::vector<MovedDueDate> moves_;
  Origin start_;                // of the first regular period
  Origin run_;                  // the base of the present run of steps
  int run_length_ = 0;          // steps taken in it
  Frequency step_;              // of the present run
  bool is_after_stub_ = false;  // the last due date is off the cycle
  std::vector<Date> nominal_{};
  std::vector<RegularPeriod> periods_{};
  std::vector<std::size_t> first_period_{};  // of each due date, among `periods_`
};

std::string_view format_month_end(MonthEnd month_end);

}  // namespace afford
