#include "afford/report/cost_summary_page.hpp"

#include <algorithm>

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

Document page_of(const LoanSummary& loan, Language language = Language::english,
                 const CostRules& rules = the_rules()) {
  const auto answer =
      cost_answer(loan.loan, loan.amortization, the_rules(), {{Regime::canada}, {}}).value();
  return cost_summary_page(loan, answer, rules, language);
}

std::vector<Table> tables(const Document& page) {
  std::vector<Table> found;
  for (const auto& block : page.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) found.push_back(*table);
  }
  return found;
}

std::string title(const Document& page) { return std::get<Heading>(page.blocks.front()).text; }

// What the page says of a clause; "" if it has no such row.
std::string value(const Document& page, std::string_view clause) {
  for (const auto& table : tables(page)) {
    for (const auto& row : table.rows) {
      if (row.cells[0] == clause) return row.cells[2];
    }
  }
  return {};
}

// 6,500.00 in two parts at 6.7 %, 8 payments of interest, 36 equal ones; with these charges too.
LoanSummary sample_with(std::vector<Fee> fees) {
  Loan loan = sample_loan().loan;
  loan.terms.fees = std::move(fees);
  return loan_summary(checked_loan(loan).value()).value();
}

}  // namespace

// SOR/2021-181 s. 38(a) to (k), without (j), and s. 40(1)(a) to (q), as the rules file has them.
TEST_CASE("every clause has its row, in both languages", "[report]") {
  const LoanSummary loan = sample_loan();
  for (const Language language : {Language::english, Language::french}) {
    const Document page = page_of(loan, language);
    const bool is_french = language == Language::french;
    for (const char letter : std::string("abcdefghik")) {
      const std::string clause =
          is_french ? std::string("al. 38") + letter + ')' : std::string("s. 38(") + letter + ')';
      INFO(clause);
      CHECK_FALSE(value(page, clause).empty());
    }
    for (char letter = 'a'; letter <= 'q'; ++letter) {
      const std::string clause = is_french ? std::string("al. 40(1)") + letter + ')'
                                           : std::string("s. 40(1)(") + letter + ')';
      INFO(clause);
      CHECK_FALSE(value(page, clause).empty());
    }
    for (const auto& table : tables(page)) {
      CHECK(table.columns.size() == 3);
      const auto is_whole = [](const Row& row) {
        return row.cells.size() == 3 && std::ranges::none_of(row.cells, &std::string::empty);
      };
      CHECK(std::ranges::all_of(table.rows, is_whole));
    }
  }
}

TEST_CASE("the page says that it is no disclosure statement", "[report]") {
  CHECK(title(page_of(sample_loan())) == "Cost summary, not a disclosure statement");
  CHECK(title(page_of(sample_loan(), Language::french)) ==
        "Sommaire du coût d'emprunt, et non une déclaration");
  CHECK(says(unwrapped(page_of(sample_loan())), "does not take the place of the lender's own"));
}

TEST_CASE("it may be called a disclosure only if every clause has its line", "[report]") {
  CostRules rules = the_rules();
  for (auto& form : rules.disclosures) {
    std::erase_if(form.clauses, [](const auto& clause) { return clause.line.empty(); });
  }
  CHECK_FALSE(title(page_of(sample_loan(), Language::english, rules)).starts_with("Cost summary"));
  rules.disclosures.front().clauses.front().line.clear();
  CHECK(title(page_of(sample_loan(), Language::english, rules)).starts_with("Cost summary"));
  rules.disclosures.clear();
  CHECK(title(page_of(sample_loan(), Language::english, rules)).starts_with("Cost summary"));
}

TEST_CASE("tranches and phases stand with their dates", "[report]") {
  const LoanSummary loan = sample_loan();
  const Document page = page_of(loan);
  CHECK(says(value(page, "s. 38(a)"), "6,500.00 CAD"));
  for (const auto* clause : {"s. 38(e)", "s. 40(1)(c)"}) {
    CHECK(says(value(page, clause), "4,000.00 on 2 Sep 2025\n2,500.00 on 1 Dec 2025"));
  }
  CHECK(says(value(page, "s. 38(e)"), "Interest is charged from 2 Sep 2025."));
  CHECK(says(value(page, "s. 38(d)"), "2 Sep 2025 to 15 May 2029: 44 months"));
  // 31.57 by hand: 4,000.00 x 6.7 % x 43 / 365.
  const std::string payments = value(page, "s. 38(f)");
  CHECK(says(payments, "31.57 on 15 Oct 2025 (interest only)"));
  CHECK(says(payments, "from 15 Jun 2026 to 15 Apr 2029 (equal)"));
  CHECK(payments == value(page, "s. 40(1)(i)"));
  CHECK(says(value(page, "s. 40(1)(d)"), "7,457.77 CAD"));
  CHECK(says(value(page, "s. 38(c)"), "6.7"));
  CHECK(says(value(page, "s. 41(1)"), "the rate is fixed"));
}

