#include "afford/assess/hard_months.hpp"

#include <utility>

#include "afford/assess/course_worth.hpp"
#include "afford/assess/dated_money.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/base/require.hpp"

namespace afford {
namespace {

Outcome outcome_of(const Situation& situation, const Paths& paths, const Future& future) {
  const int tries = future.attempts;
  if (future.job) {
    const JobOutcome job = job_of(situation, future);
    return paths.along(PlanPath{OutcomeKind::cautious, &job, tries});
  }
  const auto kind = future.kind == FutureKind::does_not_finish ? OutcomeKind::does_not_finish
                                                               : OutcomeKind::no_job_in_field;
  return paths.along(PlanPath{kind, nullptr, tries});
}

// Where days are stated, of the lowest day.
std::pair<Month, Money> lowest(const Situation& situation, const Amortization& amortization,
                               const Outcome& outcome) {
  if (situation.household->has_days()) {
    const SavingsOnDay day = lowest_day(situation, &amortization, outcome);
    return {Month::of(day.date), day.savings};
  }
  const HouseholdMonth& month = lowest_month(outcome.months);
  return {month.month, month.savings};
}

// Up to the last exam try, where the loan ends before it.
Situation followed_to_last_try(const Situation& stated) {
  Situation situation = stated;
  const auto& exam = stated.course->assessment;
  if (!exam) return situation;
  const Month last = stated.exam_month().plus((exam->attempts_max - 1) * exam->months_between);
  const int count = months_between(stated.months.start, last) + 1;
  if (count <= stated.months.count) return situation;
  situation.months.count = count;
  situation.known_pay = {};
  return situation;
}

}  // namespace

HardMonths hard_months(const Situation& situation, const Amortization& amortization,
                       const FuturesResult& futures) {
  HardMonths result{0, 0};
  const Situation followed = followed_to_last_try(situation);
  const Paths paths(followed, &amortization);
  for (const auto& future : futures.futures) {
    const auto [month, savings] =
        lowest(followed, amortization, outcome_of(followed, paths, future));
    if (savings.minor() >= 0) continue;
    result.share += future.share;
    if (!result.short_by || -savings > *result.short_by) {
      result.worst = month;
      result.short_by = -savings;
    }
  }
  const auto in_100 =
      round_to_integer(result.share * Ratio(100), RoundingMode::half_even).to_int64();
  AFFORD_REQUIRE(in_100.has_value());
  result.in_100 = static_cast<int>(*in_100);
  return result;
}

}  // namespace afford
