#include "afford/json/cost_rules_json.hpp"

#include <algorithm>

#include "afford/report/cost_summary_page.hpp"
#include "parameters/embedded.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const std::string& rules_text() {
  static const std::string text = file_text("engine/parameters/" + std::string(cost_rules_file));
  return text;
}

CostRules the_rules() {
  std::vector<ParameterFile> files;
  for (const auto& file : embedded_parameter_files()) files.push_back({file.name, file.bytes});
  return find_cost_rules(files).value();
}

std::string findings_of(std::string_view text) {
  const auto rules = read_cost_rules(text);
  return rules ? std::string() : summary(rules.error());
}

std::string findings_with(std::string_view path, std::string_view json) {
  return findings_of(with(rules_text(), path, json));
}

const RateGuard& guard(const CostRules& rules, std::string_view id) {
  const auto found = std::ranges::find(rules.guards, id, &RateGuard::id);
  REQUIRE(found != rules.guards.end());
  return *found;
}

bool is_whole(const BilingualText& text) { return !text.english.empty() && !text.french.empty(); }

}  // namespace

// As decisions/0013 lists them.
TEST_CASE("the limits that come with the program are those of their laws", "[json]") {
  const CostRules rules = the_rules();
  CHECK(rules.guards.size() == 9);
  const RateGuard& ceiling = guard(rules, "ca-criminal-rate-2025");
  CHECK(ceiling.from == Date::of(2025, 1, 1));
  CHECK_FALSE(ceiling.to.has_value());
  CHECK(ceiling.limit_percent == Decimal(35, 0));
  CHECK(ceiling.exceeds_when == ExceedsWhen::above);
  CHECK(ceiling.kind == GuardKind::ceiling);
  CHECK(ceiling.measure == GuardMeasure::apr_ca);
  CHECK(ceiling.cost_set == "all_charges");
  const RateGuard& before = guard(rules, "ca-criminal-rate-to-2024");
  CHECK_FALSE(before.from.has_value());
  CHECK(before.to == Date::of(2024, 12, 31));
  CHECK(before.limit_percent == Decimal(60, 0));
  CHECK(before.measure == GuardMeasure::effective_annual);
  const RateGuard& alberta = guard(rules, "ca-ab-high-cost-2019");
  CHECK(alberta.exceeds_when == ExceedsWhen::at_or_above);
  CHECK(alberta.kind == GuardKind::threshold);
  const RateGuard& quebec = guard(rules, "ca-qc-high-cost-2019");
  CHECK_FALSE(quebec.limit_percent.has_value());
  CHECK(quebec.bank_rate_plus_percent == Decimal(22, 0));
  const RateGuard& short_credit = guard(rules, "uk-hcstc-total-cost-2015");
  CHECK(short_credit.apr_from_percent == Decimal(100, 0));
  CHECK(short_credit.months_max == 12);
}

TEST_CASE("the Bank Rate table runs over its days without a gap", "[json]") {
  const CostRules rules = the_rules();
  CHECK_FALSE(rules.bank_rate_on(Date::of(2020, 3, 29)).has_value());
  CHECK(rules.bank_rate_on(Date::of(2020, 3, 30)) == Decimal(5, 1));
  CHECK(rules.bank_rate_on(Date::of(2024, 12, 31)) == Decimal(35, 1));
  CHECK(rules.bank_rate_on(rules.bank_rate_known_to) == Decimal(25, 1));
  CHECK_FALSE(rules.bank_rate_on(rules.bank_rate_known_to.plus_days(1)).has_value());
  const auto is_later = [](const BankRate& a, const BankRate& b) { return a.from >= b.from; };
  CHECK(std::ranges::adjacent_find(rules.bank_rates, is_later) == rules.bank_rates.end());
}

// SOR/2021-181 s. 48(2)(a) to (k), the first of them two; Criminal Code s. 347(2).
TEST_CASE("two lists of charges, neither inside the other", "[json]") {
  const CostRules rules = the_rules();
  const CostSet& disclosure = *rules.find_cost_set("disclosure");
  const CostSet& all_charges = *rules.find_cost_set("all_charges");
  CHECK(disclosure.left_out.size() == 12);
  CHECK(all_charges.left_out.size() == 6);
  CHECK(disclosure.leaves_out("optional_insurance"));
  CHECK_FALSE(all_charges.leaves_out("optional_insurance"));
  CHECK(all_charges.leaves_out("lender_risk_insurance"));
  CHECK_FALSE(disclosure.leaves_out("lender_risk_insurance"));
}

