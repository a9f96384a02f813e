#include "afford/credit_cost/apr.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

std::int64_t narrow(const ExactInteger& value) {
  const auto result = value.to_int64();
  AFFORD_REQUIRE(result.has_value());
  return *result;
}

// Times as whole units of a period.
RateEquation equation_in(const std::vector<RegimeFlow>& flows, const Ratio& periods_per_time,
                         const Ratio& scale) {
  std::vector<Ratio> times;
  for (const auto& flow : flows) times.push_back(flow.time * periods_per_time);
  const ExactInteger units = common_denominator(times);
  RateEquation equation{.terms = {}, .units_per_period = narrow(units), .scale = scale};
  for (std::size_t i = 0; i < flows.size(); ++i) {
    const Ratio time = times[i] * Ratio(units, 1);
    equation.terms.push_back({flows[i].amount, narrow(time.numerator()), flows[i].fraction});
  }
  return equation;
}

RateEquation equation_of(const RegimeFlows& flows) {
  const Ratio scale = flows.regime == Regime::usa ? flows.periods_per_year : Ratio(1);
  return equation_in(flows.flows, 1, scale);
}

SimpleBalance balance_of(const RegimeFlows& flows) {
  std::vector<YearFlow> result;
  for (const auto& flow : flows.flows) result.push_back({flow.time, flow.amount});
  return SimpleBalance(std::move(result));
}

Apr of_roots(const RateRoots& roots) {
  return {roots.outcome, chosen_rate(roots.percents), roots.percents};
}

// The sum grows with the rate where money comes in first.
int side_of_root(const DiscountedSum& sum, const Ratio& percent) {
  if (sum.is_empty()) return 0;
  const int first = sum.terms().front().amount.sign();
  return sum.sign_at_percent(percent) * first;
}

RateOutcome simple_outcome(const RegimeFlows& flows) {
  const auto outcome = rate_roots(equation_of(flows), 0).outcome;
  return outcome == RateOutcome::found ? RateOutcome::never_zero : outcome;
}

}  // namespace

Ratio years_in(Regime regime, DateRange interval, const UnitPeriod& unit, AnchorDay anchor) {
  const bool is_canada = regime == Regime::canada;
  const bool is_term_of_days =
      unit.step.unit == StepUnit::day && unit.per_year == Ratio(365, unit.step.count);
  if (is_canada && is_term_of_days) return Ratio(interval.days(), 365);
  const OddDay odd_day = is_canada ? OddDay::of_365 : OddDay::of_year_before;
  return years_by_steps(interval, unit.step, odd_day, anchor);
}

RegimeFlows timed(Regime regime, const std::vector<DatedAmount>& amounts, const UnitPeriod& unit,
                  AnchorDay anchor) {
  AFFORD_REQUIRE(!amounts.empty());
  const Date start = std::ranges::min_element(amounts, {}, &DatedAmount::date)->date;
  RegimeFlows result{regime, {}, unit.per_year};
  for (const auto& [date, amount] : amounts) {
    const DateRange interval{start, date};
    if (regime == Regime::usa) {
      const UnitTime time = unit_time(interval, unit.step, anchor);
      result.flows.push_back({Ratio(time.whole), amount, time.fraction});
    } else {
      result.flows.push_back({years_in(regime, interval, unit, anchor), amount});
    }
  }
  return result;
}

Apr apr(const RegimeFlows& flows, unsigned decimals) {
  if (flows.regime != Regime::canada) return of_roots(rate_roots(equation_of(flows), decimals));
  const DiscountedSum sum(equation_of(flows));
  if (sum.is_empty()) return {RateOutcome::no_amounts};
  const auto percent = balance_of(flows).percent(decimals);
  if (!percent) return {simple_outcome(flows)};
  return {RateOutcome::found, percent, {*percent}};
}

int side_of_apr(const RegimeFlows& flows, const Ratio& percent) {
  if (flows.regime == Regime::canada) return balance_of(flows).sign_at_percent(percent);
  return side_of_root(DiscountedSum(equation_of(flows)), percent);
}

Apr actuarial_rate(const RegimeFlows& flows, const Ratio& periods_per_year, unsigned decimals) {
  return of_roots(
      rate_roots(equation_in(flows.flows, periods_per_year, periods_per_year), decimals));
}

int side_of_actuarial_rate(const RegimeFlows& flows, const Ratio& periods_per_year,
                           const Ratio& percent) {
  return side_of_root(DiscountedSum(equation_in(flows.flows, periods_per_year, periods_per_year)),
                      percent);
}

Decimal nearest_eighth(const RegimeFlows& flows, const Decimal& percent) {
  const ExactInteger guess =
      rounded(percent * Decimal::of_integer(8), 0, RoundingMode::half_up).coefficient();
  // The rounded rate may have crossed an edge between eighths; no other cell comes into question.
  ExactInteger cell = guess;
  const auto side = [&](const ExactInteger& edge) {
    return side_of_apr(flows, Ratio(edge * 2 + 1, 16));
  };
  const Decimal distance = percent * Decimal::of_integer(8) - Decimal(guess, 0);
  if (distance.sign() < 0 && side(guess - 1) > 0) cell = guess - 1;
  if (distance.sign() > 0 && side(guess) <= 0) cell = guess + 1;
  return Decimal(cell * 125, 3);
}

}  // namespace afford
