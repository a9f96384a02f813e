#include "afford/json/decision_json.hpp"

#include <algorithm>

#include "afford/json/scenario_words.hpp"
#include "afford/json/solve_json.hpp"
#include "afford/json/worth_json.hpp"
#include "afford/words/input_words.hpp"
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

void write_found_in(const std::optional<MeasuredIn>& place, JsonWriter& json) {
  const bool has_outcome = place && !place->outcome.empty();
  write_optional("outcome", has_outcome ? std::optional(place->outcome) : std::nullopt, json);
  write_optional("month", place ? std::optional(place->month) : std::nullopt, json);
}

void write_texts(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  json.open_array(key);
  for (const auto& text : texts) json.item(text);
  json.close_array();
}

void write_reasons(const Decision& decision, Language language, JsonWriter& json) {
  json.open_array("reasons");
  for (const auto& reason : shown_reasons(decision)) {
    json.open_object()
        .field("code", reason.code)
        .field("verdict", format_verdict(reason.verdict))
        .field("test", reason.test_id)
        .field("scenario", reason.scenario);
    write_figure("measured", reason.measure, reason.measured, json);
    if (reason.limit) {
      json.field("limit", *reason.limit);
    } else {
      json.null("limit");
    }
    write_figure("shortfall", reason.measure, reason.shortfall, json);
    write_found_in(reason.found_in, json);
    write_texts("inputs", reason.inputs, json);
    json.field("legal_reference", reason.legal_reference)
        .field("text", reason_text(reason, language))
        .close_object();
  }
  json.close_array().whole("reasons_in_all", static_cast<std::int64_t>(decision.reasons.size()));
}

void write_conditions(const Decision& decision, Language language, JsonWriter& json) {
  json.open_array("conditions");
  for (const auto& condition : decision.conditions) {
    json.open_object().field("code", condition.code);
    write_texts("inputs", condition.inputs, json);
    json.field("text", condition_text(condition, language)).close_object();
  }
  json.close_array();
}

void write_alternatives(const TestResult& test, JsonWriter& json) {
  json.open_array("or");
  for (const auto& other : test.alternatives) {
    json.open_object()
        .field("measure", other.measure)
        .field("comparison", format_comparison(other.comparison));
    write_figure("measured", other.measure, other.measured, json);
    json.field("limit", other.limit)
        .boolean("unbounded", other.is_unbounded)
        .boolean("passed", other.passed)
        .close_object();
  }
  json.close_array();
}

void write_tests(const Decision& decision, JsonWriter& json) {
  json.open_array("tests");
  for (const auto& test : decision.tests) {
    json.open_object()
        .field("id", test.id)
        .field("measure", test.measure)
        .field("scenario", test.scenario)
        .field("comparison", format_comparison(test.comparison));
    write_figure("measured", test.measure, test.measured, json);
    write_found_in(test.found_in, json);
    test.has_limit ? json.field("limit", test.limit) : json.null("limit");
    json.boolean("limit_is_signed", !test.is_unsigned)
        .boolean("passed", test.passed)
        .field("otherwise", format_verdict(test.otherwise))
        .field("reason_code", test.reason_code)
        .field("reference", test.reference)
        .field("legal_reference", test.legal_reference)
        .boolean("unbounded", test.is_unbounded);
    write_alternatives(test, json);
    json.close_object();
  }
  json.close_array();
}

}  // namespace

std::string_view unit_of(std::string_view measure) {
  const MeasureInfo* found = find_measure(measure);
  return found == nullptr ? std::string_view{} : found->unit;
}

Decimal measured_figure(std::string_view measure, const Ratio& value) {
  const auto unit = unit_of(measure);
  const unsigned decimals = unit == "CAD" ? 2 : unit == "ratio" ? 6 : 0;
  return rounded(value, decimals, RoundingMode::half_even);
}

