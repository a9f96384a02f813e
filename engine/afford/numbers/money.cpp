#include "afford/numbers/money.hpp"

#include "afford/base/require.hpp"

namespace afford {
namespace {

Money checked(Wide minor, Currency currency) {
  const auto narrow = static_cast<std::int64_t>(minor);
  AFFORD_REQUIRE(Wide{narrow} == minor);
  return Money::of_minor(narrow, currency);
}

}  // namespace

Money Money::rounded(const Ratio& value, Currency currency, RoundingMode mode) {
  const auto minor = afford::rounded(value, currency.decimals(), mode).coefficient().to_int64();
  AFFORD_REQUIRE(minor.has_value());
  return Money(*minor, currency);
}

Money operator+(Money a, Money b) {
  AFFORD_REQUIRE(a.currency_ == b.currency_);
  return checked(Wide{a.minor_} + b.minor_, a.currency_);
}

Money operator-(Money a, Money b) {
  AFFORD_REQUIRE(a.currency_ == b.currency_);
  return checked(Wide{a.minor_} - b.minor_, a.currency_);
}

Money operator*(Money a, std::int64_t times) {
  return checked(Wide{a.minor_} * times, a.currency_);
}

std::strong_ordering operator<=>(Money a, Money b) {
  AFFORD_REQUIRE(a.currency_ == b.currency_);
  return a.minor_ <=> b.minor_;
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
