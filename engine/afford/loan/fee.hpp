// Charges beside interest. How they are paid decides where they show; only a financed one is owed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

enum class FeePaid : std::uint8_t {
  separately,    ///< by the borrower, on the fee's date
  netted,        ///< kept back by the lender from the first disbursement
  financed,      ///< added to what is owed, on the fee's date or with the first disbursement
  each_payment,  ///< on every due date outside a deferral while anything is owed
  when_late,     ///< for a payment that comes late; shows in statements only
};

struct Fee {
  std::string kind;  ///< the lender's name for it
  Money amount;      ///< not negative; zero if it is a share
  FeePaid paid = FeePaid::separately;
  std::optional<Date> date{};    ///< needed when paid separately
  std::optional<Ratio> share{};  ///< of each payment
  /// Of what is disbursed: then the amount is worked out from it.
  std::optional<Ratio> of_principal{};
};

std::string_view format_fee_paid(FeePaid paid);

}  // namespace afford
