#include "afford/json/loan_tables_json.hpp"

#include <algorithm>

#include "afford/json/detail/whole_document.hpp"

namespace afford {
namespace {

constexpr std::string_view suffix = ".json";
constexpr std::size_t long_text_max = 4'000;
constexpr std::size_t table_bytes_max = 1'000'000;

// What a parameter file says wrong, behind its name.
Errors behind(std::string_view name, Errors errors) {
  for (auto& error : errors) error.path.insert(0, name);
  return errors;
}

template <class Read>
auto read_table(const ParameterFile& file, std::string_view kind, Read read)
    -> Result<typename std::invoke_result_t<Read&, ObjectReader&>::value_type> {
  auto result = detail::read_whole(file.bytes, [&](ObjectReader& root) {
    const Word<bool> kinds[] = {{kind, true}};
    root.required("kind").word(kinds);
    return read(root);
  });
  if (!result) return Failure(behind(file.name, std::move(result.error())));
  return result;
}

std::optional<std::string> read_source(ObjectReader& source) {
  const auto title = source.required("title").text(long_text_max);
  const auto date = source.required("date").text(long_text_max);
  for (const char* key : {"note", "url", "read"}) source.optional(key).text(long_text_max);
  source.pass_over({"sections", "left_out"});
  if (!title || !date) return std::nullopt;
  return *title + " (" + *date + ")";
}

std::optional<Date> read_holiday(ObjectReader& holiday) {
  holiday.required("name").text();
  return holiday.required("date").date();
}

std::optional<BusinessCalendar> read_calendar_table(ObjectReader& root) {
  const auto id = root.required("id").text();
  root.required("name").text();
  const auto source = root.required("source").object(read_source);
  const auto weekend = root.required("weekend").texts();
  const auto from = root.required("from").date();
  const auto to = root.required("to").date();
  auto holidays = root.required("holidays").list(read_holiday, {1, list_entries_max});
  if (weekend && *weekend != std::vector<std::string>{"saturday", "sunday"}) {
    root.optional("weekend").reject(ErrorCode::not_supported_yet, {"[\"saturday\", \"sunday\"]"});
  }
  if (!id || !source || !from || !to || !holidays) return std::nullopt;
  std::ranges::sort(*holidays);
  return BusinessCalendar{*id, std::move(*holidays), DateRange{*from, to->plus_days(1)}, *source};
}

std::optional<std::string> read_unknown(ObjectReader& unknown) {
  unknown.required("note").text(long_text_max);
  return unknown.required("what").text();
}

std::optional<LoanProduct> read_product_table(ObjectReader& root) {
  const auto id = root.required("id").text();
  const auto name = root.required("name").text();
  const auto lender = root.required("lender").text();
  root.required("country").text();
  const auto from = root.required("valid_from").date();
  Field to_field = root.optional("valid_to");
  const auto to = to_field.date();
  const auto source = root.required("source").object(read_source);
  auto unknown = root.required("unknown").list(read_unknown, {0, list_entries_max});
  root.pass_over({"loan", "limits"});
  if (!id || !name || !lender || !from || !source || !unknown) return std::nullopt;
  return LoanProduct{*id, *name, *lender, *from, to, *source, std::move(*unknown)};
}

// Words of which a loan has one at most.
constexpr std::pair<std::string_view, std::string_view> either_or[] = {
    {"frequency", "every"}, {"first", "from"}, {"rate_changes", "index_rate"}};

bool is_excluded(const JsonValue& object, std::string_view key) {
  return std::ranges::any_of(either_or, [&](const auto& pair) {
    return (key == pair.first && object.find(pair.second) != nullptr) ||
           (key == pair.second && object.find(pair.first) != nullptr);
  });
}

}  // namespace

std::vector<std::string> table_ids(std::span<const ParameterFile> files, std::string_view prefix) {
  std::vector<std::string> ids;
  for (const auto& file : files) {
    if (!file.name.starts_with(prefix) || !file.name.ends_with(suffix)) continue;
    const std::size_t length = file.name.size() - prefix.size() - suffix.size();
    ids.emplace_back(file.name.substr(prefix.size(), length));
  }
  return ids;
}

const ParameterFile* find_table(std::span<const ParameterFile> files, std::string_view prefix,
                                std::string_view id) {
  const std::string name = std::string(prefix).append(id).append(suffix);
  const auto found = std::ranges::find(files, name, &ParameterFile::name);
  return found == files.end() ? nullptr : &*found;
}

Result<BusinessCalendar> read_calendar(const ParameterFile& file) {
  return read_table(file, "calendar", read_calendar_table);
}

Result<ProductFile> read_product(const ParameterFile& file) {
  auto product = read_table(file, "product", read_product_table);
  if (!product) return Failure(product.error());
  auto document = parse_json(file.bytes, table_bytes_max);
  if (!document) return Failure(behind(file.name, document.error()));
  const auto loan = std::ranges::find(document->members, "loan", &JsonMember::key);
  if (loan == document->members.end() || loan->value.kind != JsonKind::object) {
    return failure({ErrorCode::field_missing, std::string(file.name) + "/loan", {}, {}});
  }
  return ProductFile{std::move(*product), std::move(loan->value)};
}

void add_product(JsonValue& loan, JsonValue product) {
  struct Pair {
    JsonValue* own;
    JsonValue* product;
  };
  std::vector<Pair> open{{&loan, &product}};
  while (!open.empty()) {
    const auto [own, other] = open.back();
    open.pop_back();
    for (auto& [key, value] : other->members) {
      const bool is_new = own->find(key) == nullptr && !is_excluded(*own, key);
      if (is_new) own->members.push_back({key, std::move(value)});
    }
    // Only now do the request's own members stay where they are.
    for (auto& [key, value] : own->members) {
      const auto match = std::ranges::find(other->members, key, &JsonMember::key);
      const bool has_both = match != other->members.end() && !match->value.members.empty();
      if (has_both && value.kind == JsonKind::object) open.push_back({&value, &match->value});
    }
  }
}

}  // namespace afford
