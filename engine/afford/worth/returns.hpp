// What expected money by month comes to as a rate and as a date: the internal rate of return and
// the month from which on the cost is back.
#pragma once

#include <optional>
#include <vector>

#include "afford/numbers/rate_roots.hpp"
#include "afford/worth/futures.hpp"

namespace afford {

struct WorthReturns {
  /// Yearly, in percent with 2 decimals. Nothing where no rate exists, or several do: `irr_outcome`
  /// and `irr_count` say which; nor where the one rate is paid, not earned.
  std::optional<Decimal> irr_percent;
  RateOutcome irr_outcome;
  int irr_count;
  bool irr_is_paid = false;  ///< money comes first and leaves later
  /// Months from month 0 after which the expected sum is not below zero, and stays so to the
  /// horizon; nothing if it is below zero at the end.
  std::optional<int> payback_months;
  std::optional<int> discounted_payback_months;
  /// Expected money up to each month from month 0 on, undiscounted, half even to the cent.
  std::vector<Money> cumulative;
  /// The least chance from which on the expected value is not below zero, all else as it is; 3
  /// decimals, rounded up; nothing if it is below zero at 1. Of placement: another job keeps its
  /// stated chance as far as placement leaves it.
  std::optional<Decimal> break_even_completion;
  std::optional<Decimal> break_even_placement;
};

/// `result` is that of the model.
WorthReturns worth_returns(const WorthModel& model, const FuturesResult& result,
                           MonthlyFactors& factors);

/// The model with another chance of being placed in the field; another job keeps its own as far as
/// that leaves it.
WorthModel with_placement(WorthModel model, const Ratio& placement);

}  // namespace afford
