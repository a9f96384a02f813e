// The ways things can go, month by month: plan fails in three kinds, cautious, claimed
// (decisions/0005).
#pragma once

#include <optional>
#include <vector>

#include "afford/affordability/household_money.hpp"
#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// The month whose figures are shown and judged. Pay by pay days counts as in an average month:
/// 26/24 of one with two biweekly pays.
struct ShownMonth {
  Money net_pay;  ///< the applicant's own
  HouseholdMonth month;
};

/// One outcome worked out: the household's months, and which of them the page shows.
struct Outcome {
  OutcomeKind kind;
  std::vector<HouseholdMonth> months;
  ShownMonth shown;
  std::vector<Money> net_pay;        ///< the applicant's own, by month
  std::vector<Money> tax_settled{};  ///< refund of the year before, or a balance below zero
  std::vector<std::optional<MonthOfPays>> by_paydays{};
  BenefitMonths benefits{};
  std::optional<Month> job_pays_from{};
  std::optional<Money> net_gain_per_month{};
};

/// One way through the plan; `job` outlives it.
struct PlanPath {
  OutcomeKind kind;
  const JobOutcome* job = nullptr;  ///< that the plan leads to, if it does
  int exam_tries = 1;               ///< paid for; those after the months followed are left out
};

Outcome outcome_of(const Situation& situation, const std::optional<Amortization>& amortization,
                   const PlanPath& path);

/// All of them in the page's order, with the payments of `amortization`. An empty one means no loan
/// payments at all: what the household's money does without them.
std::vector<Outcome> outcomes(const Situation& situation,
                              const std::optional<Amortization>& amortization);

/// The same, but for the provider's claim: what a policy decides by.
std::vector<Outcome> outcomes_without_claim(const Situation& situation,
                                            const std::optional<Amortization>& amortization);

/// The page's figures of an outcome.
OutcomeFigures figures(const Outcome& outcome);

/// Net gain of a job a month by the law in full, in its first month; the law of that month's year.
Money net_gain(const Situation& situation, const JobOutcome& job, Month from);

/// The other income that arrives in `month`, net.
Money other_income_in(const Situation& situation, Month month);

bool runs_in(const OtherIncome& income, Month month);

}  // namespace afford
