// Money that the borrower pays beside the plan: all of it is principal, and the rule says what
// becomes of the payments that follow.
#pragma once

#include <cstdint>
#include <string_view>

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

enum class PrepaymentThen : std::uint8_t {
  shorten_term,   ///< the payments stay as they are; there are fewer
  lower_payment,  ///< the payments are worked out anew; there are as many
  cover_next,     ///< the principal of the next payments is paid already
  cover_last,     ///< the principal of the last payments is paid already
};

struct Prepayment {
  Date date;
  Money amount;
  PrepaymentThen then = PrepaymentThen::shorten_term;
};

std::string_view format_prepayment_then(PrepaymentThen then);

}  // namespace afford
