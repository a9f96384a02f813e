#include "afford/report/check_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Decision sample_decision() {
  const TestResult ratio{"T1", "debt_ratio", Comparison::at_most, Ratio(59, 100),    Decimal(40, 2),
                         true, false,        Verdict::refer,      "DEBT_RATIO_HIGH", "placeholder"};
  const TestResult size{"T7", "principal", Comparison::at_most, Ratio(6500),    Decimal(15'000, 0),
                        true, true,        Verdict::not_now,    "AMOUNT_RANGE", "placeholder"};
  const Reason reason{"DEBT_RATIO_HIGH", "T1",           "debt_ratio",
                      Ratio(59, 100),    Decimal(40, 2), Ratio(19, 100)};
  return {"demo-lender", "1", "Example rules", Verdict::refer, {ratio, size}, {reason}};
}

}  // namespace

TEST_CASE("a verdict comes with its rules, its reasons and its tests", "[report]") {
  const std::string text = unwrapped(check_page({sample_decision(), {}, {}}, Language::english));
  CHECK(text.starts_with("REFER: a person decides "));
  CHECK(says(text, "\"Example rules\" (demo-lender, version 1)"));
  CHECK(says(text, "example rules; no lender decided this"));
  CHECK(says(text, "take 59.0% of the household's pay"));
  CHECK(says(text, "at most 40.0%"));
  CHECK(says(text, "6,500.00"));
  CHECK(says(text, "at most 15,000.00"));
}

TEST_CASE("the page says which data were used, and who stands behind them", "[report]") {
  const std::vector<VouchedFigure> vouched{{"/household/savings", "900.00", VouchedBy::document,
                                            "bank statement", Date::of(2025, 8, 1)}};
  const std::string text =
      unwrapped(check_page({sample_decision(), {}, vouched}, Language::english));
  CHECK(says(text, "Figures and dates that you gave"));
  CHECK(says(text, "savings 900.00 (bank statement) (1 Aug 2025)."));
}

TEST_CASE("a lender's own reason code and measure are shown as they are", "[report]") {
  Decision decision = sample_decision();
  decision.reasons.front().code = "OUR_OWN";
  decision.tests.front().is_unsigned = false;
  decision.tests.back().is_unsigned = false;
  const std::string text = unwrapped(check_page({decision, {}, {}}, Language::english));
  CHECK(says(text, "59.0%. It must be at most 40.0%."));
  CHECK_FALSE(says(text, "no lender decided"));
}

TEST_CASE("a claim that stands in for a cautious estimate is called a claim", "[report]") {
  Decision decision = sample_decision();
  decision.tests.front().measure = "left_after_spending";
  CHECK(says(unwrapped(check_page({decision, {}, {}}, Language::english)),
             "judged, cautious estimate"));
  decision.cautious_is_claim = true;
  const std::string text = unwrapped(check_page({decision, {}, {}}, Language::english));
  CHECK(says(text, "So the provider's claim stands in for it"));
  CHECK(says(text, "left in the month judged, provider's claim"));
  CHECK_FALSE(says(text, "judged, cautious estimate"));
}

TEST_CASE("a code of ours on another figure does not borrow its sentence", "[report]") {
  Decision decision = sample_decision();
  decision.reasons.front().code = "CASH_NEGATIVE_MONTH";  // its sentence speaks of savings
  const std::string text = unwrapped(check_page({decision, {}, {}}, Language::english));
  CHECK_FALSE(says(text, "savings stand"));
  CHECK(says(text, "59.0%. It must be at most 40.0%."));
}

TEST_CASE("a test that another condition passes shows both", "[report]") {
  Decision decision = sample_decision();
  TestResult& test = decision.tests.front();
  test.passed = true;
  test.alternatives = {{.measure = "gds",
                        .comparison = Comparison::at_most,
                        .measured = Ratio(125, 1'000),
                        .limit = Decimal(20, 2),
                        .passed = true}};
  const std::string text = unwrapped(check_page({decision, {}, {}}, Language::english));
  CHECK(says(text, "no"));
  CHECK(says(text, "or share of pay for housing 12.5% at most 20.0% yes"));
}

TEST_CASE("reasons that are not shown are counted, and those not about figures said", "[report]") {
  Decision decision = sample_decision();
  while (decision.reasons.size() < 5) decision.reasons.push_back(decision.reasons.front());
  decision.reasons.push_back(
      {.code = "INC_NOT_VERIFIED", .test_id = {}, .measure = {}, .inputs = {"/household/savings"}});
  const std::string text = unwrapped(check_page({decision, {}, {}}, Language::english));
  CHECK(says(text,
             "2 reasons more. The lender needs these figures: your "
             "savings"));
}
