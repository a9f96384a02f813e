#include "afford/json/decision_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using afford::test::json_at;

TEST_CASE("a decision keeps the promised fields", "[json]") {
  Decision decision{"demo-lender", "1", "Example rules", Verdict::not_now, {}, {}};
  decision.tests.push_back({"T2", "left_after_spending", Comparison::at_least, Ratio(-7, 2),
                            Decimal(100, 0), true, false, Verdict::not_now, "RESIDUAL_LOW",
                            "none"});
  decision.tests.push_back({"T1", "debt_ratio", Comparison::at_most, std::nullopt, Decimal(40, 2),
                            false, false, Verdict::refer, "DEBT_RATIO_HIGH", ""});
  decision.reasons.push_back(
      {"RESIDUAL_LOW", "T2", "left_after_spending", Ratio(-7, 2), Decimal(100, 0), Ratio(207, 2)});
  decision.reasons.push_back({"DATA_MISSING", "T1", "debt_ratio"});
  const std::string json = decision_json(decision, Language::english);
  CHECK(json_at(json, "") == "verdict policy reasons tests");
  CHECK(json_at(json, "/verdict") == "not_now");
  CHECK(json_at(json, "/policy") == "id version title");
  CHECK(json_at(json, "/reasons/0") == "code measured limit shortfall text");
  CHECK(json_at(json, "/reasons/0/measured") == "-3.50");
  CHECK(json_at(json, "/reasons/0/limit") == "100");
  CHECK(json_at(json, "/reasons/0/shortfall") == "103.50");
  CHECK(json_at(json, "/reasons/0/text") ==
        "With the cautious estimate -3.50 is left each month. At least 100.00 should be left.");
  CHECK(json_at(json, "/reasons/1/measured") == "null");
  CHECK(json_at(json, "/tests/0/passed") == "false");
  CHECK(json_at(json, "/tests/0/limit_is_signed") == "false");
  CHECK(json_at(json, "/tests/1/measured") == "null");
}

TEST_CASE("figures come in their measure's unit", "[json]") {
  CHECK(figure_words("debt_ratio", Ratio(1, 3)) == "33.3%");
  CHECK(figure_words("principal", Ratio(6500)) == "6,500.00");
  CHECK(figure_words("payment_count", Ratio(44)) == "44 dates");
  CHECK(format_decimal(measured_figure("debt_ratio", Ratio(1, 3))) == "0.333333");
  CHECK(unit_of("unheard_of").empty());
}
