#include "afford/json/decision_json.hpp"

#include <algorithm>

#include "afford/json/json_writer.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

void write_figure(std::string_view key, std::string_view measure, const std::optional<Ratio>& value,
                  JsonWriter& json) {
  if (value) {
    json.field(key, measured_figure(measure, *value));
  } else {
    json.null(key);
  }
}

void write_reasons(const Decision& decision, Language language, JsonWriter& json) {
  json.open_array("reasons");
  for (const auto& reason : decision.reasons) {
    json.open_object().field("code", reason.code);
    write_figure("measured", reason.measure, reason.measured, json);
    if (reason.limit) {
      json.field("limit", *reason.limit);
    } else {
      json.null("limit");
    }
    write_figure("shortfall", reason.measure, reason.shortfall, json);
    json.field("text", reason_text(reason, language)).close_object();
  }
  json.close_array();
}

void write_tests(const Decision& decision, JsonWriter& json) {
  json.open_array("tests");
  for (const auto& test : decision.tests) {
    json.open_object().field("id", test.id).field("measure", test.measure);
    json.field("comparison", test.comparison == Comparison::at_most ? "at_most" : "at_least");
    write_figure("measured", test.measure, test.measured, json);
    json.field("limit", test.limit)
        .boolean("limit_is_signed", !test.is_unsigned)
        .boolean("passed", test.passed)
        .field("otherwise", format_verdict(test.otherwise))
        .field("reason_code", test.reason_code)
        .field("reference", test.reference)
        .close_object();
  }
  json.close_array();
}

}  // namespace

std::string_view unit_of(std::string_view measure) {
  const auto catalogue = measure_catalogue();
  const auto found = std::ranges::find(catalogue, measure, &MeasureInfo::name);
  return found == catalogue.end() ? std::string_view{} : found->unit;
}

Decimal measured_figure(std::string_view measure, const Ratio& value) {
  const auto unit = unit_of(measure);
  const unsigned decimals = unit == "CAD" ? 2 : unit == "payments" ? 0 : 6;
  return rounded(value, decimals, RoundingMode::half_even);
}

std::string figure_words(std::string_view measure, const Ratio& value) {
  const auto unit = unit_of(measure);
  if (unit == "ratio") {
    return percent_words(rounded(value * Ratio(100), 1, RoundingMode::half_even));
  }
  const std::string digits = format_decimal(measured_figure(measure, value));
  return unit == "payments" ? count_words(digits, "date dates") : grouped(digits);
}

std::string reason_text(const Reason& reason, Language language) {
  const std::string own = "policy." + reason.code;
  const std::string code = has_sentence(language, own) ? own : "policy.other";
  const auto words = [&](const std::optional<Ratio>& value) {
    return value ? figure_words(reason.measure, *value) : std::string();
  };
  const auto limit = reason.limit ? std::optional(Ratio::of(*reason.limit)) : std::nullopt;
  return say(language, code, {words(reason.measured), words(limit), reason.measure});
}

std::string decision_json(const Decision& decision, Language language) {
  JsonWriter json;
  json.open_object()
      .field("verdict", format_verdict(decision.verdict))
      .open_object("policy")
      .field("id", decision.policy_id)
      .field("version", decision.policy_version)
      .field("title", decision.policy_title)
      .close_object();
  write_reasons(decision, language, json);
  write_tests(decision, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
