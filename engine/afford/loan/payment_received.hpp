// What the borrower really paid, and when.
#pragma once

#include <optional>

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

struct PaymentReceived {
  Date date;
  Money amount;
  std::optional<Date> returned_on{};  ///< the bank took it back on that day
};

}  // namespace afford