namespace {

bool is_estimate(std::string_view measure) {
  return measure.starts_with("left_") || measure.starts_with("lowest_savings");
}

bool is_same_side(const Ratio& shown, const Ratio& value, const std::optional<Ratio>& limit) {
  return !limit || (shown <=> *limit) == (value <=> *limit);
}

// To the nearest 10, if that is not zero and does not hide the limit.
std::optional<std::string> tens(const Ratio& value, const std::optional<Ratio>& limit,
                                Language language) {
  const Decimal times = rounded(value * Ratio(1, 10), 0, RoundingMode::half_even);
  const Decimal shown(times.coefficient() * ExactInteger(10), 0);
  if (shown.sign() == 0 && value.sign() != 0) return std::nullopt;
  if (!is_same_side(Ratio::of(shown), value, limit)) return std::nullopt;
  return grouped(format_decimal(shown), language);
}

Decimal telling(const Ratio& value, unsigned decimals, const std::optional<Ratio>& limit) {
  constexpr unsigned decimals_max = 8;
  Decimal shown = rounded(value, decimals, RoundingMode::half_even);
  while (decimals < decimals_max && !is_same_side(Ratio::of(shown), value, limit)) {
    shown = rounded(value, ++decimals, RoundingMode::half_even);
  }
  return shown;
}

std::string share_words(const Ratio& value, const std::optional<Ratio>& limit, Language language) {
  const auto limit_percent = limit ? std::optional(*limit * Ratio(100)) : std::nullopt;
  return percent_words(telling(value * Ratio(100), 1, limit_percent), language);
}

}  // namespace

bool is_no_chance(std::string_view measure, const Ratio& value) {
  return measure == "chance_above_break_even" && value == Ratio(-1);
}

std::string figure_words(std::string_view measure, const Ratio& value,
                         const std::optional<Ratio>& limit, Language language) {
  const auto unit = unit_of(measure);
  if (is_no_chance(measure, value)) return say(language, "measure.none_is_enough");
  if (unit == "ratio") return share_words(value, limit, language);
  if (unit == "grade") {
    constexpr std::string_view grades = "-ABCD";
    const auto grade = round_to_integer(value, RoundingMode::down).to_int64().value_or(0);
    const auto at = static_cast<std::size_t>(std::clamp<std::int64_t>(grade, 0, 4));
    return std::string(grades.substr(at, 1));
  }
  if (unit == "payments") {
    return count_words(format_decimal(measured_figure(measure, value)), "date dates", language);
  }
  if (limit && is_estimate(measure)) {
    if (auto words = tens(value, limit, language)) return *words;
  }
  return grouped(format_decimal(telling(value, unit == "CAD" ? 2 : 6, limit)), language);
}

std::string limit_words(std::string_view measure, const Ratio& limit, Language language) {
  const auto unit = unit_of(measure);
  if (unit == "ratio") return share_words(limit, limit, language);
  if (unit != "CAD") return figure_words(measure, limit, std::nullopt, language);
  return grouped(format_decimal(telling(limit, 2, limit)), language);
}

namespace {

// "a document or the course provider".
std::string who_vouches(const Vouchers& vouchers, Language language) {
  std::string all;
  for (const auto& by : vouchers.by) {
    const std::string one = say(language, "vouched.by." + by);
    all = all.empty() ? one : say(language, "vouched.or", {all, one});
  }
  return all;
}

std::string months_of(const Vouchers& vouchers) {
  return vouchers.months ? std::to_string(*vouchers.months) : "";
}

std::string named(const std::vector<std::string>& pointers, Language language) {
  std::string all;
  for (const auto& pointer : pointers) {
    all += (all.empty() ? "" : "; ") + input_words(pointer, language);
  }
  return all;
}

}  // namespace

std::span<const Reason> shown_reasons(const Decision& decision) {
  return std::span(decision.reasons).first(std::min(decision.reasons.size(), reasons_shown_max));
}

std::string condition_text(const ApprovalCondition& condition, Language language) {
  return say(language, "condition." + condition.code,
             {named(condition.inputs, language), who_vouches(condition.vouchers, language),
              months_of(condition.vouchers)});
}

namespace {

struct SentenceOfCode {
  std::string_view code;
  std::string_view measure;  ///< that its sentence speaks of
};
constexpr SentenceOfCode sentences_of_codes[] = {
    {"DEBT_RATIO_HIGH", "debt_ratio"},
    {"QC_DEBT_RATIO_HIGH", "qc_debt_ratio"},
    {"RESIDUAL_LOW", "left_after_spending"},
    {"INC_SHORT_STUDY", "left_while_studying"},
    {"CASH_NEGATIVE_MONTH", "lowest_savings_cautious"},
    {"CASH_NEGATIVE_IF_PLAN_FAILS", "lowest_savings_plan_fails"},
    {"SURPLUS_USE_HIGH", "surplus_use"},
    {"HOUSEHOLD_CAP", "household_cap"},
    {"PAYMENT_SHARE_HIGH", "payment_to_income"},
    {"COURSE_BURDEN", "course_burden_gross"},
    {"COURSE_CHANCE_LOW", "chance_above_break_even"},
    {"COURSE_EVIDENCE_WEAK", "evidence_grade"},
    {"AMOUNT_RANGE", "principal"},
    {"AMOUNT_OVER_COST", "principal_over_bills"},
    {"TERM_RANGE", "payment_count"},
};

// A lender may give a code of ours to another figure: then its sentence would be false.
bool speaks_of(std::string_view code, std::string_view measure) {
  const auto found = std::ranges::find(sentences_of_codes, code, &SentenceOfCode::code);
  return found == std::end(sentences_of_codes) || found->measure == measure;
}

}  // namespace

