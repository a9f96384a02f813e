#include "afford/credit_cost/rate_question.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/credit_cost/detail/listed_equation.hpp"

namespace afford {
namespace {

constexpr std::array<std::string_view, rate_function_count> function_names{
    "irr", "xirr", "apr", "mirr", "npv", "xnpv", "rate", "nper", "rri", "effect", "nominal"};

Failure no_rate(std::string_view why, std::string_view path = "/flows") {
  return failure({ErrorCode::no_rate_exists, std::string(path), {}, {std::string(why)}});
}

std::string_view reason(RateOutcome outcome) {
  switch (outcome) {
    case RateOutcome::no_amounts: return "no_amounts";
    case RateOutcome::one_time: return "one_time";
    case RateOutcome::one_sign: return "one_sign";
    case RateOutcome::out_of_range: return "out_of_range";
    default: return "never_zero";
  }
}

Result<RateAnswer> of_roots(RateFunction find, const RateRoots& roots) {
  if (roots.outcome == RateOutcome::undecided) {
    return failure({ErrorCode::rate_undecided, "/flows", {}, {}});
  }
  const auto chosen = chosen_rate(roots.percents);
  if (!chosen) return no_rate(reason(roots.outcome));
  RateAnswer answer{.find = find, .value = *chosen, .roots = roots.percents};
  if (roots.percents.size() > 1) answer.remarks.push_back(RateRemark::several_rates);
  if (roots.undecided > 0) answer.remarks.push_back(RateRemark::undecided_places);
  if (roots.near_total_loss + roots.above_highest > 0) {
    answer.remarks.push_back(RateRemark::rates_not_listed);
  }
  return answer;
}

void add_date_remarks(const FlowList& list, RateAnswer& answer) {
  if (list.times != FlowTimes::dates) return;
  const auto& flows = list.flows;
  const auto later = [](const ListedFlow& a, const ListedFlow& b) { return *a.date > *b.date; };
  if (std::ranges::adjacent_find(flows, later) != flows.end()) {
    answer.remarks.push_back(RateRemark::dates_sorted);
  }
  std::vector<Date> dates;
  for (const auto& flow : flows) dates.push_back(*flow.date);
  std::ranges::sort(dates);
  if (std::ranges::adjacent_find(dates) != dates.end()) {
    answer.remarks.push_back(RateRemark::dates_added);
  }
}

Result<RateAnswer> find_root_of_flows(const RateQuestion& question) {
  const auto equation = detail::listed_equation(question.list, question.day_count);
  if (!equation) return Failure(equation.error());
  auto answer = of_roots(question.find, rate_roots(*equation, question.decimals));
  if (answer) add_date_remarks(question.list, *answer);
  return answer;
}

Result<RateAnswer> find_apr(const RateQuestion& question) {
  const auto listed = detail::listed_regime_flows(question.list);
  if (!listed) return Failure(listed.error());
  const auto& [flows, unit] = *listed;
  const Apr found = apr(flows, question.decimals);
  if (found.outcome == RateOutcome::undecided) {
    return failure({ErrorCode::rate_undecided, "/flows", {}, {}});
  }
  if (!found.percent) {
    const bool is_simple = flows.regime == Regime::canada;
    const bool is_plain = found.outcome == RateOutcome::never_zero;
    return no_rate(is_simple && is_plain ? "no_cost" : reason(found.outcome));
  }
  RateAnswer answer{.find = question.find,
                    .value = *found.percent,
                    .roots = found.roots,
                    .regime = flows.regime,
                    .unit_period = unit};
  if (found.roots.size() > 1) answer.remarks.push_back(RateRemark::several_rates);
  if (flows.regime == Regime::canada && flows.periods_per_year.sign() > 0) {
    answer.actuarial_nominal =
        actuarial_rate(flows, flows.periods_per_year, question.decimals).percent;
  }
  if (is_nominal(flows.regime) && found.roots.size() == 1) {
    answer.nearest_eighth = nearest_eighth(flows, *found.percent);
  }
  add_date_remarks(question.list, answer);
  return answer;
}

Result<RateAnswer> find_modified(const RateQuestion& question) {
  const auto equation = detail::listed_equation(question.list, question.day_count);
  if (!equation) return Failure(equation.error());
  std::vector<TimedRatio> flows;
  for (const auto& [amount, time, fraction] : equation->terms) flows.push_back({{amount, 1}, time});
  const auto modified =
      modified_equation(flows, *question.arguments.finance_rate, *question.arguments.reinvest_rate);
  if (!modified) return no_rate("no_side");
  return of_roots(question.find, rate_roots(*modified, question.decimals));
}

Result<RateAnswer> find_present_value(const RateQuestion& question) {
  auto equation = detail::listed_equation(question.list, question.day_count);
  if (!equation) return Failure(equation.error());
  const unsigned shift = detail::amount_scale(question.list);
  const auto value_with = [&](unsigned decimals) {
    return present_value(*equation, *question.arguments.rate, decimals, shift);
  };
  RateAnswer answer{.find = question.find, .value = value_with(question.decimals)};
  if (question.find == RateFunction::npv) {
    for (auto& term : equation->terms) term.time += equation->units_per_period;
    answer.one_period_before = value_with(question.decimals);
  }
  add_date_remarks(question.list, answer);
  return answer;
}

Annuity annuity_of(const RateArguments& arguments) {
  const auto or_zero = [](const std::optional<Ratio>& value) { return value.value_or(Ratio(0)); };
  return {.pmt = or_zero(arguments.pmt),
          .pv = or_zero(arguments.pv),
          .fv = or_zero(arguments.fv),
          .at_start = arguments.at_start};
}

Result<RateAnswer> find_periods(const RateQuestion& question) {
  const auto count =
      period_count(annuity_of(question.arguments), *question.arguments.rate, question.decimals);
  if (!count.periods) return failure({ErrorCode::no_period_count_exists, "", {}, {}});
  return RateAnswer{.find = question.find, .value = *count.periods};
}

Result<RateAnswer> find_growth(const RateQuestion& question) {
  const RateArguments& arguments = question.arguments;
  const auto all = [&](Decimal percent) {
    return RateAnswer{.find = question.find, .value = percent, .roots = {percent}};
  };
  if (arguments.pv->sign() == 0) return no_rate("signs_differ", "/pv");
  if (arguments.fv->sign() == 0) {
    return all(Decimal(ten_to(question.decimals) * -100, question.decimals));
  }
  if (arguments.pv->sign() != arguments.fv->sign()) return no_rate("signs_differ", "/fv");
  const auto equation = growth_equation(*arguments.pv, *arguments.fv, *arguments.nper);
  return of_roots(question.find, rate_roots(equation, question.decimals));
}

Result<RateAnswer> find_effective(const RateQuestion& question) {
  const RateArguments& arguments = question.arguments;
  const Decimal percent =
      effective_percent(*arguments.nominal, *arguments.npery, question.decimals);
  return RateAnswer{.find = question.find, .value = percent, .roots = {percent}};
}

}  // namespace

std::string_view format_rate_function(RateFunction function) {
  return function_names.at(static_cast<std::size_t>(function));
}

std::optional<RateFunction> parse_rate_function(std::string_view text) {
  const auto found = std::ranges::find(function_names, text);
  if (found == function_names.end()) return std::nullopt;
  return static_cast<RateFunction>(found - function_names.begin());
}

std::string_view format_rate_remark(RateRemark remark) {
  constexpr std::array names{"several_rates", "undecided_places", "rates_not_listed",
                             "dates_sorted", "dates_added"};
  return names.at(static_cast<std::size_t>(remark));
}

Result<RateAnswer> answer_rate_question(const RateQuestion& question) {
  const RateArguments& arguments = question.arguments;
  switch (question.find) {
    case RateFunction::irr:
    case RateFunction::xirr: return find_root_of_flows(question);
    case RateFunction::apr: return find_apr(question);
    case RateFunction::mirr: return find_modified(question);
    case RateFunction::npv:
    case RateFunction::xnpv: return find_present_value(question);
    case RateFunction::rate:
      return of_roots(
          question.find,
          rate_roots(annuity_equation(annuity_of(arguments), *arguments.nper), question.decimals));
    case RateFunction::nper: return find_periods(question);
    case RateFunction::rri: return find_growth(question);
    case RateFunction::effect: return find_effective(question);
    case RateFunction::nominal:
      return of_roots(
          question.find,
          rate_roots(nominal_equation(*arguments.effective, *arguments.npery), question.decimals));
  }
  AFFORD_REQUIRE(!"every function has an answer");
  return no_rate("never_zero");
}

}  // namespace afford
