#include "afford/calendar/schedule.hpp"

#include "afford/calendar/month.hpp"

namespace afford {

int Schedule::period_index(Date date) const {
  const int months = months_between(Month::of(first_), Month::of(date));
  return date < due_date(months) ? months : months + 1;
}

}  // namespace afford