TEST_CASE("what only the contract says is marked, and charges are listed", "[report]") {
  const auto day = Date::of(2026, 1, 20);
  const LoanSummary loan = sample_with({
      {"administration", cents_of(5'000), FeePaid::netted, {}},
      {"broker", cents_of(7'500), FeePaid::separately, day},
      {"service", cents_of(100), FeePaid::each_payment, {}},
      {"late", cents_of(2'500), FeePaid::when_late, {}},
  });
  const Document page = page_of(loan);
  for (const auto* clause : {"s. 38(h)", "s. 38(i)", "s. 40(1)(k)", "s. 40(1)(n)"}) {
    CHECK(says(value(page, clause), "contract"));
  }
  CHECK(says(value(page, "s. 38(e)"), "administration: 50.00, kept back from the first advance"));
  const std::string others = value(page, "s. 38(k)");
  CHECK(says(others, "administration: 50.00"));
  CHECK(says(others, "service: 1.00, with each payment"));
  CHECK_FALSE(says(others, "late"));
  CHECK_FALSE(says(others, "broker"));
  CHECK(says(value(page, "s. 40(1)(m)"), "late: 25.00"));
  CHECK(says(value(page, "s. 40(1)(o)"), "broker: 75.00 on 20 Jan 2026"));
  CHECK_FALSE(says(value(page, "s. 38(c)"), "only cost"));
}

TEST_CASE("a rate that changes or follows an index says so", "[report]") {
  Loan loan = sample_loan().loan;
  loan.terms.index_rate = IndexRate{.name = "prime rate",
                                    .index = {{Date::of(2025, 1, 1), Decimal(5, 0)}},
                                    .resets = {Date::of(2026, 7, 1)},
                                    .spread_percent = Decimal(2, 0)};
  const LoanSummary summary = loan_summary(checked_loan(loan).value()).value();
  const Document page = page_of(summary);
  CHECK(says(value(page, "s. 40(1)(f)"), "from 1 Jul 2026: 7% a year"));
  CHECK(says(value(page, "s. 41(1)"), "The rate follows prime rate"));
  // A reset at which the rate stays is no change.
  Loan steady = loan;
  steady.terms.index_rate->resets.push_back(Date::of(2026, 10, 1));
  CHECK_FALSE(
      says(value(page_of(loan_summary(checked_loan(steady).value()).value()), "s. 40(1)(f)"),
           "from 1 Oct 2026"));
  // Payments that are worked out follow the rate.
  CHECK_FALSE(says(value(page, "s. 41(1)"), "Above "));
  loan.terms.phases.back().payment = Money::of_minor(30'000, cad);
  // The payment x 12 / 6,500.00: what it would be if it were all interest.
  const Ratio trigger(std::int64_t{30'000} * 1'200, 650'000);
  CHECK(says(value(page_of(loan_summary(checked_loan(loan).value()).value()), "s. 41(1)"),
             "Above " + format_decimal(rounded(trigger, 2, RoundingMode::half_up)) + "% a year"));
}

TEST_CASE("time without interest and interest that is added are told", "[report]") {
  Loan loan = sample_loan().loan;
  loan.interest_pauses.push_back({Date::of(2025, 9, 2), Date::of(2025, 11, 15)});
  CHECK(says(value(page_of(loan_summary(checked_loan(loan).value()).value()), "s. 40(1)(h)"),
             "No interest from 2 Sep 2025 until before 15 Nov 2025."));
  Loan deferred = sample_loan().loan;
  deferred.terms.phases.front().kind = PhaseKind::deferral;
  const Document page = page_of(loan_summary(checked_loan(deferred).value()).value());
  CHECK(says(value(page, "s. 38(b)"), "bears interest from then on"));
  CHECK_FALSE(says(value(page_of(sample_loan()), "s. 38(b)"), "bears interest from then on"));
}

namespace {

LoanSummary varied(void (*vary)(Loan& loan)) {
  Loan loan = sample_loan().loan;
  vary(loan);
  return loan_summary(*checked_loan(loan)).value();
}

}  // namespace

// SOR/2021-181 s. 32: where interest is the only cost the APR is the annual interest rate, if there
// is one.
TEST_CASE("the contract rate is the APR only where it is one rate on what is owed", "[report]") {
  const auto apr = [](const LoanSummary& loan) { return value(page_of(loan), "s. 38(c)"); };
  CHECK(says(apr(sample_loan()), "6.7%: interest is the only cost"));
  const auto has_own = [&](void (*vary)(Loan&)) {
    return !says(apr(varied(vary)), "interest is the only cost");
  };
  CHECK(has_own([](Loan& loan) {
    loan.terms.rate_changes = {{Date::of(2026, 3, 1), AnnualRate::from_basis_points(1'900)}};
  }));
  CHECK(has_own([](Loan& loan) {
    loan.interest_pauses = {{Date::of(2026, 1, 1), Date::of(2026, 3, 1)}};
  }));
  CHECK(has_own([](Loan& loan) { loan.terms.phases = {{PhaseKind::flat, 24}}; }));
  CHECK(has_own([](Loan& loan) {
    loan.terms.phases.front() = {PhaseKind::deferral, 8, {}, Capitalisation::never};
  }));
  CHECK_FALSE(has_own([](Loan& loan) {
    loan.terms.rate_changes = {{Date::of(2026, 3, 1), AnnualRate::from_basis_points(670)}};
  }));
}

TEST_CASE("what bears interest is said as the loan has it", "[report]") {
  const auto rate = [](const LoanSummary& loan) { return value(page_of(loan), "s. 38(b)"); };
  const auto deferred = [](Capitalisation rule) {
    Loan loan = sample_loan().loan;
    loan.terms.phases.front() = {PhaseKind::deferral, 8, {}, rule};
    return loan_summary(*checked_loan(loan)).value();
  };
  CHECK(says(rate(sample_loan()), "it does not bear interest"));
  CHECK(says(rate(deferred(Capitalisation::each_due_date)), "bears interest from then on"));
  CHECK(says(rate(deferred(Capitalisation::end)), "when that time ends it is added"));
  CHECK(says(rate(deferred(Capitalisation::never)), "on top of the first payment after that"));
  CHECK(says(rate(varied([](Loan& loan) {
               loan.terms.phases = {{PhaseKind::flat, 24}};
             })),
             "on the first balance"));
}
