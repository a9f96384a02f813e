#include "afford/json/cheaper_money_json.hpp"

#include <algorithm>

#include "afford/json/detail/request_fields.hpp"
#include "afford/json/detail/whole_document.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {
namespace {

constexpr std::size_t sentence_bytes_max = 1'000;
constexpr std::size_t rules_max = 200;
constexpr WholeRange ages{0, 120};
constexpr WholeRange years{0, 50};
constexpr WholeRange hours{1, 20'000};

std::optional<TwoLanguages> read_words(ObjectReader& words) {
  auto en = words.required("en").text(sentence_bytes_max);
  auto fr = words.required("fr").text(sentence_bytes_max);
  if (!en || !fr) return std::nullopt;
  return TwoLanguages{std::move(*en), std::move(*fr)};
}

auto span_reader(WholeRange range) {
  return [range](ObjectReader& span) -> std::optional<WholeSpan> {
    const auto min = span.required("min").whole(range);
    const auto max = span.required("max").whole(range);
    if (!min || !max) return std::nullopt;
    return WholeSpan{*min, *max};
  };
}

std::optional<FamilyIncomeMax> read_family_income(ObjectReader& max) {
  const auto one = detail::stated_amount(max.required("one_person"));
  const auto larger = detail::stated_amount(max.required("larger_family"));
  if (!one || !larger) return std::nullopt;
  return FamilyIncomeMax{*one, *larger};
}

std::vector<ResidenceStatus> read_statuses(ObjectReader& conditions) {
  std::vector<ResidenceStatus> all;
  Field field = conditions.optional("status");
  const auto texts = field.texts();
  if (!texts) return all;
  const auto words = words_of<ResidenceStatus, residence_statuses>(format_residence_status);
  for (const auto& text : *texts) {
    const auto found = std::ranges::find(words, text, &Word<ResidenceStatus>::text);
    if (found == words.end()) {
      std::string known;
      for (const auto& word : words) known += (known.empty() ? "" : ", ") + std::string(word.text);
      field.reject(ErrorCode::unknown_word, {std::move(known)});
    } else {
      all.push_back(found->value);
    }
  }
  return all;
}

std::optional<CheaperConditions> read_conditions(ObjectReader& conditions) {
  CheaperConditions result;
  result.status = read_statuses(conditions);
  result.weeks_below = conditions.optional("weeks_below").whole({1, 208});
  result.weeks_min = conditions.optional("weeks_min").whole({1, 208});
  result.hours = conditions.optional("hours").object(span_reader(hours));
  result.family_income = conditions.optional("family_income_max").object(read_family_income);
  result.age = conditions.optional("age").object(span_reader(ages));
  result.full_years_resident_before =
      conditions.optional("full_years_resident_before").whole(years);
  result.came_as_refugee = conditions.optional("came_as_refugee").boolean().value_or(false);
  result.years_since_status_max = conditions.optional("years_since_status_max").whole(years);
  result.loan_bears_interest = conditions.optional("loan_bears_interest").boolean().value_or(false);
  return result;
}

struct RuleSource {
  std::string title;
  std::string date;
};

std::optional<RuleSource> read_source(ObjectReader& source) {
  auto title = source.required("title").text(sentence_bytes_max);
  auto date = source.required("date").text();
  if (!title || !date) return std::nullopt;
  return RuleSource{std::move(*title), std::move(*date)};
}

std::optional<CheaperRule> read_rule(ObjectReader& rule) {
  auto id = rule.required("id").text();
  Field province_field = rule.optional("province");
  auto province = province_field.text();
  if (province && !is_province(*province)) {
    const auto known = province_codes();
    province_field.reject(ErrorCode::province_unknown, {known.begin(), known.end()});
  }
  Field without_field = rule.optional("not_in");
  auto without = without_field.texts().value_or(std::vector<std::string>());
  for (const auto& code : without) {
    if (!is_province(code)) without_field.reject(ErrorCode::province_unknown);
  }
  const auto from = rule.optional("from").date();
  const auto to = rule.optional("to").date();
  auto name = rule.required("name").object(read_words);
  auto conditions = rule.required("conditions").object(read_conditions);
  auto detail = rule.required("detail").object(read_words);
  auto source = rule.required("source").object(read_source);
  auto confidence = rule.required("confidence").text();
  if (!id || !name || !conditions || !detail || !source || !confidence) return std::nullopt;
  return CheaperRule{.id = std::move(*id),
                     .province = std::move(province),
                     .not_in = std::move(without),
                     .from = from,
                     .to = to,
                     .name = std::move(*name),
                     .conditions = std::move(*conditions),
                     .detail = std::move(*detail),
                     .source = std::move(source->title),
                     .source_date = std::move(source->date),
                     .confidence = std::move(*confidence)};
}

std::optional<int> read_buffer(ObjectReader& buffer) {
  const auto months = buffer.required("months_of_outgoings").whole({0, 60});
  buffer.required("reference").text(sentence_bytes_max);
  return months;
}

std::optional<CheaperMoneyTable> read_table(ObjectReader& root) {
  root.required("schema").text();
  root.required("title").text();
  root.required("looked_up").date();
  root.required("note").text(sentence_bytes_max);
  const auto buffer = root.required("buffer").object(read_buffer);
  auto rules = root.required("checks").list(read_rule, {0, rules_max});
  if (!buffer || !rules) return std::nullopt;
  return CheaperMoneyTable{*buffer, std::move(*rules)};
}

void write_text(std::string_view key, const std::string& text, JsonWriter& json) {
  if (text.empty()) {
    json.null(key);
  } else {
    json.field(key, text);
  }
}

void write_check(const CheaperCheck& check, Language language, JsonWriter& json) {
  json.open_object()
      .field("id", check.id)
      .field("name", cheaper_name(check, language))
      .field("verdict", format_cheaper_verdict(check.verdict))
      .open_array("why");
  for (const auto& why : check.why) {
    json.open_object()
        .field("code", why.code)
        .field("text", say(language, why.code, why.arguments))
        .close_object();
  }
  json.close_array().open_array("missing");
  for (const auto& field : check.missing) json.item(field);
  json.close_array();
  write_text("detail", cheaper_detail(check, language), json);
  write_text("source", check.source, json);
  write_text("date", check.source_date, json);
  write_text("confidence", check.confidence, json);
  json.close_object();
}

}  // namespace

std::string cheaper_name(const CheaperCheck& check, Language language) {
  if (check.name.en.empty()) return say(language, "cheaper.name." + check.id);
  return language == Language::french ? check.name.fr : check.name.en;
}

std::string cheaper_detail(const CheaperCheck& check, Language language) {
  return language == Language::french ? check.detail.fr : check.detail.en;
}

Result<CheaperMoneyTable> read_cheaper_money(std::string_view text) {
  return detail::read_whole(text, read_table);
}

void write_cheaper_money(const CheaperMoney& cheaper, Language language, JsonWriter& json) {
  json.open_object("cheaper_money").boolean("table", cheaper.has_table);
  write_text("province_without_rules", cheaper.province_without_rules, json);
  json.open_array("checks");
  for (const auto& check : cheaper.checks) write_check(check, language, json);
  json.close_array().close_object();
}

}  // namespace afford
