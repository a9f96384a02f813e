// Parts the line of growth into stretches that hold one root, none, or what floating point cannot
// settle. Every verdict stands on the bound of log_sum.hpp.
#pragma once

#include <vector>

#include "afford/numbers/detail/log_sum.hpp"

namespace afford::detail {

/// Low and high are logarithms of the growth of a unit; the signs there are certain.
struct RootStretch {
  double low;
  double high;
  int sign_low;
  int sign_high;
  bool is_single;  ///< exactly one root; else: none, one or more
};

/// By rising growth; what lies between the stretches holds no root. Without fractions all growth
/// above zero is searched; with them that of a unit from 1e-12 to 1e12.
std::vector<RootStretch> root_stretches(const LogSum& sum);

/// All growth above zero, for a sum whose amounts change their sign once by time: it holds one
/// root, and the sum has the sign of the last amount towards growth 0, that of the first beyond it.
RootStretch whole_line(const LogSum& sum);

/// The root of a single stretch as near as floating point comes to it.
double approximate_root(const LogSum& sum, const RootStretch& stretch);

}  // namespace afford::detail
