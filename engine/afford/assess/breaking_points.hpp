// The smallest bad luck that breaks the budget: under the cautious estimate savings are below zero
// at the end of some month, or more goes out than comes in in the month that is judged. In each
// single direction, in the worst pair, and a box of bad luck inside which nothing breaks.
//
// Why the box is proven: every whole basis point up to its face and every month of delay up to its
// face are looked at, and savings fall with rent, and with lost pay but for roundings. So the
// corners with the full rent and the full cut stand for all that lies inside, once the cuts short
// of the face are looked at too: those that roundings could turn (a cent more of pay can leave a
// few cents less).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "afford/affordability/household_money.hpp"
#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// So much more on the rate is looked at; a loan that ends before does not work at higher rates.
inline constexpr int bad_luck_basis_points_max = 200;

/// Within the limits of the file: 24 months late, all of the pay, 200 basis points.
BreakingPoints breaking_points(const Situation& situation, const Amortization& amortization);

struct BadLuckPoint {
  std::int64_t months_late = 0;
  std::int64_t rent = 0;  ///< minor units a month, on top
  std::int64_t pay = 0;   ///< minor units less: a year before tax, or a month where stated net
  std::int64_t rate = 0;  ///< basis points on top
};
/// What a point leaves of the cautious outcome, worked out in full.
struct UnderBadLuck {
  HouseholdMonth lowest;  ///< savings
  HouseholdMonth judged;  ///< `left_after_spending`
};
UnderBadLuck under_bad_luck(const Situation& situation, const BadLuckPoint& point);
/// Nothing if it holds.
std::optional<Breaks> what_breaks(const UnderBadLuck& under);

}  // namespace afford
