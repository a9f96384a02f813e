#include "afford/report/assessment_page.hpp"

#include <algorithm>
#include <cctype>

#include "afford/report/html_writer.hpp"
#include "tests/report/markup_balance.hpp"
#include "tests/report/page_text.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"
#include "tests/words/reading_grade.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string page(const Assessment& assessment, bool with_methods = false) {
  return write_text(assessment_page(assessment, {Language::english, with_methods}));
}

}  // namespace

TEST_CASE("the answer and its main reason stand on top", "[report]") {
  const std::string text = unwrapped(page(sample_assessment()));
  const auto answer = text.find(
      "Your budget: TIGHT. If you lose today's job for 3 months, your "
      "savings run out. At the end of Sep 2026 you are short by about "
      "1,230.");
  CHECK(answer < text.find("1. What you pay"));
  CHECK(says(text, "The course: in 48 of 100 futures like yours you end ahead, in 52 you end"));
  Assessment fitting = sample_assessment();
  fitting.budget.result = BudgetResult::fits;
  fitting.budget.reasons.clear();
  CHECK(says(unwrapped(page(fitting)), "Your budget: FITS. If the plan fails, or if the cautious"));
}

TEST_CASE("blocks come in their order, plan fails before the claim", "[report]") {
  const std::string text = page(sample_assessment());
  std::size_t last = 0;
  for (const auto* heading :
       {"1. What you pay", "2. What can happen", "PLAN FAILS", "Cautious", "Provider's",
        "3. Your household budget: TIGHT", "4. What the course really costs",
        "5. Cheaper money to look at first", "6. Is it worth it?",
        "7. Who stands behind these figures", "What we took for granted",
        "Tables and rules we used"}) {
    CAPTURE(heading);
    const auto at = text.find(heading, last);
    REQUIRE(at != std::string::npos);
    last = at;
  }
}

TEST_CASE("contract lines are exact, modelled ones are rounded to 10", "[report]") {
  const std::string text = unwrapped(page(sample_assessment()));
  CHECK(says(text, "You get 4,000.00 on 2 Sep 2025 2,500.00 on 1 Dec 2025"));
  CHECK(says(text, "At first 8 payments between"));
  CHECK(says(text, "After that 35 payments of 199."));
  CHECK(says(text, "Loan payment 199.86 199.86 199.86 199.86 199.86"));
  CHECK(says(text, "Pay after tax 2,380 2,380"));
  CHECK(says(text, "Left after spending 20 20"));
  CHECK(says(text, "short by short by short by Lowest savings 1,230 1,230 1,230 240 240"));
  CHECK(says(text, "In 48 of 100 futures like yours you end ahead, by about 12,100."));
  CHECK(says(text, "In 52 of 100 you end behind, by about 8,350."));
  CHECK(says(text, "The largest one that adds no further reason is 4,210;"));
  CHECK(says(text, "it is not an offer"));
  CHECK(says(text, "example rules; no lender decided this"));
}

TEST_CASE("it fits 80 columns and is plain ASCII", "[report]") {
  const std::string text = page(sample_assessment(), true);
  CHECK(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  CHECK(fits_columns(text));
}

TEST_CASE("no lender's word, no praise", "[report]") {
  std::string text = page(sample_assessment(), true);
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const auto* word : {"eligible", "refer", "not now", "!", "best ", "great", "rank"}) {
    CAPTURE(word);
    CHECK_FALSE(says(text, word));
  }
}

TEST_CASE("grade 8 reads it", "[report]") {
  const auto texts = prose(assessment_page(sample_assessment(), {Language::english, false, true}));
  CHECK(reading_grade(texts) <= 800);
}

TEST_CASE("each figure shows who stands behind it", "[report]") {
  const std::string text = unwrapped(page(sample_assessment()));
  CHECK(says(text,
             "You typed these: request as_of 2025-08-20 loan disbursements/0/principal "
             "4000.00"));
  CHECK(says(text, "provider says these: work claimed/placement_probability 0.86"));
  CHECK(says(text, "nominal_rate_percent 6.7 (loan agreement) (1 Aug 2025)"));
  CHECK(says(text, "Nothing that was typed in is called evidence."));
}

