// The walk over the due dates of a loan: every row, to the minor unit. `N` is the integer that
// exact interest is counted in; `Recorder` notes how each figure came about, or nothing at all.
#pragma once

#include <algorithm>
#include <utility>

#include "afford/loan/detail/fees_of_payment.hpp"
#include "afford/loan/detail/flat_plan.hpp"
#include "afford/loan/detail/last_payment.hpp"
#include "afford/loan/detail/ledger.hpp"
#include "afford/loan/detail/level_rule.hpp"
#include "afford/loan/detail/planned_windows.hpp"

namespace afford::detail {

template <class N, class Recorder>
class Walk {
 public:
  /// `planned` is the principal of each due date in the loan without the prepayments that cover the
  /// last payments; empty if there are none.
  Walk(const Loan& loan, PlannedWindows planned_windows, Recorder& recorder,
       std::span<const std::int64_t> planned = {})
      : loan_(loan), conventions_(loan.terms.conventions), plan_(std::move(planned_windows.plan)),
        recorder_(recorder), planned_principal_(planned),
        windows_(std::move(planned_windows.windows)), ahead_(loan, windows_),
        ledger_(loan, plan_, windows_, recorder), level_(loan, ledger_, ahead_),
        last_row_(plan_.rows() - 1), has_last_row_(!plan_.term_is_open) {}

  /// The rows are the recorder's; nothing need be paid off in the end.
  Errors run_account() {
    for (const auto& phase : plan_.phases) run_phase(phase);
    if (!is_over_ && ledger_.errors.empty()) refuse_endless();
    recorder_.pass_the_end();
    while (recorder_.has_more() && ledger_.errors.empty()) step_after_end();
    return std::move(ledger_.errors);
  }

  Result<Amortization> run() {
    for (const auto& phase : plan_.phases) run_phase(phase);
    if (!is_over_ && ledger_.errors.empty()) refuse_endless();
    if (ledger_.errors.empty()) ledger_.check_the_rest();
    if (!ledger_.errors.empty()) return Failure(std::move(ledger_.errors));
    AFFORD_REQUIRE(ledger_.balance == 0 && kept_aside_ == 0);
    return ledger_.rows().finished(worked_out_, by_integers_);
  }

 private:
  // What a due date asks for, before fees.
  struct Due {
    std::int64_t principal;
    std::int64_t interest;
  };

  const LoanPhase& phase() const { return *planned_->phase; }

  void run_phase(const PlannedPhase& planned) {
    const bool is_last = &planned == &plan_.phases.back();
    if (is_over_) return;
    ledger_.rows().begin_phase(planned.index);
    planned_ = &planned;
    is_last_phase_ = is_last;
    flat_ = {};
    row_ = planned.first_row;
    ledger_.phase_index = planned.index;
    while (!is_over_ && !ledger_.has_failed && row_ <= phase_end()) step();
  }

  int phase_end() const {
    if (!is_last_phase_) return planned_->end() - 1;
    return has_last_row_ ? last_row_ : plan_.rows_max - 1;
  }
  int payments_left() const {
    if (phase().kind == PhaseKind::balloon) {
      return phase().amortise_over - (row_ - planned_->first_row);
    }
    return (is_last_phase_ ? last_row_ : planned_->end() - 1) - row_ + 1;
  }

  void step() {
    interest_ = ledger_.accrue(row_);
    if (ledger_.has_failed) return;
    const bool could_end = may_end_early() || (ledger_.happened.shortens && recorder_.can_end());
    const bool asks_nothing = !ledger_.was_owed() && recorder_.early() == 0;
    if (could_end && is_paid_up() && asks_nothing && !recorder_.is_settled()) {
      is_over_ = true;  // a prepayment on the last due date has left nothing to ask for
      ++row_;
      return;
    }
    if constexpr (Recorder::keeps_account) {
      if (phase().kind == PhaseKind::deferral) {
        interest_ -= recorder_.take_ahead(interest_ + kept_aside_);
      }
      interest_ += recorder_.carried_interest();
    }
    prepare();
    if (phase().kind == PhaseKind::flat) interest_ = interest_of_flat();
    if (recorder_.is_settled()) return settle();
    const bool clears = is_last_phase_ && has_last_row_ && row_ == last_row_;
    collect(clears ? Due{ledger_.owed_for_row(), interest_} : due_before_the_last(), clears);
    is_over_ = clears || (may_end_early() && is_paid_up());
    ++row_;
  }

