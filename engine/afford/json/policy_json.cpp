#include "afford/json/policy_json.hpp"

#include <algorithm>
#include <set>

#include "afford/decision/measure.hpp"
#include "afford/json/detail/whole_document.hpp"
#include "afford/json/object_reader.hpp"

namespace afford {
namespace {

constexpr std::size_t name_bytes_max = 64;
constexpr std::size_t reference_bytes_max = 500;

constexpr Word<std::string_view> units[] = {
    {"ratio", "ratio"}, {"CAD", "CAD"}, {"payments", "payments"}};
constexpr Word<Comparison> comparisons[] = {{"at_most", Comparison::at_most},
                                            {"at_least", Comparison::at_least}};
constexpr Word<Verdict> verdicts_of_failure[] = {{"refer", Verdict::refer},
                                                 {"not_now", Verdict::not_now}};

struct NeededParameter {
  std::string_view id;
  std::string_view unit;
};

// What assess/budget.cpp judges a household by.
constexpr NeededParameter needed_parameters[] = {
    {"debt_ratio.max", "ratio"}, {"residual.min", "CAD"}, {"residual.buffer_share", "ratio"}};

void reject_file(ObjectReader& object, std::string_view key, std::string what) {
  object.keep({ErrorCode::parameter_file_invalid,
               key.empty() ? object.path() : json_path(object.path(), key),
               {},
               {std::move(what)}});
}

bool is_made_of(std::string_view text, std::string_view letters) {
  return !text.empty() && text.size() <= name_bytes_max &&
         text.find_first_not_of(letters) == std::string_view::npos;
}

std::optional<std::string> read_id(Field field) {
  auto id = field.text(name_bytes_max);
  if (!id || is_made_of(*id, "abcdefghijklmnopqrstuvwxyz0123456789-")) return id;
  field.reject(ErrorCode::wrong_type,
               {"lower-case letters, digits and hyphens", "this text", "\"demo-lender\""});
  return std::nullopt;
}

std::optional<std::string> read_reason_code(Field field) {
  auto code = field.text(name_bytes_max);
  if (!code || is_made_of(*code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")) return code;
  field.reject(ErrorCode::wrong_type,
               {"capitals, digits and underscores", "this text", "\"DEBT_RATIO_HIGH\""});
  return std::nullopt;
}

std::optional<std::map<Date, Decimal>> read_values(ObjectReader& values) {
  std::map<Date, Decimal> result;
  bool is_sound = true;
  for (const auto key : values.keys()) {
    Field field = values.required(key);
    const auto date = parse_date(key);
    if (!date) field.reject(date.error().front().code, date.error().front().arguments);
    const auto value = field.number();
    is_sound = is_sound && date && value;
    if (date && value) result.emplace(*date, *value);
  }
  if (!is_sound) return std::nullopt;
  return result;
}

std::optional<PolicyParameter> read_parameter(ObjectReader& parameter, std::string_view id) {
  const auto unit = parameter.required("unit").word(units);
  auto values = parameter.required("values").object(read_values);
  auto reference = parameter.required("reference").text(reference_bytes_max);
  const auto is_signed = parameter.required("signed").boolean();
  if (!unit || !values || !reference || !is_signed) return std::nullopt;
  return PolicyParameter{std::string(id), std::string(*unit), std::move(*values),
                         std::move(*reference), *is_signed};
}

std::optional<std::vector<PolicyParameter>> read_parameters_of(ObjectReader& parameters) {
  std::vector<PolicyParameter> result;
  const auto ids = parameters.keys();
  for (const auto id : ids) {
    Field field = parameters.required(id);
    if (!is_made_of(id, "abcdefghijklmnopqrstuvwxyz0123456789._")) {
      field.reject(ErrorCode::wrong_type,
                   {"named in lower-case letters, digits, points and underscores", "this name",
                    "\"debt_ratio.max\""});
      continue;
    }
    auto parameter = field.object([&](ObjectReader& object) { return read_parameter(object, id); });
    if (parameter) result.push_back(std::move(*parameter));
  }
  if (result.size() < ids.size()) return std::nullopt;
  return result;
}

std::optional<PolicyTest> read_test(ObjectReader& test) {
  std::vector<Word<std::string_view>> measures;
  for (const auto& measure : measure_catalogue()) measures.push_back({measure.name, measure.name});
  auto id = test.required("id").text(name_bytes_max);
  const auto measure = test.required("measure").word(measures);
  const auto comparison = test.required("comparison").word(comparisons);
  auto limit = test.required("limit").text(name_bytes_max);
  const auto otherwise = test.required("otherwise").word(verdicts_of_failure);
  auto reason_code = read_reason_code(test.required("reason_code"));
  if (!id || !measure || !comparison || !limit || !otherwise || !reason_code) return std::nullopt;
  return PolicyTest{std::move(*id), std::string(*measure),  *comparison, std::move(*limit),
                    *otherwise,     std::move(*reason_code)};
}

std::string_view unit_of_measure(std::string_view name) {
  return std::ranges::find(measure_catalogue(), name, &MeasureInfo::name)->unit;
}

void check_values(const LendingPolicy& policy, ObjectReader& root) {
  for (const auto& parameter : policy.parameters) {
    for (const auto& [date, value] : parameter.value_by_date) {
      const bool is_whole = rounded(value, 0, RoundingMode::down) == value;
      const bool is_wrong = parameter.unit == "ratio"      ? value.sign() < 0
                            : parameter.unit == "payments" ? value.sign() < 0 || !is_whole
                                                           : false;
      if (!is_wrong) continue;
      reject_file(root, "parameters",
                  "\"" + parameter.id + "\" has a limit that cannot be: " + format_decimal(value));
    }
    if (parameter.value_on(policy.effective_from)) continue;
    reject_file(root, {}, parameter.id + " has no value on the first day of the policy");
  }
  for (const auto& [id, unit] : needed_parameters) {
    const PolicyParameter* parameter = policy.find(id);
    if (parameter == nullptr) {
      reject_file(root, "parameters", "\"" + std::string(id) + "\" is missing");
    } else if (parameter->unit != unit) {
      reject_file(root, "parameters",
                  "\"" + std::string(id) + "\" must be in " + std::string(unit));
    }
  }
}

void check_tests(const LendingPolicy& policy, ObjectReader& root) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < policy.tests.size(); ++i) {
    const PolicyTest& test = policy.tests[i];
    const std::string path = json_path(json_path(root.path(), "tests"), i);
    const auto reject = [&](std::string_view key, const std::string& given, std::string what) {
      root.keep(
          {ErrorCode::parameter_file_invalid, json_path(path, key), given, {std::move(what)}});
    };
    if (!ids.insert(test.id).second) reject("id", test.id, "another test has this id");
    const PolicyParameter* limit = policy.find(test.limit);
    const auto unit = unit_of_measure(test.measure);
    if (limit == nullptr) {
      reject("limit", test.limit, "no parameter has this name");
    } else if (limit->unit != unit) {
      reject("limit", test.limit,
             test.measure + " is in " + std::string(unit) + ", this limit in " + limit->unit);
    }
  }
}

std::optional<LendingPolicy> read_document(ObjectReader& root) {
  const Word<bool> schemas[] = {{policy_schema, true}};
  root.required("schema").word(schemas);
  auto id = read_id(root.required("id"));
  auto version = root.required("version").text(name_bytes_max);
  auto title = root.required("title").text();
  root.optional("about").text(reference_bytes_max);
  const auto effective_from = root.required("effective_from").date();
  auto parameters = root.required("parameters").object(read_parameters_of);
  auto tests = root.required("tests").list(read_test, {1, list_entries_max});
  if (!id || !version || !title || !effective_from || !parameters || !tests) return std::nullopt;
  LendingPolicy policy{std::move(*id),  std::move(*version),    std::move(*title),
                       *effective_from, std::move(*parameters), std::move(*tests)};
  check_values(policy, root);
  check_tests(policy, root);
  return policy;
}

}  // namespace

Result<LendingPolicy> read_policy(std::string_view text) {
  return detail::read_whole(text, read_document);
}

}  // namespace afford
