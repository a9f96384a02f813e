#include "afford/json/data_file_json.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "afford/base/sha256.hpp"
#include "afford/json/cheaper_money_json.hpp"
#include "afford/json/cost_rules_json.hpp"
#include "afford/json/loan_tables_json.hpp"
#include "afford/json/wage_table_json.hpp"
#include "afford/json/worth_defaults_json.hpp"
#include "afford/json/worth_json.hpp"

namespace afford {
namespace {

constexpr std::string_view tax_file = "ca-tax.json";
constexpr std::string_view benchmark_file = "ca-mbm.json";
constexpr std::size_t file_bytes_max = 16'000'000;
constexpr YearRange years{1900, 2199};

DataKind kind_of(std::string_view name) {
  if (name == tax_file) return DataKind::tax;
  if (name == benchmark_file) return DataKind::benchmark;
  if (name == cost_rules_file) return DataKind::cost_rules;
  if (name == worth_defaults_file) return DataKind::worth_defaults;
  if (name == cheaper_money_file) return DataKind::cheaper_money;
  if (name.starts_with(wages_prefix)) return DataKind::wages;
  if (name.starts_with(calendar_prefix)) return DataKind::calendar;
  if (name.starts_with(product_prefix)) return DataKind::product;
  return DataKind::policy;
}

const JsonValue* found(const JsonValue& document, std::initializer_list<std::string_view> path) {
  const JsonValue* value = &document;
  for (const auto key : path) {
    if (value != nullptr) value = value->find(key);
  }
  return value;
}

// The text or number at the path; "" if there is none.
std::string text_at(const JsonValue& document, std::initializer_list<std::string_view> path) {
  const JsonValue* value = found(document, path);
  const bool is_text =
      value != nullptr && (value->kind == JsonKind::string || value->kind == JsonKind::number);
  return is_text ? value->text : std::string();
}

std::optional<Date> date_at(const JsonValue& document,
                            std::initializer_list<std::string_view> path) {
  const auto date = parse_date(text_at(document, path), years);
  return date ? std::optional(*date) : std::nullopt;
}

std::string first_of(std::initializer_list<std::string> texts) {
  for (const auto& text : texts) {
    if (!text.empty()) return text;
  }
  return {};
}

void add_tax(const JsonValue& document, DataFile& file) {
  const JsonValue* sources = document.find("sources");
  const JsonValue* law = document.find("years");
  if (sources != nullptr) {
    file.source = std::to_string(sources->members.size()) + " publications, listed in the file";
  }
  file.confidence = "stated block by block in the file";
  file.checked = date_at(document, {"as_of"});
  if (law == nullptr || law->members.empty()) return;
  file.title =
      "Tax and contributions, " + law->members.front().key + " to " + law->members.back().key;
  const auto from = parse_date(law->members.front().key + "-01-01", years);
  const auto to = parse_date(law->members.back().key + "-12-31", years);
  if (from) file.from = *from;
  if (to) file.to = *to;
}

void add_benchmark(const JsonValue& document, DataFile& file) {
  file.title = text_at(document, {"source", "title"});
  file.source = text_at(document, {"source", "publisher"}) + ", table " +
                text_at(document, {"source", "table"});
  file.version = text_at(document, {"base"});
  file.checked = date_at(document, {"source", "retrieved"});
}

void add_cost_rules(const JsonValue& document, DataFile& file) {
  file.source = "laws and guides, each named in the file";
  file.confidence = "stated line by line in the file";
  file.checked = date_at(document, {"looked_up"});
  file.to = date_at(document, {"bank_rate", "known_to"});
}

void add_product(const JsonValue& document, DataFile& file) {
  file.from = date_at(document, {"valid_from"});
  file.to = date_at(document, {"valid_to"});
}

void add_of_kind(const JsonValue& document, DataFile& file) {
  switch (file.kind) {
    case DataKind::tax: return add_tax(document, file);
    case DataKind::benchmark: return add_benchmark(document, file);
    case DataKind::cost_rules: return add_cost_rules(document, file);
    case DataKind::product: return add_product(document, file);
    case DataKind::calendar:
      file.from = date_at(document, {"from"});
      file.to = date_at(document, {"to"});
      return;
    case DataKind::policy:
      file.source = text_at(document, {"about"});
      file.from = date_at(document, {"effective_from"});
      return;
    case DataKind::worth_defaults:
      file.checked = date_at(document, {"as_of"});
      file.source = text_at(document, {"source"});
      file.confidence = "stated line by line in the file";
      return;
    case DataKind::cheaper_money:
    case DataKind::wages:
      file.checked = date_at(document, {"looked_up"});
      file.source = "pages, each named in the file";
      file.confidence = "stated line by line in the file";
      return;
  }
}

void write_text(std::string_view key, const std::string& text, JsonWriter& json) {
  if (text.empty()) {
    json.null(key);
  } else {
    json.field(key, text);
  }
}

void write_whole(std::string_view key, const std::optional<int>& number, JsonWriter& json) {
  if (number) {
    json.whole(key, *number);
  } else {
    json.null(key);
  }
}

void write_age(const DataFile& file, const std::optional<Date>& as_of, Language language,
               JsonWriter& json) {
  const DataAge age = as_of ? data_age(file, *as_of) : DataAge{{}, {}};
  write_whole("age_days", age.days, json);
  json.open_array("warnings");
  for (const auto& warning : age.warnings) {
    json.open_object()
        .field("code", warning.code)
        .field("text", say(language, warning.code, warning.arguments))
        .close_object();
  }
  json.close_array();
}

}  // namespace

Result<DataFile> read_data_file(const ParameterFile& file) {
  const auto document = parse_json(file.bytes, file_bytes_max);
  if (!document) return Failure(about_file(document.error(), file.name));
  if (document->kind != JsonKind::object) {
    return failure({ErrorCode::parameter_file_invalid,
                    std::string(file.name),
                    brief_text(*document),
                    {"it is no object"}});
  }
  DataFile result{
      .file = std::string(file.name), .kind = kind_of(file.name), .bytes = file.bytes.size()};
  const std::string stem = result.file.substr(0, result.file.rfind('.'));
  result.id = first_of({text_at(*document, {"id"}), stem});
  result.title = first_of({text_at(*document, {"title"}), text_at(*document, {"name"})});
  result.version = first_of({text_at(*document, {"version"})});
  result.sha256 = sha256_hex(file.bytes);
  result.source = text_at(*document, {"source", "title"});
  result.source_date = text_at(*document, {"source", "date"});
  result.confidence = text_at(*document, {"confidence"});
  add_of_kind(*document, result);
  return result;
}

Result<std::vector<DataFile>> read_data_files(std::span<const ParameterFile> files) {
  std::vector<DataFile> all;
  Errors errors;
  for (const auto& file : files) {
    auto read = read_data_file(file);
    if (read) {
      all.push_back(std::move(*read));
    } else {
      std::ranges::move(read.error(), std::back_inserter(errors));
    }
  }
  if (!errors.empty()) return Failure(std::move(errors));
  std::ranges::sort(all, {}, &DataFile::file);
  return all;
}

std::string data_list_json(std::span<const DataFile> files, const std::optional<Date>& as_of,
                           Language language) {
  JsonWriter json;
  json.open_object();
  write_optional("as_of", as_of, json);
  json.open_array("files");
  for (const auto& file : files) {
    json.open_object().field("file", file.file).field("kind", format_data_kind(file.kind));
    json.field("id", file.id);
    write_text("title", file.title, json);
    write_text("version", file.version, json);
    json.field("sha256", file.sha256).whole("bytes", static_cast<std::int64_t>(file.bytes));
    write_text("source", file.source, json);
    write_text("source_date", file.source_date, json);
    write_text("confidence", file.confidence, json);
    write_optional("checked", file.checked, json);
    write_optional("from", file.from, json);
    write_optional("to", file.to, json);
    write_optional("age_from", age_from(file), json);
    write_whole("months_until_stale", months_until_stale(file.kind), json);
    write_age(file, as_of, language, json);
    json.close_object();
  }
  json.close_array().close_object();
  return json.take();
}

}  // namespace afford
