// Dates only: the monthly due dates of a loan and the regular periods between them.
#pragma once

#include "afford/calendar/date.hpp"

namespace afford {

/// Due date k is `first` plus k months on `anchor_day`, clamped to the month's end: the anchor is
/// kept, so 31 January is followed by 28 February and 31 March.
class Schedule {
 public:
  /// `first` lies on `anchor_day`, or on its month's last day if the month is shorter.
  Schedule(Date first, int anchor_day, int count)
      : first_(first), anchor_day_(anchor_day), count_(count) {}

  int count() const { return count_; }
  Date first() const { return first_; }
  Date last() const { return due_date(count_ - 1); }
  /// k may be negative: due date -1 is where the first regular period starts.
  Date due_date(int k) const { return first_.plus_months(k, anchor_day_); }
  /// The regular period that ends on due date k.
  DateRange period(int k) const { return {due_date(k - 1), due_date(k)}; }
  /// The k whose regular period holds `date` (start <= date < end); negative before the first.
  int period_index(Date date) const;

 private:
  Date first_;
  int anchor_day_;
  int count_;
};

}  // namespace afford
