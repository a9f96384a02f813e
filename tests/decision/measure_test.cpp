#include "afford/decision/measure.hpp"

#include <set>
#include <string>

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("the catalogue of measures is closed, and each has a unit and a formula", "[decision]") {
  std::set<std::string> names;
  for (const auto& measure : measure_catalogue()) {
    CAPTURE(std::string(measure.name));
    CHECK(names.insert(std::string(measure.name)).second);
    CHECK((measure.unit == "ratio" || measure.unit == "CAD" || measure.unit == "payments"));
    CHECK_FALSE(measure.formula.empty());
  }
  CHECK(names == std::set<std::string>{"debt_ratio", "left_after_spending",
                                       "lowest_savings_cautious", "lowest_savings_plan_fails",
                                       "payment_count", "principal", "principal_over_bills"});
}
