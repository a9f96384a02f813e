// What is owed, day by day: disbursements, prepayments and changes of the rate on their days, and
// the interest of each window, exact until it is rounded.
#pragma once

#include <algorithm>

#include "afford/loan/detail/account_book.hpp"
#include "afford/loan/detail/due_windows.hpp"
#include "afford/loan/detail/happened.hpp"
#include "afford/loan/detail/loan_plan.hpp"
#include "afford/loan/detail/rate_in_force.hpp"
#include "afford/loan/detail/recorder.hpp"
#include "afford/loan/detail/row_list.hpp"

namespace afford::detail {

template <class N, class Recorder>
class Ledger {
 public:
  Ledger(const Loan& loan, const LoanPlan& plan, DueWindows& windows, Recorder& recorder)
      : loan_(loan), plan_(plan), windows_(windows), recorder_(recorder),
        rows_(loan, windows.schedule().count()),
        rate_(loan.terms.nominal_rate, plan.rate_decimals) {}

  /// Interest of row k's window, with all that changes in it done. 0 once something has failed.
  std::int64_t accrue(int row) {
    window_ = windows_.at(row);
    happened = {};
    opening_balance_ = balance;
    opening_rate_.reset();
    shortened_by_ = 0;
    if constexpr (Recorder::is_on) recorder_.row = {};
    if constexpr (Recorder::keeps_account) {
      recorder_.begin_window(window_.days.end);
      opening_balance_ += prepaid_before_;  // what came with the row before is of this window
      prepaid_by_account(std::exchange(prepaid_before_, 0));
    }
    // On a day that is first and due at once, prepayments come after the due payment.
    const bool is_empty = window_.days.start == window_.days.end;
    apply(window_.days.start, is_empty ? ChangeKind::down_payment : ChangeKind::pause_end);
    take_level_events();
    sum_ = {};
    accrued_balance_ = bearing();
    plan_balance_ = balance;
    overdue_principal_ = recorder_.overdue_principal();
    is_divided_ = has_change_before(window_.days.end);
    const std::int64_t interest = is_divided_ ? divided_interest(row) : whole_interest();
    if (conventions().tranche_on_due_date == TrancheOnDueDate::before) {
      apply(window_.days.end, ChangeKind::down_payment);
    }
    return has_failed ? 0 : interest;
  }

  /// The same before rounding, and as if `more` had been owed all along.
  InterestSum<N> exact_sum(std::int64_t more = 0) const {
    InterestSum<N> sum = sum_;
    if (!is_divided_) {
      sum.add(accrued_balance_ + more, rate_.units(), window_.years);
    } else if (more != 0) {
      for (const auto& part : parts_) sum.add(more, part.units, part.years);
    }
    return sum;
  }

  const DueWindow& window() const { return window_; }
  const RateInForce<N>& rate() const { return rate_; }
  /// As the window began, before anything of it.
  std::int64_t opening_balance() const { return opening_balance_; }
  const RateInForce<N>& opening_rate() const { return opening_rate_ ? *opening_rate_ : rate_; }
  /// Whether anything was owed when the window began, after what is dated on its first day.
  bool was_owed() const { return accrued_balance_ > 0; }
  /// Principal, overdue or not; and without what is overdue.
  bool was_principal_owed() const { return plan_balance_ + overdue_principal_ > 0; }
  bool was_owed_by_plan() const { return plan_balance_ > 0; }
  /// What is owed as if nothing had been prepaid for later payments: in this window, or as a credit
  /// that is not used up. Payments are worked out from it, so that such a prepayment does not lower
  /// them.
  std::int64_t owed_by_plan() const { return owed_for_row() + credit + shortened_by_; }
  /// What a row may ask for: what came early for the running row is a part of it.
  std::int64_t owed_for_row() const { return balance + recorder_.early(); }
  /// Overdue interest that comes with this row.
  std::int64_t carried_interest() const { return recorder_.carried_interest(); }
  /// Disbursements that are still to come.
  std::int64_t undrawn() const {
    std::int64_t sum = 0;
    for (std::size_t i = next_; i < plan_.changes.size(); ++i) {
      if (plan_.changes[i].kind == ChangeKind::tranche) sum += plan_.changes[i].minor;
    }
    return sum;
  }
  /// A due date's row. A disbursement of that day is owed from the evening on; and so is one since
  /// the day on which its interest ends.
  void pay(PhaseKind phase, const RowAmounts& asked) {
    std::int64_t drawn_today = 0;
    const Date evening = std::max(window_.due, window_.days.end);
    for (std::size_t i = next_; i < plan_.changes.size() && plan_.changes[i].date <= evening; ++i) {
      if (plan_.changes[i].kind == ChangeKind::tranche) drawn_today += plan_.changes[i].minor;
    }
    if constexpr (Recorder::keeps_account) {
      prepaid_before_ += recorder_.post(
          {window_.due, window_.days.end, phase, asked, {}, {}, drawn + drawn_today}, balance);
      if (conventions().excess == PrepaymentThen::cover_next) {
        credit += std::exchange(prepaid_before_, 0);
      }
    } else {
      balance -= asked.principal;
      add_row(phase, window_.due, asked, balance + drawn_today);
    }
  }