  void settle() {
    if constexpr (Recorder::keeps_account) {
      if (phase().kind == PhaseKind::flat) recorder_.settlement.per_day = 0;
      recorder_.settle(interest_, std::exchange(kept_aside_, 0));
    }
    is_over_ = true;
    ++row_;
  }

  // What is overdue bears interest after the last due date, asked for where the cycle goes on.
  void step_after_end() {
    interest_ = ledger_.accrue(row_++) + ledger_.carried_interest();
    if (ledger_.has_failed) return;
    if (recorder_.is_settled()) return recorder_.settle(interest_, 0);
    if (interest_ != 0) ledger_.pay(planned_->phase->kind, {0, interest_, 0});
  }

  Due due_before_the_last() {
    if (follows_plan_ && phase().kind != PhaseKind::deferral) {
      recorder_.note_as_planned();
      const auto row = static_cast<std::size_t>(row_);
      const std::int64_t planned = row < planned_principal_.size() ? planned_principal_[row] : 0;
      return {std::min(planned, ledger_.owed_for_row()), interest_};
    }
    Due due = due_of(ledger_.owed_for_row(), interest_);
    // Where the payment decides the end, one that clears the loan is the last.
    const bool clears = due.principal == ledger_.owed_for_row() && ledger_.undrawn() == 0;
    if (!has_last_row_ && is_last_phase_ && clears) return due;
    const std::int64_t covered =
        std::clamp<std::int64_t>(due.principal, 0, std::max<std::int64_t>(ledger_.credit, 0));
    ledger_.credit -= covered;
    recorder_.note_prepaid(money(covered));
    due.principal -= covered;
    return due;
  }

  bool term_has_moved() const { return is_shortened_ || !has_last_row_; }
  // When nothing is owed, before the last row.
  bool may_end_early() const {
    const bool has_cause = term_has_moved() || plan_.term_is_open || recorder_.was_prepaid();
    return has_cause && recorder_.can_end();
  }
  bool is_paid_up() const {
    return ledger_.balance == 0 && kept_aside_ == 0 && ledger_.undrawn() == 0;
  }

  // ---- the plan of the phase

  void prepare() {
    const Happened& happened = ledger_.happened;
    last_row_ += happened.rows_added;
    plan_.phases.back().rows += happened.rows_added;
    const bool starts = row_ == planned_->first_row;
    if ((starts || happened.works_out_anew) && !follows_plan_) work_out(starts);
    if (starts && follows_plan_ && phase().kind == PhaseKind::flat) start_flat();
    if (happened.covers_last) follows_plan_ = true;
    if (happened.shortens || follows_plan_) is_shortened_ = true;
    if (is_last_phase_ && happened.keeps_payment && phase().kind == PhaseKind::level) {
      has_last_row_ = false;
    }
    if (uses_level()) recorder_.note_level_in_force();
  }

  bool uses_level() const {
    return phase().kind == PhaseKind::balloon ||
           (phase().kind == PhaseKind::level && !phase().payment);
  }

  void work_out(bool starts) {
    if (uses_level()) return work_out_level(starts);
    if (phase().kind == PhaseKind::equal_principal && phase().principal) {
      amount_ = phase().principal->minor();
    } else if (phase().kind == PhaseKind::equal_principal) {
      if (!starts && term_has_moved()) close_term();
      amount_ = in_units(Ratio(ledger_.owed_by_plan()) / Ratio(payments_left()));
    }
    if (phase().kind == PhaseKind::flat && starts) start_flat();
  }

  void work_out_level(bool starts) {
    // A balloon falls due on its own day, whatever was prepaid.
    if (!starts && term_has_moved() && phase().kind != PhaseKind::balloon) close_term();
    ahead_.stand_at(row_);
    const LevelPayment paid = level_.payment(row_, payments_left());
    ++worked_out_;
    if (paid.decided_by_integers) ++by_integers_;
    amount_ = paid.minor;
    const bool fits_last = conventions_.last_payment != LastPayment::rest &&
                           conventions_.level_basis == LevelBasis::drawn &&
                           phase().kind == PhaseKind::level && payments_left() > 1;
    if (fits_last) {
      amount_ = fitted_level(amount_, payments_left(), conventions_,
                             [&](std::int64_t payment) { return last_if(payment); });
    }
    if constexpr (Recorder::is_on) {
      recorder_.trace.levels.push_back({payments_left(), level_.last_due_value(),
                                        ledger_.rate().nominal(), money(amount_),
                                        paid.decided_by_integers});
    }
  }

