#include "afford/json/cost_json.hpp"

#include "afford/json/worth_json.hpp"
#include "afford/numbers/root_finding.hpp"

namespace afford {
namespace {

void write_canada(const CanadianRates& rates, JsonWriter& json) {
  write_optional("actuarial_nominal_percent", rates.actuarial_nominal, json);
  json.field("contract_schedule_average_percent", rates.contract_schedule_average);
  write_optional("nearest_eighth_percent", rates.nearest_eighth, json);
}

void write_aprs(const std::vector<LoanApr>& aprs, Language language, JsonWriter& json) {
  json.open_object("apr");
  for (const auto& found : aprs) {
    const std::string regime(format_regime(found.regime));
    json.open_object(regime);
    const bool is_beyond = found.is_above_highest;
    write_optional("percent", is_beyond ? std::nullopt : found.apr.percent, json);
    if (is_beyond) json.field("above_percent", Decimal::of_integer(yearly_rate_percent_max));
    if (found.apr.roots.size() > 1) {
      json.open_array("roots");
      for (const auto& root : found.apr.roots) json.item(format_decimal(root));
      json.close_array();
    }
    json.field("unit_period", format_frequency(found.unit.step));
    if (found.canada) write_canada(*found.canada, json);
    json.open_array("coverage");
    for (const Coverage coverage : found.coverage) json.item(format_coverage(coverage));
    json.close_array().field("method", say(language, "rate.method.apr_" + regime)).close_object();
  }
  json.close_object();
}

void write_guards(const std::vector<GuardResult>& results, Language language, JsonWriter& json) {
  json.open_array("guards");
  for (const auto& [guard, outcome, limit, measured] : results) {
    json.open_object()
        .field("id", guard->id)
        .field("name", in_language(guard->name, language))
        .field("jurisdiction", guard->jurisdiction)
        .field("kind", format_guard_kind(guard->kind))
        .field("result", format_guard_outcome(outcome))
        .field("measure", format_guard_measure(guard->measure))
        .field("cost_set", guard->cost_set);
    write_optional("measured_percent", measured, json);
    write_optional("limit_percent", limit, json);
    json.field("exceeds_when", format_exceeds_when(guard->exceeds_when))
        .field("applies_to", in_language(guard->applies_to, language));
    json.open_array("exemptions");
    for (const auto& exemption : guard->exemptions) json.item(in_language(exemption, language));
    json.close_array()
        .field("law", in_language(guard->law, language))
        .field("source", guard->source)
        .field("confidence", guard->confidence)
        .close_object();
  }
  json.close_array();
}

void write_stated(const StatedRate& stated, Regime regime, Language language, JsonWriter& json) {
  json.open_object("verify")
      .field("regime", format_regime(regime))
      .field("stated_percent", stated.stated_percent)
      .field("true_percent", stated.true_percent)
      .field("difference_percent", stated.difference_percent)
      .field("tolerance_above_percent", stated.tolerance.above)
      .field("tolerance_below_percent", stated.tolerance.below)
      .field("rule", say(language, "cost.tolerance." + std::string(stated.tolerance.code)))
      .field("result", stated.is_within ? "within" : "outside")
      .boolean("on_cusp", stated.is_on_cusp)
      .close_object();
}

}  // namespace

const std::string& in_language(const BilingualText& text, Language language) {
  return language == Language::french ? text.french : text.english;
}

void write_effective_rate(const CostOfCredit& cost, JsonWriter& json) {
  const auto& rate = cost.effective_annual_rate_percent;
  write_optional("effective_annual_rate_percent", rate, json);
  write_optional("effective_annual_rate_above_percent",
                 rate ? std::nullopt : std::optional(Decimal::of_integer(yearly_rate_percent_max)),
                 json);
}

std::string cost_json(const CostAnswer& answer, Language language) {
  const CostOfCredit& cost = answer.cost;
  JsonWriter json;
  json.open_object()
      .field("cost_of_credit", cost.cost_of_credit)
      .field("total_interest", cost.total_interest)
      .field("total_fees", cost.total_fees);
  write_effective_rate(cost, json);
  if (!answer.aprs.empty()) {
    write_aprs(answer.aprs, language, json);
    write_guards(answer.guards, language, json);
  }
  if (answer.stated) write_stated(*answer.stated, answer.aprs.front().regime, language, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
