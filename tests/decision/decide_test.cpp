#include "afford/decision/decide.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

const Date day = Date::of(2025, 8, 20);

LendingPolicy policy(bool is_signed) {
  const Date from = Date::of(2024, 1, 1);
  return {
      "p",
      "1",
      "A lender",
      from,
      {{"ratio.max",
        "ratio",
        {{from, Decimal(40, 2)}, {Date::of(2026, 1, 1), Decimal(36, 2)}},
        "minutes",
        is_signed},
       {"left.min", "CAD", {{from, Decimal(100, 0)}}, "minutes", is_signed}},
      {{"T1", "debt_ratio", Comparison::at_most, "ratio.max", Verdict::refer, "DEBT_RATIO_HIGH"},
       {"T2", "left_after_spending", Comparison::at_least, "left.min", Verdict::not_now,
        "RESIDUAL_LOW"}}};
}

MeasureBook measured(std::optional<Ratio> ratio, Ratio left) {
  return {{{}, {{"debt_ratio", ratio}, {"left_after_spending", left}}}};
}

}  // namespace

TEST_CASE("a figure exactly at its limit passes, one hair beyond does not", "[decision]") {
  const LendingPolicy rules = policy(true);
  CHECK(decide(rules, day, measured(Ratio(2, 5), 100)).verdict == Verdict::eligible);
  const Ratio beyond = Ratio(2, 5) + Ratio(1, 1'000'000'000);
  const auto decision = decide(rules, day, measured(beyond, 100));
  CHECK(decision.verdict == Verdict::refer);
  REQUIRE(decision.reasons.size() == 1);
  CHECK(decision.reasons[0].code == "DEBT_RATIO_HIGH");
  CHECK(decision.reasons[0].shortfall == Ratio(1, 1'000'000'000));
}

TEST_CASE("the worst verdict wins and comes first", "[decision]") {
  const auto decision = decide(policy(true), day, measured(Ratio(1, 2), 99));
  CHECK(decision.verdict == Verdict::not_now);
  REQUIRE(decision.reasons.size() == 2);
  CHECK(decision.reasons[0].code == "RESIDUAL_LOW");
  CHECK(decision.reasons[1].code == "DEBT_RATIO_HIGH");
}

TEST_CASE("a limit is the one in force on the day", "[decision]") {
  const auto figures = measured(Ratio(38, 100), 100);
  CHECK(decide(policy(true), day, figures).verdict == Verdict::eligible);
  CHECK(decide(policy(true), Date::of(2026, 1, 1), figures).verdict == Verdict::refer);
}

TEST_CASE("what is not known is referred, never guessed", "[decision]") {
  const auto decision = decide(policy(true), day, measured(std::nullopt, 100));
  CHECK(decision.verdict == Verdict::refer);
  CHECK(decision.reasons.at(0).code == "DATA_MISSING");
}

TEST_CASE("under limits that nobody signed the best verdict is refer", "[decision]") {
  const auto decision = decide(policy(false), day, measured(Ratio(1, 10), 500));
  CHECK(decision.verdict == Verdict::refer);
  CHECK(decision.reasons.at(0).code == "LIMITS_UNSIGNED");
}

TEST_CASE("what a failing plan says comes first, with its month", "[decision]") {
  LendingPolicy rules = policy(true);
  rules.tests.push_back({"T4", "lowest_savings_plan_fails", Comparison::at_least, "left.min",
                         Verdict::refer, "CASH_NEGATIVE_IF_PLAN_FAILS"});
  auto figures = measured(Ratio(1, 2), 99);
  figures.front().measures.push_back({"lowest_savings_plan_fails", Ratio(-1),
                                      MeasuredIn{"loses_job", Month::of(Date::of(2026, 8, 1))}});
  const auto decision = decide(rules, day, figures);
  CHECK(decision.verdict == Verdict::not_now);
  CHECK(decision.tests.front().id == "T4");
  REQUIRE(decision.reasons.size() == 3);
  CHECK(decision.reasons[0].test_id == "T4");
  CHECK(decision.reasons[0].found_in->outcome == "loses_job");
  CHECK(decision.reasons[1].code == "RESIDUAL_LOW");
}

TEST_CASE("reasons go by how far a figure misses its limit, as a share of it", "[decision]") {
  LendingPolicy rules = policy(true);
  rules.tests[1].otherwise = Verdict::refer;
  // 0.44 misses 0.40 by a tenth; 85 misses 100 by 15 in 100, 95 by 5.
  CHECK(decide(rules, day, measured(Ratio(44, 100), 85)).reasons[0].code == "RESIDUAL_LOW");
  CHECK(decide(rules, day, measured(Ratio(44, 100), 95)).reasons[0].code == "DEBT_RATIO_HIGH");
}

TEST_CASE("one of several conditions is enough", "[decision]") {
  LendingPolicy rules = policy(true);
  rules.tests[0].alternatives = {{"left_after_spending", Comparison::at_least, "left.min"}};
  const auto decision = decide(rules, day, measured(Ratio(1, 2), 100));
  CHECK(decision.verdict == Verdict::eligible);
  REQUIRE(decision.tests[0].alternatives.size() == 1);
  CHECK(decision.tests[0].alternatives[0].passed);
  CHECK(decide(rules, day, measured(Ratio(1, 2), 99)).reasons.size() == 2);
}

TEST_CASE("a share of nothing is beyond every upper limit", "[decision]") {
  MeasureBook book = measured(std::nullopt, 100);
  book.front().measures[0].is_unbounded = true;
  const auto decision = decide(policy(true), day, book);
  REQUIRE(decision.reasons.size() == 1);
  CHECK(decision.reasons[0].code == "DEBT_RATIO_HIGH");
  CHECK_FALSE(decision.reasons[0].shortfall.has_value());
}

TEST_CASE("a test under a scenario takes that scenario's figures", "[decision]") {
  LendingPolicy rules = policy(true);
  rules.scenarios = {{.id = "late", .months_late = 3}};
  rules.tests[1].scenario = "late";
  MeasureBook book = measured(Ratio(1, 10), 500);
  book.push_back({"late", {{"left_after_spending", Ratio(99)}}});
  const auto decision = decide(rules, day, book);
  CHECK(decision.verdict == Verdict::not_now);
  CHECK(decision.reasons.at(0).scenario == "late");
  book.back().measures.clear();
  CHECK(decide(rules, day, book).reasons.at(0).code == "DATA_MISSING");
}

TEST_CASE("a table gives the limit, by figures and by other tables", "[decision]") {
  LendingPolicy rules = policy(true);
  const auto below = [](std::int64_t bound) {
    return TableCondition{.subject = "left_after_spending", .below = Decimal(bound, 0)};
  };
  const auto from = [](const char* subject, bool is_table, std::int64_t bound) {
    return TableCondition{.subject = subject, .is_table = is_table, .at_least = Decimal(bound, 0)};
  };
  rules.tables = {{"asks_other",
                   "ratio",
                   HitPolicy::first,
                   Collect::sum,
                   {{{from("by_money", true, 2)}, Decimal(30, 2)}, {{}, Decimal(60, 2)}},
                   "m",
                   true},
                  {"by_money",
                   "ratio",
                   HitPolicy::unique,
                   Collect::sum,
                   {{{below(1'000)}, Decimal(1, 0)},
                    {{from("left_after_spending", false, 1'000)}, Decimal(2, 0)}},
                   "m",
                   true}};
  rules.tests[0].limit = "asks_other";
  CHECK(decide(rules, day, measured(Ratio(1, 2), 999)).verdict == Verdict::eligible);
  CHECK(decide(rules, day, measured(Ratio(1, 2), 1'000)).verdict == Verdict::refer);
}

TEST_CASE("the policy's own order of outcomes decides", "[decision]") {
  LendingPolicy rules = policy(true);
  rules.outcome_order = {Verdict::refer, Verdict::not_now, Verdict::eligible};
  CHECK(decide(rules, day, measured(Ratio(1, 2), 99)).verdict == Verdict::refer);
}

TEST_CASE("facts beside the figures", "[decision]") {
  const auto figures = measured(Ratio(1, 10), 500);
  CaseFacts facts;
  facts.verify_first = {"/household/housing_per_month"};
  auto decision = decide(policy(true), day, figures, facts);
  CHECK(decision.verdict == Verdict::eligible);
  REQUIRE(decision.conditions.size() == 1);
  CHECK(decision.conditions[0].code == "VERIFY_BEFORE_ADVANCE");
  facts.not_verified = {"/work/now/gross_per_year"};
  facts.conflicts = {{"child_benefit", {"/household/children"}}};
  decision = decide(policy(true), day, figures, facts);
  CHECK(decision.verdict == Verdict::refer);
  CHECK(decision.conditions.size() == 1);  // for the person who decides
  REQUIRE(decision.reasons.size() == 2);
  CHECK(decision.reasons[0].code == "DATA_CONFLICT");
  CHECK(decision.reasons[1].code == "INC_NOT_VERIFIED");
}

TEST_CASE("a special program is for those it names, and asks when it does not know", "[decision]") {
  LendingPolicy rules = policy(true);
  rules.special_program = {"p", "s. 16", "board", {ResidenceStatus::protected_person}, true, 2};
  const auto figures = measured(Ratio(1, 10), 500);
  CaseFacts facts;
  CHECK(decide(rules, day, figures, facts).reasons.at(0).code == "DATA_MISSING");
  facts.program = ProgramFacts{ResidenceStatus::protected_person, true, 2};
  CHECK(decide(rules, day, figures, facts).verdict == Verdict::eligible);
  facts.program->years_in_field = 1;
  const auto decision = decide(rules, day, figures, facts);
  CHECK(decision.verdict == Verdict::not_now);
  CHECK(decision.reasons.at(0).code == "POLICY_EXCLUDED");
}

TEST_CASE("what a table or an alternative does not know refers, and is named", "[decision]") {
  LendingPolicy rules = policy(true);
  rules.tables = {{"by_ratio",
                   "CAD",
                   HitPolicy::first,
                   Collect::sum,
                   {{{{.subject = "debt_ratio", .at_most = Decimal(40, 2)}}, Decimal(100, 0)},
                    {{}, Decimal(200, 0)}},
                   "m",
                   true}};
  rules.tests[1].limit = "by_ratio";
  rules.tests.erase(rules.tests.begin());
  auto decision = decide(rules, day, measured(std::nullopt, 500));
  CHECK(decision.verdict == Verdict::refer);
  CHECK(decision.reasons.at(0).code == "DATA_MISSING");
  CHECK(decision.reasons.at(0).measure == "debt_ratio");
  CHECK(decide(rules, day, measured(Ratio(1, 2), 199)).verdict == Verdict::not_now);

  rules = policy(true);
  rules.tests.erase(rules.tests.begin());
  rules.tests[0].alternatives = {{"debt_ratio", Comparison::at_most, "ratio.max"}};
  decision = decide(rules, day, measured(std::nullopt, 99));
  CHECK(decision.verdict == Verdict::refer);
  CHECK(decision.reasons.at(0).measure == "debt_ratio");
  decision = decide(rules, day, measured(std::nullopt, 100));
  CHECK(decision.verdict == Verdict::eligible);
  CHECK_FALSE(decision.tests[0].is_missing());
}