  // A term that has moved gets its end again: after the payments that it would have taken as it
  // stood when this window began; the contracted one while a part is still to be paid out.
  void close_term() {
    const bool waits = ledger_.undrawn() > 0 && !plan_.term_is_open;
    last_row_ = waits ? plan_.rows() - 1 : clearing_row() + ledger_.happened.rows_added;
    has_last_row_ = true;
  }

  int clearing_row() {
    const int end = has_last_row_ ? last_row_ - ledger_.happened.rows_added : plan_.rows_max - 1;
    std::int64_t balance = ledger_.opening_balance();
    int row = row_;
    for (; row < end; ++row) {
      const auto interest = ledger_.opening_rate().interest_unpaused(
          balance, windows_.at(row).years, conventions_.rounding.interest);
      if (!interest) break;
      const std::int64_t principal =
          phase().kind == PhaseKind::equal_principal ? amount_ : amount_ - *interest;
      if (principal >= balance) break;
      balance -= principal;
    }
    return row;
  }

  // ---- what a due date asks for

  Due due_of(std::int64_t balance, std::int64_t interest) {
    switch (phase().kind) {
      case PhaseKind::deferral: return deferred(interest);
      case PhaseKind::interest_only: return {0, interest};
      case PhaseKind::minimum: return stated(*phase().payment, balance, interest);
      case PhaseKind::level:
        if (phase().payment) return stated(*phase().payment, balance, interest);
        // After a rate change that keeps the payment, the payment is as good as stated.
        if (!has_last_row_) return stated(money(amount_), balance, interest);
        [[fallthrough]];
      case PhaseKind::balloon: return covered(amount_, {balance, interest});
      case PhaseKind::equal_principal: return {std::min(amount_, balance), interest};
      case PhaseKind::flat: return flat_due(balance, interest);
      case PhaseKind::custom: return custom_due(balance, interest);
      case PhaseKind::down_payment:
      case PhaseKind::prepayment: break;
    }
    AFFORD_REQUIRE(!"a phase without due dates has none");
    return {};
  }

  Due deferred(std::int64_t interest) {
    const Capitalisation rule = phase().capitalise;
    if (rule == Capitalisation::each_due_date) return {-interest, interest};
    kept_aside_ += interest;
    if (kept_aside_ + ledger_.balance > loan_.terms.currency.minor_max()) ledger_.outgrow();
    const bool ends = row_ + 1 == planned_->end();
    if (rule == Capitalisation::never || !ends) return {0, 0};
    const std::int64_t added = std::exchange(kept_aside_, 0);
    return {-added, added};
  }

  Due stated(Money payment, std::int64_t balance, std::int64_t interest) {
    if (payment.minor() < interest && !conventions_.allow_negative_amortisation) {
      if (recorder_.bore_overdue()) return {0, interest};  // more than the plan reckoned with
      refuse(payment, interest);
      return {0, interest};
    }
    return covered(payment.minor(), {balance, interest});
  }

  // Interest above a payment, of a long period, joins the debt, if one is left.
  Due covered(std::int64_t payment, Due owed) const {
    const std::int64_t rest = std::min(payment - owed.interest, owed.principal);
    const bool is_paid = ledger_.balance == 0 && recorder_.early() > 0;
    return {is_paid ? std::max<std::int64_t>(rest, 0) : rest, owed.interest};
  }

  Due custom_due(std::int64_t balance, std::int64_t interest) {
    const CustomDue& entry = phase().list.at(static_cast<std::size_t>(row_ - planned_->first_row));
    if (entry.kind == CustomDue::Kind::payment) return stated(entry.amount, balance, interest);
    return {std::min(entry.amount.minor(), balance), interest};
  }

  void collect(const Due& due, bool clears) {
    const bool is_deferred = phase().kind == PhaseKind::deferral;
    const bool adds_kept_aside = !is_deferred || clears;
    const std::int64_t kept = adds_kept_aside ? std::exchange(kept_aside_, 0) : 0;
    ledger_.rows().note_kept_interest(kept, ledger_.window().due);
    const std::int64_t interest = due.interest + kept;
    const bool has_fee = !is_deferred && (ledger_.was_principal_owed() || kept > 0) &&
                         !(ledger_.balance == 0 && recorder_.has_paid_ahead(interest));
    const std::int64_t fee =
        has_fee ? fees_of_payment(loan_.terms, FeePaid::each_payment, due.principal + interest) : 0;
    recorder_.note_kept_aside(money(kept_aside_));
    ledger_.pay(phase().kind, {due.principal, interest, fee});
  }

