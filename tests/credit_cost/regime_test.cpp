#include "afford/credit_cost/regime.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a law of credit has one short name", "[credit_cost]") {
  CHECK(format_regime(Regime::canada) == "ca");
  CHECK(format_regime(Regime::usa) == "us");
  CHECK(format_regime(Regime::eu) == "eu");
  CHECK(format_regime(Regime::uk) == "uk");
  for (const Regime regime : all_regimes) CHECK(parse_regime(format_regime(regime)) == regime);
  for (const auto* other : {"", "CA", "canada", "us ", "e"}) CHECK_FALSE(parse_regime(other));
}

TEST_CASE("North America adds up periods, Europe compounds them", "[credit_cost]") {
  CHECK(is_nominal(Regime::canada));
  CHECK(is_nominal(Regime::usa));
  CHECK_FALSE(is_nominal(Regime::eu));
  CHECK_FALSE(is_nominal(Regime::uk));
}