  /// Prepayments that found nothing left to pay, and events after the end.
  void check_the_rest() {
    for (; next_ < plan_.changes.size(); ++next_) {
      const Change& change = plan_.changes[next_];
      if (change.kind == ChangeKind::prepayment) refuse(change);
    }
    for (; next_event_ < plan_.level_events.size(); ++next_event_) {
      const LevelEvent& event = plan_.level_events[next_event_];
      fail({ErrorCode::event_outside_loan,
            "/loan/events/" + std::to_string(event.index) + "/date",
            format_date(event.date),
            {format_date(window_.due)}});
    }
  }

  void outgrow() {
    const Currency currency = loan_.terms.currency;
    const Money bound = Money::of_minor(currency.minor_max(), currency);
    fail({ErrorCode::balance_out_of_range,
          "/loan/phases/" + std::to_string(phase_index),
          {},
          {format_money(bound), format_date(window_.due)}});
  }
  /// A finding after which the walk goes on, to find more.
  void note(Error error) {
    if (errors.empty() || errors.back().path != error.path) errors.push_back(std::move(error));
  }
  /// A finding after which nothing more can be said.
  void fail(Error error) {
    if (!has_failed) errors.push_back(std::move(error));
    has_failed = true;
  }

  RowList& rows() { return rows_; }

  std::int64_t balance = 0;
  std::int64_t drawn = 0;   ///< paid out so far
  std::int64_t credit = 0;  ///< prepaid principal of the next payments
  Happened happened{};
  Errors errors{};
  bool has_failed = false;
  std::size_t phase_index = 0;  ///< where findings lie

 private:
  static constexpr bool notes_parts = Recorder::is_on || Recorder::keeps_account;
  static constexpr std::int64_t interest_max = 4'000'000'000'000'000'000;

  const LoanConventions& conventions() const { return loan_.terms.conventions; }

  bool has_change_before(Date date) const {
    return next_ < plan_.changes.size() && plan_.changes[next_].date < date;
  }

  // What bears interest now.
  std::int64_t bearing() {
    if constexpr (Recorder::keeps_account) return balance + recorder_.overdue();
    return balance;
  }

  std::int64_t whole_interest() {
    if constexpr (notes_parts) record({window_.days, bearing(), rate_now(), window_.years});
    return checked(rate_.interest(bearing(), window_.years, conventions().rounding.interest));
  }

  std::int64_t divided_interest(int row) {
    if constexpr (Recorder::keeps_account) return account_interest(row);
    const bool rounds_parts = conventions().rounding.interest_per == InterestPer::part;
    std::int64_t rounded_parts = 0;
    parts_.clear();
    for (Date from = window_.days.start; from < window_.days.end && !has_failed;) {
      const Date to =
          has_change_before(window_.days.end) ? plan_.changes[next_].date : window_.days.end;
      const YearFraction years =
          window_fraction(conventions().day_count, windows_.schedule(), {from, to}, row);
      sum_.add(balance, rate_.units(), years);
      if (conventions().level_basis == LevelBasis::limit) parts_.push_back({rate_.units(), years});
      if (rounds_parts) {
        rounded_parts += checked(rate_.interest(balance, years, conventions().rounding.interest));
      }
      if constexpr (notes_parts) record({{from, to}, balance, rate_now(), years});
      if (to < window_.days.end) apply(to, ChangeKind::pause_end);
      from = to;
    }
    if (rounds_parts) return rounded_parts;
    return checked(sum_.amount(rate_.scale()).rounded(conventions().rounding.interest));
  }

