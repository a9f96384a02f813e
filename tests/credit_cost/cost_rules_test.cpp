#include "afford/credit_cost/cost_rules.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

// Two values, the last one checked up to 2026-10-28.
CostRules small_rules() {
  CostRules rules{.guards = {},
                  .cost_sets = {},
                  .bank_rates = {{Date::of(2025, 9, 18), Decimal(275, 2)},
                                 {Date::of(2025, 10, 30), Decimal(250, 2)}},
                  .bank_rate_known_to = Date::of(2026, 10, 28),
                  .disclosures = {}};
  rules.cost_sets.push_back({"disclosure", "a law", {}, {{"registry", {}, "s. 48(2)(c)"}}});
  rules.cost_sets.push_back({"all_charges", "another law", {}, {}});
  return rules;
}

DisclosureClause clause(std::string line) { return {{}, {}, std::move(line)}; }

}  // namespace

TEST_CASE("a bank rate holds from its first day until the next one", "[credit_cost]") {
  const CostRules rules = small_rules();
  CHECK(rules.bank_rate_on(Date::of(2025, 9, 18)) == Decimal(275, 2));
  CHECK(rules.bank_rate_on(Date::of(2025, 10, 29)) == Decimal(275, 2));
  CHECK(rules.bank_rate_on(Date::of(2025, 10, 30)) == Decimal(250, 2));
}

TEST_CASE("before its table and after its last check a bank rate is not known", "[credit_cost]") {
  const CostRules rules = small_rules();
  CHECK_FALSE(rules.bank_rate_on(Date::of(2025, 9, 17)).has_value());
  CHECK(rules.bank_rate_on(Date::of(2026, 10, 28)) == Decimal(250, 2));
  CHECK_FALSE(rules.bank_rate_on(Date::of(2026, 10, 29)).has_value());
  CostRules none = small_rules();
  none.bank_rates.clear();
  CHECK_FALSE(none.bank_rate_on(Date::of(2025, 10, 30)).has_value());
}

TEST_CASE("a charge counts unless its set names it", "[credit_cost]") {
  const CostRules rules = small_rules();
  const CostSet* disclosure = rules.find_cost_set("disclosure");
  REQUIRE(disclosure != nullptr);
  CHECK(disclosure->leaves_out("registry"));
  CHECK_FALSE(disclosure->leaves_out("registry fee"));
  CHECK_FALSE(disclosure->leaves_out(""));
  REQUIRE(rules.find_cost_set("all_charges") != nullptr);
  CHECK_FALSE(rules.find_cost_set("all_charges")->leaves_out("registry"));
  CHECK(rules.find_cost_set("All_charges") == nullptr);
}

TEST_CASE("a form is complete if every clause has its line", "[credit_cost]") {
  DisclosureForm form{"form", {}, {}, {clause("principal"), clause("apr")}};
  CHECK(form.is_complete());
  form.clauses.push_back(clause(""));
  CHECK_FALSE(form.is_complete());
}

TEST_CASE("measures, kinds and sides have the words of the file", "[credit_cost]") {
  CHECK(format_guard_measure(GuardMeasure::effective_annual) == "effective_annual");
  CHECK(format_guard_measure(GuardMeasure::apr_ca) == "apr_ca");
  CHECK(format_guard_measure(GuardMeasure::apr_us) == "apr_us");
  CHECK(format_guard_measure(GuardMeasure::apr_uk) == "apr_uk");
  CHECK(format_guard_measure(GuardMeasure::total_cost_percent) == "total_cost_percent");
  CHECK(format_guard_kind(GuardKind::ceiling) == "ceiling");
  CHECK(format_guard_kind(GuardKind::threshold) == "threshold");
  CHECK(format_exceeds_when(ExceedsWhen::above) == "above");
  CHECK(format_exceeds_when(ExceedsWhen::at_or_above) == "at_or_above");
}
