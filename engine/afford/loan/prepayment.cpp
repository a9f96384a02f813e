#include "afford/loan/prepayment.hpp"

namespace afford {

std::string_view format_prepayment_then(PrepaymentThen then) {
  constexpr std::string_view words[] = {"shorten_term", "lower_payment", "cover_next",
                                        "cover_last"};
  return words[static_cast<std::size_t>(then)];
}

}  // namespace afford
