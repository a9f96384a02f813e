// The currencies an amount can be in, with the digits after the point that each has (ISO 4217).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace afford {

/// Two currencies are equal when their codes are.
class Currency {
 public:
  constexpr Currency(std::string_view code, std::uint8_t decimals)
      : code_and_decimals_{code[0], code[1], code[2], static_cast<char>(decimals)} {}

  std::string_view code() const { return {code_and_decimals_.data(), 3}; }
  /// Digits after the point: the minor unit is 10^-decimals.
  constexpr unsigned decimals() const { return static_cast<unsigned char>(code_and_decimals_[3]); }
  /// Largest magnitude of an amount, in minor units: 10^13, for XTS 10^17.
  constexpr std::int64_t minor_max() const {
    return decimals() > 4 ? 100'000'000'000'000'000 : 10'000'000'000'000;
  }
  friend constexpr bool operator==(const Currency&, const Currency&) = default;

 private:
  std::array<char, 4> code_and_decimals_;  // one word: amounts are copied by the million
};

inline constexpr Currency cad{"CAD", 2};

/// XTS is ISO's test code; here it has twelve digits, for vectors that are printed unrounded.
std::span<const Currency> known_currencies();
std::optional<Currency> find_currency(std::string_view code);

}  // namespace afford