  // For an account: money that does not change what bears interest, or a look at it, cuts nothing.
  std::int64_t account_interest(int row) {
    const RoundingMode mode = conventions().rounding.interest;
    std::int64_t rounded_parts = 0;
    parts_.clear();
    for (Date from = window_.days.start; from < window_.days.end && !has_failed;) {
      const std::int64_t base = bearing();
      const N units = rate_.units();
      const AnnualRate rate = rate_now();
      const Date to = pass_until_cut(base);
      const YearFraction years =
          window_fraction(conventions().day_count, windows_.schedule(), {from, to}, row);
      sum_.add(base, units, years);
      record({{from, to}, base, rate, years});
      if (conventions().level_basis == LevelBasis::limit) parts_.push_back({units, years});
      InterestSum<N> part;
      part.add(base, units, years);
      rounded_parts += checked(part.amount(rate_.scale()).rounded(mode));
      from = to;
    }
    if (conventions().rounding.interest_per == InterestPer::part) return rounded_parts;
    return checked(sum_.amount(rate_.scale()).rounded(mode));
  }

  // Does what comes in the window, up to the day on which something else bears interest.
  Date pass_until_cut(std::int64_t base) {
    while (has_change_before(window_.days.end) && !has_failed) {
      const Date date = plan_.changes[next_].date;
      const std::size_t first = next_;
      apply(date, ChangeKind::pause_end);
      const bool is_plan =
          std::any_of(plan_.changes.begin() + static_cast<std::ptrdiff_t>(first),
                      plan_.changes.begin() + static_cast<std::ptrdiff_t>(next_),
                      [](const Change& change) { return change.kind != ChangeKind::account; });
      if (is_plan || bearing() != base) return date;
    }
    return window_.days.end;
  }

  std::int64_t checked(std::optional<std::int64_t> interest) {
    if (interest && *interest <= interest_max && *interest >= -interest_max) return *interest;
    outgrow();
    return 0;
  }

  // All changes up to this day, and of the day itself those of a kind up to `last`.
  void apply(Date date, ChangeKind last) {
    for (; next_ < plan_.changes.size() && !has_failed; ++next_) {
      const Change& change = plan_.changes[next_];
      if (change.date > date || (change.date == date && change.kind > last)) return;
      apply(change);
    }
  }

  void apply(const Change& change) {
    switch (change.kind) {
      case ChangeKind::tranche: draw(change); return;
      case ChangeKind::down_payment: pay_down(change); return;
      case ChangeKind::prepayment: prepay(change); return;
      case ChangeKind::account: take_account_event(change.date); return;
      case ChangeKind::rate: change_rate(loan_.terms.rate_changes[change.index]); return;
      case ChangeKind::pause_start: rate_.start_pause(); return;
      case ChangeKind::pause_end: rate_.end_pause(); return;
    }
  }

  void take_level_events() {
    for (; next_event_ < plan_.level_events.size() &&
           plan_.level_events[next_event_].date < window_.days.end;
         ++next_event_) {
      happened.works_out_anew = true;
      happened.rows_added += loan_.events[plan_.level_events[next_event_].index].payments;
    }
  }

  void draw(const Change& change) {
    if (recorder_.is_settled()) return;  // paid off before it comes
    balance += change.minor;
    drawn += change.minor;
    if (conventions().level_basis == LevelBasis::drawn) happened.works_out_anew = true;
  }

  void pay_down(const Change& change) {
    if (recorder_.is_settled()) return;
    balance -= change.minor;
    add_row(PhaseKind::down_payment, change.date, {change.minor, 0, 0}, balance);
  }

  void prepay(Change change) {
    if constexpr (Recorder::keeps_account) {
      // Planned on what was promised; what was really paid may have left less.
      change.minor = std::min(change.minor, balance);
      if (change.minor == 0) return;
    }
    if (change.minor > balance) return refuse(change);
    switch (loan_.prepayments[change.index].then) {
      case PrepaymentThen::shorten_term:
        happened.shortens = true;
        shortened_by_ += change.minor;
        break;
      case PrepaymentThen::lower_payment: happened.works_out_anew = true; break;
      case PrepaymentThen::cover_next: credit += change.minor; break;
      case PrepaymentThen::cover_last: happened.covers_last = true; break;
    }
    balance -= change.minor;
    add_row(PhaseKind::prepayment, change.date, {change.minor, 0, 0}, balance);
  }

