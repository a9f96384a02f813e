#include "afford/credit_cost/cost_answer.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

CostRules short_rules() {
  CostRules rules{.guards = {},
                  .cost_sets = {},
                  .bank_rates = {},
                  .bank_rate_known_to = Date::of(2026, 10, 28),
                  .disclosures = {}};
  rules.cost_sets.push_back({"disclosure", "", {}, {{"registry", {}, ""}}});
  rules.guards.push_back({.id = "limit",
                          .name = {},
                          .jurisdiction = "CA",
                          .from = {},
                          .to = {},
                          .measure = GuardMeasure::apr_ca,
                          .cost_set = "disclosure",
                          .limit_percent = Decimal(10, 0),
                          .bank_rate_plus_percent = {},
                          .exceeds_when = ExceedsWhen::above,
                          .kind = GuardKind::ceiling,
                          .applies_to = {},
                          .exemptions = {},
                          .law = {},
                          .source = {},
                          .confidence = {}});
  return rules;
}

// 1,000.00 for a year, one payment.
Loan year_loan(const Decimal& percent) {
  LoanTerms terms{
      cad,
      AnnualRate::from_percent(percent),
      {.base = Date::of(2026, 1, 1), .frequency = {StepUnit::month, 12}, .anchor_day = 1},
      {{PhaseKind::level, 1}}};
  terms.conventions.allow_negative_rate = percent.sign() < 0;
  return checked_loan({terms, {{Date::of(2025, 1, 1), Money::of_minor(100'000, cad)}}}).value();
}

Result<CostAnswer> answer(const Loan& loan, const CostRules& rules, const CostQuestion& question) {
  return cost_answer(loan, amortize(loan).value(), rules, question);
}

}  // namespace

TEST_CASE("without a law nothing but the cost is worked out", "[credit_cost]") {
  const CostRules rules = short_rules();
  const auto found = answer(year_loan(Decimal(12, 0)), rules, {});
  REQUIRE(found.has_value());
  CHECK(format_money(found->cost.cost_of_credit) == "120.00");
  CHECK(found->aprs.empty());
  CHECK(found->guards.empty());
  CHECK_FALSE(found->stated.has_value());
}

TEST_CASE("APRs come in the order asked for, limits with their law", "[credit_cost]") {
  const CostRules rules = short_rules();
  const auto both = answer(year_loan(Decimal(12, 0)), rules, {{Regime::uk, Regime::canada}, {}});
  REQUIRE(both.has_value());
  REQUIRE(both->aprs.size() == 2);
  CHECK(both->aprs[0].regime == Regime::uk);
  CHECK(both->aprs[1].regime == Regime::canada);
  REQUIRE(both->guards.size() == 1);
  CHECK(both->guards.front().guard == &rules.guards.front());
  CHECK(both->guards.front().outcome == GuardOutcome::exceeded);
  const auto british = answer(year_loan(Decimal(12, 0)), rules, {{Regime::uk}, {}});
  REQUIRE(british.has_value());
  CHECK(british->guards.empty());
}

// Under the UK's rule 12.9 is within (1 above), under Canada's it is not (1/8).
TEST_CASE("a stated rate is checked by the first law named", "[credit_cost]") {
  const CostRules rules = short_rules();
  const Loan loan = year_loan(Decimal(12, 0));
  const Decimal stated(129, 1);
  const auto british = answer(loan, rules, {{Regime::uk, Regime::canada}, stated});
  const auto canadian = answer(loan, rules, {{Regime::canada, Regime::uk}, stated});
  REQUIRE(british.has_value());
  REQUIRE(canadian.has_value());
  CHECK(british->stated.value().is_within);
  CHECK(british->stated->tolerance.code == "uk");
  CHECK_FALSE(canadian->stated.value().is_within);
}

// 1,000.00 lent and 990.00 paid back, and 50.00 to a registry: money is lost, but Canada's list
// leaves the 50.00 out, and by its rule there is no cost.
TEST_CASE("no stated rate can be checked where there is none", "[credit_cost]") {
  const CostRules rules = short_rules();
  Loan loan = year_loan(Decimal(-1, 0));
  loan.terms.fees.push_back(
      {"registry", Money::of_minor(5'000, cad), FeePaid::separately, Date::of(2025, 1, 1)});
  const auto plain = answer(loan, rules, {{Regime::canada}, {}});
  REQUIRE(plain.has_value());
  CHECK_FALSE(plain->aprs.front().apr.percent.has_value());
  CHECK(plain->guards.front().outcome == GuardOutcome::within);
  CHECK_FALSE(plain->guards.front().measured_percent.has_value());
  const auto stated = answer(loan, rules, {{Regime::canada}, Decimal(1, 0)});
  REQUIRE_FALSE(stated.has_value());
  CHECK(stated.error().front().code == ErrorCode::no_rate_exists);
  CHECK(stated.error().front().path == "/loan");
}

TEST_CASE("a loan whose cost cannot be told has no answer", "[credit_cost]") {
  const CostRules rules = short_rules();
  Loan loan = year_loan(Decimal(12, 0));
  loan.terms.fees.push_back(
      {"fee", Money::of_minor(100'000, cad), FeePaid::separately, Date::of(2025, 1, 1)});
  const auto found = answer(loan, rules, {{Regime::canada}, {}});
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().front().code == ErrorCode::no_rate_exists);
}
