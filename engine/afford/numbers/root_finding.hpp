// The effective yearly rate of money that comes in first and goes out later. All rates of any flows
// are in rate_roots.hpp; this is the one a borrower means, and says where it is beyond all sense.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "afford/numbers/decimal.hpp"

namespace afford {

/// An amount at a time counted in whole units, such as days; time >= 0.
struct TimedAmount {
  std::int64_t time;
  std::int64_t amount;  ///< minor units; what comes in is positive
};

/// A rate beyond this is not worked out: that it lies above says enough.
inline constexpr std::int64_t yearly_rate_percent_max = 1'000'000;

struct YearlyRate {
  std::optional<Decimal> percent;  ///< nothing: above `yearly_rate_percent_max`
};

/// The rate X per year with sum of amount x (1 + X)^(-time / units_per_year) = 0, in percent with
/// `decimals` digits, half up. For money that comes in first and goes out later: X >= 0 is looked
/// for, from 0 upwards in steps that double. It is unique if what is owed at X never falls below
/// zero; else the lowest rate that the steps part. Whether it lies above the highest rate is
/// decided by the sign of the sum there. Nothing if the sum at X = 0 is positive, or if nothing
/// comes in at the start: then no X brings it up to zero.
std::optional<YearlyRate> yearly_rate_percent(std::span<const TimedAmount> flows,
                                              std::int64_t units_per_year, unsigned decimals);

}  // namespace afford
