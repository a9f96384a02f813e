#include "afford/loan/detail/account_book.hpp"

#include <algorithm>
#include <utility>

#include "afford/loan/detail/fees_of_payment.hpp"

namespace afford::detail {
namespace {

// Added interest is not asked for, and interest below zero is set off against the principal.
RowAmounts due_amounts(const RowAmounts& asked) {
  RowAmounts due = asked;
  due.interest += std::min<std::int64_t>(due.principal, 0);
  due.principal = std::max<std::int64_t>(due.principal, 0);
  due.principal += std::min<std::int64_t>(due.interest, 0);
  due.interest = std::max<std::int64_t>(due.interest, 0);
  return due;
}

}  // namespace

AccountBook::AccountBook(const Loan& loan, std::vector<AccountEvent> events)
    : payments(loan.payments_received.size()), loan_(loan), events_(std::move(events)),
      window_end_(loan.disbursements.front().date) {}

void AccountBook::begin_window(Date end) {
  window_end_ = end;
  held_ = 0;
  bore_overdue_ = false;
  parts_.clear();
}

std::int64_t AccountBook::overdue() {
  const bool is_compound = conventions().arrears == ArrearsInterest::compound;
  const std::int64_t unpaid_now =
      is_projecting_ ? 0 : unpaid_principal_ + (is_compound ? unpaid_interest_ : 0);
  if (unpaid_now > 0) bore_overdue_ = true;
  return unpaid_now + held_;
}

bool AccountBook::is_next_settlement() const {
  return has_more() && events_[next_].kind == AccountEventKind::settle;
}

bool AccountBook::can_end() const {
  const auto is_beyond_plan = [](const Slice& slice) { return slice.use != SliceUse::due; };
  return std::none_of(events_.begin() + static_cast<std::ptrdiff_t>(next_), events_.end(),
                      [&](const auto& event) {
                        return event.kind == AccountEventKind::returned &&
                               std::ranges::any_of(payments[event.index].slices, is_beyond_plan);
                      });
}

std::int64_t AccountBook::take_event(std::int64_t& balance, bool opens_window) {
  const AccountEvent event = events_[next_++];
  prepaid_ = 0;
  charge_late(event.on);
  switch (event.kind) {
    case AccountEventKind::payment: receive(event, balance, opens_window); break;
    case AccountEventKind::returned: give_back(event, balance); break;
    case AccountEventKind::re_amortise: spread(balance); break;
    case AccountEventKind::stand: stand(event, balance, opens_window); break;
    case AccountEventKind::settle: pay_off(event, balance, opens_window); break;
  }
  count_unpaid();
  return prepaid_;
}

// What is overdue is taken as paid; where nothing else is owed, that pays the loan off.
void AccountBook::stand(const AccountEvent& event, std::int64_t balance, bool opens_window) {
  principal_at_stand = balance + unpaid_principal_;
  const std::int64_t bearing = balance + overdue();
  const bool is_payoff = balance == 0 && unpaid_principal_ > 0;
  is_projecting_ = true;
  if (is_payoff) hold_to_period_end(event, bearing, opens_window);
}

// What was paid off still bears the interest of the whole period, where the contract says so.
void AccountBook::hold_to_period_end(const AccountEvent& event, std::int64_t bearing,
                                     bool opens_window) {
  const bool to_period_end = conventions().payoff_interest == PayoffInterest::period_end;
  if (!to_period_end || opens_window || held_ != 0 || more_comes_after(event.effective)) return;
  held_ = bearing - overdue();
}

void AccountBook::pay_off(const AccountEvent& event, std::int64_t& balance, bool opens_window) {
  const std::int64_t bearing = balance + overdue();
  settlement.owed = {balance + unpaid_principal_, unpaid_interest_, carried_fee_};
  for (const auto& row : rows) settlement.owed.fee += unpaid(row).fee;
  const bool to_period_end = conventions().payoff_interest == PayoffInterest::period_end;
  if (to_period_end && event.index != settle_to_day && !more_comes_after(event.effective)) {
    settlement.per_day = 0;
    if (!opens_window) held_ = bearing;
  }
  early_ += std::exchange(balance, 0);
  is_settled_ = is_projecting_ = true;
}

void AccountBook::settle(std::int64_t own, std::int64_t kept_aside) {
  const std::int64_t running = own + kept_aside;
  const std::int64_t paid = std::clamp<std::int64_t>(running, 0, ahead_);
  const std::int64_t paid_fee = std::min(ahead_ - paid, carried_fee_);
  use_ahead({SliceUse::due, PaymentPart::interest, rows.size(), paid});
  use_ahead({SliceUse::due, PaymentPart::fee, rows.size(), paid_fee});
  ahead_ -= paid + paid_fee;
  settlement.running = running - paid;
  // What came ahead pays the running interest first.
  settlement.kept_aside = std::min(kept_aside, std::max<std::int64_t>(settlement.running, 0));
  settlement.owed.interest += settlement.running;
  settlement.owed.fee -= paid_fee;
  settlement.parts = parts_;
}

// ---- payments

bool AccountBook::is_due_today(const AccountEvent& event) const {
  return has_due_ && rows[last_due_].end == event.effective;
}

// On a due date it is more than the row asked for; before one it is early.
void AccountBook::take_principal(const AccountEvent& event, std::int64_t principal) {
  BookedPayment& payment = payments[event.index];
  was_prepaid_ = true;
  if (!is_due_today(event)) {
    early_ += principal;
    payment.slices.push_back({SliceUse::early, PaymentPart::principal, 0, principal});
    return;
  }
  AccountRow& row = rows[last_due_];
  for (auto* amounts : {&row.asked, &row.due_amounts, &row.paid}) amounts->principal += principal;
  row.excess += principal;
  payment.slices.push_back({SliceUse::excess, PaymentPart::principal, last_due_, principal});
  prepaid_ += principal;
}

// The oldest row first, in it the parts in their order; the rest is principal, and what the
// principal cannot take is the running interest.
void AccountBook::receive(const AccountEvent& event, std::int64_t& balance, bool opens_window) {
  BookedPayment& payment = payments[event.index];
  const std::int64_t bearing = balance + overdue();
  const bool had_principal = balance + unpaid_principal_ > 0;
  std::int64_t rest = loan_.payments_received[event.index].amount.minor();
  for (std::size_t row = 0; row < rows.size() && rest > 0; ++row) {
    for (const auto part : conventions().allocation) {
      RowAmounts left = unpaid(rows[row]);
      const std::int64_t paid = std::min(rest, part_of(left, part));
      if (paid <= 0) continue;
      part_of(rows[row].paid, part) += paid;
      payment.slices.push_back({SliceUse::due, part, row, paid});
      rest -= paid;
    }
  }
  const std::int64_t principal = std::clamp<std::int64_t>(balance, 0, rest);
  if (principal > 0) {
    balance -= principal;
    rest -= principal;
    take_principal(event, principal);
  }
  if (rest > 0) {
    ahead_ += rest;
    payment.slices.push_back({SliceUse::ahead, PaymentPart::interest, 0, rest});
  }
  count_unpaid();
  const bool takes_all = had_principal && balance == 0 && unpaid_principal_ == 0;
  if (takes_all) hold_to_period_end(event, bearing, opens_window);
}

// A part of the loan that is paid out later in the window: then nothing is paid off.
bool AccountBook::more_comes_after(Date day) const {
  const auto is_later = [&](Date date) { return day < date && date < window_end_; };
  const auto comes_later = [&](const Disbursement& part) { return is_later(part.date); };
  const auto is_later_fee = [&](const Fee& fee) {
    return fee.paid == FeePaid::financed && fee.date && is_later(*fee.date);
  };
  return std::ranges::any_of(loan_.disbursements, comes_later) ||
         std::ranges::any_of(loan_.terms.fees, is_later_fee);
}

void AccountBook::give_back(const AccountEvent& event, std::int64_t& balance) {
  BookedPayment& payment = payments[event.index];
  payment.is_returned = true;
  for (const auto& slice : payment.slices) give_back(slice, balance);
}

void AccountBook::give_back(const Slice& slice, std::int64_t& balance) {
  switch (slice.use) {
    case SliceUse::due: part_of(rows[slice.row].paid, slice.part) -= slice.minor; break;
    case SliceUse::early:
      early_ -= slice.minor;
      balance += slice.minor;
      held_ = 0;
      break;
    case SliceUse::ahead: ahead_ -= slice.minor; break;
    case SliceUse::spent: carried_interest_ += slice.minor; break;
    case SliceUse::excess: {
      AccountRow& row = rows[slice.row];
      row.paid.principal -= slice.minor;
      if (is_past_end_) break;  // nothing follows that could ask for it: it is overdue
      row.asked.principal -= slice.minor;
      row.due_amounts.principal -= slice.minor;
      row.excess -= slice.minor;
      balance += slice.minor;
      prepaid_ -= slice.minor;
      break;
    }
  }
}

// What is overdue is asked for no more: the principal is owed by the plan again, interest and fees
// come with the next payment.
void AccountBook::spread(std::int64_t& balance) {
  if (is_projecting_) return;
  for (auto& row : rows) {
    const RowAmounts left = unpaid(row);
    for (auto* amounts : {&row.asked, &row.due_amounts}) {
      amounts->principal -= left.principal;
      amounts->interest -= left.interest;
      amounts->fee -= left.fee;
    }
    balance += left.principal;
    carried_interest_ += left.interest;
    carried_fee_ += left.fee;
  }
}

// ---- late

void AccountBook::charge_late(Date on) {
  for (auto& row : rows) {
    const bool is_asked = row.is_contracted && has_due_date(row.phase) && !row.is_projected;
    if (row.is_late || !is_asked || row.due >= on || sum_of(unpaid(row)) <= 0) continue;
    row.is_late = true;
    const std::int64_t fee = late_fee(row);
    row.asked.fee += fee;
    row.due_amounts.fee += fee;
  }
}

std::int64_t AccountBook::late_fee(const AccountRow& row) const {
  return fees_of_payment(loan_.terms, FeePaid::when_late, sum_of(row.due_amounts) - row.excess);
}

// ---- rows

std::int64_t AccountBook::post(const AccountRow& posted, std::int64_t& balance) {
  AccountRow row = posted;
  const std::size_t index = rows.size();
  const std::int64_t used = std::clamp<std::int64_t>(row.asked.principal, 0, early_);
  const std::int64_t above = early_ - used;
  balance -= row.asked.principal - used;
  const std::int64_t carried_fee = std::exchange(carried_fee_, 0);
  row.asked.fee += carried_fee;
  row.due_amounts = due_amounts(row.asked);
  row.asked.principal += above;
  row.due_amounts.principal += above;
  row.excess = above;
  row.paid = {early_, std::min(ahead_, row.due_amounts.interest), 0};
  row.paid.fee = std::min(ahead_ - row.paid.interest, carried_fee);
  row.is_projected = is_projecting_;
  row.is_contracted = !is_past_end_;
  row.parts = parts_;
  row.kept_aside = kept_aside_;
  use_early(index, used);
  use_ahead({SliceUse::due, PaymentPart::interest, index, row.paid.interest});
  use_ahead({SliceUse::due, PaymentPart::fee, index, row.paid.fee});
  early_ = 0;
  ahead_ -= row.paid.interest + row.paid.fee;
  carried_interest_ = 0;
  if (has_due_date(row.phase)) {
    last_due_ = index;
    has_due_ = true;
  }
  rows.push_back(row);
  count_unpaid();
  return above;
}

void AccountBook::post_beside(const AccountRow& posted) {
  AccountRow row = posted;
  row.due_amounts = row.asked;
  row.paid = row.phase == PhaseKind::prepayment ? row.asked : RowAmounts{0, 0, 0};
  row.is_projected = is_projecting_;
  rows.push_back(row);
  count_unpaid();
}

// Early money covers the row that it came before; the newest of it is what is above.
void AccountBook::use_early(std::size_t row, std::int64_t used) {
  for (auto& payment : payments) {
    if (payment.is_returned) continue;
    const std::vector<Slice> slices = std::move(payment.slices);
    payment.slices.clear();
    for (Slice slice : slices) {
      const std::int64_t part =
          slice.use == SliceUse::early ? std::min(used, slice.minor) : std::int64_t{0};
      used -= part;
      slice.minor -= part;
      if (part > 0) payment.slices.push_back({SliceUse::due, slice.part, row, part});
      if (slice.use == SliceUse::early) slice = {SliceUse::excess, slice.part, row, slice.minor};
      if (slice.minor != 0) payment.slices.push_back(slice);
    }
  }
}

void AccountBook::use_ahead(Slice used) {
  std::int64_t left = used.minor;
  for (auto& payment : payments) {
    if (payment.is_returned) continue;
    for (std::size_t i = 0; i < payment.slices.size() && left > 0; ++i) {
      if (payment.slices[i].use != SliceUse::ahead) continue;
      used.minor = std::min(left, payment.slices[i].minor);
      left -= used.minor;
      payment.slices[i].minor -= used.minor;
      payment.slices.push_back(used);
    }
    std::erase_if(payment.slices, [](const Slice& slice) { return slice.minor == 0; });
  }
}

std::int64_t AccountBook::take_ahead(std::int64_t interest) {
  const std::int64_t taken = std::clamp<std::int64_t>(interest, 0, ahead_);
  use_ahead({SliceUse::spent, PaymentPart::interest, rows.size(), taken});
  ahead_ -= taken;
  return taken;
}

void AccountBook::count_unpaid() {
  unpaid_principal_ = unpaid_interest_ = 0;
  for (const auto& row : rows) {
    if (row.is_projected) break;
    const RowAmounts left = unpaid(row);
    unpaid_principal_ += left.principal;
    unpaid_interest_ += left.interest;
  }
}

Errors AccountBook::findings() {
  Errors errors;
  for (std::size_t i = 0; i < payments.size(); ++i) {
    std::int64_t above = 0;
    for (const auto& slice : payments[i].slices) {
      if (slice.use == SliceUse::ahead && !payments[i].is_returned) above += slice.minor;
    }
    if (above == 0) continue;
    const Money amount = loan_.payments_received[i].amount;
    const Money too_much = Money::of_minor(above, amount.currency());
    errors.push_back({ErrorCode::payment_above_owed,
                      "/loan/payments_received/" + std::to_string(i) + "/amount",
                      format_money(amount),
                      {format_money(too_much), format_money(amount - too_much)}});
  }
  return errors;
}

}  // namespace afford::detail
