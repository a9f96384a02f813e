// Every rate that solves an equation of amounts at times, to the digits asked for, or why none
// does. How it is proven: decisions/0012-rates-of-return.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "afford/numbers/discounting.hpp"

namespace afford {

enum class RateOutcome : std::uint8_t {
  found,
  no_amounts,    ///< all amounts are zero, or none is there
  one_time,      ///< all amounts fall on one time
  one_sign,      ///< nothing comes in, or nothing goes out
  never_zero,    ///< the sum keeps its sign at every growth above zero
  out_of_range,  ///< the only roots are not listed, see `growth_min_inverse`
  undecided,     ///< the sum comes too near to zero, without crossing it, to say whether it is zero
};

/// Roots with a growth of a period below 1 / this, or above 10 to the power of that, are counted,
/// not listed.
inline constexpr std::int64_t growth_min_inverse = 1'000'000'000'000;
inline constexpr unsigned growth_max_digits = 300;

struct RateRoots {
  RateOutcome outcome;
  std::vector<Decimal> percents{};  ///< ascending, each rounded half up to the digits asked for
  int near_total_loss = 0;          ///< roots that are not listed: too low
  int above_highest = 0;            ///< too high
  int undecided = 0;                ///< places where a root may be, or two
};

RateRoots rate_roots(const RateEquation& equation, unsigned decimals);

/// With the equation in its shortest form at hand.
RateRoots rate_roots(const DiscountedSum& sum, unsigned decimals);

/// Which of several rates is meant: the non-negative one nearest to zero, up to a growth of
/// 1,000,000 more, else the negative one nearest to zero (FCA MCOB 10.3.1B R(2)), else the lowest.
std::optional<Decimal> chosen_rate(const std::vector<Decimal>& percents);

}  // namespace afford
