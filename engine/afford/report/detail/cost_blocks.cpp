#include "afford/report/detail/cost_blocks.hpp"

#include <algorithm>

#include "afford/json/cost_json.hpp"
#include "afford/numbers/root_finding.hpp"

namespace afford::detail {
namespace {

std::string percent_words(const std::optional<Decimal>& percent, const Voice& voice) {
  if (percent && *percent > Decimal::of_integer(yearly_rate_percent_max)) {
    return voice("cost.above", {std::to_string(yearly_rate_percent_max)});
  }
  return percent ? voice("cost.percent", {format_decimal(*percent)}) : voice("cost.no_rate");
}

std::string regime_name(Regime regime) { return std::string(format_regime(regime)); }

void add_canada(const CanadianRates& rates, const Voice& voice, KeyValues& lines) {
  if (rates.actuarial_nominal) {
    lines.lines.push_back(
        {voice("cost.actuarial_nominal"), percent_words(rates.actuarial_nominal, voice)});
  }
  lines.lines.push_back(
      {voice("cost.contract_average"), percent_words(rates.contract_schedule_average, voice)});
  if (rates.nearest_eighth) {
    lines.lines.push_back(
        {voice("cost.nearest_eighth"), percent_words(rates.nearest_eighth, voice)});
  }
}

std::string guard_words(const GuardResult& result, const Voice& voice) {
  const RateGuard& guard = *result.guard;
  const auto text = [](const std::optional<Decimal>& percent) {
    return percent ? format_decimal(*percent) : std::string();
  };
  const bool is_threshold = guard.kind == GuardKind::threshold;
  const std::string outcome(format_guard_outcome(result.outcome));
  const bool is_judged =
      result.outcome == GuardOutcome::within || result.outcome == GuardOutcome::exceeded;
  std::string words =
      voice(is_threshold && is_judged ? "guard.threshold_" + outcome : "guard." + outcome,
            {in_language(guard.name, voice.language()), text(result.limit_percent),
             text(result.measured_percent)});
  if (result.limit_percent) {
    words += ' ' + voice("guard.measure_" + std::string(format_guard_measure(guard.measure)) + "_" +
                             std::string(format_exceeds_when(guard.exceeds_when)),
                         {text(result.limit_percent)});
    words += ' ' + voice("guard.set_" + guard.cost_set);
  }
  if (result.outcome != GuardOutcome::within) {
    words += ' ' + in_language(guard.applies_to, voice.language());
  }
  return words + ' ' + voice("guard.law", {in_language(guard.law, voice.language())});
}

}  // namespace

void add_aprs(const CostAnswer& answer, const Voice& voice, Document& page) {
  if (answer.aprs.empty()) return;
  page.add(Heading{voice("cost.aprs"), 2});
  KeyValues lines;
  for (const auto& found : answer.aprs) {
    const std::string rate = found.is_above_highest
                                 ? voice("cost.above", {std::to_string(yearly_rate_percent_max)})
                                 : percent_words(found.apr.percent, voice);
    lines.lines.push_back({voice("regime." + regime_name(found.regime)), rate});
    if (found.canada) add_canada(*found.canada, voice, lines);
  }
  page.add(std::move(lines));
  if (answer.aprs.size() > 1) page.add(Paragraph{voice("cost.why_they_differ")});
  for (const auto& found : answer.aprs) {
    for (const Coverage coverage : found.coverage) {
      page.add(Note{voice(
          "cost.coverage." + std::string(format_coverage(coverage)),
          {voice("regime." + regime_name(found.regime)), std::string(currency_of(found.regime)),
           std::string(answer.cost.cost_of_credit.currency().code())})});
    }
  }
  Bullets methods;
  for (const auto& found : answer.aprs) {
    const std::string regime = regime_name(found.regime);
    methods.items.push_back(
        voice("cost.method", {voice("regime." + regime), voice("rate.method.apr_" + regime)}));
  }
  page.add(std::move(methods));
}

void add_guards(const CostAnswer& answer, const Voice& voice, Document& page) {
  if (answer.guards.empty()) return;
  page.add(Heading{voice("guard.title"), 2});
  Bullets items;
  for (const auto& result : answer.guards) items.items.push_back(guard_words(result, voice));
  page.add(std::move(items)).add(Note{voice("guard.note")});
}

void add_stated(const CostAnswer& answer, const Voice& voice, Document& page) {
  if (!answer.stated) return;
  const StatedRate& stated = *answer.stated;
  const std::string regime = voice("regime." + regime_name(answer.aprs.front().regime));
  page.add(Heading{voice("cost.stated_title"), 2})
      .add(Paragraph{voice(stated.is_within ? "cost.stated_within" : "cost.stated_outside",
                           {format_decimal(stated.stated_percent), regime})})
      .add(KeyValues{{{voice("cost.stated"), percent_words(stated.stated_percent, voice)},
                      {voice("cost.true"), percent_words(stated.true_percent, voice)},
                      {voice("cost.difference"), percent_words(stated.difference_percent, voice)},
                      {voice("cost.tolerance"),
                       voice("cost.tolerance." + std::string(stated.tolerance.code))}}});
  if (stated.is_on_cusp) page.add(Note{voice("cost.on_cusp")});
}

}  // namespace afford::detail
