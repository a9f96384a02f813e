#include "afford/json/policy_json.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "afford/decision/measure.hpp"
#include "afford/decision/policy_lint.hpp"
#include "afford/decision/protected_grounds.hpp"
#include "afford/json/detail/nearest_word.hpp"
#include "afford/json/detail/unread_policy.hpp"
#include "afford/json/detail/whole_document.hpp"
#include "afford/json/object_reader.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {
namespace {

constexpr std::size_t name_bytes_max = 64;
constexpr std::size_t reference_bytes_max = 500;
constexpr int months_max = 60;
constexpr int years_max = 60;
constexpr std::size_t rows_max = 200;

constexpr Word<std::string_view> units[] = {
    {"ratio", "ratio"}, {"CAD", "CAD"}, {"payments", "payments"}, {"grade", "grade"}};
constexpr Word<IfNotVerified> words_if_not_verified[] = {{"refer", IfNotVerified::refer},
                                                         {"condition", IfNotVerified::condition}};
constexpr Word<std::string_view> vouchers[] = {
    {"document", "document"}, {"source", "source"}, {"provider", "provider"}};
constexpr Word<Comparison> comparisons[] = {{"at_most", Comparison::at_most},
                                            {"at_least", Comparison::at_least}};
constexpr Word<Verdict> verdicts_of_failure[] = {{"refer", Verdict::refer},
                                                 {"not_now", Verdict::not_now}};

bool is_made_of(std::string_view text, std::string_view letters) {
  return !text.empty() && text.size() <= name_bytes_max &&
         text.find_first_not_of(letters) == std::string_view::npos;
}

// Each entry of a list at its place, an empty one for what is no object.
template <class Entry, class Read>
std::vector<Entry> entries(Field field, Read read, ListSize size) {
  std::vector<Entry> result;
  field.list(
      [&](ObjectReader& object) {
        const std::string& path = object.path();
        std::size_t index = 0;
        std::from_chars(path.data() + path.rfind('/') + 1, path.data() + path.size(), index);
        result.resize(index);
        auto entry = read(object);
        result.push_back(*entry);
        return entry;
      },
      size);
  return result;
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

// Of those that are right; the others are findings.
std::optional<std::map<Date, Decimal>> read_values(ObjectReader& values) {
  std::map<Date, Decimal> result;
  for (const auto key : values.keys()) {
    Field field = values.required(key);
    const auto date = parse_date(key);
    if (!date) field.reject(date.error().front().code, date.error().front().arguments);
    const auto value = field.number();
    if (date && value) result.emplace(*date, *value);
  }
  return result;
}

// Who decided a limit, or why nobody did.
struct Origin {
  std::string reference{};
  bool is_signed = true;
};

std::optional<std::string> stated_text(Field field) {
  auto text = field.text();
  if (!text || !is_blank(*text)) return text;
  field.reject(ErrorCode::wrong_type, {"a text that is not empty", "an empty text"});
  return std::nullopt;
}

std::optional<std::string> read_source(ObjectReader& source) {
  const auto title = stated_text(source.required("title"));
  const auto section = stated_text(source.required("section"));
  const auto date = source.required("date").date();
  if (!title || !section || !date) return std::nullopt;
  return *title + ", " + *section + ", " + format_date(*date);
}

Origin read_origin(ObjectReader& object) {
  object.exactly_one_of({"source", "unsigned"});
  auto placeholder = object.optional("unsigned").text(reference_bytes_max);
  if (object.has("source")) {
    return {object.optional("source").object(read_source).value_or(std::string()), true};
  }
  if (!placeholder) return {};
  return {std::move(*placeholder), false};
}

// What is not right is a finding; the rest is still looked at. A unit or a name that could not be
// read is empty.
std::optional<PolicyParameter> read_parameter(ObjectReader& parameter, std::string_view id) {
  const auto unit = parameter.required("unit").word(units);
  auto values = parameter.required("values").object(read_values);
  auto origin = read_origin(parameter);
  return PolicyParameter{std::string(id), std::string(unit.value_or(std::string_view())),
                         values.value_or(std::map<Date, Decimal>()), std::move(origin.reference),
                         origin.is_signed};
}

// `unread` gets the names of those that are none.
std::optional<std::vector<PolicyParameter>> read_parameters_of(ObjectReader& parameters,
                                                               std::vector<std::string>& unread) {
  std::vector<PolicyParameter> result;
  const auto ids = parameters.keys();
  for (const auto id : ids) {
    Field field = parameters.required(id);
    if (!is_made_of(id, "abcdefghijklmnopqrstuvwxyz0123456789._")) {
      field.reject(ErrorCode::wrong_type,
                   {"named in lower-case letters, digits, points and underscores", "this name",
                    "\"debt_ratio.max\""});
      unread.emplace_back(id);
      continue;
    }
    auto parameter = field.object([&](ObjectReader& object) { return read_parameter(object, id); });
    if (parameter) {
      result.push_back(std::move(*parameter));
    } else {
      unread.emplace_back(id);
    }
  }
  return result;
}

// A name that is not in the catalogue may also be one that no policy may decide by.
std::optional<std::string> read_measure(Field field) {
  auto name = field.text(name_bytes_max);
  if (!name || find_measure(*name) != nullptr) return name;
  std::vector<std::string_view> known;
  std::string all;
  for (const auto& measure : measure_catalogue()) {
    known.push_back(measure.name);
    all += (all.empty() ? "" : ", ") + std::string(measure.name);
  }
  std::vector<std::string> arguments{all};
  if (const auto nearest = detail::nearest_word(*name, known); !nearest.empty()) {
    arguments.emplace_back(nearest);
  }
  field.reject(ErrorCode::unknown_word, std::move(arguments));
  if (const ProtectedGround* ground = find_protected(*name)) {
    field.reject(ErrorCode::protected_ground,
                 {std::string(ground->ground), std::string(ground->jurisdiction),
                  std::string(ground->source)});
  }
  return std::nullopt;
}

std::optional<Condition> read_condition(ObjectReader& test) {
  auto measure = read_measure(test.required("measure"));
  const auto comparison = test.required("comparison").word(comparisons);
  auto limit = test.required("limit").text(name_bytes_max);
  return Condition{measure.value_or(std::string()), comparison.value_or(Comparison::at_most),
                   limit.value_or(std::string())};
}

std::optional<PolicyTest> read_test(ObjectReader& test) {
  auto id = test.required("id").text(name_bytes_max);
  auto condition = read_condition(test);
  const auto otherwise = test.required("otherwise").word(verdicts_of_failure);
  auto reason_code = read_reason_code(test.required("reason_code"));
  auto scenario = test.optional("scenario").text(name_bytes_max);
  auto legal_reference = test.optional("legal_reference").text(reference_bytes_max);
  auto alternatives = entries<Condition>(test.optional("or"), read_condition, {1, rows_max});
  return PolicyTest{id.value_or(std::string()),
                    std::move(condition->measure),
                    condition->comparison,
                    std::move(condition->limit),
                    otherwise.value_or(Verdict::refer),
                    reason_code.value_or(std::string()),
                    scenario.value_or(std::string()),
                    legal_reference.value_or(std::string()),
                    std::move(alternatives)};
}

std::optional<TableCondition> read_table_condition(ObjectReader& condition) {
  condition.exactly_one_of({"measure", "table"});
  const auto measure =
      condition.has("measure") ? read_measure(condition.optional("measure")) : std::nullopt;
  const auto table = condition.optional("table").text(name_bytes_max);
  TableCondition result;
  result.is_table = table.has_value();
  result.at_least = condition.optional("at_least").number();
  result.above = condition.optional("above").number();
  result.at_most = condition.optional("at_most").number();
  result.below = condition.optional("below").number();
  if (!measure && !table) return std::nullopt;
  result.subject = table ? *table : *measure;
  return result;
}

std::optional<TableRow> read_row(ObjectReader& row) {
  auto when = row.required("when").list(read_table_condition, {0, rows_max});
  auto then = row.required("then").number();
  return TableRow{when.value_or(std::vector<TableCondition>()), then.value_or(Decimal())};
}

std::optional<DecisionTable> read_table(ObjectReader& table) {
  auto id = table.required("id").text(name_bytes_max);
  const auto unit = table.required("unit").word(units);
  const auto hit = table.required("hit").word(words_of<HitPolicy, 3>(format_hit_policy));
  Field collect_field = table.optional("collect");
  const auto collect = collect_field.word(words_of<Collect, 3>(format_collect));
  if (hit == HitPolicy::collect && !collect_field.is_there()) {
    collect_field.reject(ErrorCode::field_missing);
  }
  if (hit && *hit != HitPolicy::collect && collect) {
    collect_field.reject(ErrorCode::parameter_file_invalid,
                         {"only the hit policy \"collect\" takes rows together"});
  }
  auto rows = entries<TableRow>(table.required("rules"), read_row, {1, rows_max});
  auto origin = read_origin(table);
  return DecisionTable{id.value_or(std::string()),
                       std::string(unit.value_or(std::string_view())),
                       hit.value_or(HitPolicy::first),
                       collect.value_or(Collect::sum),
                       std::move(rows),
                       std::move(origin.reference),
                       origin.is_signed};
}

std::optional<Scenario> read_scenario(ObjectReader& scenario) {
  auto id = scenario.required("id").text(name_bytes_max);
  Scenario result;
  result.rate_points = scenario.optional("rate_points").number().value_or(Decimal());
  result.months_late = scenario.optional("months_late").whole({0, months_max}).value_or(0);
  result.pay_percent = scenario.optional("pay_percent").number().value_or(Decimal());
  result.outside_field_percent = scenario.optional("outside_field_percent").number();
  result.does_not_finish = scenario.optional("does_not_finish").boolean().value_or(false);
  result.rent_percent = scenario.optional("rent_percent").number().value_or(Decimal());
  result.shock_in_spendings = scenario.optional("shock_in_spendings").number().value_or(Decimal());
  result.id = id.value_or(std::string());
  return result;
}

std::optional<Verification> read_verification(ObjectReader& verification) {
  auto inputs = verification.required("inputs").texts();
  const auto by = verification.required("by").words(vouchers);
  const auto months = verification.optional("months").whole({0, months_max});
  const auto otherwise = verification.required("otherwise").word(words_if_not_verified);
  Verification result{inputs.value_or(std::vector<std::string>()),
                      {},
                      months,
                      otherwise.value_or(IfNotVerified::refer)};
  if (by) result.by.assign(by->begin(), by->end());
  return result;
}

std::optional<SpecialProgram> read_special_program(ObjectReader& program) {
  auto purpose = program.required("purpose").text(reference_bytes_max);
  auto legal_basis = program.required("legal_basis").text(reference_bytes_max);
  auto approver = program.required("approver").text();
  auto statuses =
      program.optional("statuses")
          .words(words_of<ResidenceStatus, residence_statuses>(format_residence_status));
  const auto foreign_training = program.optional("trained_abroad").boolean();
  const auto years = program.optional("years_in_field_min").whole({0, years_max});
  return SpecialProgram{
      purpose.value_or(std::string()),  legal_basis.value_or(std::string()),
      approver.value_or(std::string()), statuses.value_or(std::vector<ResidenceStatus>()),
      foreign_training.value_or(false), years.value_or(0)};
}

std::optional<std::string> read_jurisdiction(Field field) {
  auto code = field.text(name_bytes_max);
  if (!code || *code == "CA" || is_province(*code)) return code;
  field.reject(ErrorCode::wrong_type, {"\"CA\" or a province", "this text", "\"QC\""});
  return std::nullopt;
}

// Each verdict once.
std::optional<std::vector<Verdict>> read_outcome(ObjectReader& outcome) {
  Field field = outcome.required("order");
  auto order = field.words(words_of<Verdict, verdict_count>(format_verdict));
  if (!order) return std::nullopt;
  const std::set<Verdict> different(order->begin(), order->end());
  const bool has_each = order->size() == verdict_count && different.size() == verdict_count;
  if (has_each && order->back() == Verdict::eligible) return order;
  field.reject(ErrorCode::wrong_type, {"each verdict once, eligible last", "this list",
                                       R"(["not_now", "refer", "eligible"])"});
  return std::nullopt;
}

std::optional<LendingPolicy> read_document(ObjectReader& root) {
  const Word<bool> schemas[] = {{policy_schema, true}};
  root.required("schema").word(schemas);
  auto id = read_id(root.required("id"));
  auto version = root.required("version").text(name_bytes_max);
  auto title = root.required("title").text();
  root.optional("about").text(reference_bytes_max);
  const auto effective_from = root.required("effective_from").date();
  auto jurisdiction = read_jurisdiction(root.optional("jurisdiction"));
  std::vector<std::string> unread_parameters;
  auto parameters = root.required("parameters").object([&](ObjectReader& object) {
    return read_parameters_of(object, unread_parameters);
  });
  auto tables = entries<DecisionTable>(root.optional("tables"), read_table, {1, list_entries_max});
  auto scenarios = entries<Scenario>(root.optional("scenarios"), read_scenario, {1, rows_max});
  auto verifications =
      entries<Verification>(root.optional("verification"), read_verification, {1, rows_max});
  auto program = root.optional("special_program").object(read_special_program);
  auto tests = entries<PolicyTest>(root.required("tests"), read_test, {1, list_entries_max});
  auto order = root.optional("outcome").object(read_outcome);
  // Where a policy does not say from when on it holds, none of its limits comes too late.
  const Date last_date = Date::of(2199, 12, 31);
  LendingPolicy policy{id.value_or(std::string()),
                       version.value_or(std::string()),
                       title.value_or(std::string()),
                       effective_from.value_or(last_date),
                       std::move(parameters).value_or(std::vector<PolicyParameter>()),
                       std::move(tests)};
  if (jurisdiction) policy.jurisdiction = std::move(*jurisdiction);
  policy.tables = std::move(tables);
  policy.scenarios = std::move(scenarios);
  policy.verifications = std::move(verifications);
  policy.special_program = std::move(program);
  if (order) policy.outcome_order = std::move(*order);
  const detail::UnreadPolicy unread(root, policy, std::move(unread_parameters));
  for (auto& finding : lint(policy)) {
    if (unread.hides(finding)) continue;
    finding.path = root.path() + finding.path;
    root.keep(std::move(finding));
  }
  return policy;
}

}  // namespace

Result<LendingPolicy> read_policy(std::string_view text) {
  return detail::read_whole(text, read_document);
}

}  // namespace afford
