#include "afford/loan/detail/loan_plan.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "afford/base/require.hpp"

namespace afford::detail {
namespace {

Frequency step_of(const LoanPhase& phase, const LoanTerms& terms) {
  return phase.every.value_or(terms.due_dates.frequency);
}

std::vector<MovedDueDate> moved_due_dates(const Loan& loan) {
  std::vector<MovedDueDate> moves;
  for (const auto& event : loan.events) {
    if (event.kind == LoanEventKind::due_date_moved) moves.push_back({event.date, *event.to});
  }
  return moves;
}

Schedule empty_schedule(const Loan& loan, std::span<const MovedDueDate> moves) {
  DueDateRule rule = loan.terms.due_dates;
  for (const auto& phase : loan.terms.phases) {
    if (phase.kind == PhaseKind::down_payment) continue;
    rule.frequency = step_of(phase, loan.terms);
    break;
  }
  return Schedule(std::move(rule), {moves.begin(), moves.end()});
}

const LoanEvent* end_of_study(const Loan& loan) {
  const LoanEvent* first = nullptr;
  for (const auto& event : loan.events) {
    if (ends_study(event.kind) && (first == nullptr || event.date < first->date)) first = &event;
  }
  return first;
}

// The due dates of a phase up to its `until`, added to those before it.
void count_until(const LoanPhase& phase, Frequency step, PlannedPhase& planned,
                 Schedule& schedule) {
  planned.rows = 0;
  std::optional<Date> last;
  while (schedule.next(step) <= *phase.until && planned.rows < payment_count_max) {
    last = schedule.next(step);
    schedule.add(step, 1);
    ++planned.rows;
  }
  const bool is_on_cycle = last == phase.until;
  const bool is_late_enough = *phase.until > schedule.nominal(schedule.count() - 1);
  if (phase.last_stub == LastStub::none || is_on_cycle || !is_late_enough) return;
  planned.stub = phase.until;
  planned.has_long_stub = phase.last_stub == LastStub::long_stub && last.has_value();
  if (!planned.has_long_stub) ++planned.rows;
}

// Rows of the phases, one after the other. Those with `until` end there, whenever they begin; a due
// date that moves does not change how many there are.
void count_rows(const Loan& loan, std::vector<PlannedPhase>& phases) {
  int row = 0;
  const auto has_until = [](const PlannedPhase& planned) {
    return planned.phase->until && !planned.until_is_open;
  };
  if (std::ranges::none_of(phases, has_until)) {
    for (auto& planned : phases) planned.first_row = std::exchange(row, row + planned.rows);
    return;
  }
  Schedule schedule = empty_schedule(loan, {});
  for (auto& planned : phases) {
    const Frequency step = step_of(*planned.phase, loan.terms);
    planned.first_row = row;
    if (has_until(planned)) {
      count_until(*planned.phase, step, planned, schedule);
    } else {
      schedule.add(step, planned.rows);
    }
    row += planned.rows;
  }
}

void add_dates(const Loan& loan, std::span<const PlannedPhase> phases, Schedule& schedule) {
  for (const auto& planned : phases) {
    const bool adds_stub = planned.stub && !planned.has_long_stub;
    schedule.add(step_of(*planned.phase, loan.terms), planned.rows - (adds_stub ? 1 : 0));
    if (planned.stub) schedule.add_stub(*planned.stub, planned.has_long_stub);
  }
}

std::vector<PlannedPhase> phases_of(const LoanTerms& terms) {
  std::vector<PlannedPhase> phases;
  int row = 0;
  for (std::size_t i = 0; i < terms.phases.size(); ++i) {
    const LoanPhase& phase = terms.phases[i];
    if (phase.kind == PhaseKind::down_payment) continue;
    phases.push_back({&phase, i, row, phase.payments});
    row += phase.payments;
  }
  return phases;
}

std::size_t study_phase_count(const std::vector<PlannedPhase>& phases) {
  const auto repayment =
      std::ranges::find_if(phases, [](const auto& p) { return !is_study_kind(p.phase->kind); });
  return static_cast<std::size_t>(repayment - phases.begin());
}

// How many due dates of study, the last phase of it stretched, come before repayment: the most for
// which repayment starts after the event and within its days, or else the fewest for which it
// starts after the event.
int study_rows(const Loan& loan, std::span<const PlannedPhase> phases, std::size_t study,
               const LoanEvent& event) {
  Schedule dates = empty_schedule(loan, {});
  const Date latest = event.date.plus_days(event.within_days);
  const Frequency repayment_step = step_of(*phases[study].phase, loan.terms);
  std::optional<int> rows;
  for (int m = 0; m < payment_count_max; ++m) {
    const Date first_repayment = dates.next(repayment_step);
    if (first_repayment > latest && rows) break;
    if (first_repayment > event.date) rows = m;
    if (first_repayment > latest) break;
    std::size_t i = 0;
    while (i + 1 < study && phases[i].end() <= m) ++i;
    dates.add(step_of(*phases[i].phase, loan.terms), 1);
  }
  return rows.value_or(0);
}

void cut_or_stretch(std::vector<PlannedPhase>& phases, std::size_t study, int rows) {
  for (std::size_t i = 0; i < study; ++i) {
    const bool is_last = i + 1 == study;
    phases[i].rows = is_last ? rows : std::min(rows, phases[i].rows);
    rows -= phases[i].rows;
  }
  const auto is_empty = [](const PlannedPhase& p) { return p.rows == 0; };
  const auto end = phases.begin() + static_cast<std::ptrdiff_t>(study);
  phases.erase(std::remove_if(phases.begin(), end, is_empty), end);
}

int extension(const Loan& loan) {
  int rows = 0;
  for (const auto& event : loan.events) {
    if (event.kind == LoanEventKind::extend) rows += event.payments;
  }
  return rows;
}

// The phases with their rows; `schedule`, empty, gets their dates.
std::vector<PlannedPhase> planned_phases(const Loan& loan, Schedule& schedule) {
  auto phases = phases_of(loan.terms);
  const LoanEvent* event = end_of_study(loan);
  const std::size_t study = study_phase_count(phases);
  if (event != nullptr && study > 0 && study < phases.size()) {
    cut_or_stretch(phases, study, study_rows(loan, phases, study, *event));
    for (auto& planned : phases) {
      // An event takes the place of the day until which a study phase was to last.
      if (is_study_kind(planned.phase->kind)) planned.until_is_open = true;
    }
  }
  count_rows(loan, phases);
  add_dates(loan, phases, schedule);
  const int more = extension(loan);
  if (more > 0) schedule.add(step_of(*phases.back().phase, loan.terms), more);
  return phases;
}

constexpr int longest_month = 31;
constexpr std::int64_t longest_term = std::int64_t{term_years_max} * 12 * longest_month;  // days

std::int64_t most_days(Frequency step) {
  switch (step.unit) {
    case StepUnit::day: return step.count;
    case StepUnit::half_month: return 16;
    case StepUnit::month: break;
  }
  return std::int64_t{step.count} * longest_month;
}

// The rows of a loan whose last phase goes on to the end of the longest term.
int rows_of_longest_term(const LoanTerms& terms, std::span<const PlannedPhase> phases) {
  std::int64_t days = longest_term;
  for (const auto& planned : phases.first(phases.size() - 1)) {
    days -= most_days(step_of(*planned.phase, terms)) * planned.rows;
  }
  const std::int64_t rows =
      std::max<std::int64_t>(days, 0) / most_days(step_of(*phases.back().phase, terms));
  return static_cast<int>(
      std::min<std::int64_t>(phases.back().first_row + rows, payment_count_max));
}

class ChangeList {
 public:
  explicit ChangeList(const Loan& loan) : loan_(loan) {}

