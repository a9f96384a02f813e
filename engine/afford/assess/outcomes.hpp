// The ways things can go, month by month: plan fails in three kinds, cautious, claimed
// (decisions/0005).
#pragma once

#include <memory>
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

/// A month as an average one of its pays and benefits; savings are those of the month itself. `at`
/// is its place in `own`.
ShownMonth average_month_of(const OwnPay& own, std::size_t at, HouseholdMonth month);

/// One outcome worked out: the household's months, and which of them the page shows.
struct Outcome {
  OutcomeKind kind;
  std::vector<HouseholdMonth> months;
  ShownMonth shown;
  std::shared_ptr<const OwnPay> own;  ///< never null
  std::optional<Month> job_pays_from{};
  std::optional<Money> net_gain_per_month{};
};

/// What a policy measures of an outcome, without its other months.
struct OutcomeLows {
  OutcomeKind kind;
  HouseholdMonth shown;  ///< of `ShownMonth`
  HouseholdMonth lowest;
  std::optional<HouseholdMonth> least_left_while_studying{};
  std::optional<HouseholdMonth> least_left_while_repaying{};
};

/// One way through the plan; `job` outlives it.
struct PlanPath {
  OutcomeKind kind;
  const JobOutcome* job = nullptr;  ///< that the plan leads to, if it does
  int exam_tries = 1;               ///< paid for; those after the months followed are left out
};

/// The ways that lead from one situation with the payments of one loan; what they have in common
/// is worked out once.
class Paths {
 public:
  /// `amortization` may be null: no loan payments at all, what the household's money does without
  /// them. The situation outlives it.
  Paths(const Situation& situation, const Amortization* amortization);
  /// The same loan, course and other income as in `other`, of a situation with another job, rent or
  /// savings.
  Paths(const Situation& situation, const Paths& other)
      : situation_(situation), other_income_(other.other_income_),
        loan_payments_(other.loan_payments_), moved_(other.moved_) {}

  Outcome along(const PlanPath& path) const;
  /// Of a kind that has its job from the situation; the exam, if any, is tried once.
  Outcome along(OutcomeKind kind) const;
  OutcomeLows lows_along(OutcomeKind kind) const;

 private:
  struct Plan;

  PlanPath path_of(OutcomeKind kind) const;
  std::size_t index_of(Month month) const;
  Plan plan_along(const PlanPath& path, const OwnPay& own) const;

  const Situation& situation_;
  // By month; moved without exams and taxes.
  std::vector<Money> other_income_{};
  std::vector<Money> loan_payments_{};
  std::vector<Money> moved_{};
};

/// All of them in the page's order.
std::vector<Outcome> outcomes(const Situation& situation, const Amortization* amortization);

/// The month that is shown and judged: the first due month of the last phase in which the new job
/// pays; the last due month if none does. `job` is null for plans that fail.
Month shown_month(const Situation& situation, const JobOutcome* job);

/// The page's figures of an outcome.
OutcomeFigures figures(const Outcome& outcome);

/// Net gain of a job a month by the law in full, in its first month; the law of that month's year.
Money net_gain(const Situation& situation, const JobOutcome& job, Month from);

/// What an income that runs in `month` brings, net.
Money net_of(const Situation& situation, const OtherIncome& income, Month month);

/// The other income that arrives in `month`, net.
Money other_income_in(const Situation& situation, Month month);

bool runs_in(const OtherIncome& income, Month month);

}  // namespace afford
