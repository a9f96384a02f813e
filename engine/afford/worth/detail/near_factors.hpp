// The powers of MonthlyFactors, and what a gain is worth by the month from which it comes, as
// doubles that know how far off they are.
#pragma once

#include <compare>
#include <map>
#include <vector>

#include "afford/worth/detail/near_number.hpp"
#include "afford/worth/discount.hpp"

namespace afford::detail {

struct NearMonths {
  std::vector<NearNumber> discount;        ///< v^0 to v^count
  std::vector<NearNumber> months_of_gain;  ///< of one minor unit, from month 0 on to the horizon
};

struct MonthsAsked {
  Ratio discount_per_year;
  Ratio decay_per_year;
  int horizon_months;
  int count;  ///< not below the horizon
  auto operator<=>(const MonthsAsked&) const = default;
};

class NearFactors {
 public:
  /// Good as long as this is.
  const NearMonths& months(const MonthsAsked& asked, MonthlyFactors& exact);

 private:
  std::map<MonthsAsked, NearMonths> known_{};
};

}  // namespace afford::detail
