#include "afford/loan/conventions.hpp"

namespace afford {
namespace {

template <class T, std::size_t count>
std::string_view word(const std::string_view (&words)[count], T value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view format_rounding_mode(RoundingMode mode) {
  constexpr std::string_view words[] = {"half_up", "half_even", "up", "down"};
  return word(words, mode);
}

std::string_view format_interest_per(InterestPer per) {
  constexpr std::string_view words[] = {"period", "part"};
  return word(words, per);
}

std::string_view format_level_from(LevelFrom from) {
  constexpr std::string_view words[] = {"exact", "whole_periods", "nominal_12", "nominal_30_days"};
  return word(words, from);
}

std::string_view format_last_payment(LastPayment policy) {
  constexpr std::string_view words[] = {"rest", "smooth", "never_higher", "never_lower"};
  return word(words, policy);
}

std::string_view format_tranche_on_due_date(TrancheOnDueDate rule) {
  constexpr std::string_view words[] = {"after", "before"};
  return word(words, rule);
}

std::string_view format_level_basis(LevelBasis basis) {
  constexpr std::string_view words[] = {"drawn", "limit"};
  return word(words, basis);
}

std::string_view format_payment_part(PaymentPart part) {
  constexpr std::string_view words[] = {"fee", "interest", "principal"};
  return word(words, part);
}

std::string_view format_payoff_interest(PayoffInterest rule) {
  constexpr std::string_view words[] = {"to_day", "period_end"};
  return word(words, rule);
}

std::string_view format_arrears_interest(ArrearsInterest rule) {
  constexpr std::string_view words[] = {"simple", "compound"};
  return word(words, rule);
}

}  // namespace afford
