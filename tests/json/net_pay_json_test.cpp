#include "afford/json/net_pay_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using afford::test::json_at;

TEST_CASE("net pay keeps the promised fields", "[json]") {
  const auto dollars = [](std::int64_t cents) { return Money::of_minor(cents, cad); };
  NetPayAnswer answer{
      .pay = {dollars(3'432'000), dollars(183'379), dollars(56'285), dollars(180'000),
              dollars(74'589), dollars(2'937'747), dollars(75'846)},
      .kept_of_next_dollar = Ratio(44'643'845, 100'000'000),
      .province = "ON",
      .province_name = "Ontario",
      .year = 2031,
      .law_year = 2026,
      .confidence = Confidence::medium,
      .sources = {{"T4127", "CRA", "2024-12", ""}}};
  std::string json = net_pay_json(answer);
  CHECK(json_at(json, "") ==
        "gross pension premiums federal_tax provincial_tax net kept_of_next_dollar "
        "lost_at_next_dollar with_return province year law_year confidence sources");
  CHECK(json_at(json, "/net") == "29377.47");
  CHECK(json_at(json, "/kept_of_next_dollar") == "0.44643845");
  CHECK(json_at(json, "/law_year") == "2026");
  CHECK(json_at(json, "/confidence") == "medium");
  answer.lines.push_back({NetPayLineKind::tax, "federal", "tax", Ratio(1, 3)});
  json = net_pay_json(answer);
  CHECK(json_at(json, "/lines/0") == "block kind code amount");
  CHECK(json_at(json, "/lines/0/amount") == "0.333333");
  CHECK(format_decimal(kept_figure(Ratio(1, 2))) == "0.5");
}