  std::vector<Change> all() {
    add_money();
    for (std::size_t i = 0; i < loan_.terms.rate_changes.size(); ++i) {
      add(loan_.terms.rate_changes[i].date, ChangeKind::rate, i);
    }
    for (std::size_t i = 0; i < loan_.interest_pauses.size(); ++i) {
      add(loan_.interest_pauses[i].start, ChangeKind::pause_start, i);
      add(loan_.interest_pauses[i].end, ChangeKind::pause_end, i);
    }
    std::ranges::stable_sort(changes_, {},
                             [](const Change& c) { return std::tie(c.date, c.kind); });
    return std::move(changes_);
  }

 private:
  void add(Date date, ChangeKind kind, std::size_t index, std::int64_t minor = 0) {
    changes_.push_back({date, kind, index, minor});
  }

  void add_money() {
    for (std::size_t i = 0; i < loan_.disbursements.size(); ++i) {
      const auto& part = loan_.disbursements[i];
      add(part.date, ChangeKind::tranche, i, part.principal.minor());
      add_down_payment(part, i);
    }
    for (std::size_t i = 0; i < loan_.terms.fees.size(); ++i) {
      const Fee& fee = loan_.terms.fees[i];
      if (fee.paid != FeePaid::financed || loan_.disbursements.empty()) continue;
      const Date first = loan_.disbursements.front().date;
      add(fee.date.value_or(first), ChangeKind::tranche, i, fee.amount.minor());
    }
    for (std::size_t i = 0; i < loan_.prepayments.size(); ++i) {
      const auto& paid = loan_.prepayments[i];
      add(paid.date, ChangeKind::prepayment, i, paid.amount.minor());
    }
  }

