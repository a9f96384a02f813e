// What the lender pays out, and when. Never called a payment.
#pragma once

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

struct Disbursement {
  Date date;  ///< interest runs from this day on
  Money principal;
};

}  // namespace afford
