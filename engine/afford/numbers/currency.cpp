#include "afford/numbers/currency.hpp"

#include <algorithm>

namespace afford {
namespace {

constexpr Currency currencies[] = {
    {"AUD", 2}, {"CAD", 2}, {"CHF", 2}, {"EUR", 2}, {"GBP", 2},
    {"INR", 2}, {"JPY", 0}, {"NZD", 2}, {"USD", 2}, {"XTS", 12},
};

}  // namespace

std::span<const Currency> known_currencies() { return currencies; }

std::optional<Currency> find_currency(std::string_view code) {
  const auto found = std::ranges::find(currencies, code, &Currency::code);
  if (found == std::end(currencies)) return std::nullopt;
  return *found;
}

}  // namespace afford
