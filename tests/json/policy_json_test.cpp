#include "afford/json/policy_json.hpp"

#include <set>

#include "afford/decision/measure.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const std::string& demo_text() {
  static const std::string text = file_text("engine/parameters/demo-lender.json");
  return text;
}

std::string found_in(std::string_view text) {
  const auto policy = read_policy(text);
  return policy ? std::string() : summary(policy.error());
}

std::string found_with(std::string_view path, std::string_view json) {
  return found_in(with(demo_text(), path, json));
}

std::string demo_without(std::string_view path) { return found_in(without(demo_text(), path)); }

// Every pointer into a request, by its schema; "/0" for an entry of a list.
class SchemaPointers {
 public:
  explicit SchemaPointers(const JsonValue& schema) : schema_(schema) { add(schema, {}); }
  const std::set<std::string>& all() const { return all_; }

 private:
  void add(const JsonValue& node, const std::string& path) {
    if (!path.empty()) all_.insert(path);
    if (const auto* other = node.find("$ref")) {
      const std::string_view name = std::string_view(other->text).substr(8);  // "#/$defs/"
      add(*schema_.find("$defs")->find(name), path);
    }
    for (const char* key : {"allOf", "anyOf", "oneOf"}) {
      const auto* branches = node.find(key);
      if (branches == nullptr) continue;
      for (const auto& branch : branches->items) add(branch, path);
    }
    if (const auto* items = node.find("items")) add(*items, path + "/0");
    const auto* fields = node.find("properties");
    // A value with the one who vouches for it stands at its own place.
    if (fields == nullptr || fields->find("value") != nullptr) return;
    for (const auto& [key, field] : fields->members) add(field, path + "/" + key);
  }

  const JsonValue& schema_;
  std::set<std::string> all_{};
};

}  // namespace

