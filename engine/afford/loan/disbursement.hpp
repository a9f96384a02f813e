// What the lender pays out, and when. Never called a payment.
#pragma once

#include <optional>
#include <string>

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

struct Disbursement {
  Date date;  ///< interest runs from this day on; the actual date where it is known
  Money principal;
  std::string milestone{};             ///< what releases it; "": nothing does
  std::optional<Date> planned_date{};  ///< if it was released on another day
};

}  // namespace afford
