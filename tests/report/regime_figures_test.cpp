#include "afford/report/regime_figures.hpp"

#include "afford/json/cost_json.hpp"
#include "afford/json/cost_rules_json.hpp"
#include "afford/json/json_value.hpp"
#include "parameters/embedded.hpp"
#include "tests/report/page_steps.hpp"
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

// 1,000.00 on 15 January 2026, 1,010.00 back on 1 March: 1 month and 17 days.
LoanSummary short_loan() {
  LoanTerms terms{.currency = cad,
                  .nominal_rate = AnnualRate::from_percent(Decimal::of_integer(0)),
                  .due_dates = {.base = Date::of(2026, 3, 1), .anchor_day = 1},
                  .phases = {{PhaseKind::level, 1}}};
  terms.fees.push_back({"fee", cents_of(1'000), FeePaid::each_payment, {}});
  const Loan loan{terms, {{Date::of(2026, 1, 15), cents_of(100'000)}}};
  return loan_summary(checked_loan(loan).value()).value();
}

CostAnswer answered(const LoanSummary& loan, const CostQuestion& question) {
  return cost_answer(loan.loan, loan.amortization, the_rules(), question).value();
}

FigureSteps figures_of(const CostAnswer& answer) {
  FigureSteps figures;
  add_regime_steps(answer, cad, figures);
  return figures;
}

// The pointers of all figures in percent below `value`.
void collect(const JsonValue& value, const std::string& pointer, std::vector<std::string>& found) {
  if (value.kind == JsonKind::object) {
    for (const auto& [key, member] : value.members) collect(member, pointer + '/' + key, found);
  } else if (value.kind == JsonKind::array) {
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      collect(value.items[i], pointer + '/' + std::to_string(i), found);
    }
  } else if (value.kind == JsonKind::string && pointer.ends_with("percent")) {
    found.push_back(pointer);
  }
}

}  // namespace

TEST_CASE("every APR, limit and difference has its steps", "[report]") {
  const LoanSummary loan = sample_loan();
  const CostAnswer answer =
      answered(loan, {{Regime::canada, Regime::usa, Regime::eu, Regime::uk}, Decimal(67, 1)});
  const FigureSteps figures = figures_of(answer);
  const auto json = parse_json(cost_json(answer, Language::english)).value();
  for (const auto* block : {"apr", "guards", "verify"}) {
    std::vector<std::string> pointers;
    collect(*json.find(block), "/" + std::string(block), pointers);
    CHECK(pointers.size() >= 5);
    for (const auto& pointer : pointers) {
      INFO(pointer);
      CHECK(figures.find(pointer) != nullptr);
    }
  }
}

// Canada and the EU count the month back from 1 March, and 17 odd days over 365; the United States
// take the one term as unit period (Appendix J (b)(4)(iii)), so nothing stands in front of it.
TEST_CASE("an APR shows its law, each amount with its time, and its rounding", "[report]") {
  const CostAnswer answer = answered(short_loan(), {{Regime::canada, Regime::eu}, {}});
  const FigureSteps figures = figures_of(answer);
  const std::string canada = steps_text(figures, "/apr/ca/percent");
  CHECK(says(canada, "SOR/2021-181 s. 47"));
  CHECK(says(canada, "1,000.00 after 0 years"));
  CHECK(says(canada, "-1,010.00 after 569/4380 years"));  // 1/12 + 17/365
  CHECK(says(canada, format_decimal(answer.aprs.front().apr.percent.value()) + "%"));
  CHECK(says(steps_text(figures, "/apr/eu/percent"), "-1,010.00 after 569/4380 years"));
  CHECK(says(steps_text(figures, "/apr/eu/percent"), "2008/48/EC"));
  CHECK(figures.find("/apr/us/percent") == nullptr);
}

// 6,500.00 in two parts: 44 payments on the 15th from 2 September 2025; the first is 1 month and 13
// days later.
TEST_CASE("an American APR counts whole unit periods and the part in front", "[report]") {
  const CostAnswer answer = answered(sample_loan(), {{Regime::usa}, {}});
  const std::string steps = steps_text(figures_of(answer), "/apr/us/percent");
  CHECK(says(steps, "12 CFR 1026"));
  CHECK(says(steps, "-31.57 after 1 "));
  CHECK(says(steps, "13/30"));
  CHECK(says(steps, "12"));
}

TEST_CASE("a limit shows its law, and the Bank Rate that it is above", "[report]") {
  const CostAnswer answer = answered(short_loan(), {{Regime::canada}, {}});
  const FigureSteps figures = figures_of(answer);
  for (std::size_t i = 0; i < answer.guards.size(); ++i) {
    const RateGuard& guard = *answer.guards[i].guard;
    INFO(guard.id);
    const std::string prefix = "/guards/" + std::to_string(i);
    CHECK(says(steps_text(figures, prefix + "/measured_percent"), guard.cost_set));
    const std::string limit = steps_text(figures, prefix + "/limit_percent");
    CHECK(says(limit, guard.law.english));
    // 2.50 on 15 January 2026.
    CHECK(says(limit, "2.50") == guard.bank_rate_plus_percent.has_value());
    CHECK(says(limit, "24.50") == guard.bank_rate_plus_percent.has_value());
  }
}

TEST_CASE("a limit that is not known has no steps", "[report]") {
  LoanSummary loan = short_loan();
  for (auto& tranche : loan.loan.disbursements) tranche.date = Date::of(2026, 11, 2);
  loan.loan.terms.due_dates.base = Date::of(2026, 12, 1);
  const LoanSummary later = loan_summary(checked_loan(loan.loan).value()).value();
  const CostAnswer answer = answered(later, {{Regime::canada}, {}});
  const FigureSteps figures = figures_of(answer);
  for (std::size_t i = 0; i < answer.guards.size(); ++i) {
    const bool is_known = answer.guards[i].limit_percent.has_value();
    CHECK((figures.find("/guards/" + std::to_string(i) + "/limit_percent") != nullptr) == is_known);
  }
}

TEST_CASE("a stated rate shows the difference as a sum", "[report]") {
  const CostAnswer answer = answered(sample_loan(), {{Regime::canada}, Decimal(75, 1)});
  const FigureSteps figures = figures_of(answer);
  const StatedRate& stated = answer.stated.value();
  const std::string difference = steps_text(figures, "/verify/difference_percent");
  CHECK(says(difference, "7.5 "));
  CHECK(says(difference, format_decimal(stated.true_percent)));
  CHECK(says(difference, format_decimal(stated.difference_percent)));
  CHECK(says(steps_text(figures, "/verify/true_percent"), "SOR/2021-181 s. 47"));
  CHECK(says(steps_text(figures, "/verify/tolerance_above_percent"), "1/8"));
  CHECK(says(steps_text(figures, "/verify/tolerance_below_percent"), "1/8"));
  CHECK(figures_of(answered(sample_loan(), {{Regime::canada}, {}})).find("/verify/true_percent") ==
        nullptr);
}

TEST_CASE("the steps of a tolerance are those of its law", "[report]") {
  const auto tolerance = [](Regime regime) {
    const CostAnswer answer = answered(sample_loan(), {{regime}, Decimal(67, 1)});
    return steps_text(figures_of(answer), "/verify/tolerance_above_percent");
  };
  CHECK(says(tolerance(Regime::usa), "1/4"));  // two advances
  CHECK(says(tolerance(Regime::eu), "first decimal"));
  CHECK(says(tolerance(Regime::uk), "SI 2010/1014"));
}
