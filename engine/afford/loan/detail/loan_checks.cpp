#include "afford/loan/detail/loan_checks.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "afford/loan/detail/loan_plan.hpp"

namespace afford::detail {
namespace {

class LoanChecks {
 public:
  explicit LoanChecks(const Loan& loan) : loan_(loan), terms_(loan.terms) {}

  Errors findings() {
    check_rates();
    check_principals();
    const bool has_dates = check_phases() && check_term();
    check_fees();
    check_pauses();
    check_early_money();
    if (has_dates) check_dates();
    return std::move(errors_);
  }

 private:
  void add(ErrorCode code, std::string path, std::string given = {},
           std::vector<std::string> arguments = {}) {
    errors_.push_back({code, "/loan/" + std::move(path), std::move(given), std::move(arguments)});
  }

  static std::string entry(const char* list, std::size_t index, const char* field) {
    return std::string(list) + "/" + std::to_string(index) + "/" + field;
  }

  Date first_funds() const {
    return std::ranges::min(loan_.disbursements, {}, &Disbursement::date).date;
  }

  void check_rate(const AnnualRate& rate, const std::string& path) {
    const Decimal percent = rate.percent();
    const int lowest = terms_.conventions.allow_negative_rate ? -100 : 0;
    if (percent < Decimal::of_integer(lowest) ||
        percent > Decimal::of_integer(nominal_rate_percent_max)) {
      add(ErrorCode::rate_out_of_range, path, format_decimal(percent));
    }
  }

  void check_rates() {
    check_rate(terms_.nominal_rate, "nominal_rate_percent");
    for (std::size_t i = 0; i < terms_.rate_changes.size(); ++i) {
      const std::string path =
          terms_.index_rate ? "index_rate" : entry("rate_changes", i, "nominal_rate_percent");
      check_rate(terms_.rate_changes[i].rate, path);
    }
    if (!terms_.index_rate) check_change_dates();
  }

  // Before the first money the stated rate would never hold; of two on a day one would not.
  void check_change_dates() {
    for (std::size_t i = 0; i < terms_.rate_changes.size(); ++i) {
      const Date date = terms_.rate_changes[i].date;
      const auto is_same = [&](const RateChange& other) { return other.date == date; };
      const auto earlier = std::span(terms_.rate_changes).first(i);
      if (date < first_funds()) {
        add(ErrorCode::event_outside_loan, entry("rate_changes", i, "date"), format_date(date));
      } else if (std::ranges::any_of(earlier, is_same)) {
        add(ErrorCode::dates_out_of_order, entry("rate_changes", i, "date"), format_date(date),
            {format_date(date.plus_days(1))});
      }
    }
  }

  void check_principals() {
    Wide sum = 0;
    for (std::size_t i = 0; i < loan_.disbursements.size(); ++i) {
      const auto& part = loan_.disbursements[i];
      sum += part.principal.minor();
      if (part.principal.minor() > 0) continue;
      add(ErrorCode::principal_must_be_positive, entry("disbursements", i, "principal"),
          format_money(part.principal));
    }
    for (const auto& fee : terms_.fees) {
      if (fee.paid == FeePaid::financed) sum += fee.amount.minor();
    }
    if (sum > terms_.currency.minor_max()) {
      add(ErrorCode::principal_too_large, "disbursements");
    }
  }

  // A phase whose payments are worked out clears the loan.
  static bool is_worked_out(const LoanPhase& phase) {
    switch (phase.kind) {
      case PhaseKind::level: return !phase.payment;
      case PhaseKind::equal_principal: return !phase.principal;
      case PhaseKind::flat:
      case PhaseKind::balloon: return true;
      default: return false;
    }
  }

  // True if the phases can follow each other, so that their due dates may be counted.
  bool check_phases() {
    const std::size_t before = errors_.size();
    bool has_due_dates = false;
    for (std::size_t i = 0; i < terms_.phases.size(); ++i) {
      const LoanPhase& phase = terms_.phases[i];
      const std::string path = "phases/" + std::to_string(i);
      const bool is_last = i + 1 == terms_.phases.size();
      has_due_dates = has_due_dates || phase.kind != PhaseKind::down_payment;
      if (phase.kind == PhaseKind::down_payment && i != 0) {
        add(ErrorCode::down_payment_not_first, path);
      }
      if (!is_last && is_worked_out(phase)) {
        add(ErrorCode::level_before_last_needs_payment, path);
      }
      const bool has_length = phase.payments > 0 || phase.until;
      if (!is_last && !has_length && phase.kind != PhaseKind::down_payment) {
        add(ErrorCode::one_of_fields_needed, path, {}, {"payments, until"});
      }
      if (phase.kind == PhaseKind::balloon && phase.amortise_over < phase.payments) {
        add(ErrorCode::balloon_too_short, path + "/amortise_over",
            std::to_string(phase.amortise_over), {std::to_string(phase.payments)});
      }
    }
    if (!has_due_dates) add(ErrorCode::no_repayment_phase, "phases");
    return errors_.size() == before;
  }

