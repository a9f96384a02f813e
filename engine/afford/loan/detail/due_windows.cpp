#include "afford/loan/detail/due_windows.hpp"

namespace afford::detail {

DueWindows::DueWindows(DayCount day_count, Schedule schedule, Date first_funds)
    : day_count_(day_count), schedule_(std::move(schedule)), start_(first_funds) {
  dates_.reserve(static_cast<std::size_t>(schedule_.count()));
  years_.reserve(static_cast<std::size_t>(schedule_.count()));
}

void DueWindows::add() {
  const int k = static_cast<int>(years_.size());
  if (k >= schedule_.count()) schedule_.add_next();
  const Date end = schedule_.boundary(k);
  const DateRange days{start_, end};
  years_.push_back(window_fraction(day_count_, schedule_, days, k));
  dates_.push_back({schedule_.due_date(k), days});
  start_ = end;
}

}  // namespace afford::detail
