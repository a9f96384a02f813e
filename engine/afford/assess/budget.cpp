#include "afford/assess/budget.hpp"

#include <algorithm>

#include "afford/assess/dated_money.hpp"
#include "afford/assess/largest_loan.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/base/require.hpp"

namespace afford {

std::string_view format_budget_result(BudgetResult result) {
  switch (result) {
    case BudgetResult::fits: return "fits";
    case BudgetResult::tight: return "tight";
    case BudgetResult::does_not_fit: return "does_not_fit";
  }
  return {};
}

bool is_same_matter(const BudgetReason& a, const BudgetReason& b) {
  if (a.code != b.code) return false;
  return !a.code.starts_with("reason.fails_") || a.arguments.front() == b.arguments.front();
}

namespace {

// A limit of the policy on the day of the request.
Ratio limit(const Situation& situation, std::string_view id) {
  const PolicyParameter* parameter = situation.policy->find(id);
  AFFORD_REQUIRE(parameter != nullptr);
  const auto value = parameter->value_on(situation.as_of);
  AFFORD_REQUIRE(value.has_value());
  return Ratio::of(*value);
}

Decimal percent(const Ratio& share, unsigned decimals = 1) {
  return rounded(share * Ratio(100), decimals, RoundingMode::half_up);
}

// With as many digits as it takes to see that it is above the limit.
Decimal percent_above(const Ratio& share, const Ratio& limit) {
  constexpr unsigned decimals_max = 6;
  unsigned decimals = 1;
  while (decimals < decimals_max && !(Ratio::of(percent(share, decimals)) > limit * Ratio(100))) {
    ++decimals;
  }
  return percent(share, decimals);
}

// What must be left to pass, in cents: a limit between two cents needs the upper one.
Money whole_cents_above(const Ratio& amount) {
  return Money::rounded(amount, cad, RoundingMode::up);
}

const Outcome& find(const std::vector<Outcome>& outcomes, OutcomeKind kind) {
  const auto found = std::ranges::find(outcomes, kind, &Outcome::kind);
  AFFORD_REQUIRE(found != outcomes.end());
  return *found;
}

Money declared(const Household& household) {
  return household.housing_per_month + household.spending_per_month();
}

// The month judged, and instead of it a word where the loan asks for as much in each month.
struct JudgedMonth {
  std::string month;
  std::string word;
};

JudgedMonth judged_month(const Situation& situation, const Amortization* amortization,
                         const Outcome& cautious) {
  if (amortization == nullptr || is_alike_each_month(*situation.loan, *amortization)) {
    return {{}, "monthly"};
  }
  return {format_month(cautious.shown.month.month), {}};
}

// What makes the budget impossible under the cautious estimate.
std::vector<BudgetReason> breaking_reasons(const Outcome& cautious, const JudgedMonth& judged) {
  std::vector<BudgetReason> reasons;
  const HouseholdMonth& lowest = lowest_month(cautious.months);
  if (lowest.savings.minor() < 0) {
    reasons.push_back({"reason.cautious_below_zero",
                       {format_month(lowest.month), format_money(-lowest.savings)}});
  }
  const Money left = cautious.shown.month.left_after_spending;
  if (left.minor() < 0) {
    reasons.push_back({"reason.left_negative", {format_money(-left), judged.month, judged.word}});
  }
  return reasons;
}

// Where no month is below zero.
std::optional<SavingsOnDay> day_below_zero(const Situation& situation,
                                           const Amortization* amortization,
                                           const Outcome& outcome) {
  if (!situation.household->has_days()) return std::nullopt;
  if (lowest_month(outcome.months).savings.minor() < 0) return std::nullopt;
  const SavingsOnDay lowest = lowest_day(situation, amortization, outcome);
  return lowest.savings.minor() < 0 ? std::optional(lowest) : std::nullopt;
}

struct LastingShortfall {
  Month from;
  Money largest;  // of an average month
};

// From a month after the one shown on each average month costs more than it brings: an income has
// ended, or a benefit has fallen. The month of the last due date, which may ask for less, is not
// looked at.
std::optional<LastingShortfall> lasting_shortfall(const Situation& situation,
                                                  const Outcome& cautious) {
  constexpr int lasting_months = 2;
  const Month start = situation.months.start;
  const int shown = months_between(start, cautious.shown.month.month);
  std::optional<LastingShortfall> found;
  int months = 0;
  for (int i = months_between(start, situation.last_due) - 1; i > shown; --i) {
    const auto at = static_cast<std::size_t>(i);
    const Money left =
        average_month_of(*cautious.own, at, cautious.months[at]).month.left_after_spending;
    if (left.minor() >= 0) break;
    const Money largest = found ? std::max(found->largest, -left) : -left;
    found = LastingShortfall{start.plus(i), largest};
    ++months;
  }
  return months >= lasting_months ? found : std::nullopt;
}

void add_plan_fails(const Situation& situation, const Amortization* amortization,
                    const std::vector<Outcome>& outcomes, std::vector<BudgetReason>& reasons) {
  for (const auto kind :
       {OutcomeKind::does_not_finish, OutcomeKind::no_job_in_field, OutcomeKind::loses_job}) {
    const Outcome& outcome = find(outcomes, kind);
    if (const auto day = day_below_zero(situation, amortization, outcome)) {
      reasons.push_back({"reason.fails_day_below_zero",
                         {std::string(format_outcome_kind(kind)), format_date(day->date),
                          format_money(-day->savings)}});
    }
    const HouseholdMonth& lowest = lowest_month(outcome.months);
    if (lowest.savings.minor() >= 0) continue;
    reasons.push_back({"reason.fails_below_zero",
                       {std::string(format_outcome_kind(kind)), format_month(lowest.month),
                        format_money(-lowest.savings)}});
  }
}

// What leaves no room, though the cautious estimate holds, apart from plans that fail.
std::vector<BudgetReason> tight_reasons(const Situation& situation,
                                        const Amortization* amortization,
                                        const std::vector<Outcome>& outcomes) {
  std::vector<BudgetReason> reasons;
  const Outcome& cautious = find(outcomes, OutcomeKind::cautious);
  const HouseholdMonth& shown = cautious.shown.month;
  if (const auto day = day_below_zero(situation, amortization, cautious)) {
    reasons.push_back(
        {"reason.day_below_zero", {format_date(day->date), format_money(-day->savings)}});
  }
  const JudgedMonth judged = judged_month(situation, amortization, cautious);
  const Money left = shown.left_after_spending;
  const bool holds = left.minor() >= 0 && lowest_month(cautious.months).savings.minor() >= 0;
  if (const auto later = lasting_shortfall(situation, cautious); holds && later) {
    reasons.push_back(
        {"reason.later_below_zero", {format_month(later->from), format_money(later->largest)}});
  }
  const Ratio buffer = residual_buffer(situation, shown.income);
  if (left.minor() >= 0 && left.to_ratio() < buffer) {
    reasons.push_back(
        {"reason.left_under_buffer",
         {format_money(left), format_money(whole_cents_above(buffer)), judged.month, judged.word}});
  }
  const auto ratio = debt_ratio(situation, amortization != nullptr
                                               ? repayment_per_month(*situation.loan, *amortization)
                                               : Ratio(0));
  const Ratio ratio_max = limit(situation, "debt_ratio.max");
  if (ratio && *ratio > ratio_max) {
    const auto large = amortization != nullptr ? large_payment(*amortization) : std::nullopt;
    reasons.push_back(
        {"reason.debt_ratio",
         {format_decimal(percent_above(*ratio, ratio_max)), format_decimal(percent(ratio_max)),
          large ? format_money(large->payment) : ""}});
  }
  const auto living = situation.living;
  if (living && declared(*situation.household) < living->per_month) {
    reasons.push_back(
        {"reason.below_benchmark",
         {format_money(declared(*situation.household)), format_money(living->per_month)}});
  }
  return reasons;
}

}  // namespace

bool is_breaking(const BudgetReason& reason) {
  return reason.code == "reason.cautious_below_zero" || reason.code == "reason.left_negative";
}

Ratio residual_buffer(const Situation& situation, Money household_income) {
  const Ratio share = household_income.to_ratio() * limit(situation, "residual.buffer_share");
  return std::max(limit(situation, "residual.min"), share);
}

std::optional<Ratio> gross_income_per_month(const Situation& situation) {
  const auto gross = gross_per_year(situation.work->now, 0);
  if (!gross) return std::nullopt;
  const Month month = situation.first_repayment;
  Ratio income = gross->to_ratio() / Ratio(12);
  for (const auto& other : situation.household->other_income) {
    if (!runs_in(other, month)) continue;
    income += other.net_per_month ? other.net_per_month->to_ratio()
                                  : other.gross_per_year->to_ratio() / Ratio(12);
  }
  return income;
}

std::optional<Ratio> debt_ratio(const Situation& situation, const Ratio& loan_per_month) {
  const auto income = gross_income_per_month(situation);
  if (!income || income->sign() <= 0) return std::nullopt;
  const Household& household = *situation.household;
  const Money fixed = household.housing_per_month + household.debt_payments_per_month;
  return (fixed.to_ratio() + loan_per_month) / *income;
}

BudgetJudgement judge_budget(const Situation& situation, const Amortization* amortization,
                             const std::vector<Outcome>& outcomes) {
  // Plan fails comes first, whatever decides.
  BudgetJudgement judgement{BudgetResult::fits, {}};
  add_plan_fails(situation, amortization, outcomes, judgement.reasons);
  const Outcome& cautious = find(outcomes, OutcomeKind::cautious);
  const JudgedMonth judged = judged_month(situation, amortization, cautious);
  for (auto& reason : breaking_reasons(cautious, judged)) {
    judgement.reasons.push_back(std::move(reason));
  }
  for (auto& reason : tight_reasons(situation, amortization, outcomes)) {
    judgement.reasons.push_back(std::move(reason));
  }
  if (std::ranges::any_of(judgement.reasons, is_breaking)) {
    judgement.result = BudgetResult::does_not_fit;
  } else if (!judgement.reasons.empty()) {
    judgement.result = BudgetResult::tight;
  }
  return judgement;
}

HouseholdBudget household_budget(const Situation& situation, const Amortization& amortization,
                                 const std::vector<Outcome>& outcomes) {
  BudgetJudgement judgement = judge_budget(situation, &amortization, outcomes);
  BudgetJudgement without_loan =
      judge_budget(situation, nullptr, afford::outcomes(situation, nullptr));
  const auto ratio = debt_ratio(situation, repayment_per_month(*situation.loan, amortization));
  const Outcome& cautious = find(outcomes, OutcomeKind::cautious);
  const auto ratio_percent = ratio ? std::optional(percent(*ratio)) : std::nullopt;
  const Money buffer = whole_cents_above(residual_buffer(situation, cautious.shown.month.income));
  return {judgement.result,
          std::move(judgement.reasons),
          ratio_percent,
          percent(limit(situation, "debt_ratio.max")),
          buffer,
          declared(*situation.household),
          situation.living,
          largest_loan(situation),
          std::move(without_loan.reasons),
          gross_income_per_month(situation).has_value()};
}

}  // namespace afford
