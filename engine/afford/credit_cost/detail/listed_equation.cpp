#include "afford/credit_cost/detail/listed_equation.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford::detail {
namespace {

constexpr std::int64_t units_max = 1'000'000'000'000;
constexpr std::int64_t time_max = std::int64_t{1} << 60;

Failure too_fine() { return failure({ErrorCode::flow_times_too_fine, "/flows", {}, {}}); }

ExactInteger whole_amount(const ListedFlow& flow, unsigned scale) {
  return flow.amount.coefficient_at(scale);
}

// The least common denominator of all times, if it can be counted with.
std::optional<std::int64_t> common_units(const std::vector<Ratio>& times) {
  ExactInteger units = 1;
  for (const auto& time : times) {
    units = units / greatest_common_divisor(units, time.denominator()) * time.denominator();
    if (units > ExactInteger(units_max)) return std::nullopt;
  }
  for (const auto& time : times) {
    const Ratio whole = time * Ratio(units, 1);
    if (whole > Ratio(time_max) || whole < Ratio(-time_max)) return std::nullopt;
  }
  return units.to_int64();
}

// The years between two dates where the day count needs no schedule.
Ratio years_of(DayCount day_count, DateRange range) {
  const YearFraction years = year_fraction(day_count, range);
  return Ratio(years.numerator, years.denominator);
}

Date first_date(const FlowList& list) {
  return *std::ranges::min_element(list.flows, {}, [](const auto& flow) {
            return *flow.date;
          })->date;
}

// What comes first is lent, by its sign; what has the other sign is paid back.
UnitPeriod unit_of(const FlowList& list) {
  const Date start = first_date(list);
  int lent = 0;
  for (const auto& flow : list.flows) {
    if (*flow.date == start && lent == 0) lent = flow.amount.sign();
  }
  FlowDates dates;
  bool has_later = false;
  for (const auto& flow : list.flows) {
    has_later = has_later || *flow.date != start;
    (flow.amount.sign() == lent ? dates.advances : dates.payments).push_back(*flow.date);
  }
  const auto unequal =
      list.regime == Regime::usa ? UnequalIntervals::average : UnequalIntervals::months;
  return has_later ? unit_period(std::move(dates), unequal) : unit_period_of(monthly);
}

RegimeFlow regime_flow(const FlowList& list, const ListedFlow& flow, unsigned scale) {
  const ExactInteger amount = whole_amount(flow, scale);
  if (*list.regime == Regime::usa) return {flow.time, amount, flow.fraction};
  const Ratio time = flow.time + flow.fraction;
  const bool is_years = list.times == FlowTimes::years;
  return {is_years ? time : time / list.periods_per_year.value_or(Ratio(1)), amount};
}

// Canada's balance is that of a borrower, who gets money first; a list may be a lender's.
RegimeFlows as_borrower(RegimeFlows flows) {
  const auto first = std::ranges::min_element(flows.flows, {}, &RegimeFlow::time);
  if (first == flows.flows.end() || first->amount.sign() >= 0) return flows;
  for (auto& flow : flows.flows) flow.amount = -flow.amount;
  return flows;
}

}  // namespace

unsigned amount_scale(const FlowList& list) {
  unsigned scale = 0;
  for (const auto& flow : list.flows) scale = std::max(scale, flow.amount.scale());
  return scale;
}

Result<RateEquation> listed_equation(const FlowList& list, DayCount day_count) {
  const unsigned scale = amount_scale(list);
  const bool is_dated = list.times == FlowTimes::dates && !list.flows.empty();
  const auto first = is_dated ? std::optional(first_date(list)) : std::nullopt;
  std::vector<Ratio> times;
  for (const auto& flow : list.flows) {
    times.push_back(first ? years_of(day_count, {*first, *flow.date}) : flow.time);
  }
  const auto units = common_units(times);
  if (!units) return too_fine();
  RateEquation equation{.terms = {}, .units_per_period = *units};
  for (std::size_t i = 0; i < times.size(); ++i) {
    const auto time = (times[i] * Ratio(*units)).numerator().to_int64();
    equation.terms.push_back({whole_amount(list.flows[i], scale), *time});
  }
  return equation;
}

Result<ListedRegimeFlows> listed_regime_flows(const FlowList& list) {
  AFFORD_REQUIRE(list.regime.has_value());
  const unsigned scale = amount_scale(list);
  if (list.times == FlowTimes::dates) {
    std::vector<DatedAmount> amounts;
    for (const auto& flow : list.flows) amounts.push_back({*flow.date, whole_amount(flow, scale)});
    const UnitPeriod unit = unit_of(list);
    auto flows = timed(*list.regime, amounts, unit);
    if (*list.regime == Regime::canada) flows = as_borrower(std::move(flows));
    return ListedRegimeFlows{std::move(flows), unit};
  }
  if (*list.regime == Regime::usa && list.times == FlowTimes::years) {
    return failure({ErrorCode::unit_periods_needed, "/flows", {}, {}});
  }
  RegimeFlows flows{*list.regime, {}, list.periods_per_year.value_or(Ratio(1))};
  std::vector<Ratio> times;
  for (const auto& flow : list.flows) {
    flows.flows.push_back(regime_flow(list, flow, scale));
    times.push_back(flows.flows.back().time * flows.periods_per_year);
    times.push_back(flows.flows.back().time);
  }
  if (!common_units(times)) return too_fine();
  if (*list.regime == Regime::canada) flows = as_borrower(std::move(flows));
  return ListedRegimeFlows{std::move(flows), std::nullopt};
}

}  // namespace afford::detail
