// Calendar months that can be subtracted, and stretches of them: the clock of household money.
#pragma once

#include <compare>
#include <string>

#include "afford/calendar/date.hpp"

namespace afford {

class Month {
 public:
  static Month of(Date date) { return Month(date.month_count()); }
  int year() const { return index_ / 12; }
  int month() const { return index_ % 12 + 1; }  ///< 1 to 12
  Month plus(int months) const { return Month(index_ + months); }
  /// Its last day if it has fewer days.
  Date on(int day) const { return Date::in_month(index_, day); }
  /// Whole months from `start` to `end`; negative if `end` is earlier.
  friend int months_between(Month start, Month end) { return end.index_ - start.index_; }
  friend auto operator<=>(Month, Month) = default;

 private:
  explicit Month(int index) : index_(index) {}
  int index_;  // year x 12 + month - 1
};

/// `count` months from `start` on.
struct MonthRange {
  Month start;
  int count;
  bool contains(Month month) const {
    const int offset = months_between(start, month);
    return offset >= 0 && offset < count;
  }
  Month end() const { return start.plus(count); }  ///< the first month after it
};

/// "2025-09".
std::string format_month(Month month);

}  // namespace afford