TEST_CASE("what the loan is not to blame for is said", "[report]") {
  Assessment assessment = sample_assessment();
  std::string text = unwrapped(page(assessment));
  CHECK(says(text, "short by about 1,230. - You listed about 1,930"));
  CHECK(says(text, "costs about 2,570. This holds without the loan payments, too."));
  CHECK_FALSE(says(text, "All of this holds"));
  assessment.budget.without_loan = assessment.budget.reasons;
  CHECK(says(unwrapped(page(assessment)), "2,570. All of this holds without the loan payments"));
  assessment.budget.without_loan.front().arguments = {"loses_job", "2026-08", "634.50"};
  text = unwrapped(page(assessment));
  CHECK(says(text,
             "short by about 1,230. Without the loan payments you would still be short by "
             "about 630, at the end of Aug 2026."));
  CHECK_FALSE(says(text, "All of this holds"));
  assessment.budget.without_loan = {{"reason.left_under_buffer", {"20.00", "157.00"}}};
  text = unwrapped(page(assessment));
  CHECK(says(text, "should be left. That is so without the loan payments."));
}

TEST_CASE("a day that every way has in common is said once", "[report]") {
  Assessment assessment = sample_assessment();
  assessment.budget.without_loan.clear();
  assessment.budget.reasons = {
      {"reason.fails_day_below_zero", {"does_not_finish", "2026-02-02", "50.00"}},
      {"reason.fails_day_below_zero", {"loses_job", "2026-08-01", "70.00"}},
      {"reason.day_below_zero", {"2026-02-02", "50.00"}}};
  const std::string text = unwrapped(page(assessment));
  CHECK_FALSE(says(text, "If you do not finish the course, 50.00 is missing"));
  CHECK(says(text, "If you lose today's job for 3 months, 70.00 is missing on 1 Aug 2026"));
  CHECK(says(text, "With the cautious estimate, 50.00 is missing on 2 Feb 2026"));
}

TEST_CASE("methods come only when asked for", "[report]") {
  CHECK_FALSE(says(page(sample_assessment()), "How we got this"));
  CHECK(says(unwrapped(page(sample_assessment(), true)),
             "Chance of success: finish 80%, pass 85% on each try with 3 tries"));
}

TEST_CASE("missing figures are said, not guessed", "[report]") {
  Assessment bare = sample_assessment();
  bare.course_name.clear();
  bare.claimed.reset();
  bare.budget.debt_ratio_percent.reset();
  bare.budget.benchmark.reset();
  bare.budget.reasons.clear();
  bare.budget.without_loan.clear();
  bare.budget.largest_loan = {cents_of(0), {}, {}, {"page.budget.largest_not_needed", {}}};
  bare.worth.futures.break_even_chance.reset();
  bare.worth.futures.break_even_net_gain.reset();
  const std::string text = unwrapped(page(bare));
  CHECK(says(text, "====== A loan of 6,500.00 CAD"));
  CHECK_FALSE(says(text, "Provider's"));
  CHECK(says(text, "it needs today's pay before tax"));
  CHECK(says(text, "Name your region"));
  CHECK(says(text, "So no other loan was looked for."));
  CHECK(says(text, "No gain makes it break even"));
  CHECK(says(text, "No chance of success makes it break even"));
}

TEST_CASE("a haircut is called our caution", "[report]") {
  Assessment cut = sample_assessment();
  cut.worth.is_haircut = true;
  const std::string text = unwrapped(page(cut));
  CHECK(says(text, "So the provider's claim stands in for it, with its pay in full. The course:"));
  CHECK(says(text, "- You gave no cautious estimate. So the provider's claim stands in for it"));
  CHECK(says(unwrapped(page(cut)), "our caution, not a finding about this school"));
}

TEST_CASE("a person's own text keeps its letters and cannot steer the terminal", "[report]") {
  Assessment named = sample_assessment();
  named.course_name = "Infirmi\u00e8re \x1b[2J";
  CHECK(says(page(named), "Infirmi\u00e8re ?[2J"));
}