  bool check_term() {
    std::int64_t count = 0;
    for (const auto& phase : terms_.phases) count += phase.payments;
    for (const auto& event : loan_.events) count += event.payments;
    if (count <= payment_count_max && is_within_longest_term(terms_)) return true;
    add(ErrorCode::phases_too_long, "phases", std::to_string(count),
        {std::to_string(payment_count_max)});
    return false;
  }

  void check_fees() {
    Wide netted = 0;
    const auto [first_date, first] = first_disbursement();
    for (std::size_t i = 0; i < terms_.fees.size(); ++i) {
      const Fee& fee = terms_.fees[i];
      if (fee.paid == FeePaid::netted) netted += fee.amount.minor();
      if (fee.date && fee.paid != FeePaid::when_late && *fee.date < first_date) {
        add(ErrorCode::fee_before_funds, entry("fees", i, "date"), format_date(*fee.date),
            {format_date(first_date)});
      }
    }
    if (netted > 0 && netted >= first.minor()) {
      add(ErrorCode::fees_exceed_loan, "fees", {}, {format_money(first)});
    }
  }

  struct FirstFunds {
    Date date;
    Money principal;
  };
  FirstFunds first_disbursement() const {
    const auto& first = std::ranges::min(loan_.disbursements, {}, &Disbursement::date);
    return {first.date, first.principal};
  }

  void check_pauses() {
    for (std::size_t i = 0; i < loan_.interest_pauses.size(); ++i) {
      const auto& pause = loan_.interest_pauses[i];
      if (pause.start < pause.end) continue;
      add(ErrorCode::end_before_start, entry("interest_pauses", i, "to"), format_date(pause.end),
          {format_date(pause.start.plus_days(1))});
    }
  }

  void check_early_money() {
    for (std::size_t i = 0; i < loan_.prepayments.size(); ++i) {
      const auto& paid = loan_.prepayments[i];
      if (paid.date >= first_funds()) continue;
      add(ErrorCode::prepayment_before_funds, entry("prepayments", i, "date"),
          format_date(paid.date), {format_date(first_funds())});
    }
  }

  void check_dates() {
    Loan in_order = loan_;
    std::ranges::stable_sort(in_order.disbursements, {}, &Disbursement::date);
    if (!check_plan_events() || !check_moves(in_order)) return;
    LoanPlan plan = loan_plan(in_order);
    if (plan.schedule.count() == 0) plan.schedule.add_next();
    const Date first = std::min(plan.schedule.boundary(0), plan.schedule.due_date(0));
    if (first < first_funds()) {
      add(ErrorCode::payment_before_funds, "due_dates/first", format_date(first),
          {format_date(first_funds())});
    }
    for (const auto& planned : plan.phases) check_until(planned, plan.schedule);
    if (!plan.term_is_open) check_late_money(plan);
    check_calendar(plan.schedule);
    check_study_events(in_order);
  }

  void check_until(const PlannedPhase& planned, const Schedule& schedule) {
    if (planned.rows > 0 || !planned.phase->until) return;
    add(ErrorCode::end_before_start, "phases/" + std::to_string(planned.index) + "/until",
        format_date(*planned.phase->until),
        {format_date(schedule.period_at(schedule.nominal(planned.first_row - 1)).end)});
  }

  void check_late_money(const LoanPlan& plan) {
    const bool counts_last_day = terms_.conventions.tranche_on_due_date == TrancheOnDueDate::before;
    const Date last = plan.schedule.boundary(plan.schedule.count() - 1);
    const Date end = last.plus_days(counts_last_day ? 1 : 0);
    for (std::size_t i = 0; i < loan_.disbursements.size(); ++i) {
      const Date date = loan_.disbursements[i].date;
      if (date < end) continue;
      add(ErrorCode::disbursement_after_last_payment, entry("disbursements", i, "date"),
          format_date(date), {format_date(last)});
    }
    for (std::size_t i = 0; i < terms_.fees.size(); ++i) {
      const Fee& fee = terms_.fees[i];
      if (fee.paid != FeePaid::financed || !fee.date || *fee.date < end) continue;
      add(ErrorCode::disbursement_after_last_payment, entry("fees", i, "date"),
          format_date(*fee.date), {format_date(last)});
    }
  }

  // True if each moved due date exists and stays behind the one before it.
  bool check_moves(const Loan& in_order) {
    const std::size_t before = errors_.size();
    std::vector<MovedDueDate> known;
    for (std::size_t i = 0; i < loan_.events.size(); ++i) {
      const LoanEvent& event = loan_.events[i];
      if (event.kind != LoanEventKind::due_date_moved) continue;
      Schedule schedule = planned_schedule(in_order, known);
      while (schedule.count() == 0 || (is_open() && schedule.last() < event.date)) {
        schedule.add_next();
      }
      const auto k = schedule.index_of(event.date);
      if (!k) {
        add(ErrorCode::no_such_due_date, entry("events", i, "date"), format_date(event.date),
            {format_date(nearest_due_date(schedule, event.date))});
      } else if (*event.to <= schedule.nominal(*k - 1) || *event.to <= first_funds()) {
        add(ErrorCode::moved_date_out_of_order, entry("events", i, "to"), format_date(*event.to),
            {format_date(std::max(schedule.nominal(*k - 1), first_funds()))});
      } else {
        known.push_back({event.date, *event.to});
      }
    }
    return errors_.size() == before;
  }

