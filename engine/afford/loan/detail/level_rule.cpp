#include "afford/loan/detail/level_rule.hpp"

#include <algorithm>

namespace afford::detail {
namespace {

constexpr std::int64_t days_of_month = 30;

RatedStretch rated_stretch(const Loan& loan, const RegularPeriod& period, DateRange days,
                           const AnnualRate& rate) {
  return {days, rate,
          year_fraction(loan.terms.conventions.day_count, days, {period.start, period.end},
                        period.step)};
}

// The year that 30-day months are measured by: 360 or 364 where the day count says so.
std::int64_t days_of_year(DayCount day_count) {
  switch (day_count) {
    case DayCount::act_360:
    case DayCount::thirty_360:
    case DayCount::thirty_360_period:
    case DayCount::thirty_e_360: return 360;
    case DayCount::act_364: return 364;
    default: return 365;
  }
}

}  // namespace

YearFraction nominal_step(const LoanConventions& conventions, Frequency step) {
  if (conventions.level_from == LevelFrom::nominal_12) {
    return step_fraction(DayCount::one_twelfth, step);
  }
  const std::int64_t year = days_of_year(conventions.day_count);
  switch (step.unit) {
    case StepUnit::month: return {days_of_month * step.count, year};
    case StepUnit::half_month: return {days_of_month, 2 * year};
    case StepUnit::day: break;
  }
  return {step.count, year};
}

void LookAhead::stand_at(int row) {
  if (moves_.empty()) return;
  std::size_t known = 0;
  for (const auto& move : moves_) {
    // The moved date stands in the list under its new name.
    for (int k = 0; k <= row; ++k) {
      if (windows_.schedule().nominal(k) == move.to) ++known;
    }
  }
  if (known == moves_.size()) {
    unmoved_.reset();
  } else if (!unmoved_ || known != known_) {
    const std::span moves = std::span(moves_).first(known);
    unmoved_.emplace(loan_.terms.conventions.day_count, planned_schedule(loan_, moves),
                     windows_.at(0).days.start);
  }
  known_ = known;
}

std::vector<RatedStretch> without_pauses(const Loan& loan, const RegularPeriod& period,
                                         std::vector<RatedStretch> parts) {
  for (const auto& pause : loan.interest_pauses) {
    std::vector<RatedStretch> kept;
    const auto keep = [&](const RatedStretch& part, DateRange days) {
      if (days.start < days.end) kept.push_back(rated_stretch(loan, period, days, part.rate));
    };
    for (const auto& part : parts) {
      keep(part, {part.days.start, std::min(pause.start, part.days.end)});
      keep(part, {std::max(pause.end, part.days.start), part.days.end});
    }
    parts = std::move(kept);
  }
  return parts;
}

std::vector<RatedStretch> rated_period(const Loan& loan, const RegularPeriod& period, Date asked) {
  const LoanTerms& terms = loan.terms;
  std::vector<RatedStretch> parts;
  AnnualRate rate = terms.nominal_rate;
  Date from = period.start;
  const auto add_up_to = [&](Date to) {
    if (from >= to) return;
    parts.push_back(rated_stretch(loan, period, {from, to}, rate));
    from = to;
  };
  for (const auto& change : terms.rate_changes) {
    if (change.date >= std::min(period.end, asked)) break;
    add_up_to(change.date);
    rate = change.rate;
  }
  add_up_to(period.end);
  return parts;
}

}  // namespace afford::detail
