// What a walk keeps beside the plan for an account: what each row asks, what was really paid on it,
// and what is overdue (decisions/0010-account.md). It takes the place of a recorder.
#pragma once

#include <utility>
#include <vector>

#include "afford/loan/detail/recorder.hpp"
#include "afford/loan/detail/row_list.hpp"
#include "afford/loan/schedule_trace.hpp"

namespace afford::detail {

/// In the order of one day.
enum class AccountEventKind : std::uint8_t {
  returned,  ///< a payment that the bank took back
  payment,
  re_amortise,  ///< what is overdue is spread over the payments left
  stand,        ///< the account is looked at; from here on all is taken as paid
  settle,       ///< the account is paid off, to see what that takes
};

struct AccountEvent {
  Date on;
  Date effective;  ///< the end of interest, where a due date was shifted away from it
  AccountEventKind kind;
  std::size_t index = 0;  ///< of a payment; of `settle`, by which rule
};

/// Interest to the day, whatever the contract says of a payoff.
inline constexpr std::size_t settle_to_day = 1;

struct AccountRow {
  Date due;
  Date end;  ///< of its interest
  PhaseKind phase;
  RowAmounts asked;  ///< as printed; added interest is negative principal
  RowAmounts due_amounts;
  RowAmounts paid;
  std::int64_t drawn;       ///< paid out by the evening of the day
  std::int64_t excess = 0;  ///< of its principal, what the plan does not ask for
  bool is_late = false;
  bool is_projected = false;         ///< after the day that was asked about
  bool is_contracted = true;         ///< not a row after the end, for interest on what is overdue
  std::int64_t kept_aside = 0;       ///< interest that deferrals keep aside, in all, after the row
  std::vector<AccruedPart> parts{};  ///< what its interest was reckoned from
};

/// Where a part of a payment went.
enum class SliceUse : std::uint8_t {
  due,     ///< to what a row asks
  early,   ///< to the principal of the running row
  ahead,   ///< to what the running row asks for beside principal
  excess,  ///< to principal above what a row asks
  spent,   ///< to interest that would have been added to the principal
};

struct Slice {
  SliceUse use;
  PaymentPart part;
  std::size_t row;
  std::int64_t minor;
};

struct BookedPayment {
  std::vector<Slice> slices{};
  bool is_returned = false;
};

/// What is owed on a day, in minor units.
struct Owed {
  std::int64_t principal = 0;
  std::int64_t interest = 0;
  std::int64_t fee = 0;
};

struct Settlement {
  Owed owed{};
  std::int64_t running = 0;     ///< interest that no row asks for yet; part of `owed`
  std::int64_t kept_aside = 0;  ///< of it, what a deferral kept aside before this period
  std::int64_t per_day = 0;
  std::vector<AccruedPart> parts{};  ///< what `running` was reckoned from
};

class AccountBook : public NoNotes {
 public:
  static constexpr bool is_on = false;
  static constexpr bool keeps_account = true;

  /// `events` by effective day, day, kind.
  AccountBook(const Loan& loan, std::vector<AccountEvent> events);

  // ---- asked by the ledger
  void begin_window(Date end);
  void note_part(AccruedPart part) { parts_.push_back(std::move(part)); }
  void forget_parts() { parts_.clear(); }
  void note_kept_aside(Money interest) { kept_aside_ = interest.minor(); }
  /// What bears interest beside the balance that is not due yet.
  std::int64_t overdue();
  /// Does what is next. Returns what was prepaid for later rows; negative: what is owed again.
  std::int64_t take_event(std::int64_t& balance, bool opens_window);
  bool is_next_settlement() const;
  /// A due date: `asked` as the contract has it. Returns what was paid above it.
  std::int64_t post(const AccountRow& posted, std::int64_t& balance);
  /// A down payment, or a prepayment, which is paid by its nature.
  void post_beside(const AccountRow& posted);

