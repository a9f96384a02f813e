// A day of the Gregorian calendar, its ISO text, and month steps that clamp to the month's end.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "afford/base/result.hpp"

namespace afford {

/// From 1900-01-01 to 2199-12-31; 60 years of payments from the last day a request may name stay
/// inside.
class Date {
 public:
  /// The day must exist; `parse_date` is the checked way in.
  static Date of(int year, int month, int day);
  /// A day of a month that is counted from the year 0 (year x 12 + month - 1), or the month's last
  /// day if it is shorter.
  static Date in_month(int month_count, int day);

  int year() const;
  int month() const;        ///< 1 to 12
  int day() const;          ///< 1 to 31
  int month_count() const;  ///< year x 12 + month - 1
  bool is_weekend() const;
  bool is_month_end() const;

  /// Days later; negative goes back.
  Date plus_days(int days) const { return Date(days_ + days); }
  /// The same month `months` later, on `anchor_day` or the month's last day if it is shorter:
  /// 2025-01-31 with anchor 31 gives 2025-02-28, then 2025-03-31.
  Date plus_months(int months, int anchor_day) const;
  /// Whole days from `start` to `end`; negative if `end` is earlier.
  friend int days_between(Date start, Date end) { return end.days_ - start.days_; }
  friend auto operator<=>(Date, Date) = default;

 private:
  explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_;  // since 1970-01-01
};

/// start <= d < end: the end belongs to the next range.
struct DateRange {
  Date start;
  Date end;
  int days() const { return days_between(start, end); }
};

/// Both ends may be given.
struct YearRange {
  int first;
  int last;
};
inline constexpr YearRange request_years{1990, 2139};

/// "2025-09-02" and no other spelling. Fails with `not_a_date`, `no_such_date` or
/// `date_out_of_range`; the years may reach from 1900 to 2199.
Result<Date> parse_date(std::string_view text, YearRange years = request_years);
std::string format_date(Date date);

}  // namespace afford
