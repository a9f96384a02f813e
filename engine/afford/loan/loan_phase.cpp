#include "afford/loan/loan_phase.hpp"

namespace afford {

std::string_view format_phase_kind(PhaseKind kind) {
  constexpr std::string_view words[] = {"deferral",        "interest_only", "minimum", "level",
                                        "equal_principal", "flat",          "balloon", "custom",
                                        "down_payment",    "prepayment"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view format_capitalisation(Capitalisation rule) {
  constexpr std::string_view words[] = {"each_due_date", "end", "never"};
  return words[static_cast<std::size_t>(rule)];
}

std::string_view format_flat_rounding(FlatRounding rounding) {
  constexpr std::string_view words[] = {"principal", "payment"};
  return words[static_cast<std::size_t>(rounding)];
}

std::string_view format_flat_basis(FlatBasis basis) {
  constexpr std::string_view words[] = {"balance", "disbursed"};
  return words[static_cast<std::size_t>(basis)];
}

}  // namespace afford
