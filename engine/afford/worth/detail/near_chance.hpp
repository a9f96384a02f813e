// The chance of success at which a course's expected value is zero, without the tree: sums of
// doubles that know how far off they can be.
//   f = what a certain place in the field brings after each try, times the chance to pass at it
//   o = the same of another job, C = what all spend, s = the stated chance of another job
//   placement needed = (C - o s) / f, if it leaves other jobs their chance: it is at most 1 - s;
//                      else (C - o) / (f - o), where each place in the field takes another job's
//   chance needed = chance to finish and pass x placement needed
// Where f < 0 a higher chance is worse: none is enough if even failing for sure is not.
// Worked: decisions/0005-household-and-worth-months.md.
#pragma once

#include <cstdint>
#include <optional>

#include "afford/worth/futures.hpp"

namespace afford::detail {

struct NearChance {
  std::optional<std::int64_t> billionths{};  ///< rounded up; nothing above 10^9
};

/// Nothing where doubles leave it open, such as at an exact billionth.
std::optional<NearChance> near_chance(const WorthModel& model, MonthlyFactors& factors);

}  // namespace afford::detail