TEST_CASE("each line of a form is one that the page has, or left to the contract", "[json]") {
  const CostRules rules = the_rules();
  REQUIRE(rules.disclosures.size() == 2);
  for (const auto& form : rules.disclosures) {
    for (const auto& clause : form.clauses) {
      INFO(form.id << ' ' << clause.clause.english);
      CHECK((clause.line.empty() || is_summary_line(clause.line)));
    }
    CHECK_FALSE(form.is_complete());
  }
  CHECK_FALSE(is_summary_line(""));
  CHECK_FALSE(is_summary_line("aprs"));
}

TEST_CASE("both languages say everything", "[json]") {
  const CostRules rules = the_rules();
  for (const auto& one : rules.guards) {
    INFO(one.id);
    CHECK((is_whole(one.name) && is_whole(one.applies_to) && is_whole(one.law)));
    CHECK(std::ranges::all_of(one.exemptions, is_whole));
    CHECK_FALSE(one.source.empty());
    CHECK_FALSE(one.confidence.empty());
  }
  for (const auto& set : rules.cost_sets) {
    CHECK(is_whole(set.name));
    for (const auto& charge : set.left_out) CHECK(is_whole(charge.name));
  }
  for (const auto& form : rules.disclosures) {
    CHECK((is_whole(form.law) && is_whole(form.name)));
    for (const auto& clause : form.clauses) {
      CHECK((is_whole(clause.clause) && is_whole(clause.label)));
    }
  }
}

TEST_CASE("a fault in the rules is named by its place", "[json]") {
  CHECK(findings_of(rules_text()).empty());
  CHECK(findings_with("/version", "2") == "whole_number_out_of_range /version");
  CHECK(findings_with("/guards/0/measure", "\"apr\"") == "unknown_word /guards/0/measure");
  CHECK(findings_with("/guards/1/from", "\"1 Jan 2025\"") == "not_a_date /guards/1/from");
  CHECK(findings_with("/guards/1/exceeds_when", "\"over\"") ==
        "unknown_word /guards/1/exceeds_when");
  CHECK(findings_with("/guards/1/limit", "\"3\"") == "unknown_field /guards/1/limit");
  CHECK(findings_with("/cost_sets/0/counts_unless_listed", "false") ==
        "not_supported_yet /cost_sets/0/counts_unless_listed");
  CHECK(findings_with("/bank_rate/known_to", "null").ends_with("/bank_rate/known_to"));
  CHECK(findings_with("/bank_rate/values/0/percent", "\"half\"") ==
        "not_a_decimal /bank_rate/values/0/percent");
}

TEST_CASE("a guard has a limit or points above the Bank Rate, not both", "[json]") {
  CHECK(findings_with("/guards/0/limit_percent", "null") == "one_of_fields_needed /guards/0");
  CHECK(findings_with("/guards/0/bank_rate_plus_percent", "\"22\"") ==
        "one_of_fields_needed /guards/0");
}

TEST_CASE("what the parts of the file ask of each other", "[json]") {
  CHECK(findings_with("/guards/0/cost_set", "\"every_charge\"").starts_with("unknown_word "));
  CHECK(findings_with("/cost_sets/1/id", "\"every_charge\"").find("/cost_sets") !=
        std::string::npos);
  CHECK(findings_with("/bank_rate/values/0/from", "\"2026-01-01\"") ==
        "end_before_start /bank_rate/values");
}

TEST_CASE("faults are found all at once, in the order of the file", "[json]") {
  std::string text = with(rules_text(), "/guards/0/kind", "\"cap\"");
  text = with(text, "/guards/2/name/fr", "7");
  text = with(text, "/bank_rate/values/1/from", "\"soon\"");
  text = without(text, "/cost_sets/0/law");
  text = with(text, "/disclosures/0/clauses/0/line", "4");
  CHECK(findings_of(text) ==
        "unknown_word /guards/0/kind; wrong_type /guards/2/name/fr; "
        "not_a_date /bank_rate/values/1/from; field_missing /cost_sets/0/law; "
        "wrong_type /disclosures/0/clauses/0/line");
}

TEST_CASE("the rules are found among the parameter files by their name", "[json]") {
  const auto missing = find_cost_rules({});
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().front().code == ErrorCode::parameter_file_missing);
  const std::vector<ParameterFile> broken{{cost_rules_file, "[]"}};
  const auto found = find_cost_rules(broken);
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().front().path.starts_with(cost_rules_file));
}
