#include "afford/wage/worth_defaults.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("the minimum wage is the last one in force", "[wage]") {
  WorthDefaults defaults;
  const auto hourly = [](std::int64_t minor) { return Money::of_minor(minor, cad); };
  defaults.minimum_wages = {{"ON", Date::of(2025, 10, 1), hourly(1'760), "b"},
                            {"ON", Date::of(2024, 10, 1), hourly(1'720), "a"},
                            {"BC", Date::of(2024, 6, 1), hourly(1'740), "c"}};
  CHECK(minimum_wage(defaults, "ON", Date::of(2024, 9, 30)) == nullptr);
  CHECK(minimum_wage(defaults, "ON", Date::of(2025, 9, 30))->hourly == hourly(1'720));
  CHECK(minimum_wage(defaults, "ON", Date::of(2025, 10, 1))->hourly == hourly(1'760));
  CHECK(minimum_wage(defaults, "QC", Date::of(2026, 1, 1)) == nullptr);
}
