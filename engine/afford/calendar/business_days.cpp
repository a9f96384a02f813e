#include "afford/calendar/business_days.hpp"

#include <algorithm>

#include "afford/calendar/month.hpp"

namespace afford {
namespace {

Date next_business_day(Date date, const BusinessCalendar& calendar, int step) {
  while (!calendar.is_business_day(date)) date = date.plus_days(step);
  return date;
}

Date within_month(Date date, const BusinessCalendar& calendar, int step) {
  const Date moved = next_business_day(date, calendar, step);
  if (Month::of(moved) == Month::of(date)) return moved;
  return next_business_day(date, calendar, -step);
}

}  // namespace

bool BusinessCalendar::speaks_for(Date date) const {
  return !covers || (covers->start <= date && date < covers->end);
}

bool BusinessCalendar::is_business_day(Date date) const {
  return !date.is_weekend() && !std::ranges::binary_search(holidays, date);
}

Date shifted(Date date, const BusinessCalendar& calendar, BusinessDayShift shift) {
  switch (shift) {
    case BusinessDayShift::none: return date;
    case BusinessDayShift::following: return next_business_day(date, calendar, 1);
    case BusinessDayShift::preceding: return next_business_day(date, calendar, -1);
    case BusinessDayShift::modified_following: return within_month(date, calendar, 1);
    case BusinessDayShift::modified_preceding: return within_month(date, calendar, -1);
  }
  return date;
}

std::string_view format_business_day_shift(BusinessDayShift shift) {
  constexpr std::string_view names[] = {"none", "following", "preceding", "modified_following",
                                        "modified_preceding"};
  return names[static_cast<std::size_t>(shift)];
}

}  // namespace afford