  void start_flat() {
    const bool on_balance = phase().flat_basis == FlatBasis::balance;
    const std::int64_t base = on_balance ? ledger_.owed_for_row() : ledger_.drawn;
    flat_ = FlatPlan<N>(base, Ratio(ledger_.owed_for_row()) / Ratio(payments_left()), conventions_);
    amount_ = in_units(flat_.part());
  }

  // Once the plan has nothing left, only what is overdue bears interest, by its days.
  std::int64_t interest_of_flat() {
    if (ledger_.was_owed_by_plan()) return flat_interest() + ledger_.carried_interest();
    if (ledger_.owed_for_row() <= 0) return interest_;
    note_flat({}, money(0), recorder_);  // what was drawn since bears none yet
    return ledger_.carried_interest();
  }

  std::int64_t flat_interest() {
    const RegularPeriod period = windows_.schedule().period_of(row_);
    const Date asked = ledger_.window().days.end;
    const auto parts = without_pauses(loan_, period, rated_period(loan_, period, asked));
    auto interest = flat_.interest(parts, ledger_.rate());
    if (interest && row_ == phase_end()) interest = flat_.last_interest(*interest, recorder_);
    note_flat(parts, money(flat_.base()), recorder_);
    if (!interest) ledger_.outgrow();
    return interest.value_or(0);
  }

  Due flat_due(std::int64_t balance, std::int64_t interest) const {
    std::int64_t principal = amount_;
    if (phase().flat_rounds == FlatRounding::payment) {
      principal = in_units(flat_.part() + exact_ratio(flat_.exact_interest())) - interest;
    }
    return {std::min(principal, balance), interest};
  }

  // The last payment if this one is paid until then and nothing else happens.
  std::int64_t last_if(std::int64_t payment) {
    std::int64_t balance = ledger_.owed_by_plan();
    std::int64_t interest = interest_;
    for (int row = row_; row < last_row_; ++row) {
      balance -= std::min(payment - interest, balance);
      const auto next = ledger_.rate().interest_unpaused(
          balance, ahead_.windows().at(row + 1).years, conventions_.rounding.interest);
      if (!next) return balance;
      interest = *next;
    }
    return balance + interest;
  }

  std::int64_t in_units(const Ratio& minor) const {
    const std::int64_t unit = conventions_.rounding.payment_unit_minor;
    const auto units =
        round_to_integer(minor / Ratio(unit), conventions_.rounding.payment).to_int64();
    AFFORD_REQUIRE(units.has_value());
    return *units * unit;
  }

  Money money(std::int64_t minor) const { return Money::of_minor(minor, loan_.terms.currency); }

  void refuse(Money payment, std::int64_t interest) {
    ledger_.note({ErrorCode::payment_below_interest,
                  "/loan/phases/" + std::to_string(planned_->index) + "/payment",
                  format_money(payment),
                  {format_money(money(interest)), std::to_string(ledger_.rows().size() + 1),
                   format_date(ledger_.window().due)}});
  }

  void refuse_endless() {
    ledger_.fail({ErrorCode::term_has_no_end,
                  "/loan/phases/" + std::to_string(planned_->index),
                  {},
                  {std::to_string(plan_.rows_max), format_money(money(ledger_.balance))}});
  }

  const Loan& loan_;
  const LoanConventions& conventions_;
  LoanPlan plan_;  // its schedule has gone into the windows
  Recorder& recorder_;
  std::span<const std::int64_t> planned_principal_;
  DueWindows windows_;
  LookAhead ahead_;
  Ledger<N, Recorder> ledger_;
  LevelRule<N, Recorder> level_;
  const PlannedPhase* planned_ = nullptr;
  bool is_last_phase_ = false;
  int row_ = 0;
  int last_row_;               // of the loan, as far as is known
  bool has_last_row_;          // that clears the loan
  bool is_shortened_ = false;  // by a prepayment: rows end when nothing is owed
  bool is_over_ = false;
  bool follows_plan_ = false;    // principal as planned before a prepayment of the last payments
  std::int64_t interest_ = 0;    // of the row
  std::int64_t amount_ = 0;      // of the level payment or part of principal in force
  std::int64_t kept_aside_ = 0;  // interest of a deferral, bearing none itself
  FlatPlan<N> flat_{};
  int worked_out_ = 0;
  int by_integers_ = 0;
};

}  // namespace afford::detail
