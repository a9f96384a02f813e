#include "afford/json/cheaper_money_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string table_text() { return file_text("engine/parameters/cheaper-money.json"); }

std::string code_of(std::string text, const std::string& part, const std::string& instead) {
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  text.replace(at, part.size(), instead);
  const auto table = read_cheaper_money(text);
  REQUIRE_FALSE(table.has_value());
  return table.error().front().path + " " + std::string(error_name(table.error().front().code));
}

}  // namespace

TEST_CASE("the rules that come with the program are read whole", "[json]") {
  const auto table = read_cheaper_money(table_text());
  REQUIRE(table.has_value());
  CHECK(table->buffer_months == 3);
  REQUIRE(table->rules.size() == 4);
  const auto& aid = table->rules[0];
  CHECK(aid.id == "osap_micro_credential");
  CHECK(aid.province == "ON");
  CHECK(aid.conditions.status.size() == 3);
  CHECK(aid.conditions.weeks_below == 12);
  CHECK(aid.conditions.hours->max == 300);
  CHECK(aid.conditions.family_income->larger_family.minor() == 10'000'000);
  CHECK(table->rules[1].conditions.age->min == 26);
  CHECK(table->rules[1].conditions.full_years_resident_before == 1);
  CHECK_FALSE(table->rules[1].province);
  CHECK(table->rules[2].id == "canada_student_loan");
  CHECK(table->rules[2].conditions.weeks_min == 12);
  CHECK(table->rules[2].not_in == std::vector<std::string>{"NT", "NU", "QC"});
  CHECK(table->rules[3].conditions.came_as_refugee);
  CHECK(table->rules[3].conditions.years_since_status_max == 3);
  for (const auto& rule : table->rules) {
    CHECK_FALSE(rule.source.empty());
    CHECK_FALSE(rule.confidence.empty());
    CHECK_FALSE(rule.name.fr.empty());
  }
}

TEST_CASE("a rule that cannot be read is a finding with its place", "[json]") {
  CHECK(code_of(table_text(), "\"citizen\"", "\"citizens\"") ==
        "/checks/0/conditions/status unknown_word");
  CHECK(code_of(table_text(), "\"province\": \"ON\"", "\"province\": \"XX\"") ==
        "/checks/0/province province_unknown");
  CHECK(code_of(table_text(), "\"NU\"", "\"NA\"") == "/checks/2/not_in province_unknown");
  CHECK(code_of(table_text(), "\"weeks_below\"", "\"weeks_under\"") ==
        "/checks/0/conditions/weeks_under unknown_field");
  CHECK(code_of(table_text(), "\"confidence\": \"medium\"", "\"confidence\": \"\"") ==
        "/checks/0/confidence wrong_type");
}

TEST_CASE("the block keeps the promised fields", "[json]") {
  CheaperMoney money{true, "QC", {}};
  money.checks.push_back({.id = "own_savings",
                          .name = {},
                          .verdict = CheaperVerdict::cannot_be_told,
                          .why = {{"cheaper.no.status", {}}},
                          .missing = {"/household/age"},
                          .detail = {},
                          .source = {},
                          .source_date = "2024",
                          .confidence = {}});
  JsonWriter json;
  json.open_object();
  write_cheaper_money(money, Language::english, json);
  json.close_object();
  const std::string text = json.take();
  CHECK(json_at(text, "/cheaper_money") == "table province_without_rules checks");
  CHECK(json_at(text, "/cheaper_money/checks/0") ==
        "id name verdict why missing detail source date confidence");
  CHECK(json_at(text, "/cheaper_money/checks/0/name") == "Your own savings");
  CHECK(json_at(text, "/cheaper_money/checks/0/verdict") == "cannot_be_told");
  CHECK(json_at(text, "/cheaper_money/checks/0/why/0/code") == "cheaper.no.status");
  CHECK(json_at(text, "/cheaper_money/checks/0/missing/0") == "/household/age");
  CHECK(json_at(text, "/cheaper_money/checks/0/source") == "null");
}
