// The rate that bears interest now, in the units of the walk, and the interest of a stretch at it.
#pragma once

#include "afford/loan/detail/interest_sum.hpp"

namespace afford::detail {

template <class N>
class RateInForce {
 public:
  RateInForce(const AnnualRate& rate, unsigned decimals) : decimals_(decimals), nominal_(rate) {
    change(rate);
  }

  void change(const AnnualRate& rate) {
    nominal_ = rate;
    units_ = rate_units<N>(rate, decimals_);
    if constexpr (std::is_same_v<N, Wide>) {
      const bool is_small =
          units_.units >= 0 && units_.scale <= Wide{1'000'000'000} && units_.units < Wide{1} << 33;
      small_units_ = is_small ? static_cast<std::uint64_t>(units_.units) : 0;
      small_scale_ = is_small ? static_cast<std::uint64_t>(units_.scale) : 0;
    }
  }

  /// Pauses may overlap: interest runs again when the last of them ends.
  void start_pause() { ++pauses_; }
  void end_pause() { --pauses_; }
  bool is_paused() const { return pauses_ > 0; }

  const AnnualRate& nominal() const { return nominal_; }
  const N& scale() const { return units_.scale; }
  N units() const { return is_paused() ? N{} : units_.units; }
  /// Without regard to a pause.
  const N& nominal_units() const { return units_.units; }

  N units_of(const AnnualRate& rate) const { return rate_units<N>(rate, decimals_).units; }

  /// Interest of `balance` over a stretch, rounded. Nothing if it leaves the range of an int64.
  std::optional<std::int64_t> interest(std::int64_t balance, YearFraction years,
                                       RoundingMode mode) const {
    return is_paused() ? 0 : interest_unpaused(balance, years, mode);
  }

  std::optional<std::int64_t> interest_unpaused(std::int64_t balance, YearFraction years,
                                                RoundingMode mode) const {
    if constexpr (std::is_same_v<N, Wide>) {
      const std::uint64_t per_unit = small_units_ * static_cast<std::uint64_t>(years.numerator);
      const std::uint64_t denominator =
          small_scale_ * static_cast<std::uint64_t>(years.denominator);
      const auto magnitude = static_cast<std::uint64_t>(balance);
      if (small_scale_ != 0 && balance >= 0 && fits_row(magnitude, per_unit, denominator)) {
        const std::uint64_t exact = magnitude * per_unit;
        // A division by a constant is a product.
        return static_cast<std::int64_t>(denominator == day_denominator
                                             ? round_row(exact, day_denominator, mode)
                                             : round_row(exact, denominator, mode));
      }
    }
    InterestSum<N> sum;
    sum.add(balance, units_.units, years);
    return sum.amount(units_.scale).rounded(mode);
  }

 private:
  unsigned decimals_;
  AnnualRate nominal_;
  RateUnits<N> units_{};
  std::uint64_t small_units_ = 0;  // below 2^33: times a numerator below 2^31 it fits
  std::uint64_t small_scale_ = 0;  // 0: the rate is not small
  int pauses_ = 0;
};

}  // namespace afford::detail
