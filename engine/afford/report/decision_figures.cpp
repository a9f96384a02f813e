#include <algorithm>

#include "afford/assess/budget.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/base/require.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/report/assessment_figures.hpp"

namespace afford {
namespace {

std::string figure_text(std::string_view measure, const Ratio& value) {
  return format_decimal(measured_figure(measure, value));
}

class DecisionSteps {
 public:
  DecisionSteps(const Situation& situation, const LoanSummary& loan,
                const std::vector<Outcome>& outcomes)
      : situation_(situation), loan_(loan), outcomes_(outcomes) {}

  Derivation measured(std::string_view measure, const std::optional<MeasuredIn>& found_in) const {
    if (measure == "debt_ratio") return debt_ratio_steps();
    if (measure == "left_after_spending") {
      return {left_after_spending(situation_, outcome(found_in)).step()};
    }
    if (measure.starts_with("lowest_savings")) {
      return savings_steps(situation_, outcome(found_in));
    }
    if (measure == "payment_count") {
      const auto rows = loan_.amortization.installments.size();
      return {{"explain.rows", {std::to_string(rows)}}};
    }
    return {principal(measure == "principal_over_bills").step()};
  }

  Derivation limit(const TestResult& test) const {
    const auto& tests = situation_.policy->tests;
    const auto found = std::ranges::find(tests, test.id, &PolicyTest::id);
    AFFORD_REQUIRE(found != tests.end());
    return {{"explain.policy",
             {situation_.policy->id, found->limit, format_decimal(test.limit), test.reference}}};
  }

 private:
  const Outcome& outcome(const std::optional<MeasuredIn>& found_in) const {
    AFFORD_REQUIRE(found_in.has_value());
    const auto found = std::ranges::find_if(outcomes_, [&](const Outcome& one) {
      return format_outcome_kind(one.kind) == found_in->outcome;
    });
    AFFORD_REQUIRE(found != outcomes_.end());
    return *found;
  }

  Derivation debt_ratio_steps() const {
    const Household& household = *situation_.household;
    const Money payment = largest_repayment(loan_.amortization);
    Formula owed(cad);
    owed.plus("housing_per_month", household.housing_per_month)
        .plus("debt_payments_per_month", household.debt_payments_per_month)
        .plus("largest payment of repayment", payment);
    const auto ratio = debt_ratio(situation_, payment);
    AFFORD_REQUIRE(ratio.has_value());
    const Money income =
        Money::rounded(owed.total().to_ratio() / *ratio, cad, RoundingMode::half_even);
    return {
        owed.step(),
        {"explain.ratio",
         {format_money(owed.total()), format_money(income), figure_text("debt_ratio", *ratio)}}};
  }

  Formula principal(bool less_bills) const {
    Formula sum(cad);
    for (const auto& part : situation_.loan->disbursements) {
      sum.plus("loan of " + format_date(part.date), part.principal);
    }
    if (!less_bills) return sum;
    for (const auto& bill : situation_.course->bills) {
      sum.minus(format_cost_kind(bill.kind), bill.amount);
    }
    if (const auto& exam = situation_.course->assessment) sum.minus("exam_first_try", exam->fee);
    return sum;
  }

  const Situation& situation_;
  const LoanSummary& loan_;
  const std::vector<Outcome>& outcomes_;
};

}  // namespace

FigureSteps decision_steps(const Situation& situation, const LoanSummary& loan,
                           const Decision& decision, const std::vector<Outcome>& outcomes) {
  const DecisionSteps steps(situation, loan, outcomes);
  FigureSteps figures;
  for (std::size_t i = 0; i < decision.tests.size(); ++i) {
    const TestResult& test = decision.tests[i];
    const std::string place = "/tests/" + std::to_string(i);
    figures.add(place + "/limit", steps.limit(test));
    if (test.measured) {
      figures.add(place + "/measured", steps.measured(test.measure, test.found_in));
    }
  }
  for (std::size_t i = 0; i < decision.reasons.size(); ++i) {
    const Reason& reason = decision.reasons[i];
    const std::string place = "/reasons/" + std::to_string(i);
    const auto test = std::ranges::find(decision.tests, reason.test_id, &TestResult::id);
    if (test == decision.tests.end()) continue;
    if (reason.limit) figures.add(place + "/limit", steps.limit(*test));
    if (reason.measured) {
      figures.add(place + "/measured", steps.measured(reason.measure, reason.found_in));
    }
    if (reason.shortfall) {
      figures.add(place + "/shortfall",
                  {{"explain.shortfall",
                    {figure_text(reason.measure, *reason.measured), format_decimal(*reason.limit),
                     figure_text(reason.measure, *reason.shortfall)}}});
    }
  }
  return figures;
}

}  // namespace afford
