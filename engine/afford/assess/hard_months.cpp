#include "afford/assess/hard_months.hpp"

#include "afford/assess/course_worth.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/base/require.hpp"

namespace afford {
namespace {

std::vector<HouseholdMonth> months_of(const Situation& situation, const Paths& paths,
                                      const Future& future) {
  const int tries = future.attempts;
  if (future.job) {
    const JobOutcome job = job_of(situation, future);
    return paths.along(PlanPath{OutcomeKind::cautious, &job, tries}).months;
  }
  const auto kind = future.kind == FutureKind::does_not_finish ? OutcomeKind::does_not_finish
                                                               : OutcomeKind::no_job_in_field;
  return paths.along(PlanPath{kind, nullptr, tries}).months;
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
    const auto months = months_of(followed, paths, future);
    const HouseholdMonth& lowest = lowest_month(months);
    if (lowest.savings.minor() >= 0) continue;
    result.share += future.share;
    if (!result.short_by || -lowest.savings > *result.short_by) {
      result.worst = lowest.month;
      result.short_by = -lowest.savings;
    }
  }
  const auto in_100 =
      round_to_integer(result.share * Ratio(100), RoundingMode::half_even).to_int64();
  AFFORD_REQUIRE(in_100.has_value());
  result.in_100 = static_cast<int>(*in_100);
  return result;
}

}  // namespace afford
