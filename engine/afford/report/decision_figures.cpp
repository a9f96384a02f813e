#include <algorithm>

#include "afford/assess/budget.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/base/require.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/json/solve_json.hpp"
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

  // Of the first test that measures it under the scenario.
  template <class Figure>
  Derivation measured(const Figure& figure, std::string_view scenario) const {
    const std::string_view measure = figure.measure;
    const auto& found_in = figure.found_in;
    if (!scenario.empty() || !has_own_steps(measure)) return formula_steps(figure, scenario);
    if (measure == "debt_ratio") return debt_ratio_steps();
    if (measure == "left_after_spending") {
      return {left_after_spending(situation_, outcome(found_in)).step()};
    }
    if (measure.starts_with("lowest_savings")) {
      return savings_steps(situation_, outcome(found_in));
    }
    if (measure == "payment_count") {
      const auto rows = std::ranges::count_if(
          loan_.amortization.installments, [](const auto& row) { return has_due_date(row.phase); });
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
  static bool has_own_steps(std::string_view measure) {
    constexpr std::string_view own[] = {"debt_ratio",
                                        "left_after_spending",
                                        "lowest_savings_cautious",
                                        "lowest_savings_plan_fails",
                                        "payment_count",
                                        "principal",
                                        "principal_over_bills"};
    return std::ranges::find(own, measure) != std::end(own);
  }

  template <class Figure>
  static Derivation formula_steps(const Figure& figure, std::string_view scenario) {
    const MeasureInfo* info = find_measure(figure.measure);
    AFFORD_REQUIRE(info != nullptr && figure.measured.has_value());
    Derivation steps{{"explain.measure",
                      {std::string(info->name), std::string(info->formula),
                       figure_text(figure.measure, *figure.measured), std::string(scenario)}}};
    if (const auto& parts = figure.parts) {
      const auto text = [](const Ratio& value) {
        return format_decimal(rounded(value, 2, RoundingMode::half_even));
      };
      steps.push_back(
          {"explain.share",
           {text(parts->part), text(parts->whole), figure_text(figure.measure, *figure.measured)}});
    }
    return steps;
  }

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
    const Ratio exact = repayment_per_month(*situation_.loan, loan_.amortization);
    const Money payment = Money::rounded(exact, cad, RoundingMode::half_even);
    Formula owed(cad);
    owed.plus("housing_per_month", household.housing_per_month)
        .plus("debt_payments_per_month", household.debt_payments_per_month)
        .plus("largest payment of repayment, a month", payment);
    const auto ratio = debt_ratio(situation_, exact);
    AFFORD_REQUIRE(ratio.has_value());
    const Ratio all = owed.total().to_ratio() - payment.to_ratio() + exact;
    const Money income = Money::rounded(all / *ratio, cad, RoundingMode::half_even);
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

namespace {

void add_change_steps(const VerdictChanges& changes, FigureSteps& figures) {
  std::vector<VerdictChange> all = changes.single;
  if (changes.pair) all.push_back(*changes.pair);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string place = "/changes/" + std::to_string(i);
    for (std::size_t k = 0; k < all[i].changes.size(); ++k) {
      const LeverChange& change = all[i].changes[k];
      const std::string lever = place + "/levers/" + std::to_string(k);
      const std::string name(format_lever(change.lever));
      figures.add(lever + "/asked", {{"explain.lever_asked",
                                      {name, format_lever_value(change.lever, change.asked)}}});
      figures.add(lever + "/value", {{"explain.lever_value",
                                      {name, format_lever_value(change.lever, change.value),
                                       std::to_string(changes.looked_at)}}});
    }
    if (all[i].costs_more) {
      figures.add(place + "/costs_more",
                  {{"explain.costs_more", {format_money(*all[i].costs_more)}}});
    }
  }
}

}  // namespace

FigureSteps decision_steps(const Situation& situation, const LoanSummary& loan,
                           const ShownDecision& shown, const std::vector<Outcome>& outcomes) {
  const auto& [decision, changes] = shown;
  const DecisionSteps steps(situation, loan, outcomes);
  FigureSteps figures;
  for (std::size_t i = 0; i < decision.tests.size(); ++i) {
    const TestResult& test = decision.tests[i];
    const std::string place = "/tests/" + std::to_string(i);
    figures.add(place + "/limit", steps.limit(test));
    if (test.measured) {
      figures.add(place + "/measured", steps.measured(test, test.scenario));
    }
    for (std::size_t k = 0; k < test.alternatives.size(); ++k) {
      const Compared& other = test.alternatives[k];
      const std::string there = place + "/or/" + std::to_string(k);
      figures.add(there + "/limit", steps.limit(test));
      if (other.measured) figures.add(there + "/measured", steps.measured(other, test.scenario));
    }
  }
  figures.add("/reasons_in_all", {{"explain.reasons", {std::to_string(decision.reasons.size())}}});
  add_change_steps(changes, figures);
  const auto reasons = shown_reasons(decision);
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const Reason& reason = reasons[i];
    const std::string place = "/reasons/" + std::to_string(i);
    const auto test = std::ranges::find(decision.tests, reason.test_id, &TestResult::id);
    if (test == decision.tests.end()) continue;
    if (reason.limit) figures.add(place + "/limit", steps.limit(*test));
    if (reason.measured) {
      figures.add(place + "/measured", steps.measured(*test, reason.scenario));
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
