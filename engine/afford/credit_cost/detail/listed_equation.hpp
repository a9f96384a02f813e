// Flows as they were listed, made into the equation of a rate.
#pragma once

#include "afford/credit_cost/rate_question.hpp"

namespace afford::detail {

/// Decimals that all amounts are counted in.
unsigned amount_scale(const FlowList& list);

/// Times in periods, or in years by the day count; amounts x 10^amount_scale. Fails with
/// `flow_times_too_fine`.
Result<RateEquation> listed_equation(const FlowList& list, DayCount day_count);

struct ListedRegimeFlows {
  RegimeFlows flows;
  std::optional<UnitPeriod> unit;  ///< found from dates
};

/// Under the list's regime. Fails with `unit_periods_needed` or `flow_times_too_fine`.
Result<ListedRegimeFlows> listed_regime_flows(const FlowList& list);

}  // namespace afford::detail
