#include "afford/decision/measure.hpp"

#include <set>
#include <string>
#include <string_view>

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("the catalogue of measures is closed, and each has a unit and a formula", "[decision]") {
  std::set<std::string> names;
  for (const auto& measure : measure_catalogue()) {
    CAPTURE(std::string(measure.name));
    CHECK(names.insert(std::string(measure.name)).second);
    CHECK(std::set<std::string_view>{"ratio", "CAD", "payments", "grade"}.contains(measure.unit));
    CHECK(measure.inputs.starts_with('/'));
    CHECK(find_measure(measure.name) == &measure);
    CHECK_FALSE(measure.formula.empty());
  }
  CHECK(names.size() == 19);
  CHECK(names.contains("qc_debt_ratio"));
  CHECK(find_measure("credit_score") == nullptr);
}

TEST_CASE("a figure is found by its name", "[decision]") {
  const ScenarioMeasures figures{"late", {{"principal", Ratio(5)}}};
  REQUIRE(figures.find("principal") != nullptr);
  CHECK(figures.find("tds") == nullptr);
}