TEST_CASE("the demo lender's rules are read, and none of them is signed", "[json]") {
  const auto policy = read_policy(demo_text());
  REQUIRE(policy.has_value());
  CHECK(policy->id == "demo-lender");
  CHECK(policy->title == "Demo lender");
  CHECK(policy->effective_from == Date::of(2024, 1, 1));
  CHECK(document(demo_text()).find("about")->text == "example rules; no lender decided this");
  CHECK(policy->parameters.size() == 14);
  for (const auto& parameter : policy->parameters) {
    CAPTURE(parameter.id);
    CHECK_FALSE(parameter.is_signed);
    CHECK_FALSE(parameter.reference.empty());
    CHECK(parameter.value_on(policy->effective_from).has_value());
  }
  const Date day = Date::of(2025, 8, 20);
  CHECK(policy->find("debt_ratio.max")->value_on(day) == Decimal(40, 2));
  CHECK(policy->find("residual.min")->value_on(day) == Decimal(100, 0));
  CHECK(policy->find("residual.buffer_share")->value_on(day) == Decimal(5, 2));
  CHECK(policy->find("amount.max")->value_on(day) == Decimal(15'000, 0));
  CHECK(policy->find_table("payments.max_by_size")->rows.size() == 2);
  CHECK(policy->scenarios.size() == 9);
}

TEST_CASE("the first tests of the demo lender", "[json]") {
  const auto policy = read_policy(demo_text());
  REQUIRE(policy.has_value());
  std::string all;
  for (std::size_t k = 0; k < 8; ++k) {
    const PolicyTest& test = policy->tests[k];
    all += test.id + " " + test.measure +
           (test.comparison == Comparison::at_most ? " <= " : " >= ") + test.limit + " else " +
           std::string(format_verdict(test.otherwise)) + " " + test.reason_code + "\n";
  }
  CHECK(all ==
        "T1 debt_ratio <= debt_ratio.max else refer DEBT_RATIO_HIGH\n"
        "T2 left_after_spending >= residual.min else not_now RESIDUAL_LOW\n"
        "T3 lowest_savings_cautious >= savings.min else not_now CASH_NEGATIVE_MONTH\n"
        "T4 lowest_savings_plan_fails >= savings.min else refer CASH_NEGATIVE_IF_PLAN_FAILS\n"
        "T5 principal >= amount.min else not_now AMOUNT_RANGE\n"
        "T6 principal <= amount.max else not_now AMOUNT_RANGE\n"
        "T7 principal_over_bills <= over_bills.max else refer AMOUNT_OVER_COST\n"
        "T8 payment_count <= payments.max_by_size else not_now TERM_RANGE\n");
}

TEST_CASE("a limit changes on its dates", "[json]") {
  const auto policy =
      read_policy(with(demo_text(), "/parameters/debt_ratio.max/values/2026-01-01", "\"0.36\""));
  REQUIRE(policy.has_value());
  const PolicyParameter& limit = *policy->find("debt_ratio.max");
  CHECK(limit.value_on(Date::of(2025, 12, 31)) == Decimal(40, 2));
  CHECK(limit.value_on(Date::of(2026, 1, 1)) == Decimal(36, 2));
}

TEST_CASE("every field of a policy is needed, but what it is about", "[json]") {
  for (const std::string key :
       {"schema", "id", "version", "title", "effective_from", "parameters", "tests"}) {
    CHECK(demo_without("/" + key) == "field_missing /" + key);
  }
  CHECK(demo_without("/about").empty());
  for (const std::string key : {"unit", "values"}) {
    CHECK(demo_without("/parameters/amount.min/" + key) ==
          "field_missing /parameters/amount.min/" + key);
  }
  CHECK(demo_without("/parameters/amount.min/unsigned") ==
        "one_of_fields_needed /parameters/amount.min");
  for (const std::string key :
       {"id", "measure", "comparison", "limit", "otherwise", "reason_code"}) {
    CHECK(demo_without("/tests/4/" + key) == "field_missing /tests/4/" + key);
  }
}

TEST_CASE("unknown fields and words of a policy", "[json]") {
  CHECK(found_with("/supersedes", "1") == "unknown_field /supersedes");
  CHECK(found_with("/tests/0/op", "\"<=\"") == "unknown_field /tests/0/op");
  CHECK(found_with("/parameters/amount.min/note", "1") ==
        "unknown_field /parameters/amount.min/note");
  CHECK(found_with("/schema", "\"policy/2\"") == "unknown_word /schema");
  CHECK(found_with("/tests/0/measure", "\"dept_ratio\"") == "unknown_word /tests/0/measure");
  CHECK(found_with("/tests/0/comparison", "\"less\"") == "unknown_word /tests/0/comparison");
  CHECK(found_with("/tests/0/otherwise", "\"eligible\"") == "unknown_word /tests/0/otherwise");
  CHECK(found_with("/parameters/amount.min/unit", "\"USD\"") ==
        "unknown_word /parameters/amount.min/unit");
  CHECK(found_with("/tests/0/reason_code", "\"debt ratio\"") == "wrong_type /tests/0/reason_code");
  CHECK(found_with("/id", "\"../demo\"") == "wrong_type /id");
  CHECK(found_with("/parameters/Amount", "{}") == "wrong_type /parameters/Amount");
}

TEST_CASE("bad dates and values of a policy", "[json]") {
  CHECK(found_with("/effective_from", "\"2024-13-01\"") == "no_such_date /effective_from");
  CHECK(found_with("/parameters/amount.min/values/2024-02-30", "\"1\"") ==
        "no_such_date /parameters/amount.min/values/2024-02-30");
  CHECK(found_with("/parameters/amount.min/values/soon", "\"1\"") ==
        "not_a_date /parameters/amount.min/values/soon");
  CHECK(found_with("/parameters/amount.min/values/2024-01-01", "\"1,000\"") ==
        "not_a_decimal /parameters/amount.min/values/2024-01-01");
  CHECK(found_with("/parameters/amount.min/values/2024-01-01", R"({"value":"1"})") ==
        "wrong_type /parameters/amount.min/values/2024-01-01");
}

TEST_CASE("a policy that is read can be decided on from its first day", "[json]") {
  CHECK(found_with("/effective_from", "\"2023-12-31\"").starts_with("parameter_file_invalid "));
  CHECK(found_with("/tests/0/limit", "\"debt_ratio\"") == "parameter_file_invalid /tests/0/limit");
  CHECK(found_with("/tests/0/limit", "\"amount.max\"") == "parameter_file_invalid /tests/0/limit");
  CHECK(found_with("/tests/1/id", "\"T1\"") == "parameter_file_invalid /tests/1/id");
  CHECK(found_with("/tests", "[]") == "list_is_empty /tests");
  CHECK(demo_without("/parameters/residual.buffer_share") == "parameter_file_invalid /parameters");
  CHECK(found_with("/parameters/residual.buffer_share/unit", "\"CAD\"") ==
        "parameter_file_invalid /parameters/residual.buffer_share/unit");
}

TEST_CASE("every measure of the catalogue can be tested", "[json]") {
  for (const auto& measure : measure_catalogue()) {
    const std::string limit = measure.unit == "ratio"      ? "debt_ratio.max"
                              : measure.unit == "payments" ? "payments.max_by_size"
                              : measure.unit == "grade"    ? "grade.max"
                                                           : "amount.max";
    std::string text = with(demo_text(), "/tests/0/measure", json_quoted(measure.name));
    text = with(text, "/tests/0/limit", json_quoted(limit));
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("a limit that no figure can have is refused", "[json]") {
  const auto with_limit = [](std::string_view id, std::string_view value) {
    return found_with("/parameters/" + std::string(id) + "/values/2024-01-01", value);
  };
  CHECK(with_limit("debt_ratio.max", "\"-5\"").find("parameter_file_invalid") == 0);
  CHECK(with_limit("grade.max", "\"2.5\"").find("parameter_file_invalid") == 0);
  CHECK(with_limit("grade.max", "\"-1\"").find("parameter_file_invalid") == 0);
  CHECK(with_limit("grade.max", "\"3.0\"").empty());
}

TEST_CASE("a source makes a limit signed", "[json]") {
  std::string text = without(demo_text(), "/parameters/debt_ratio.max/unsigned");
  text = with(text, "/parameters/debt_ratio.max/source",
              R"({"title":"Board minutes","section":"12","date":"2025-11-04"})");
  const auto policy = read_policy(text);
  REQUIRE(policy.has_value());
  CHECK(policy->find("debt_ratio.max")->is_signed);
  CHECK(policy->find("debt_ratio.max")->reference == "Board minutes, 12, 2025-11-04");
  CHECK(policy->has_unsigned_parameters());
}

TEST_CASE("the rules of the demo lender in Quebec test its law's debt ratio", "[json]") {
  const std::string text = file_text("engine/parameters/demo-quebec.json");
  const auto policy = read_policy(text);
  REQUIRE(policy.has_value());
  CHECK(policy->jurisdiction == "QC");
  CHECK(policy->find("debt_ratio.max")->is_signed);
  CHECK(policy->verifications.size() == 2);
  CHECK(found_in(with(text, "/tests/0/measure", "\"debt_ratio\"")) ==
        "policy_measure_missing /tests");
}

TEST_CASE("a special program and its facts", "[json]") {
  const auto policy =
      read_policy(with(demo_text(), "/special_program",
                       R"({"purpose":"bridging","legal_basis":"s. 16","approver":"board",
          "statuses":["protected_person"],
          "trained_abroad":true,"years_in_field_min":2})"));
  REQUIRE(policy.has_value());
  REQUIRE(policy->special_program.has_value());
  CHECK(policy->special_program->years_in_field_min == 2);
  CHECK(found_with("/special_program", R"({"purpose":"a"})") ==
        "field_missing /special_program/legal_basis; field_missing "
        "/special_program/approver");
}

TEST_CASE("the order of outcomes names each verdict once", "[json]") {
  CHECK(found_with("/outcome/order", R"(["refer","eligible"])") == "wrong_type /outcome/order");
  CHECK(found_with("/outcome/order", R"(["refer","refer","eligible"])") ==
        "wrong_type /outcome/order");
  CHECK(found_with("/outcome/order", R"(["eligible","refer","not_now"])") ==
        "wrong_type /outcome/order");
}

TEST_CASE("what a scenario changes has bounds, and what is verified is an input", "[json]") {
  CHECK(found_with("/scenarios/3/pay_percent", "\"-101\"") ==
        "number_out_of_range /scenarios/3/pay_percent");
  CHECK(found_with("/scenarios/0/rate_points", "\"-1\"") ==
        "number_out_of_range /scenarios/0/rate_points");
  CHECK(found_with("/scenarios/7/shock_in_spendings", "\"99999999999999999999\"") ==
        "number_out_of_range /scenarios/7/shock_in_spendings");
  const auto verified = [](std::string_view inputs, std::string_view by) {
    return found_with("/verification", R"([{"inputs":)" + std::string(inputs) + R"(,"by":)" +
                                           std::string(by) + R"(,"otherwise":"refer"}])");
  };
  CHECK(verified(R"(["/work/now/hourly"])", R"(["document"])").empty());
  CHECK(verified(R"(["/work/nwo"])", R"(["document"])") ==
        "parameter_file_invalid /verification/0/inputs/0");
  CHECK(verified(R"(["/work"])", "[]").find("parameter_file_invalid") == 0);
  CHECK(found_with("/tables/0/rules/0/then", "\"-2.5\"") ==
        "parameter_file_invalid /tables/0/rules/0/then; parameter_file_invalid /tests/7/limit");
}

TEST_CASE("a fault of a test, a row or a limit hides none beside it", "[json]") {
  std::string text = with(demo_text(), "/tests/0/reason_code", "\"residual low\"");
  text = with(text, "/tests/0/limit", "\"no_such\"");
  CHECK(found_in(text) == "parameter_file_invalid /tests/0/limit; wrong_type /tests/0/reason_code");
  text = with(demo_text(), "/tables/0/rules/0/when/0/measure", "\"principle\"");
  text = with(text, "/tables/0/rules/1/then", "\"2.5\"");
  text = with(text, "/tests/0/limit", "\"no_such\"");
  CHECK(found_in(text) ==
        "unknown_word /tables/0/rules/0/when/0/measure; parameter_file_invalid "
        "/tables/0/rules/1/then; parameter_file_invalid /tests/0/limit");
  text = with(demo_text(), "/jurisdiction", "\"QC\"");
  text = with(text, "/tests/0/reason_code", "\"residual low\"");
  CHECK(found_in(text) == "policy_measure_missing /tests; wrong_type /tests/0/reason_code");
  text = with(demo_text(), "/verification",
              R"([{"inputs": ["/nope"], "by": ["nobody"], "otherwise": "refer"}])");
  CHECK(found_in(text) ==
        "parameter_file_invalid /verification/0/inputs/0; unknown_word /verification/0/by/0");
}

TEST_CASE("a fault in one part of a policy hides none in another", "[json]") {
  std::string text = with(demo_text(), "/parameters/debt_ratio.max/values/2024-01-01", "\"0,40\"");
  text = with(text, "/scenarios/2/months_late", "\"six\"");
  text = with(text, "/tests/2/limit", "\"no_such\"");
  text = with(text, "/tests/8/scenario", "\"no_such\"");
  CHECK(found_in(text) ==
        "not_a_decimal /parameters/debt_ratio.max/values/2024-01-01; "
        "not_a_whole_number /scenarios/2/months_late; parameter_file_invalid /tests/2/limit; "
        "parameter_file_invalid /tests/8/scenario");
  CHECK(found_with("/tests/8/scenario", "\"no_such\"") ==
        "parameter_file_invalid /tests/8/scenario");
}

TEST_CASE("a key given twice is a finding beside all others", "[json]") {
  const auto twice = [&](std::string_view first, const std::string& second) {
    std::string text = with(demo_text(), "/parameters/debt_ratio.max/values/2024-01-01", first);
    text = with(text, "/tests/8/measure", "\"no_such\"");
    const std::string given = R"("2024-01-01":)" + std::string(first);
    const auto at = text.find(given, text.find("\"debt_ratio.max\""));
    REQUIRE(at != std::string::npos);
    return found_in(text.insert(at + given.size(), second));
  };
  const std::string place = " /parameters/debt_ratio.max/values/2024-01-01; ";
  CHECK(twice("\"0.40\"", R"(,"2024-01-01":"0.36")") ==
        "duplicate_key" + place + "unknown_word /tests/8/measure");
  // The first is read, once, and what is wrong with it is said.
  CHECK(twice("\"0,40\"", R"(,"2024-01-01":"0.36")") ==
        "duplicate_key" + place + "not_a_decimal" + place + "unknown_word /tests/8/measure");
  CHECK(twice("\"40\"", R"(,"2024-01-01":"0.36")") ==
        "duplicate_key" + place + "number_out_of_range" + place + "unknown_word /tests/8/measure");
}

TEST_CASE("rows are taken together only where the hit policy says so", "[json]") {
  CHECK(found_with("/tables/0/collect", "\"sum\"") == "parameter_file_invalid /tables/0/collect");
  const std::string collecting = with(demo_text(), "/tables/0/hit", "\"collect\"");
  CHECK(found_in(collecting) == "field_missing /tables/0/collect");
  CHECK(found_in(with(collecting, "/tables/0/collect", "\"sum\"")).empty());
}

TEST_CASE("every input of a request that a decision can rest on may be verified", "[json]") {
  const std::set<std::string> expected{"/as_of",
                                       "/policy",
                                       "/loan/product",
                                       "/loan/currency",
                                       "/loan/disbursements/0/milestone",
                                       "/loan/fees/0/kind",
                                       "/loan/index_rate/name",
                                       "/loan/conventions/allocation",
                                       "/loan/conventions/allocation/0",
                                       "/loan/conventions/payoff_interest",
                                       "/loan/conventions/arrears",
                                       "/loan/conventions/excess",
                                       "/loan/conventions/allow_negative_rate",
                                       "/loan/conventions/allow_negative_amortisation",
                                       "/loan/payments_received",
                                       "/loan/payments_received/0",
                                       "/loan/payments_received/0/date",
                                       "/loan/payments_received/0/amount",
                                       "/loan/payments_received/0/returned_on",
                                       "/course/name",
                                       "/course/hours",
                                       "/course/costs/0/kind",
                                       "/course/modules/0/name",
                                       "/course/refunds",
                                       "/course/refunds/0",
                                       "/course/refunds/0/leave_by",
                                       "/course/refunds/0/percent",
                                       "/work/cautious/evidence_grade",
                                       "/work/cautious/cohort_size",
                                       "/work/cautious/counted",
                                       "/work/claimed/counted",
                                       "/household/country",
                                       "/household/status",
                                       "/household/status_since",
                                       "/household/resident_since",
                                       "/household/age",
                                       "/household/came_as_refugee"};
  const JsonValue schema = document(file_text("engine/schemas/request.schema.json"));
  const SchemaPointers pointers(schema);
  CHECK(pointers.all().size() > 250);
  std::string inputs;
  for (const auto& pointer : pointers.all())
    inputs += (inputs.empty() ? "" : ",") + json_quoted(pointer);
  const auto policy = read_policy(
      with(demo_text(), "/verification",
           R"([{"inputs":[)" + inputs + R"(],"by":["document"],"otherwise":"refer"}])"));
  REQUIRE_FALSE(policy.has_value());
  std::set<std::string> refused;
  std::size_t words = 0;
  for (const auto& error : policy.error()) {
    const bool is_word = error.arguments.back().starts_with("only figures");
    if (!is_word) refused.insert(error.given);
    words += is_word ? 1 : 0;
  }
  CHECK(words > 30);
  CHECK(refused == expected);
}
