#include "afford/assess/background.hpp"
#include "afford/credit_cost/cash_flow.hpp"
#include "afford/json/breaking_points_json.hpp"
#include "afford/report/assessment_figures.hpp"
#include "afford/report/loan_figures.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

constexpr std::string_view course_prefix = "/course_cost";

std::string dated(std::string_view name, Date date) {
  return std::string(name) + " of " + format_date(date);
}

// What the bills, the lost pay and who pays them add up to.
class CourseSteps {
 public:
  CourseSteps(const Situation& situation, const Assessment& assessment, FigureSteps& figures)
      : course_(*situation.course), loan_(*situation.loan), cost_(assessment.course_cost),
        methods_(assessment.methods.at("course_cost")), figures_(figures) {}

  void add_all() {
    add_bills();
    add_exam();
    add("/lost_net_pay", methods_);
    add_funding();
    Formula all_in(cad);
    all_in.plus("bills", cost_.bills).plus("lost_net_pay", cost_.lost_net_pay);
    figures_.add(name("/all_in"), all_in, cost_.all_in);
    Formula gap(cad);
    gap.plus("all_in", cost_.all_in)
        .minus("grants", cost_.grants)
        .minus("own_money", cost_.own_money)
        .minus("loan", cost_.loan);
    Derivation steps{gap.step()};
    if (gap.total() != cost_.gap) steps.push_back({"explain.not_below_zero", {}});
    add("/gap", std::move(steps));
    for (std::size_t i = 0; i < cost_.refunds.size(); ++i) {
      const std::string place = "/refunds/" + std::to_string(i);
      add(place + "/percent", {{"explain.given", {"/course" + place + "/percent"}}});
      add(place + "/comes_back", {{"explain.refund_back", {}}});
      add(place + "/still_sunk", {{"explain.refund_sunk", {}}});
    }
  }

 private:
  static std::string name(std::string_view field) {
    return std::string(course_prefix) + std::string(field);
  }
  void add(std::string_view field, Derivation steps) {
    figures_.add(name(field), std::move(steps));
  }

  void add_bills() {
    Formula bills(cad);
    for (const auto& [kind, amount] : cost_.bills_by_kind) {
      bills.plus(kind, amount);
      Formula one(cad);
      for (const auto& bill : course_.bills) {
        if (format_cost_kind(bill.kind) == kind) one.plus(dated(kind, bill.date), bill.amount);
      }
      figures_.add(name("/by_kind/" + kind), one, amount);
    }
    if (course_.assessment) bills.plus("exam_first_try", cost_.exam_first_try);
    figures_.add(name("/bills"), bills, cost_.bills);
  }

  void add_exam() {
    const int tries = course_.assessment ? course_.assessment->attempts_max : 0;
    add("/exam_first_try", {{"explain.given", {"/course/assessment/fee"}}});
    add("/exam_all_tries", {{"explain.times",
                             {std::to_string(tries), format_money(cost_.exam_first_try),
                              format_money(cost_.exam_all_tries)}}});
  }

  void add_funding() {
    Formula own(cad);
    Formula grants(cad);
    for (const auto& part : course_.funding) {
      const bool is_own = part.kind == FundingKind::own_money;
      (is_own ? own : grants).plus(dated(format_funding_kind(part.kind), part.date), part.amount);
    }
    figures_.add(name("/own_money"), own, cost_.own_money);
    figures_.add(name("/grants"), grants, cost_.grants);
    Formula loan(cad);
    for (const auto& part : advances(loan_)) loan.plus(dated("loan", part.date), part.amount);
    figures_.add(name("/loan"), loan, cost_.loan);
  }

  const Course& course_;
  const Loan& loan_;
  const CourseCost& cost_;
  const Derivation& methods_;
  FigureSteps& figures_;
};

void add_breaking_steps(const BreakingPoints& points, FigureSteps& figures) {
  const auto add = [&](const std::string& place, const BreakingPoint& point) {
    for (const auto& amount : point.amounts) {
      figures.add(place + std::string(bad_luck_field(amount.kind, points.is_net_pay)),
                  {{"explain.break", {}}});
    }
    figures.add(place + "short_by", {{"explain.break", {}}});
  };
  for (std::size_t i = 0; i < points.single.size(); ++i) {
    add("/breaking_points/single/" + std::to_string(i) + "/", points.single[i]);
  }
  if (points.pair) add("/breaking_points/pair/", *points.pair);
  if (!points.box) return;
  for (const auto kind : {BadLuck::months_late, BadLuck::rent, BadLuck::pay, BadLuck::rate}) {
    figures.add("/breaking_points/box/" + std::string(bad_luck_field(kind, points.is_net_pay)),
                {{"explain.break_box", {}}});
  }
}

void add_budget_steps(const Situation& situation, const Assessment& assessment,
                      FigureSteps& figures) {
  const HouseholdBudget& budget = assessment.budget;
  const Derivation& methods = assessment.methods.at("budget");
  const auto parameter = [&](std::string_view id) -> DerivationStep {
    const PolicyParameter* found = situation.policy->find(id);
    return {"explain.policy",
            {situation.policy->id, std::string(id),
             format_decimal(*found->value_on(situation.as_of)), found->reference}};
  };
  figures.add("/budget/debt_ratio_percent", steps_with(methods, "budget.debt_ratio"));
  figures.add("/budget/debt_ratio_limit_percent", {parameter("debt_ratio.max")});
  figures.add("/budget/buffer_per_month",
              {parameter("residual.min"),
               parameter("residual.buffer_share"),
               {"explain.buffer",
                {format_money(assessment.cautious.household_income_per_month),
                 format_money(budget.buffer_per_month)}}});
  Formula declared(cad);
  declared.plus("housing_per_month", situation.household->housing_per_month)
      .plus("spending_per_month", situation.household->spending_per_month());
  figures.add("/budget/declared_per_month", declared, budget.declared_per_month);
  if (const auto& cost = budget.benchmark) {
    const auto total = situation.region->total_by_year.at(cost->year);
    figures.add(
        "/budget/benchmark_per_month",
        {{"explain.benchmark",
          {situation.region->name, std::to_string(cost->year), std::to_string(total),
           std::to_string(situation.household->persons()), format_money(cost->per_month)}}});
  }
  const Derivation largest = steps_with(methods, "budget.largest_loan");
  figures.add("/budget/largest_loan_that_fits", largest);
  figures.add("/budget/largest_loan_that_adds_no_reason", largest);
}

}  // namespace

FigureSteps assessment_steps(const Situation& situation, const Assessment& assessment,
                             const std::vector<Outcome>& outcomes) {
  FigureSteps figures;
  add_loan_steps(assessment.loan, "/loan", figures);
  int fails = 0;
  for (const auto& outcome : outcomes) {
    const bool is_failure = outcome.kind <= OutcomeKind::loses_job;
    const std::string place = is_failure ? "plan_fails/" + std::to_string(fails++)
                                         : std::string(format_outcome_kind(outcome.kind));
    add_outcome_steps(situation, assessment.loan.amortization, outcome,
                      {"/outcomes/" + place, figures});
  }
  add_budget_steps(situation, assessment, figures);
  add_breaking_steps(assessment.breaking_points, figures);
  CourseSteps(situation, assessment, figures).add_all();
  add_worth_steps(situation, assessment.worth, assessment.methods.at("worth"), {"/worth", figures});
  return figures;
}

}  // namespace afford