TEST_CASE("a page with charts shows plan fails first and the claim last", "[report]") {
  Assessment assessment = sample_assessment();
  assessment.course_name = "<script>alert(1)</script> & more";
  const Document page = assessment_page(assessment, {Language::english, true, true});
  const std::string html = write_html(page, Language::english);
  CHECK(first_fault(html).empty());
  CHECK_FALSE(says(html, "<script"));
  std::size_t last = 0;
  for (const auto* part :
       {"<title id=\"chart1-title\">What you still owe", ">4,000.00</td>",
        "<title id=\"chart2-title\">Money left", ">A  Plan fails", ">D  Cautious", ">E  Prov",
        ">A. Plan fails: you do not finish</th>", ">-1,230</td>",
        "<title id=\"chart3-title\">100 futures", ">52 behind<", ">48 ahead<"}) {
    CAPTURE(part);
    last = html.find(part, last);
    REQUIRE(last != std::string::npos);
  }
  const std::string french =
      write_html(assessment_page(assessment, {Language::french, true, true}), Language::french);
  CHECK(says(french, "Ce que vous devez encore, mois par mois"));
  CHECK(says(french, ">C  \u00c9chec"));
}

TEST_CASE("what is owed follows the schedule, from the month of the first advance on", "[report]") {
  const Assessment assessment = sample_assessment();
  const Document page = assessment_page(assessment, {Language::english, false, true});
  const auto found = std::ranges::find_if(
      page.blocks, [](const auto& block) { return std::holds_alternative<Chart>(block); });
  const auto& owed = std::get<LineChart>(std::get<Chart>(*found).drawing);
  CHECK(owed.first == month_of(2025, 9));
  const auto& amounts = owed.lines.at(0).amounts;
  const auto& rows = assessment.loan.amortization.installments;
  REQUIRE(amounts.size() == rows.size() + 1);
  CHECK(amounts[0] == cents_of(400'000));  // the second part comes in December
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(amounts[i + 1] == rows[i].balance_after);
}

TEST_CASE("a share below half of one in 100 is not called nothing", "[report]") {
  Assessment assessment = sample_assessment();
  assessment.worth.futures.ahead_in_100 = 0;
  assessment.worth.futures.behind_in_100 = 100;
  const std::string html =
      write_html(assessment_page(assessment, {Language::english, false, true}), Language::english);
  CHECK(says(html, ">&gt; 99</td>"));
  CHECK(says(html, ">&lt; 1</td>"));
}

TEST_CASE("a cautious estimate that is the claim is drawn as a claim", "[report]") {
  Assessment assessment = sample_assessment();
  for (const bool is_haircut : {false, true}) {
    assessment.worth.is_haircut = is_haircut;
    const Document page = assessment_page(assessment, {Language::english, false, true});
    std::vector<bool> claims;
    for (const auto& block : page.blocks) {
      const auto* chart = std::get_if<Chart>(&block);
      const auto* lines = chart == nullptr ? nullptr : std::get_if<LineChart>(&chart->drawing);
      if (lines == nullptr || lines->lines.size() < 5) continue;
      for (const auto& line : lines->lines) claims.push_back(line.is_claim);
    }
    CHECK(claims == std::vector<bool>{false, false, false, is_haircut, true});
  }
}

TEST_CASE("what comes back on leaving early is a table of its own", "[report]") {
  Assessment assessment = sample_assessment();
  CHECK_FALSE(says(unwrapped(page(assessment)), "If you leave early"));
  const auto amount = [](std::int64_t major) { return Money::of_minor(major * 100, cad); };
  assessment.course_cost.refunds = {
      {{Date::of(2025, 9, 19), Ratio(3, 4)}, amount(4'650), amount(1'900)}};
  const std::string text = unwrapped(page(assessment));
  CHECK(says(text, "If you leave early"));
  CHECK(says(text, "4,650.00"));
  CHECK(says(text, "1,900.00"));
  CHECK(says(text, "75%"));
}
