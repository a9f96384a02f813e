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
  const std::string json = decision_json(decision, {}, Language::english);
  CHECK(json_at(json, "") ==
        "verdict policy cautious_is_claim reasons reasons_in_all conditions changes tests "
        "record_sha256");
  CHECK(json_at(json, "/verdict") == "not_now");
  CHECK(json_at(json, "/policy") == "id version title");
  CHECK(json_at(json, "/reasons/0") ==
        "code verdict test scenario measured limit shortfall outcome month inputs legal_reference "
        "text");
  CHECK(json_at(json, "/reasons/0/measured") == "-3.50");
  CHECK(json_at(json, "/reasons/0/limit") == "100");
  CHECK(json_at(json, "/reasons/0/shortfall") == "103.50");
  CHECK(json_at(json, "/reasons/0/text") ==
        "With the cautious estimate -3.50 is left. At least 100.00 should be left.");
  CHECK(json_at(json, "/reasons/1/measured") == "null");
  CHECK(json_at(json, "/reasons/1/month") == "null");
  CHECK(json_at(json, "/tests/0/passed") == "false");
  CHECK(json_at(json, "/tests/0/limit_is_signed") == "false");
  CHECK(json_at(json, "/tests/1/measured") == "null");
}

TEST_CASE("four reasons are shown, and how many there are", "[json]") {
  Decision decision{"p", "1", "P", Verdict::refer, {}, {}};
  for (int k = 0; k < 6; ++k) decision.reasons.push_back({"DATA_MISSING", "T", "debt_ratio"});
  const std::string json = decision_json(decision, {}, Language::english);
  CHECK(json_at(json, "/reasons_in_all") == "6");
  CHECK(json_at(json, "/reasons/3/code") == "DATA_MISSING");
  CHECK(shown_reasons(decision).size() == 4);
}

TEST_CASE("every reason of a fact has words", "[json]") {
  const auto text = [](Reason reason) { return reason_text(reason, Language::english); };
  CHECK(text({.code = "DATA_CONFLICT",
              .test_id = {},
              .measure = "child_benefit",
              .inputs = {"/a", "/b"}}) ==
        "Something in the request cannot be right: child benefit comes in, but no child is named. "
        "It is about: /a; /b. So a person must look.");
  CHECK(text({.code = "DATA_MISSING", .test_id = {}, .measure = "program"}) ==
        "A figure is missing: facts that the special program asks for. So a person must look.");
  CHECK(text({.code = "SURPLUS_USE_HIGH",
              .test_id = "T",
              .measure = "surplus_use",
              .limit = Decimal(7, 1),
              .scenario = "late"}) ==
        "Under \"late\": share of what is left that the payment takes: there is nothing to set it "
        "against. It must be at most 70.0%.");
  CHECK(condition_text({"VERIFY_BEFORE_ADVANCE", {"/a"}}, Language::english) ==
        "Before money is paid out, the lender needs these figures: /a.");
  CHECK(figure_words("evidence_grade", Ratio(3)) == "C");
}

TEST_CASE("figures come in their measure's unit", "[json]") {
  CHECK(figure_words("debt_ratio", Ratio(1, 3)) == "33.3%");
  CHECK(figure_words("principal", Ratio(6500)) == "6,500.00");
  CHECK(figure_words("payment_count", Ratio(44)) == "44 dates");
  CHECK(format_decimal(measured_figure("debt_ratio", Ratio(1, 3))) == "0.333333");
  CHECK(unit_of("unheard_of").empty());
}

TEST_CASE("beside a limit an estimate is rounded, unless that hides the limit", "[json]") {
  const auto left = [](std::int64_t cents, std::int64_t limit) {
    return figure_words("left_after_spending", Ratio(cents, 100), Ratio(limit));
  };
  CHECK(left(79'254, 100) == "790");
  CHECK(left(-109'989, 0) == "-1,100");
  CHECK(left(9'960, 100) == "99.60");  // "100" would pass
  CHECK(left(-350, 0) == "-3.50");
  CHECK(left(10'000, 100) == "100");
  CHECK(figure_words("debt_ratio", Ratio(40'003, 100'000), Ratio(2, 5)) == "40.003%");
  CHECK(figure_words("debt_ratio", Ratio(2, 5), Ratio(2, 5)) == "40.0%");
  CHECK(figure_words("principal", Ratio(6505), Ratio(15'000)) == "6,505.00");
}

TEST_CASE("a reason names the month, and which plan fails", "[json]") {
  const Month month = Month::of(Date::of(2026, 8, 1));
  Reason reason{"CASH_NEGATIVE_IF_PLAN_FAILS", "T4",          "lowest_savings_plan_fails",
                Ratio(-565'245, 100),          Decimal(0, 2), Ratio(565'245, 100),
                MeasuredIn{"loses_job", month}};
  CHECK(reason_text(reason, Language::english) ==
        "If the plan fails, savings stand at about -5,650 in the worst month. That is at the end "
        "of Aug 2026, if you lose today's job for 3 months. They should not fall below 0.00.");
  reason.found_in = MeasuredIn{"cautious", month};  // a lender's own pairing of code and measure
  CHECK(reason_text(reason, Language::english).find("Aug 2026") == std::string::npos);
}
