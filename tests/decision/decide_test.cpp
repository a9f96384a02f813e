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

std::vector<Measure> measured(std::optional<Ratio> ratio, Ratio left) {
  return {{"debt_ratio", ratio}, {"left_after_spending", left}};
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
  figures.push_back({"lowest_savings_plan_fails", Ratio(-1),
                     MeasuredIn{"loses_job", Month::of(Date::of(2026, 8, 1))}});
  const auto decision = decide(rules, day, figures);
  CHECK(decision.verdict == Verdict::not_now);
  CHECK(decision.tests.front().id == "T4");
  REQUIRE(decision.reasons.size() == 3);
  CHECK(decision.reasons[0].test_id == "T4");
  CHECK(decision.reasons[0].found_in->outcome == "loses_job");
  CHECK(decision.reasons[1].code == "RESIDUAL_LOW");
}
