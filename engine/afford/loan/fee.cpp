#include "afford/loan/fee.hpp"

namespace afford {

std::string_view format_fee_paid(FeePaid paid) {
  constexpr std::string_view words[] = {"separately", "netted", "financed", "each_payment",
                                        "when_late"};
  return words[static_cast<std::size_t>(paid)];
}

}  // namespace afford