std::string reason_text(const Reason& reason, Language language) {
  const std::string own = "policy." + reason.code;
  const bool is_unbounded = reason.limit && !reason.measured;
  const bool no_chance = reason.measured && is_no_chance(reason.measure, *reason.measured);
  const std::string code = reason.is_endless ? "policy.endless"
                           : is_unbounded    ? "policy.unbounded"
                           : no_chance       ? "policy.no_chance"
                           : has_sentence(language, own) && speaks_of(reason.code, reason.measure)
                               ? own
                               : "policy.other";
  const auto limit = reason.limit ? std::optional(Ratio::of(*reason.limit)) : std::nullopt;
  std::string measured;
  if (reason.measured) {
    const bool is_rounded = is_estimate(reason.measure) && tens(*reason.measured, limit, language);
    measured = figure_words(reason.measure, *reason.measured, limit, language);
    if (is_rounded) measured = say(language, "policy.about", {measured});
  }
  std::string outcome;
  std::string month;
  if (const auto& place = reason.found_in) {
    const std::string words = "if." + std::string(place->outcome);
    if (has_sentence(language, words)) outcome = say(language, words);
    month = format_month(place->month);
  }
  std::string text = say(language, code,
                         {measured, limit ? limit_words(reason.measure, *limit, language) : "",
                          reason.measure, outcome, month, named(reason.inputs, language),
                          std::string(format_comparison(reason.comparison)),
                          months_of(reason.vouchers), who_vouches(reason.vouchers, language)});
  for (const auto& other : reason.alternatives) {
    const Ratio most = Ratio::of(other.limit);
    const std::string found =
        other.measured ? figure_words(other.measure, *other.measured, most, language)
                       : say(language, other.is_unbounded ? "check.unbounded" : "check.missing");
    text = say(language, "policy.or",
               {text, say(language, "measure." + other.measure), found,
                std::string(format_comparison(other.comparison)),
                limit_words(other.measure, most, language)});
  }
  if (reason.scenario.empty()) return text;
  const std::string worse = reason.worse ? scenario_words(*reason.worse, language) : std::string();
  if (worse.empty()) return say(language, "policy.under", {reason.scenario, text});
  return say(language, "policy.if", {worse, text});
}

namespace {

void write_change(const VerdictChange& change, JsonWriter& json) {
  json.open_object().boolean("passes_all", change.passes_all).open_array("levers");
  for (const auto& [lever, asked, value] : change.changes) {
    json.open_object()
        .field("lever", format_lever(lever))
        .field("asked", format_lever_value(lever, asked))
        .field("value", format_lever_value(lever, value))
        .close_object();
  }
  json.close_array();
  write_optional("costs_more", change.costs_more, json);
  json.close_object();
}

}  // namespace

void write_changes(const VerdictChanges& changes, JsonWriter& json) {
  json.open_array("changes");
  for (const auto& change : changes.single) write_change(change, json);
  if (changes.pair) write_change(*changes.pair, json);
  json.close_array();
}

std::string decision_json(const Decision& decision, const VerdictChanges& changes,
                          Language language, std::string_view record_sha256) {
  JsonWriter json;
  json.open_object()
      .field("verdict", format_verdict(decision.verdict))
      .open_object("policy")
      .field("id", decision.policy_id)
      .field("version", decision.policy_version)
      .field("title", decision.policy_title)
      .close_object()
      .boolean("cautious_is_claim", decision.cautious_is_claim);
  write_reasons(decision, language, json);
  write_conditions(decision, language, json);
  write_changes(changes, json);
  write_tests(decision, json);
  record_sha256.empty() ? json.null("record_sha256") : json.field("record_sha256", record_sha256);
  json.close_object();
  return json.take();
}

}  // namespace afford