  static Date nearest_due_date(const Schedule& schedule, Date date) {
    Date nearest = schedule.nominal(0);
    for (int k = 1; k < schedule.count(); ++k) {
      const Date due = schedule.nominal(k);
      if (std::abs(days_between(date, due)) < std::abs(days_between(date, nearest))) nearest = due;
    }
    return nearest;
  }

  bool is_open() const { return terms_.phases.back().payments == 0 && !terms_.phases.back().until; }

  void check_calendar(const Schedule& schedule) {
    const DueDateRule& rule = terms_.due_dates;
    if (rule.shift == BusinessDayShift::none || !rule.calendar.covers) return;
    for (int k = 0; k < schedule.count(); ++k) {
      const Date date = schedule.nominal(k);
      if (rule.calendar.speaks_for(date)) continue;
      const auto& covers = *rule.calendar.covers;
      add(ErrorCode::calendar_lacks_year, "due_dates/business_days/calendar", rule.calendar.name,
          {format_date(covers.start), format_date(covers.end.plus_days(-1)), format_date(date)});
      return;
    }
  }

  void check_study_events(const Loan& in_order) {
    const auto& phases = in_order.terms.phases;
    const auto is_study = [](const LoanPhase& phase) { return is_study_kind(phase.kind); };
    const auto has_dates =
        std::ranges::find_if(phases, [](const auto& p) { return has_due_date(p.kind); });
    const bool has_study =
        is_study(*has_dates) && !std::ranges::all_of(has_dates, phases.end(), is_study);
    for (std::size_t i = 0; i < loan_.events.size(); ++i) {
      if (!ends_study(loan_.events[i].kind) || has_study) continue;
      add(ErrorCode::event_ends_no_study, entry("events", i, "kind"),
          std::string(format_loan_event_kind(loan_.events[i].kind)));
    }
  }

  // True if due dates move only where they can.
  bool check_plan_events() {
    bool may_move = true;
    const LoanPhase& last = terms_.phases.back();
    const bool has_stub = last.last_stub != LastStub::none;
    const bool is_fixed =
        last.kind == PhaseKind::flat || last.kind == PhaseKind::custom || is_open() || has_stub;
    const auto is_semi_monthly = [&](const LoanPhase& phase) {
      return phase.every.value_or(terms_.due_dates.frequency) == semi_monthly;
    };
    const bool cannot_move = has_stub || std::ranges::any_of(terms_.phases, is_semi_monthly);
    for (std::size_t i = 0; i < loan_.events.size(); ++i) {
      const LoanEvent& event = loan_.events[i];
      const std::string kind(format_loan_event_kind(event.kind));
      if (event.kind == LoanEventKind::extend && is_fixed) {
        add(ErrorCode::cannot_be_extended, entry("events", i, "kind"), kind);
      }
      if (event.kind == LoanEventKind::due_date_moved && cannot_move) {
        add(ErrorCode::cannot_be_moved, entry("events", i, "kind"), kind);
        may_move = false;
      }
      const bool changes_payments =
          event.kind == LoanEventKind::extend || event.kind == LoanEventKind::re_amortise;
      if (changes_payments && event.date < first_funds()) {
        add(ErrorCode::event_outside_loan, entry("events", i, "date"), format_date(event.date));
      }
    }
    return may_move;
  }

  const Loan& loan_;
  const LoanTerms& terms_;
  Errors errors_{};
};

// The last due date, or a day after it: a reset after the end does nothing.
Date latest_end(const Loan& loan) {
  constexpr int longest_month = 31;
  const bool is_open = loan.terms.phases.back().payments == 0;
  Date end = is_open ? loan.terms.due_dates.base.plus_months(12 * term_years_max, longest_month)
                     : planned_schedule(loan, {}).last();
  for (const auto& event : loan.events) {
    if (event.kind != LoanEventKind::due_date_moved || *event.to <= event.date) continue;
    // Later dates in longer months move a little more.
    end = end.plus_days(days_between(event.date, *event.to) + longest_month);
  }
  return end;
}

}  // namespace

Errors loan_findings(const Loan& loan) { return LoanChecks(loan).findings(); }

Errors follow_index(Loan& loan, std::optional<Date> looked_at) {
  IndexRate& index = *loan.terms.index_rate;
  if (index.cycle) {
    const Date last = latest_end(loan);
    index.resets = reset_dates(*index.cycle, std::max(last, looked_at.value_or(last)));
  }
  auto changes = rate_changes(index);
  if (!changes) return changes.error();
  loan.terms.rate_changes = std::move(*changes);
  return {};
}

}  // namespace afford::detail
