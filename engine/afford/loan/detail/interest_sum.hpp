// A sum of balance x rate x part of a year, exact, over one common denominator. The number is
// `Wide` where the loan's bounds allow it, else `ExactInteger`: chosen once per loan.
#pragma once

#include <cstdint>
#include <numeric>
#include <optional>

#include "afford/calendar/day_count.hpp"
#include "afford/loan/detail/row_kernel.hpp"
#include "afford/numbers/rate.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford::detail {

inline Wide whole_of(const ExactInteger& value, Wide) { return *value.to_int64(); }
inline ExactInteger whole_of(const ExactInteger& value, const ExactInteger&) { return value; }

/// A yearly rate as a whole number of units: `units` / `scale`.
template <class N>
struct RateUnits {
  N units;
  N scale;
};

/// The rate in units of 10^-decimals; no digit may be lost.
template <class N>
RateUnits<N> rate_units(const AnnualRate& rate, unsigned decimals) {
  if (decimals == 6 && rate.millionths_if_fast() >= 0) {
    return {N(rate.millionths_if_fast()), N(std::int64_t{1'000'000})};
  }
  return {whole_of(rate.fraction().coefficient_at(decimals), N{}), whole_of(ten_to(decimals), N{})};
}

inline std::optional<std::int64_t> narrowed(Wide value) {
  const auto narrow = static_cast<std::int64_t>(value);
  return Wide{narrow} == value ? std::optional(narrow) : std::nullopt;
}
inline std::optional<std::int64_t> narrowed(const ExactInteger& value) { return value.to_int64(); }

/// numerator / denominator, in minor units.
template <class N>
struct ExactAmount {
  N numerator{};
  N denominator{1};

  /// Nothing if it leaves the range of an int64.
  std::optional<std::int64_t> rounded(RoundingMode mode) const {
    return narrowed(round_quotient(numerator, denominator, mode));
  }
};

template <class N>
class InterestSum {
 public:
  void add(std::int64_t balance, const N& rate_units, YearFraction part) {
    if (part.denominator != denominator_) {
      const std::int64_t common = std::lcm(denominator_, part.denominator);
      numerator_ = numerator_ * N(common / denominator_);
      part.numerator *= common / part.denominator;
      denominator_ = common;
    }
    numerator_ = numerator_ + N(balance) * rate_units * N(part.numerator);
  }

  ExactAmount<N> amount(const N& rate_scale) const {
    return {numerator_, N(denominator_) * rate_scale};
  }

 private:
  N numerator_{};
  std::int64_t denominator_ = 1;
};

}  // namespace afford::detail