  // ---- asked by the walk
  std::int64_t early() const { return early_; }
  std::int64_t overdue_principal() const { return is_projecting_ ? 0 : unpaid_principal_; }
  std::int64_t carried_interest() const { return carried_interest_; }
  /// Interest that was paid before it was added to the principal.
  std::int64_t take_ahead(std::int64_t interest);
  bool has_paid_ahead(std::int64_t interest) const {
    return early_ > 0 && ahead_ >= interest + carried_fee_;
  }
  bool bore_overdue() const { return bore_overdue_; }
  bool is_settled() const { return is_settled_; }
  /// `own` is the running period's interest; `kept_aside` is what a deferral kept before it.
  void settle(std::int64_t own, std::int64_t kept_aside);
  bool has_more() const { return next_ < events_.size(); }
  /// Whether money came before its time: it may clear the loan.
  bool was_prepaid() const { return was_prepaid_; }
  /// Whether a loan that is paid up is over: not while money that came before its time is still to
  /// go back.
  bool can_end() const;
  void pass_the_end() { is_past_end_ = true; }
  bool is_past_end() const { return is_past_end_; }

  /// Money that found nothing to pay, as findings.
  Errors findings();

  std::vector<AccountRow> rows{};
  std::vector<BookedPayment> payments;
  std::int64_t principal_at_stand = 0;
  Settlement settlement{};

 private:
  void take_principal(const AccountEvent& event, std::int64_t principal);
  void receive(const AccountEvent& event, std::int64_t& balance, bool opens_window);
  bool more_comes_after(Date day) const;
  void pay_off(const AccountEvent& event, std::int64_t& balance, bool opens_window);
  void stand(const AccountEvent& event, std::int64_t balance, bool opens_window);
  void hold_to_period_end(const AccountEvent& event, std::int64_t bearing, bool opens_window);
  void give_back(const AccountEvent& event, std::int64_t& balance);
  void give_back(const Slice& slice, std::int64_t& balance);
  void spread(std::int64_t& balance);
  void charge_late(Date on);
  std::int64_t late_fee(const AccountRow& row) const;
  void use_early(std::size_t row, std::int64_t used);
  /// `used` says what for, and how much of what came ahead.
  void use_ahead(Slice used);
  bool is_due_today(const AccountEvent& event) const;
  void count_unpaid();
  const LoanConventions& conventions() const { return loan_.terms.conventions; }

  const Loan& loan_;
  std::vector<AccountEvent> events_;
  std::size_t next_ = 0;
  std::size_t last_due_ = 0;  // the newest row of a due date, if there is one
  bool has_due_ = false;
  std::int64_t unpaid_principal_ = 0;
  std::int64_t unpaid_interest_ = 0;
  std::int64_t early_ = 0;
  std::int64_t ahead_ = 0;
  std::int64_t carried_interest_ = 0;
  std::int64_t carried_fee_ = 0;
  std::int64_t kept_aside_ = 0;
  std::int64_t held_ = 0;             // bears interest to the end of the window although it is paid
  std::int64_t prepaid_ = 0;          // by the event in hand
  std::vector<AccruedPart> parts_{};  // of the window
  Date window_end_;
  bool bore_overdue_ = false;
  bool is_projecting_ = false;
  bool was_prepaid_ = false;
  bool is_settled_ = false;
  bool is_past_end_ = false;
};

struct LoanPlan;

/// Walks the loan with the book's events among the plan's changes.
Errors run_account(const Loan& loan, LoanPlan plan, AccountBook& book);

inline std::int64_t& part_of(RowAmounts& amounts, PaymentPart part) {
  switch (part) {
    case PaymentPart::fee: return amounts.fee;
    case PaymentPart::interest: return amounts.interest;
    case PaymentPart::principal: break;
  }
  return amounts.principal;
}

inline std::int64_t sum_of(const RowAmounts& amounts) {
  return amounts.principal + amounts.interest + amounts.fee;
}

/// What a row still asks for.
inline RowAmounts unpaid(const AccountRow& row) {
  return {row.due_amounts.principal - row.paid.principal,
          row.due_amounts.interest - row.paid.interest, row.due_amounts.fee - row.paid.fee};
}

}  // namespace afford::detail
