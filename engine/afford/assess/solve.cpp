#include "afford/assess/solve.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <map>

#include "afford/assess/assess.hpp"
#include "afford/assess/budget.hpp"
#include "afford/assess/course_worth.hpp"
#include "afford/assess/largest_loan.hpp"
#include "afford/assess/measures.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/assess/situation.hpp"

namespace afford {
namespace {

constexpr std::array<std::string_view, 4> goal_names{"fits", "carries", "worth", "passes"};

bool wants_largest(Lever lever) {
  return lever == Lever::principal || lever == Lever::rate || lever == Lever::course_cost;
}

class Trials {
 public:
  Trials(const Request& request, const ParameterSet& parameters, Lever lever, SolveGoal goal,
         NetWages wages)
      : request_(request), parameters_(parameters), lever_(lever), goal_(goal),
        wages_(std::move(wages)) {}

  const SolveTrial& at(std::int64_t value) {
    const auto found = known_.find(value);
    if (found != known_.end()) return found->second;
    return known_.emplace(value, decided(value)).first->second;
  }
  bool works(std::int64_t value) { return at(value).works; }
  int count() const { return static_cast<int>(known_.size()); }

  // Of those that do not work, the one with the fewest reasons and then the least money that is
  // missing; among equals the one nearest to what was asked, for other figures have no common unit.
  std::optional<SolveTrial> nearest(std::int64_t asked) const {
    const SolveTrial* best = nullptr;
    const auto figure = [&](const SolveTrial& trial) {
      return goal_ == SolveGoal::worth ? trial.npv : trial.lowest_savings;
    };
    const auto count = [](const SolveTrial& one) { return one.reasons.size() + one.failed.size(); };
    const auto missing = [&](const SolveTrial& one) {
      return std::min(*figure(one), Money::zero(cad));
    };
    const auto is_nearer = [&](const SolveTrial& one, const SolveTrial& other) {
      if (count(one) != count(other)) return count(one) < count(other);
      if (missing(one) != missing(other)) return missing(one) > missing(other);
      return std::abs(one.value - asked) < std::abs(other.value - asked);
    };
    for (const auto& [value, trial] : known_) {
      if (!figure(trial)) continue;
      if (best == nullptr || is_nearer(trial, *best)) best = &trial;
    }
    if (best == nullptr) return std::nullopt;
    return *best;
  }

 private:
  // Of what the goal looks at: a plan that fails does not keep a budget from being carried.
  Money lowest_savings(const std::vector<Outcome>& outcomes) const {
    std::optional<Money> lowest;
    for (const auto& outcome : outcomes) {
      if (outcome.kind == OutcomeKind::claimed) continue;
      if (goal_ == SolveGoal::carries && outcome.kind != OutcomeKind::cautious) continue;
      const Money savings = lowest_month(outcome.months).savings;
      lowest = lowest ? std::min(*lowest, savings) : savings;
    }
    return *lowest;
  }

  // No loan, or no request, at this value: the findings say why.
  static SolveTrial refused(std::int64_t value, const Errors& errors) {
    SolveTrial trial{value, false};
    for (const auto& error : errors) {
      trial.reasons.push_back({"error." + std::string(error_name(error.code)), error.arguments});
    }
    return trial;
  }

  SolveTrial decided(std::int64_t value) {
    SolveTrial trial{value, false};
    const auto varied = with_lever(request_, parameters_, lever_, value);
    if (!varied) return refused(value, varied.error());
    const auto fitted = situation(*varied, parameters_, {}, &wages_);
    if (!fitted) return refused(value, fitted.error());
    const auto rows = amortize(*varied->loan);
    if (!rows) return refused(value, rows.error());
    if (goal_ == SolveGoal::worth) {
      const Ratio npv = expected_value(worth_model(*fitted), factors_);
      trial.npv = Money::rounded(npv, cad, RoundingMode::half_even);
      trial.works = npv.sign() >= 0;
      return trial;
    }
    const auto all = outcomes(*fitted, &*rows);
    trial.lowest_savings = lowest_savings(all);
    if (goal_ == SolveGoal::passes) {
      trial.failed =
          decide(*fitted->policy, fitted->as_of, measure_book(*fitted, *rows, Scenarios::tested))
              .reasons;
      // Limits that no lender signed keep a verdict at `refer`; no value changes that.
      std::erase_if(trial.failed, [](const Reason& reason) { return reason.test_id.empty(); });
      trial.works = trial.failed.empty();
      return trial;
    }
    BudgetJudgement judged = judge_budget(*fitted, &*rows, all);
    trial.works = judged.result == BudgetResult::fits ||
                  (goal_ == SolveGoal::carries && judged.result == BudgetResult::tight);
    trial.reasons = std::move(judged.reasons);
    // What leaves it tight is no reason against it.
    if (goal_ == SolveGoal::carries) std::erase_if(trial.reasons, std::not_fn(is_breaking));
    return trial;
  }

