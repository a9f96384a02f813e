#include "afford/loan/detail/match_dates.hpp"

#include <algorithm>

#include "afford/loan/detail/loan_plan.hpp"

namespace afford::detail {
namespace {

std::vector<MovedDueDate> moves_of(const Loan& loan) {
  std::vector<MovedDueDate> moves;
  for (const auto& event : loan.events) {
    if (event.kind == LoanEventKind::due_date_moved) moves.push_back({event.date, *event.to});
  }
  return moves;
}

bool has_down_payment(const Loan& loan) {
  return loan.terms.phases.front().kind == PhaseKind::down_payment;
}

bool moves_no_date(const LoanEvent& event) {
  return event.kind == LoanEventKind::re_amortise || event.kind == LoanEventKind::extend;
}

// Whether nothing but the due dates of the plan decides which dates count.
bool has_plain_term(const Loan& loan) {
  const LoanPhase& last = loan.terms.phases.back();
  const bool is_open = last.payments == 0 && !last.until;
  return !is_open && std::ranges::all_of(loan.events, moves_no_date) &&
         std::ranges::none_of(loan.terms.rate_changes, [](const RateChange& change) {
           return change.then == RateChangeThen::keep_payment;
         });
}

// All dates from which interest and payments are worked out: due dates, the days that interest runs
// to, the regular periods that whole or broken ones are measured in, and the days of new rates.
std::vector<Date> dates_that_count(const Loan& loan, Schedule schedule) {
  // A balloon is worked out over periods that no payment ends.
  int beyond = 0;
  for (const auto& phase : loan.terms.phases) beyond = std::max(beyond, phase.amortise_over);
  for (; beyond > 0; --beyond) schedule.add_next();
  std::vector<Date> dates;
  const auto add = [&](const RegularPeriod& period) {
    dates.insert(dates.end(), {period.start, period.end, period.covers.start, period.covers.end});
  };
  for (int k = 0; k < schedule.count(); ++k) {
    dates.push_back(schedule.due_date(k));
    dates.push_back(schedule.boundary(k));
    add(schedule.period_of(k));
  }
  const Date end =
      std::max(schedule.boundary(schedule.count() - 1), schedule.nominal(schedule.count() - 1));
  for (Date date = loan.disbursements.front().date; date < end;) {
    const RegularPeriod period = schedule.period_at(date);
    add(period);
    date = std::max(period.covers.end, date.plus_days(1));
  }
  for (const auto& change : loan.terms.rate_changes) dates.push_back(change.date);
  return dates;
}

// How many rows have a date that can be theirs.
std::size_t explained_dates(const Loan& loan, Schedule schedule, std::span<const StatedRow> rows) {
  constexpr int rows_max = 2 * payment_count_max;
  const Date last = std::ranges::max_element(rows, {}, &StatedRow::date)->date;
  while (schedule.count() == 0 || (schedule.last() <= last && schedule.count() < rows_max)) {
    schedule.add_next();
  }
  const bool is_only_due_dates = loan.prepayments.empty() && !has_down_payment(loan);
  std::vector<Date> possible;
  for (int k = 0; k < schedule.count(); ++k) possible.push_back(schedule.due_date(k));
  if (is_only_due_dates) {
    std::size_t i = 0;
    while (i < rows.size() && i < possible.size() && rows[i].date == possible[i]) ++i;
    return i;
  }
  for (const auto& prepayment : loan.prepayments) possible.push_back(prepayment.date);
  for (const auto& part : loan.disbursements) possible.push_back(part.date);
  std::ranges::sort(possible);
  const auto unknown = std::ranges::find_if(
      rows, [&](const StatedRow& row) { return !std::ranges::binary_search(possible, row.date); });
  return static_cast<std::size_t>(unknown - rows.begin());
}

// What the rules of dates are tried on.
struct DateTrial {
  const Loan& loan;
  const ConventionSpace& space;
  std::span<const StatedRow> rows;
};

void add_class(const DateTrial& trial, const ConventionChoices& choices,
               std::vector<DateClass>& classes) {
  Loan variant = trial.loan;
  for (const auto word : {ConventionWord::month_end, ConventionWord::business_days}) {
    trial.space.apply(word, choices[index_of(word)], variant.terms);
  }
  auto checked = checked_loan(std::move(variant));
  if (!checked) return;  // under this rule the loan cannot be, so it has no rows
  const Schedule schedule = planned_schedule(*checked, moves_of(*checked));
  std::vector<Date> dates;
  if (has_plain_term(*checked)) dates = dates_that_count(*checked, schedule);
  const auto same = std::ranges::find_if(
      classes, [&](const DateClass& one) { return !dates.empty() && one.dates == dates; });
  if (same != classes.end()) {
    same->members.push_back(choices);
    return;
  }
  const std::size_t explained = explained_dates(*checked, schedule, trial.rows);
  classes.push_back({std::move(*checked), {choices}, explained, std::move(dates)});
}

}  // namespace

std::vector<DateClass> date_classes(const Loan& loan, const ConventionSpace& space,
                                    std::span<const StatedRow> rows) {
  std::vector<DateClass> classes;
  ConventionChoices choices{};
  int& month_end = choices[index_of(ConventionWord::month_end)];
  int& business_days = choices[index_of(ConventionWord::business_days)];
  for (month_end = 0; month_end < space.choices(ConventionWord::month_end); ++month_end) {
    for (business_days = 0; business_days < space.choices(ConventionWord::business_days);
         ++business_days) {
      add_class({loan, space, rows}, choices, classes);
    }
  }
  return classes;
}

}  // namespace afford::detail
