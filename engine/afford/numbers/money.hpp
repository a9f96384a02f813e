// An amount in one currency, in whole minor units. Nothing here rounds without being told how.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "afford/base/require.hpp"
#include "afford/base/result.hpp"
#include "afford/numbers/currency.hpp"
#include "afford/numbers/decimal.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// There is no constructor from a number: the maker names the unit. Adding two currencies, or
/// leaving the range of int64, is a broken contract.
class Money {
 public:
  static constexpr Money of_minor(std::int64_t minor, Currency currency) {
    return Money(minor, currency);
  }
  static constexpr Money zero(Currency currency) { return Money(0, currency); }
  /// `value` in major units (dollars), rounded to the currency's digits by `mode`.
  static Money rounded(const Ratio& value, Currency currency, RoundingMode mode);

  constexpr std::int64_t minor() const { return minor_; }
  constexpr Currency currency() const { return currency_; }
  /// In major units.
  Decimal to_decimal() const { return Decimal(minor_, currency_.decimals()); }
  Ratio to_ratio() const { return Ratio::of_scaled(minor_, currency_.decimals()); }

  friend Money operator+(Money a, Money b) {
    AFFORD_REQUIRE(a.currency_ == b.currency_);
    std::int64_t sum = 0;
    AFFORD_REQUIRE(!__builtin_add_overflow(a.minor_, b.minor_, &sum));
    return Money(sum, a.currency_);
  }
  friend Money operator-(Money a, Money b) {
    AFFORD_REQUIRE(a.currency_ == b.currency_);
    std::int64_t difference = 0;
    AFFORD_REQUIRE(!__builtin_sub_overflow(a.minor_, b.minor_, &difference));
    return Money(difference, a.currency_);
  }
  friend Money operator*(Money a, std::int64_t times) {
    std::int64_t product = 0;
    AFFORD_REQUIRE(!__builtin_mul_overflow(a.minor_, times, &product));
    return Money(product, a.currency_);
  }
  Money operator-() const { return zero(currency_) - *this; }
  Money& operator+=(Money b) { return *this = *this + b; }
  Money& operator-=(Money b) { return *this = *this - b; }
  friend bool operator==(Money a, Money b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(Money a, Money b) {
    AFFORD_REQUIRE(a.currency_ == b.currency_);
    return a.minor_ <=> b.minor_;
  }

 private:
  constexpr Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(currency) {}
  std::int64_t minor_;
  Currency currency_;
};

/// Reads an amount in major units: "1234.5". More digits than the currency has, or a magnitude
/// above `currency.minor_max()`, is a finding: nothing is rounded away.
Result<Money> parse_money(std::string_view text, Currency currency);

/// All digits of the currency, no grouping, no code: "1234.50".
std::string format_money(Money amount);

}  // namespace afford