  const Request& request_;
  const ParameterSet& parameters_;
  Lever lever_;
  SolveGoal goal_;
  NetWages wages_;  // no lever changes where somebody lives
  std::map<std::int64_t, SolveTrial> known_;
  MonthlyFactors factors_{};
};

// Values over the whole range, close together near the request's own, from the wanted end on.
std::vector<std::int64_t> steps(const LeverRange& range, std::optional<std::int64_t> asked,
                                bool largest) {
  constexpr std::int64_t even_steps = 128;
  std::vector<std::int64_t> values{range.min, range.max};
  for (std::int64_t i = 1; i < even_steps; ++i) {
    values.push_back(range.min + (range.max - range.min) * i / even_steps);
  }
  if (asked) {
    for (const std::int64_t part : {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16}) {
      values.push_back(*asked * part / 8);
    }
  }
  std::erase_if(values, [&](auto value) { return value < range.min || value > range.max; });
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (largest) std::ranges::reverse(values);
  return values;
}

// Between two steps `assess` may know a loan that fits. The largest come first.
void add_known_loan(const Situation& situation, const LeverRange& range,
                    std::vector<std::int64_t>& values) {
  const auto fits = largest_loan(situation).fits;
  if (!fits || fits->minor() < range.min) return;
  const auto below =
      std::ranges::find_if(values, [&](auto value) { return value < fits->minor(); });
  values.insert(below, fits->minor());
}

// What a lever needs of the request and does not find.
std::optional<Error> nothing_to_change(Lever lever, const Request& request) {
  const auto missing = [](std::string path, std::string example) {
    return Error{ErrorCode::field_missing, std::move(path), {}, {std::move(example)}};
  };
  // Of nothing there is nothing less.
  const auto zero = [](std::string path, std::string example) {
    return Error{ErrorCode::must_be_positive, std::move(path), "0", {std::move(example)}};
  };
  const auto& phases = request.loan->terms.phases;
  switch (lever) {
    case Lever::term:
      if (phases.back().kind != PhaseKind::custom) return std::nullopt;
      return missing("/loan/phases/" + std::to_string(phases.size() - 1) + "/payments", "36");
    case Lever::interest_only:
      if (lever_value(lever, request)) return std::nullopt;
      return missing("/loan/phases", R"({"kind": "interest_only", "payments": 6})");
    case Lever::course_cost:
      if (lever_value(lever, request)) return std::nullopt;
      if (!request.course->bills.empty()) return zero("/course/costs/0/amount", "4000.00");
      return missing("/course/costs", R"({"kind": "tuition", "amount": "4000.00"})");
    case Lever::hours_lost:
      if (lever_value(lever, request)) return std::nullopt;
      if (request.course->paid_hours_lost_per_week) {
        return zero("/course/paid_hours_lost_per_week", "4");
      }
      return missing("/course/paid_hours_lost_per_week", "4");
    case Lever::debt_payments:
      if (lever_value(lever, request)) return std::nullopt;
      return zero("/household/debt_payments_per_month", "100.00");
    default: return std::nullopt;
  }
}

}  // namespace

namespace {

struct Boundary {
  std::int64_t works;
  std::optional<std::int64_t> fails{};  ///< the next unit
};

// Next to the first value that works. Where that is the wanted end, though what was asked does not
// work, next to the first that does not.
std::optional<Boundary> boundary(Trials& trials, const std::vector<std::int64_t>& values,
                                 bool asked_works) {
  const auto works = [&](std::int64_t value) { return trials.works(value); };
  auto change = std::ranges::find_if(values, works);
  if (change == values.end()) return std::nullopt;
  if (change == values.begin()) {
    if (asked_works) return Boundary{*change};
    change = std::ranges::find_if_not(values, works);
    if (change == values.end()) return Boundary{values.front()};
  }
  std::int64_t working = *change;
  std::int64_t failing = *std::prev(change);
  if (!trials.works(working)) std::swap(working, failing);
  while (std::max(working, failing) - std::min(working, failing) > 1) {
    const std::int64_t middle = working + (failing - working) / 2;
    (trials.works(middle) ? working : failing) = middle;
  }
  return Boundary{working, failing};
}

}  // namespace

std::string_view format_solve_goal(SolveGoal goal) {
  return goal_names[static_cast<std::size_t>(goal)];
}

std::optional<SolveGoal> parse_solve_goal(std::string_view text) {
  const auto found = std::ranges::find(goal_names, text);
  if (found == goal_names.end()) return std::nullopt;
  return static_cast<SolveGoal>(found - goal_names.begin());
}

SolveGoal usual_goal(Lever lever) {
  const bool is_of_worth =
      lever == Lever::gross_wage || lever == Lever::probability || lever == Lever::course_cost;
  return is_of_worth ? SolveGoal::worth : SolveGoal::fits;
}

Result<Solution> solve(const Request& request, const ParameterSet& parameters, Lever lever,
                       SolveGoal goal) {
  if (goal == SolveGoal::passes && !request.policy) {
    return Failure(Errors{no_policy_named(parameters)});
  }
  const auto fitted = situation(request, parameters, {});
  if (!fitted) return Failure(fitted.error());
  const auto rows = amortize(*request.loan);
  if (!rows) return Failure(rows.error());

  if (auto missing = nothing_to_change(lever, request)) return Failure(Errors{std::move(*missing)});
  Trials trials(request, parameters, lever, goal, fitted->wages);
  const LeverRange range = lever_range(lever, request);
  const auto asked = lever_value(lever, request);
  Solution result{.lever = lever,
                  .goal = goal,
                  .asked = asked,
                  .asked_works = {},
                  .works = {},
                  .fails = {},
                  .nearest = {},
                  .range = range,
                  .looked_at = 0};
  if (asked) result.asked_works = trials.works(*asked);
  auto values = steps(range, asked, wants_largest(lever));
  if (lever == Lever::principal && goal == SolveGoal::fits) add_known_loan(*fitted, range, values);
  if (const auto found = boundary(trials, values, result.asked_works.value_or(true))) {
    result.works = trials.at(found->works);
    if (found->fails) result.fails = trials.at(*found->fails);
  }
  if (!result.works) result.nearest = trials.nearest(result.asked.value_or(range.min));
  result.looked_at = trials.count();
  return result;
}

}  // namespace afford
