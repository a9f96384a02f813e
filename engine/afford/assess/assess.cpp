#include "afford/assess/assess.hpp"

#include <algorithm>

#include "afford/assess/assumptions.hpp"
#include "afford/assess/background.hpp"
#include "afford/assess/breaking_points.hpp"
#include "afford/assess/budget.hpp"
#include "afford/assess/case_facts.hpp"
#include "afford/assess/cheaper_money.hpp"
#include "afford/assess/course_worth.hpp"
#include "afford/assess/data_used.hpp"
#include "afford/assess/dated_money.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/assess/measures.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/assess/situation.hpp"
#include "afford/course/course_cost.hpp"

namespace afford {
namespace {

Money loan_as_it_arrives(const Loan& loan) {
  Money sum = Money::zero(loan.terms.currency);
  for (const auto& advance : advances(loan)) sum += advance.amount;
  return sum;
}

std::vector<SavingsPath> savings_paths(const std::vector<Outcome>& all) {
  std::vector<SavingsPath> paths;
  for (const auto& outcome : all) {
    SavingsPath path{outcome.kind, outcome.months.front().month, {}};
    for (const auto& month : outcome.months) path.by_month.push_back(month.savings);
    paths.push_back(std::move(path));
  }
  return paths;
}

// The situation and the loan's schedule, or what is wrong with both.
struct Ground {
  Situation situation;
  LoanSummary loan;
};

Result<Ground> ground(const Request& request, const ParameterSet& parameters,
                      std::string_view policy_id) {
  auto loan = loan_summary(*request.loan);
  auto fitted = situation(request, parameters, policy_id);
  if (loan && fitted) return Ground{std::move(*fitted), std::move(*loan)};
  Errors errors;
  if (!loan) errors = loan.error();
  if (!fitted) std::ranges::copy(fitted.error(), std::back_inserter(errors));
  return Failure(std::move(errors));
}

}  // namespace

Error no_policy_named(const ParameterSet& parameters) {
  std::string known;
  for (const auto& policy : parameters.policies) known += (known.empty() ? "" : ", ") + policy.id;
  return {ErrorCode::policy_missing, "/policy", {}, {known}};
}

Result<Assessment> assess(const Request& request, const ParameterSet& parameters) {
  auto checked = ground(request, parameters, {});
  if (!checked) return Failure(checked.error());
  const auto& [situation, loan] = *checked;

  const auto all = outcomes(situation, &loan.amortization);
  std::vector<OutcomeFigures> shown;
  for (const auto& outcome : all) {
    shown.push_back(figures(outcome));
    if (!situation.household->has_days()) continue;
    shown.back().lowest_day = lowest_day(situation, &loan.amortization, outcome);
  }

  Assessment assessment{
      .as_of = situation.as_of,
      .course_name = situation.course->name,
      .loan = loan,
      .plan_fails = {shown.begin(), shown.begin() + 3},
      .cautious = shown[3],
      .claimed = shown.size() > 4 ? std::optional(shown[4]) : std::nullopt,
      .savings = savings_paths(all),
      .budget = household_budget(situation, loan.amortization, all),
      .breaking_points = breaking_points(situation, loan.amortization),
      .course_cost = course_cost(*situation.course, situation.lost_pay.net,
                                 loan_as_it_arrives(*situation.loan)),
      .cheaper_money = cheaper_money(situation, loan.cost.total_interest, parameters.cheaper_money),
      .worth = course_worth(situation, loan.amortization),
      .vouched = request.vouched,
      .assumptions = assumptions(situation, loan.amortization),
      .data = data_used(situation, parameters),
      .methods = {}};
  assessment.methods = methods(situation, assessment);
  return assessment;
}

namespace {

// Of a request whose sections fit together under the policy.
struct Judged {
  Situation situation;
  Amortization rows;
};

Result<Judged> judged(const Request& request, const ParameterSet& parameters,
                      std::string_view policy_id, const CheckOptions& options) {
  auto rows = amortize(*request.loan);
  auto fitted = situation(request, parameters, policy_id, options.wages);
  Errors errors;
  if (!rows) errors = rows.error();
  if (!fitted) std::ranges::copy(fitted.error(), std::back_inserter(errors));
  if (policy_id.empty() && !request.policy) {
    errors.push_back(no_policy_named(parameters));
    errors.back().arguments.emplace_back("--policy");  // which only a check has
  }
  if (fitted && request.program && !fitted->policy->special_program) {
    errors.push_back({ErrorCode::program_not_asked, "/program", {}, {fitted->policy->id}});
  }
  if (!errors.empty()) return Failure(std::move(errors));
  return Judged{std::move(*fitted), std::move(*rows)};
}

Decision decided(const Request& request, const Situation& situation, MeasureBook book) {
  Decision decision = decide(*situation.policy, situation.as_of, std::move(book),
                             case_facts(request, *situation.policy));
  decision.cautious_is_claim = situation.is_haircut;
  return decision;
}

}  // namespace

Result<Decision> check(const Request& request, const ParameterSet& parameters,
                       std::string_view policy_id, const CheckOptions& options) {
  const auto first = judged(request, parameters, policy_id, options);
  if (!first) return Failure(first.error());
  MeasureBooks books(first->rows, options.scenarios, options.factors);
  return decided(request, first->situation, books.last_of(first->situation));
}

Result<TwoDecisions> check_both(const Request& request, const ParameterSet& parameters,
                                const TwoPolicies& policies, const CheckOptions& options) {
  const auto before = judged(request, parameters, policies.before, options);
  if (!before) return Failure(before.error());
  const auto after = situation(request, parameters, policies.after, &before->situation.wages);
  if (!after) return Failure(after.error());
  MeasureBooks books(before->rows, options.scenarios, options.factors);
  Decision first = decided(request, before->situation, books.of(before->situation));
  return TwoDecisions{std::move(first), decided(request, *after, books.last_of(*after))};
}

}  // namespace afford
