#include "afford/report/cost_page.hpp"

#include "afford/json/cost_rules_json.hpp"
#include "parameters/embedded.hpp"
#include "tests/report/page_text.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const CostRules& the_rules() {
  static const CostRules rules = [] {
    std::vector<ParameterFile> files;
    for (const auto& file : embedded_parameter_files()) files.push_back({file.name, file.bytes});
    return find_cost_rules(files).value();
  }();
  return rules;
}

CostAnswer answered(const LoanSummary& loan, const CostQuestion& question) {
  return cost_answer(loan.loan, loan.amortization, the_rules(), question).value();
}

const std::vector<Regime> all{all_regimes.begin(), all_regimes.end()};

std::string page(const LoanSummary& loan, const CostQuestion& question, Language language) {
  const std::string text = write_text(cost_page(loan, answered(loan, question), language));
  CHECK(fits_columns(text));
  return text;
}

}  // namespace

TEST_CASE("a cost summary says what it is and what borrowing costs", "[report]") {
  const LoanSummary loan = sample_loan();
  const std::string text = page(loan, {}, Language::english);
  CHECK(text.starts_with("Cost summary\n============\n"));
  CHECK(says(text, "Borrowing costs  " + format_money(loan.cost.cost_of_credit) + " (interest "));
  CHECK(says(text, format_decimal(*loan.cost.effective_annual_rate_percent) + "%"));
  CHECK(says(text, "This is a summary."));
  CHECK_FALSE(says(text, "APR by law"));
  CHECK_FALSE(says(text, "Limits in law"));
}

TEST_CASE("what is paid first stands before the months without a payment", "[report]") {
  Loan loan = sample_loan().loan;
  LoanPhase later{PhaseKind::deferral, 2};
  later.capitalise = Capitalisation::each_due_date;
  loan.terms.phases.insert(loan.terms.phases.begin() + 1, later);
  const auto position = [](const std::string& text, const char* words) {
    const auto found = text.find(words);
    REQUIRE(found != std::string::npos);
    return found;
  };
  const std::string after = page(loan_summary(loan).value(), {}, Language::english);
  CHECK(position(after, "nothing to pay") > position(after, " payments "));
  std::swap(loan.terms.phases[0], loan.terms.phases[1]);
  const std::string before = page(loan_summary(loan).value(), {}, Language::english);
  CHECK(position(before, "nothing to pay") < position(before, " payments "));
}

TEST_CASE("APRs, their methods and the limits stand under the cost", "[report]") {
  const LoanSummary loan = sample_loan();
  const CostAnswer answer = answered(loan, {all, {}});
  const std::string text = page(loan, {all, {}}, Language::english);
  for (const auto& found : answer.aprs) {
    CHECK(says(text, format_decimal(found.apr.percent.value()) + "%"));
  }
  for (const auto* name : {"Canada", "United States", "European Union", "United Kingdom"}) {
    CHECK(says(text, "\n" + std::string(name)));
    CHECK(says(text, "- " + std::string(name) + ": "));
  }
  const std::string flat = unwrapped(text);
  CHECK(says(flat, "SOR/2021-181 s. 47"));
  CHECK(says(flat, "Each law counts another thing."));
  for (const auto& result : answer.guards) {
    INFO(result.guard->id);
    CHECK(says(flat, result.guard->name.english + ": "));
    CHECK(says(flat, result.guard->law.english));
  }
  CHECK(says(flat, "does not apply to a loan like this"));
}

TEST_CASE("one law alone is not compared with others", "[report]") {
  const std::string text =
      unwrapped(page(sample_loan(), {{Regime::canada}, {}}, Language::english));
  CHECK_FALSE(says(text, "four numbers"));
  CHECK_FALSE(says(text, "United States:"));
  CHECK(says(text, "nearest eighth"));
}

TEST_CASE("a stated rate comes before the other APRs, with its tolerance", "[report]") {
  const LoanSummary loan = sample_loan();
  const std::string outside =
      unwrapped(page(loan, {{Regime::canada}, Decimal(75, 1)}, Language::english));
  CHECK(says(outside, "7.5% is not the APR of this loan (Canada)."));
  CHECK(outside.find("A stated APR") < outside.find("APR by law"));
  const CostAnswer answer = answered(loan, {{Regime::canada}, Decimal(67, 1)});
  const std::string within =
      unwrapped(page(loan, {{Regime::canada}, Decimal(67, 1)}, Language::english));
  CHECK(says(within, "6.7% agrees with the APR of this loan (Canada)."));
  CHECK(says(within, format_decimal(answer.stated.value().difference_percent)));
  CHECK(says(within, "1/8 of a percent"));
  CHECK_FALSE(says(within, "on the edge"));
  const Decimal near_edge =
      rounded(answer.stated->true_percent + Decimal(124, 3), 2, RoundingMode::down);
  const std::string cusp = unwrapped(page(loan, {{Regime::canada}, near_edge}, Language::english));
  CHECK(says(cusp, "on the edge"));
}

TEST_CASE("the page of costs in French", "[report]") {
  const LoanSummary loan = sample_loan();
  const CostAnswer answer = answered(loan, {all, Decimal(75, 1)});
  const std::string text = unwrapped(page(loan, {all, Decimal(75, 1)}, Language::french));
  CHECK(text.starts_with("Sommaire du coût d'emprunt"));
  CHECK(says(text, "n'est pas le taux annuel de ce prêt (Canada)."));
  CHECK(says(text, "DORS/2021-181"));
  for (const auto* name : {"États-Unis", "Union européenne", "Royaume-Uni"}) {
    CHECK(says(text, name));
  }
  for (const auto& result : answer.guards) {
    INFO(result.guard->id);
    CHECK(says(text, result.guard->name.french));
    CHECK_FALSE(says(text, result.guard->name.english + ":"));
  }
  CHECK_FALSE(says(text, "the APR"));
  CHECK_FALSE(says(text, "Law:"));
}
