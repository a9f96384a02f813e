// A nominal rate of interest per year. Percent and fraction are never mixed: the maker names the
// unit.
#pragma once

#include <cstdint>
#include <optional>

#include "afford/numbers/decimal.hpp"

namespace afford {

class AnnualRate {
 public:
  /// 6.7 percent is the fraction 0.067.
  static AnnualRate from_percent(const Decimal& percent) {
    return AnnualRate(Decimal(percent.coefficient(), percent.scale() + 2).reduced());
  }
  static AnnualRate from_basis_points(std::int64_t basis_points) {
    return AnnualRate(Decimal(basis_points, 4).reduced());
  }

  /// 0.067 for 6.7 %.
  const Decimal& fraction() const { return fraction_; }
  /// Exact, without trailing zeros: "6.7".
  Decimal percent() const { return (fraction_ * Decimal(100, 0)).reduced(); }
  bool is_zero() const { return fraction_.sign() == 0; }
  /// 67,000 for 6.7 %, if the rate is a whole number of millionths that a uint32 holds.
  std::optional<std::uint32_t> parts_per_million() const {
    if (millionths_ < 0) return std::nullopt;
    return static_cast<std::uint32_t>(millionths_);
  }
  /// The same as one number that a hot loop can test: negative if there is none.
  std::int64_t millionths_if_fast() const { return millionths_; }

  friend bool operator==(const AnnualRate& a, const AnnualRate& b) {
    return a.fraction_ == b.fraction_;
  }

 private:
  explicit AnnualRate(Decimal fraction);
  Decimal fraction_;
  std::int64_t millionths_;  // found once, because every payment asks for it
};

}  // namespace afford