  void add_down_payment(const Disbursement& part, std::size_t index) {
    const LoanPhase& first = loan_.terms.phases.front();
    if (first.kind != PhaseKind::down_payment) return;
    const LoanRounding& rounding = loan_.terms.conventions.rounding;
    const Ratio units =
        Ratio(part.principal.minor()) * *first.share / Ratio(rounding.payment_unit_minor);
    const auto whole = round_to_integer(units, rounding.payment).to_int64();
    AFFORD_REQUIRE(whole.has_value());
    // Rounded up to a large unit it may exceed the part itself.
    const std::int64_t due = std::min(*whole * rounding.payment_unit_minor, part.principal.minor());
    add(part.date, ChangeKind::down_payment, index, due);
  }

  const Loan& loan_;
  std::vector<Change> changes_;
};

std::vector<LevelEvent> level_events(const Loan& loan) {
  std::vector<LevelEvent> events;
  for (std::size_t i = 0; i < loan.events.size(); ++i) {
    const auto kind = loan.events[i].kind;
    if (kind == LoanEventKind::re_amortise || kind == LoanEventKind::extend) {
      events.push_back({loan.events[i].date, i});
    }
  }
  return events;
}

}  // namespace

unsigned rate_decimals(const LoanTerms& terms) {
  unsigned decimals = std::max(6U, terms.nominal_rate.fraction().scale());
  for (const auto& change : terms.rate_changes) {
    decimals = std::max(decimals, change.rate.fraction().scale());
  }
  return decimals;
}

LoanPlan loan_plan(const Loan& loan) {
  LoanPlan plan{
      {}, empty_schedule(loan, moved_due_dates(loan)), ChangeList(loan).all(), level_events(loan)};
  plan.phases = planned_phases(loan, plan.schedule);
  AFFORD_REQUIRE(!plan.phases.empty());
  plan.rate_decimals = rate_decimals(loan.terms);
  const LoanPhase& last = *plan.phases.back().phase;
  plan.term_is_open = last.payments == 0 && !last.until;
  plan.rows_max = std::max(plan.schedule.count(), rows_of_longest_term(loan.terms, plan.phases));
  return plan;
}

Schedule planned_schedule(const Loan& loan, std::span<const MovedDueDate> moves) {
  Schedule schedule = empty_schedule(loan, moves);
  planned_phases(loan, schedule);
  return schedule;
}

void count_payments(Loan& loan) {
  auto phases = phases_of(loan.terms);
  count_rows(loan, phases);
  for (const auto& planned : phases) loan.terms.phases[planned.index].payments = planned.rows;
}

bool is_within_longest_term(const LoanTerms& terms) {
  std::int64_t days = 0;
  for (const auto& phase : terms.phases) {
    const int payments = std::max(phase.payments, phase.amortise_over);
    days += most_days(step_of(phase, terms)) * payments;
  }
  return days <= longest_term;
}

}  // namespace afford::detail
