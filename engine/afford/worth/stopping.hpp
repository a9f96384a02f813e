// Whether to go on at the end of each module of a course taken in parts. What is paid by then is
// paid either way, so only the rest counts:
//   G(n) = exam and jobs of those who finish;
//   G(k) = -cost(k+1) + p(k+1) x (credit(k+1) + max(0, G(k+1)))
// with everything worth at month 0: a later module's end is again a place to stop. Without the max
// it is the plain expected value of the rest (decisions/0024-modules.md). Worked: two modules of
// 300 passed with 1/2 each and 10 months of 100 after them: G(2) = 1,000, G(1) = -300 + 1/2 x 1,000
// = 200.
#pragma once

#include <vector>

#include "afford/worth/futures.hpp"

namespace afford {

/// Of those who have finished a module. Amounts are decided exactly and then rounded half even to
/// the cent.
struct GoingOn {
  Money sunk_so_far;  ///< bills and lost pay up to its end, worth at month 0
  Money value;        ///< of going on
  bool go_on;         ///< the value is not below zero
  Money to_the_end;   ///< the same without stopping later, never above `value`
};

/// For each module of the model.
std::vector<GoingOn> going_on(const WorthModel& model, MonthlyFactors& factors);

}  // namespace afford
