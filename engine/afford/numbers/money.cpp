#include "afford/numbers/money.hpp"

namespace afford {

Money Money::rounded(const Ratio& value, Currency currency, RoundingMode mode) {
  const auto minor = rounded_multiple(value, currency.decimals(), mode);
  AFFORD_REQUIRE(minor.has_value());
  return Money(*minor, currency);
}

Result<Money> parse_money(std::string_view text, Currency currency) {
  const auto value = parse_decimal(text, {.digits_max = 30, .decimals_max = currency.decimals()});
  if (!value) return Failure(value.error());
  const auto minor = value->coefficient_at(currency.decimals()).to_int64();
  const std::int64_t bound = currency.minor_max();
  if (!minor || *minor > bound || *minor < -bound) {
    const Decimal limit(bound, currency.decimals());
    return failure(
        {ErrorCode::amount_out_of_range, {}, std::string(text), {format_decimal(limit.reduced())}});
  }
  return Money::of_minor(*minor, currency);
}

std::string format_money(Money amount) {
  return format_scaled(amount.minor(), amount.currency().decimals());
}

}  // namespace afford
