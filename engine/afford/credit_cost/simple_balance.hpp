// A loan under the cost rule of Canada: what is owed at the end if cost accrues at a yearly rate on
// principal alone.
//   cost of an interval = rate x principal x its part of a year
// Each payment goes first to accumulated cost, then to principal; unpaid cost is never added to
// principal (N.B. Reg. 2010-104 s. 12(2), which spells out SOR/2021-181 s. 47: APR = C/(T x P)).
// The APR is the rate at which nothing is owed at the end. Worked: 1,000 at the start, 1,240 after
// two years: 12 %.
#pragma once

#include <optional>
#include <vector>

#include "afford/numbers/ratio.hpp"

namespace afford {

/// What the borrower gets is positive, what the borrower pays negative.
struct YearFlow {
  Ratio years;  ///< since the start, not below 0
  ExactInteger amount;
};

class SimpleBalance {
 public:
  explicit SimpleBalance(std::vector<YearFlow> flows);

  /// Of what is owed at the end at a yearly rate in percent: 1 if the rate is too high. Exact.
  int sign_at_percent(const Ratio& percent) const;

  /// The APR in percent with so many decimals, half up. Nothing if no rate fits: if less is paid
  /// than was lent, if more than the first advance is paid with it, or if what is lent is paid back
  /// at once.
  std::optional<Decimal> percent(unsigned decimals) const;

 private:
  std::vector<YearFlow> flows_{};  // by time from the first advance; payments before advances
};

}  // namespace afford
