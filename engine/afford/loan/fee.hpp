// Charges beside interest. They never change the balance; how they are paid decides where they
// show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

enum class FeePaid : std::uint8_t {
  separately,    ///< by the borrower, on the fee's date
  netted,        ///< kept back by the lender from the first disbursement
  each_payment,  ///< on every due date outside a deferral while anything is owed
};

struct Fee {
  std::string kind;  ///< the lender's name for it
  Money amount;      ///< not negative
  FeePaid paid = FeePaid::separately;
  std::optional<Date> date{};  ///< needed when paid separately
};

}  // namespace afford
