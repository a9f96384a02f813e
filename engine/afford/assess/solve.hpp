// The question backwards: the exact value of one input at which a result turns, found by the same
// engine. Each value is decided in full; the two values on either side of the boundary are the
// answer's proof.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/variation.hpp"
#include "afford/decision/decide.hpp"

namespace afford {

/// What has to hold.
enum class SolveGoal : std::uint8_t {
  fits,     ///< the household's budget fits
  carries,  ///< it fits or is tight
  worth,    ///< the expected value of the course is not below zero
  passes,   ///< every test of the policy named in the request, or else of the example policy
};
std::string_view format_solve_goal(SolveGoal goal);
std::optional<SolveGoal> parse_solve_goal(std::string_view text);
/// `worth` for gross_wage, probability and course_cost, else `fits`.
SolveGoal usual_goal(Lever lever);

/// One value and what it does.
struct SolveTrial {
  std::int64_t value;
  bool works;
  std::optional<Money> lowest_savings{};  ///< of the outcomes that the goal looks at
  std::optional<Money> npv{};             ///< goal `worth`
  std::vector<BudgetReason> reasons{};    ///< why it does not work; "error.x": no such loan
  std::vector<Reason> failed{};           ///< goal `passes`: tests that fail
};

struct Solution {
  Lever lever;
  SolveGoal goal;
  std::optional<std::int64_t> asked;  ///< the request's own value
  std::optional<bool> asked_works;
  std::optional<SolveTrial> works;    ///< the last value that works, on the way to `fails`
  std::optional<SolveTrial> fails;    ///< the next unit, which does not; absent at the range's end
  std::optional<SolveTrial> nearest;  ///< if none works: the nearest miss among those looked at
  LeverRange range;
  int looked_at;  ///< values decided
};

/// Largest: principal, rate, course_cost. Smallest: term, gross_wage, probability, own_money,
/// start_date. Values in steps over the whole range are decided first, then the boundary is found
/// by halving: that nearest to the wanted end. A value that works only between two of the steps is
/// not found, which `looked_at` lets a reader weigh. Fails as `assess` does.
Result<Solution> solve(const Request& request, const ParameterSet& parameters, Lever lever,
                       SolveGoal goal);

}  // namespace afford
