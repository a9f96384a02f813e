#include "afford/json/cost_rules_json.hpp"

#include <algorithm>
#include <array>

#include "afford/json/detail/whole_document.hpp"

namespace afford {
namespace {

constexpr std::size_t text_max = 4'000;
constexpr ListSize list_size{0, 200};
constexpr WholeRange months_range{1, 720};

std::optional<BilingualText> read_both(ObjectReader& reader) {
  auto english = reader.required("en").text(text_max);
  auto french = reader.required("fr").text(text_max);
  if (!english || !french) return std::nullopt;
  return BilingualText{std::move(*english), std::move(*french)};
}

std::optional<Date> read_day(Field field) {
  const auto text = field.text();
  if (!text) return std::nullopt;
  const auto date = parse_date(*text);
  if (date) return *date;
  for (const auto& error : date.error()) field.reject(error.code, error.arguments);
  return std::nullopt;
}

// A percentage that may be null.
std::optional<Decimal> read_percent(Field field) {
  if (field.is_null()) return std::nullopt;
  return field.number(R"("35")");
}
std::optional<Date> read_bound(Field field) {
  if (field.is_null()) return std::nullopt;
  return read_day(std::move(field));
}

std::optional<RateGuard> read_guard(ObjectReader& reader) {
  RateGuard guard{};
  const std::size_t before = reader.findings();
  guard.id = reader.required("id").text().value_or("");
  guard.name = reader.required("name").object(read_both).value_or(BilingualText{});
  guard.jurisdiction = reader.required("jurisdiction").text().value_or("");
  guard.from = read_bound(reader.required("from"));
  guard.to = read_bound(reader.required("to"));
  const auto measure = reader.required("measure").word(
      words_of<GuardMeasure, guard_measure_count>(format_guard_measure));
  guard.cost_set = reader.required("cost_set").text().value_or("");
  guard.limit_percent = read_percent(reader.required("limit_percent"));
  guard.bank_rate_plus_percent = read_percent(reader.required("bank_rate_plus_percent"));
  const auto exceeds =
      reader.required("exceeds_when").word(words_of<ExceedsWhen, 2>(format_exceeds_when));
  const auto kind = reader.required("kind").word(words_of<GuardKind, 2>(format_guard_kind));
  guard.applies_to = reader.required("applies_to").object(read_both).value_or(BilingualText{});
  guard.exemptions = reader.required("exemptions")
                         .list(read_both, list_size)
                         .value_or(std::vector<BilingualText>{});
  guard.law = reader.required("law").object(read_both).value_or(BilingualText{});
  guard.source = reader.required("source").text(text_max).value_or("");
  guard.confidence = reader.required("confidence").text().value_or("");
  guard.apr_from_percent = reader.optional("apr_from_percent").number();
  guard.months_max = reader.optional("months_max").whole(months_range);
  if (guard.limit_percent.has_value() == guard.bank_rate_plus_percent.has_value()) {
    reader.reject(ErrorCode::one_of_fields_needed, {"limit_percent, bank_rate_plus_percent"});
  }
  const auto is_known = [&](std::string_view country) {
    return guard.jurisdiction.starts_with(country);
  };
  if (std::ranges::none_of(std::array{"CA", "US", "UK", "EU"}, is_known)) {
    reader.reject(ErrorCode::unknown_word, {"CA, CA-.., US, UK, EU"});
  }
  if (guard.from && guard.to && *guard.to < *guard.from) {
    reader.reject(ErrorCode::end_before_start, {});
  }
  const auto& limit = guard.limit_percent ? guard.limit_percent : guard.bank_rate_plus_percent;
  if (limit && limit->sign() < 0) reader.reject(ErrorCode::must_not_be_negative, {});
  if (reader.findings() != before) return std::nullopt;
  guard.measure = *measure;
  guard.exceeds_when = *exceeds;
  guard.kind = *kind;
  return guard;
}

std::optional<ChargeLeftOut> read_left_out(ObjectReader& reader) {
  auto kind = reader.required("kind").text();
  auto name = reader.required("name").object(read_both);
  auto clause = reader.required("clause").text();
  if (!kind || !name || !clause) return std::nullopt;
  return ChargeLeftOut{std::move(*kind), std::move(*name), std::move(*clause)};
}

std::optional<CostSet> read_cost_set(ObjectReader& reader) {
  auto id = reader.required("id").text();
  auto law = reader.required("law").text(text_max);
  auto name = reader.required("name").object(read_both);
  Field counts = reader.required("counts_unless_listed");
  const auto is_open = counts.boolean();
  if (is_open && !*is_open) counts.reject(ErrorCode::not_supported_yet, {"true"});
  auto left_out = reader.required("left_out").list(read_left_out, list_size);
  if (!id || !law || !name || !left_out) return std::nullopt;
  return CostSet{std::move(*id), std::move(*law), std::move(*name), std::move(*left_out)};
}

std::optional<BankRate> read_bank_rate(ObjectReader& reader) {
  const auto from = read_day(reader.required("from"));
  auto percent = reader.required("percent").number();
  if (!from || !percent) return std::nullopt;
  return BankRate{*from, std::move(*percent)};
}

std::optional<DisclosureClause> read_clause(ObjectReader& reader) {
  auto clause = reader.required("clause").object(read_both);
  auto label = reader.required("label").object(read_both);
  Field line_field = reader.required("line");
  auto line = line_field.is_null() ? std::optional(std::string()) : line_field.text();
  if (!clause || !label || !line) return std::nullopt;
  return DisclosureClause{std::move(*clause), std::move(*label), std::move(*line)};
}

std::optional<DisclosureForm> read_form(ObjectReader& reader) {
  auto id = reader.required("id").text();
  auto law = reader.required("law").object(read_both);
  auto name = reader.required("name").object(read_both);
  auto clauses = reader.required("clauses").list(read_clause, list_size);
  if (!id || !law || !name || !clauses) return std::nullopt;
  return DisclosureForm{std::move(*id), std::move(*law), std::move(*name), std::move(*clauses)};
}

std::optional<CostRules> read_rules(ObjectReader& root) {
  root.required("format").text();
  root.required("version").whole({1, 1});
  for (const auto* key : {"title", "note"}) root.required(key).text(text_max);
  root.optional("looked_up").date();
  auto guards = root.required("guards").list(read_guard, list_size);
  auto sets = root.required("cost_sets").list(read_cost_set, list_size);
  std::optional<Date> known_to;
  auto rates = root.required("bank_rate").object([&](ObjectReader& table) {
    table.required("source").text(text_max);
    table.required("confidence").text();
    known_to = read_day(table.required("known_to"));
    return table.required("values").list(read_bank_rate, list_size);
  });
  auto forms = root.required("disclosures").list(read_form, list_size);
  if (!guards || !sets || !rates || !known_to || !forms) return std::nullopt;
  CostRules rules{std::move(*guards), std::move(*sets), std::move(*rates), *known_to,
                  std::move(*forms)};
  if (!std::ranges::is_sorted(rules.bank_rates, {}, &BankRate::from)) {
    root.keep({ErrorCode::end_before_start, "/bank_rate/values", {}, {}});
  }
  for (const auto* id : {"disclosure", "all_charges"}) {
    if (rules.find_cost_set(id) == nullptr) {
      root.keep({ErrorCode::field_missing, "/cost_sets", {}, {std::string(id)}});
    }
  }
  for (std::size_t i = 0; i < rules.guards.size(); ++i) {
    const std::string& set = rules.guards[i].cost_set;
    if (rules.find_cost_set(set) == nullptr) {
      root.keep({ErrorCode::unknown_word, "/guards/" + std::to_string(i) + "/cost_set", set, {}});
    }
  }
  return rules;
}

}  // namespace

Result<CostRules> read_cost_rules(std::string_view text) {
  return detail::read_whole(text, read_rules);
}

Result<CostRules> find_cost_rules(std::span<const ParameterFile> files) {
  const auto found = std::ranges::find(files, cost_rules_file, &ParameterFile::name);
  if (found == files.end()) {
    const std::string name(cost_rules_file);
    return failure({ErrorCode::parameter_file_missing, name, {}, {name}});
  }
  auto rules = read_cost_rules(found->bytes);
  if (rules) return rules;
  return Failure(about_file(rules.error(), cost_rules_file));
}

}  // namespace afford
