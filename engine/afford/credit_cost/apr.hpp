// The APR of money that moves at known times, under one regime. Every digit is certain
// (numbers/rate_roots.hpp); the formulas are those of decisions/0014-apr-regimes.md.
#pragma once

#include <optional>
#include <vector>

#include "afford/credit_cost/interval_time.hpp"
#include "afford/credit_cost/regime.hpp"
#include "afford/credit_cost/simple_balance.hpp"
#include "afford/numbers/rate_roots.hpp"

namespace afford {

/// What the borrower gets is positive. `time` is in years; under the USA in unit periods, whole,
/// with the part in front of them in `fraction`.
struct RegimeFlow {
  Ratio time;
  ExactInteger amount;
  Ratio fraction{};
};

struct RegimeFlows {
  Regime regime;
  std::vector<RegimeFlow> flows;
  Ratio periods_per_year = 1;  ///< unit periods (USA) or payments (Canada's actuarial rate)
};

/// Years as Canada, the EU and the UK count them. A single term in days is a part of 365 in Canada,
/// weeks or not: 14 days are 14/365 of a year (as British Columbia's payday example has it).
Ratio years_in(Regime regime, DateRange interval, const UnitPeriod& unit, AnchorDay anchor = 0);

/// Dated money as a regime times it, steps and unit period given. `dates` and `amounts` belong
/// together; the start is the earliest date.
struct DatedAmount {
  Date date;
  ExactInteger amount;
};
RegimeFlows timed(Regime regime, const std::vector<DatedAmount>& amounts, const UnitPeriod& unit,
                  AnchorDay anchor = 0);

struct Apr {
  RateOutcome outcome;
  std::optional<Decimal> percent{};  ///< half up to the digits asked for
  std::vector<Decimal> roots{};      ///< all of them, ascending
};

Apr apr(const RegimeFlows& flows, unsigned decimals);

/// Of the equation behind the APR at a rate in percent: -1 if the APR lies above it, 1 below, 0 on
/// it; for flows that bear one rate. Needs no root, so a limit is judged on the unrounded rate.
int side_of_apr(const RegimeFlows& flows, const Ratio& percent);

/// periods_per_year x the rate of a period, in Canada's times: the actuarial nominal rate. In years
/// (periods_per_year 1) it is the effective annual rate.
Apr actuarial_rate(const RegimeFlows& flows, const Ratio& periods_per_year, unsigned decimals);
int side_of_actuarial_rate(const RegimeFlows& flows, const Ratio& periods_per_year,
                           const Ratio& percent);

/// The unrounded APR to the nearest eighth of a percent, half up (SOR/2021-181 s. 47(2); 12 CFR
/// 1026.14(a)), where there is one rate; `percent` is the APR to some digits.
Decimal nearest_eighth(const RegimeFlows& flows, const Decimal& percent);

}  // namespace afford
