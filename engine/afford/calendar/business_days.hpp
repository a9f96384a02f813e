// Days on which banks work, and where a due date goes that is none of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"

namespace afford {

enum class BusinessDayShift : std::uint8_t {
  none,
  following,           ///< the next business day
  preceding,           ///< the one before
  modified_following,  ///< the next one, unless that is in another month: then the one before
  modified_preceding,  ///< the one before, unless that is in another month: then the next one
};

/// Saturdays and Sundays are off, and the holidays. A table of holidays says for which days it
/// speaks; "weekends" speaks for all.
struct BusinessCalendar {
  std::string name;
  std::vector<Date> holidays{};       ///< in order
  std::optional<DateRange> covers{};  ///< none: every day
  std::string source{};               ///< where the table is from

  bool speaks_for(Date date) const;
  bool is_business_day(Date date) const;
};

Date shifted(Date date, const BusinessCalendar& calendar, BusinessDayShift shift);

std::string_view format_business_day_shift(BusinessDayShift shift);

}  // namespace afford
