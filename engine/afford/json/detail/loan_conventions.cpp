#include <algorithm>

#include "afford/json/detail/loan_parts.hpp"

namespace afford::detail {
namespace {

constexpr std::size_t allocation_parts = 3;

std::array<PaymentPart, allocation_parts> read_allocation(Field field) {
  std::array<PaymentPart, allocation_parts> order = LoanConventions{}.allocation;
  const auto words = field.texts();
  if (!words) return order;
  std::vector<PaymentPart> parts;
  for (const auto& word : *words) {
    for (const auto part : LoanConventions{}.allocation) {
      if (format_payment_part(part) == word) parts.push_back(part);
    }
  }
  auto sorted = parts;
  std::ranges::sort(sorted);
  if (words->size() != allocation_parts || !std::ranges::equal(sorted, order)) {
    field.reject(ErrorCode::unknown_word, {"[\"fee\", \"interest\", \"principal\"], in any order"});
    return order;
  }
  std::ranges::copy(parts, order.begin());
  return order;
}

template <std::size_t count, class T>
void read_word(ObjectReader& reader, std::string_view key, std::string_view (*format)(T),
               T& target) {
  target = reader.optional(key).word(words_of<T, count>(format)).value_or(target);
}

}  // namespace

std::optional<LoanRounding> read_rounding(ObjectReader& rounding, Currency currency) {
  LoanRounding result;
  read_word<4>(rounding, "interest", format_rounding_mode, result.interest);
  read_word<4>(rounding, "payment", format_rounding_mode, result.payment);
  read_word<2>(rounding, "interest_per", format_interest_per, result.interest_per);
  Field unit = rounding.optional("payment_unit");
  if (const auto amount = unit.money(currency)) {
    if (amount->minor() <= 0) unit.reject(ErrorCode::payment_unit_not_positive);
    result.payment_unit_minor = amount->minor() > 0 ? amount->minor() : 1;
  }
  return result;
}

std::optional<LoanConventions> read_conventions(ObjectReader& conventions) {
  LoanConventions result;
  read_word<4>(conventions, "level_from", format_level_from, result.level_from);
  read_word<4>(conventions, "last_payment", format_last_payment, result.last_payment);
  read_word<2>(conventions, "tranche_on_due_date", format_tranche_on_due_date,
               result.tranche_on_due_date);
  read_word<2>(conventions, "level_basis", format_level_basis, result.level_basis);
  result.allocation = read_allocation(conventions.optional("allocation"));
  read_word<2>(conventions, "payoff_interest", format_payoff_interest, result.payoff_interest);
  read_word<2>(conventions, "arrears", format_arrears_interest, result.arrears);
  result.excess = conventions.optional("excess")
                      .word(words_of<PrepaymentThen, 3>(format_prepayment_then))
                      .value_or(result.excess);
  result.allow_negative_rate =
      conventions.optional("allow_negative_rate").boolean().value_or(false);
  result.allow_negative_amortisation =
      conventions.optional("allow_negative_amortisation").boolean().value_or(false);
  return result;
}

}  // namespace afford::detail
