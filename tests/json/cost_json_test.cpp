#include "afford/json/cost_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a cost has four fields", "[json]") {
  const CostAnswer cost{{Money::of_minor(107'000, cad), Money::of_minor(0, cad),
                          Money::of_minor(107'000, cad), Decimal(69'095, 4)}};
  const std::string json = cost_json(cost, Language::english);
  CHECK(test::json_at(json, "") ==
        "cost_of_credit total_interest total_fees effective_annual_rate_percent "
        "effective_annual_rate_above_percent");
  CHECK(test::json_at(json, "/cost_of_credit") == "1070.00");
  CHECK(test::json_at(json, "/effective_annual_rate_percent") == "6.9095");
}
