// A solution for tests of its page and its JSON.
#pragma once

#include "afford/assess/solve.hpp"

namespace afford::test {

inline Solution sample_solution() {
  SolveTrial works{421'055, true, Money::of_minor(10, cad)};
  SolveTrial fails{421'056, false, Money::of_minor(-1, cad)};
  fails.reasons = {{"reason.left_negative", {"20.00"}}};
  return {.lever = Lever::principal,
          .goal = SolveGoal::fits,
          .asked = 650'000,
          .asked_works = false,
          .works = works,
          .fails = fails,
          .nearest = {},
          .range = {1, 10'000'000},
          .looked_at = 41};
}

}  // namespace afford::test
