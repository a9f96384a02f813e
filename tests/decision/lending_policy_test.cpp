#include "afford/decision/lending_policy.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

PolicyParameter parameter(const char* id, bool is_signed) {
  return {id,
          "ratio",
          {{Date::of(2025, 1, 1), Decimal(40, 2)}, {Date::of(2026, 1, 1), Decimal(36, 2)}},
          "minutes",
          is_signed};
}

}  // namespace

TEST_CASE("a limit is in force from its date until the next one", "[decision]") {
  const PolicyParameter limit = parameter("a", true);
  CHECK_FALSE(limit.value_on(Date::of(2024, 12, 31)).has_value());
  CHECK(limit.value_on(Date::of(2025, 1, 1)) == Decimal(40, 2));
  CHECK(limit.value_on(Date::of(2025, 12, 31)) == Decimal(40, 2));
  CHECK(limit.value_on(Date::of(2026, 1, 1)) == Decimal(36, 2));
  CHECK(limit.value_on(Date::of(2099, 1, 1)) == Decimal(36, 2));
}

TEST_CASE("a policy finds its parameters by id and knows what nobody signed", "[decision]") {
  LendingPolicy policy{"p", "1", "A lender", Date::of(2025, 1, 1), {parameter("a", true)}, {}};
  REQUIRE(policy.find("a") != nullptr);
  CHECK(policy.find("b") == nullptr);
  CHECK_FALSE(policy.has_unsigned_parameters());
  policy.parameters.push_back(parameter("b", false));
  CHECK(policy.has_unsigned_parameters());
}

TEST_CASE("verdicts print as words, the worst last", "[decision]") {
  CHECK(format_verdict(Verdict::eligible) == "eligible");
  CHECK(format_verdict(Verdict::refer) == "refer");
  CHECK(format_verdict(Verdict::not_now) == "not_now");
  CHECK(Verdict::eligible < Verdict::refer);
  CHECK(Verdict::refer < Verdict::not_now);
}
