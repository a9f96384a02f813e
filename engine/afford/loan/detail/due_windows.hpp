// The due dates of a loan with the days whose interest each asks for, made as they are needed: a
// term that is open does not know how many there will be.
#pragma once

#include <span>
#include <vector>

#include "afford/loan/accrual.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford::detail {

struct DueWindow {
  Date due;  ///< as printed
  DateRange days;
  YearFraction years;
};

class DueWindows {
 public:
  DueWindows(DayCount day_count, Schedule schedule, Date first_funds);

  /// Row k, from 0. Beyond the dates of the schedule its last step goes on.
  DueWindow at(int k) {
    while (static_cast<int>(years_.size()) <= k) add();
    const auto i = static_cast<std::size_t>(k);
    return {dates_[i].due, dates_[i].days, years_[i]};
  }
  /// What the windows of rows `first` to `end` - 1 are worth.
  std::span<const YearFraction> years(int first, int end) {
    if (end > first) at(end - 1);
    return std::span(years_).subspan(static_cast<std::size_t>(first),
                                     static_cast<std::size_t>(end - first));
  }
  const Schedule& schedule() const { return schedule_; }

 private:
  void add();

  DayCount day_count_;
  Schedule schedule_;
  Date start_;  // of the next window
  struct Dates {
    Date due;
    DateRange days;
  };
  std::vector<Dates> dates_{};
  std::vector<YearFraction> years_{};  // side by side, for a level payment
};

}  // namespace afford::detail