  void change_rate(const RateChange& change) {
    if (!opening_rate_) opening_rate_ = rate_;
    rate_.change(change.rate);
    const bool stays = change.then == RateChangeThen::keep_payment;
    (stays ? happened.keeps_payment : happened.works_out_anew) = true;
  }

  // What was paid above a row acts as a prepayment of its day.
  void prepaid_by_account(std::int64_t minor) {
    if (minor == 0) return;
    switch (conventions().excess) {
      case PrepaymentThen::lower_payment: happened.works_out_anew = true; return;
      case PrepaymentThen::cover_next: credit = std::max<std::int64_t>(credit + minor, 0); return;
      case PrepaymentThen::shorten_term:
      case PrepaymentThen::cover_last: break;
    }
    happened.shortens = true;
    shortened_by_ = std::max<std::int64_t>(shortened_by_ + minor, 0);
  }

  void take_account_event(Date date) {
    if constexpr (Recorder::keeps_account) {
      if (recorder_.is_next_settlement()) {
        const YearFraction day = window_fraction(conventions().day_count, windows_.schedule(),
                                                 {date, date.plus_days(1)});
        const auto interest = rate_.interest(bearing(), day, conventions().rounding.interest);
        recorder_.settlement.per_day = interest.value_or(0);
      }
      prepaid_by_account(recorder_.take_event(balance, date == window_.days.start));
    }
  }

  void refuse(const Change& change) {
    fail({ErrorCode::prepayment_above_balance,
          "/loan/prepayments/" + std::to_string(change.index) + "/amount",
          format_money(loan_.prepayments[change.index].amount),
          {format_money(Money::of_minor(std::max<std::int64_t>(balance, 0), loan_.terms.currency)),
           format_date(change.date)}});
  }

  void add_row(PhaseKind phase, Date due, const RowAmounts& asked, std::int64_t after) {
    if constexpr (Recorder::keeps_account) {
      recorder_.post_beside({due, due, phase, asked, {}, {}, drawn});
      return;
    }
    const std::int64_t bound = loan_.terms.currency.minor_max();
    if (!rows_.add(phase, due, asked, after) || after > bound || after < -bound) outgrow();
    if constexpr (Recorder::is_on) {
      recorder_.trace.rows.push_back(has_due_date(phase) ? recorder_.row : RowTrace{});
    }
  }

  AnnualRate rate_now() const {
    return rate_.is_paused() ? AnnualRate::from_percent(Decimal()) : rate_.nominal();
  }
  struct Stretch {
    DateRange days;
    std::int64_t minor;  // what bore interest
    AnnualRate rate;
    YearFraction years;
  };
  void record(const Stretch& stretch) {
    const Money base = Money::of_minor(stretch.minor, loan_.terms.currency);
    recorder_.note_part({stretch.days, base, stretch.rate, stretch.years});
  }

  const Loan& loan_;
  const LoanPlan& plan_;
  DueWindows& windows_;
  Recorder& recorder_;
  RowList rows_;
  RateInForce<N> rate_;
  std::optional<RateInForce<N>> opening_rate_{};  // none: it has not changed in the window
  std::int64_t opening_balance_ = 0;
  std::int64_t shortened_by_ = 0;    // prepaid in the window, to shorten the term
  std::int64_t prepaid_before_ = 0;  // by an account, with the row before
  DueWindow window_{Date::of(2000, 1, 1), {Date::of(2000, 1, 1), Date::of(2000, 1, 1)}, {0, 1}};
  InterestSum<N> sum_{};  // of the window's parts, if it is divided
  struct Part {
    N units;
    YearFraction years;
  };
  std::vector<Part> parts_{};  // of a divided window, where a level payment looks at the limit
  std::int64_t accrued_balance_ = 0;  // of an undivided window
  std::int64_t plan_balance_ = 0;     // as interest began to run
  std::int64_t overdue_principal_ = 0;
  bool is_divided_ = false;
  std::size_t next_ = 0;        // the first change to come
  std::size_t next_event_ = 0;  // the first level event to come
};

}  // namespace afford::detail
