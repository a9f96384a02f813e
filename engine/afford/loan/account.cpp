#include "afford/loan/account.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "afford/loan/detail/account_book.hpp"
#include "afford/loan/detail/loan_checks.hpp"
#include "afford/loan/detail/loan_plan.hpp"

namespace afford {
namespace {

using detail::AccountBook;
using detail::AccountEvent;
using detail::AccountEventKind;
using detail::AccountRow;
using detail::RowAmounts;

// A due date may be shifted away from the day on which its interest ends. Money on either of them,
// or between, counts on the day on which it ends; also beyond the dates that were counted on.
class EffectiveDays {
 public:
  EffectiveDays(const Loan& loan, Schedule schedule)
      : is_shifted_(loan.terms.due_dates.shift != BusinessDayShift::none &&
                    !loan.terms.due_dates.interest_follows_shift),
        schedule_(std::move(schedule)) {}

  Date of(Date day) {
    if (!is_shifted_) return day;
    for (int k = 0;; ++k) {
      if (k == schedule_.count()) schedule_.add_next();
      const Date due = schedule_.due_date(k);
      const Date end = schedule_.boundary(k);
      if (std::min(due, end) <= day && day <= std::max(due, end)) return end;
      if (std::min(due, end) > day) return day;
    }
  }

 private:
  bool is_shifted_;
  Schedule schedule_;
};

class EventList {
 public:
  EventList(const Loan& loan, const detail::LoanPlan& plan)
      : loan_(loan), days_(loan, plan.schedule) {}

  // What is known on `as_of`.
  void add_known(Date as_of) {
    for (std::size_t i = 0; i < loan_.payments_received.size(); ++i) {
      const PaymentReceived& payment = loan_.payments_received[i];
      if (payment.date > as_of) continue;
      add(AccountEventKind::payment, payment.date, i);
      if (payment.returned_on && *payment.returned_on <= as_of) {
        add(AccountEventKind::returned, *payment.returned_on, i);
      }
    }
  }
  void add_spreading(Date before) {
    for (const auto& event : loan_.events) {
      if (event.kind != LoanEventKind::re_amortise || event.date >= before) continue;
      add(AccountEventKind::re_amortise, event.date);
    }
  }
  void add(AccountEventKind kind, Date on, std::size_t index = 0) {
    events_.push_back({on, days_.of(on), kind, index});
  }

  std::vector<AccountEvent> sorted() {
    std::ranges::stable_sort(events_, {}, [this](const AccountEvent& event) {
      return std::tuple(event.effective, event.on, kind_in_day(event), event.index,
                        event.kind != AccountEventKind::payment);
    });
    return std::move(events_);
  }

 private:
  // A payment that is taken back on its own day goes back at once, before the next one comes.
  AccountEventKind kind_in_day(const AccountEvent& event) const {
    const bool is_of_the_day = event.kind == AccountEventKind::returned &&
                               loan_.payments_received[event.index].date == event.on;
    return is_of_the_day ? AccountEventKind::payment : event.kind;
  }

  const Loan& loan_;
  EffectiveDays days_;
  std::vector<AccountEvent> events_{};
};

void insert(const std::vector<AccountEvent>& events, std::vector<detail::Change>& changes) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    changes.push_back({events[i].effective, detail::ChangeKind::account, i, 0});
  }
  std::ranges::stable_sort(changes, {}, [](const detail::Change& change) {
    return std::tuple(change.date, change.kind);
  });
}

Result<AccountBook> walked(const Loan& loan, detail::LoanPlan plan,
                           std::vector<AccountEvent> events) {
  insert(events, plan.changes);
  AccountBook book(loan, std::move(events));
  auto errors = run_account(loan, std::move(plan), book);
  if (errors.empty()) errors = book.findings();
  if (!errors.empty()) return Failure(std::move(errors));
  return book;
}

// The loan paid off, as far as is known on the day of the account.
Result<detail::Settlement> settlement(const Loan& loan, AccountDays days, std::size_t rule) {
  const detail::LoanPlan plan = detail::loan_plan(loan);
  EventList events(loan, plan);
  events.add_known(days.as_of);
  // What is paid on the day of an event comes before it.
  events.add_spreading(days.payoff_on);
  events.add(AccountEventKind::settle, days.payoff_on, rule);
  const auto book = walked(loan, plan, events.sorted());
  if (!book) return Failure(book.error());
  return book->settlement;
}

Errors findings(const Loan& loan, AccountDays days) {
  Errors errors;
  const Date first = loan.disbursements.front().date;
  if (days.as_of < first) {
    errors.push_back(
        {ErrorCode::as_of_before_funds, "--as-of", format_date(days.as_of), {format_date(first)}});
  }
  if (days.payoff_on < days.as_of) {
    errors.push_back({ErrorCode::payoff_before_as_of,
                      "--payoff-on",
                      format_date(days.payoff_on),
                      {format_date(days.as_of)}});
  }
  for (std::size_t i = 0; i < loan.payments_received.size(); ++i) {
    const PaymentReceived& payment = loan.payments_received[i];
    const std::string path = "/loan/payments_received/" + std::to_string(i);
    if (payment.date < first) {
      errors.push_back({ErrorCode::received_before_funds,
                        path + "/date",
                        format_date(payment.date),
                        {format_date(first)}});
    }
    if (payment.returned_on && *payment.returned_on < payment.date) {
      errors.push_back({ErrorCode::return_before_payment,
                        path + "/returned_on",
                        format_date(*payment.returned_on),
                        {format_date(payment.date)}});
    }
  }
  return errors;
}

// The book's minor units as what the reader of an account sees.
class AccountView {
 public:
  AccountView(const Loan& loan, const AccountBook& book, Date as_of)
      : loan_(loan), book_(book), as_of_(as_of) {}

  Account account(const detail::Settlement& now, const Payoff& payoff) const {
    return {as_of_,
            money(book_.principal_at_stand),
            money(now.running),
            money(now.kept_aside),
            now.parts,
            arrears(),
            next(),
            payoff,
            payments(),
            installments()};
  }

  static DueParts parts(const RowAmounts& amounts, Currency currency) {
    return {Money::of_minor(amounts.fee, currency), Money::of_minor(amounts.interest, currency),
            Money::of_minor(amounts.principal, currency)};
  }

 private:
  Money money(std::int64_t minor) const { return Money::of_minor(minor, loan_.terms.currency); }
  DueParts parts(const RowAmounts& amounts) const { return parts(amounts, loan_.terms.currency); }

  Arrears arrears() const {
    RowAmounts sum{0, 0, 0};
    Arrears result{parts(sum)};
    for (const auto& row : book_.rows) {
      const RowAmounts left = unpaid(row);
      if (row.is_projected || row.due >= as_of_ || sum_of(left) == 0) continue;
      sum = {sum.principal + left.principal, sum.interest + left.interest, sum.fee + left.fee};
      if (!result.since) result.since = row.due;
    }
    result.parts = parts(sum);
    if (result.since) result.days_past_due = days_between(*result.since, as_of_);
    return result;
  }

  std::optional<NextPayment> next() const {
    for (const auto& row : book_.rows) {
      const std::int64_t left = sum_of(unpaid(row));
      if (row.due >= as_of_ && left > 0) return NextPayment{row.due, money(left)};
    }
    return std::nullopt;
  }

  std::vector<AccountPayment> payments() const {
    std::vector<AccountPayment> result;
    for (std::size_t i = 0; i < book_.payments.size(); ++i) {
      PaymentReceived received = loan_.payments_received[i];
      if (received.date > as_of_) continue;
      if (received.returned_on && *received.returned_on > as_of_) received.returned_on.reset();
      RowAmounts sum{0, 0, 0};
      std::int64_t excess = 0;
      for (const auto& slice : book_.payments[i].slices) {
        const bool is_excess = slice.use == detail::SliceUse::excess;
        (is_excess ? excess : detail::part_of(sum, slice.part)) += slice.minor;
      }
      result.push_back(
          {received, money(sum.fee), money(sum.interest), money(sum.principal), money(excess)});
    }
    return result;
  }

  std::vector<AccountInstallment> installments() const {
    std::vector<AccountInstallment> result;
    std::int64_t repaid = 0;
    for (const auto& row : book_.rows) {
      repaid += row.asked.principal;
      result.push_back(
          {{static_cast<int>(result.size()) + 1, row.due, row.phase, money(sum_of(row.asked)),
            money(row.asked.principal), money(row.asked.interest), money(row.asked.fee),
            money(row.drawn - repaid)},
           parts(row.paid),
           state(row),
           money(row.kept_aside),
           row.parts});
    }
    return result;
  }

  InstallmentState state(const AccountRow& row) const {
    if (sum_of(unpaid(row)) == 0 && row.due <= as_of_) return InstallmentState::paid;
    if (sum_of(unpaid(row)) == 0 && sum_of(row.paid) > 0) return InstallmentState::paid;
    if (sum_of(row.paid) > 0) return InstallmentState::part_paid;
    return row.due <= as_of_ ? InstallmentState::unpaid : InstallmentState::to_come;
  }

  const Loan& loan_;
  const AccountBook& book_;
  Date as_of_;
};

}  // namespace

Result<Account> account_of(const Loan& given, AccountDays days) {
  if (auto errors = findings(given, days); !errors.empty()) return Failure(std::move(errors));
  Loan loan = given;
  if (loan.terms.index_rate) {
    // What is overdue after the last due date bears the rate of its days.
    auto errors = detail::follow_index(loan, days.payoff_on);
    if (!errors.empty()) return Failure(std::move(errors));
  }
  const detail::LoanPlan plan = detail::loan_plan(loan);
  EventList events(loan, plan);
  events.add_known(days.as_of);
  events.add_spreading(days.as_of.plus_days(1));
  events.add(AccountEventKind::stand, days.as_of);
  const auto book = walked(loan, plan, events.sorted());
  if (!book) return Failure(book.error());
  const auto now = settlement(loan, {days.as_of, days.as_of}, detail::settle_to_day);
  if (!now) return Failure(now.error());
  const auto then = settlement(loan, days, 0);
  if (!then) return Failure(then.error());
  const Currency currency = loan.terms.currency;
  const Payoff payoff{
      days.payoff_on,
      AccountView::parts({then->owed.principal, then->owed.interest, then->owed.fee}, currency),
      Money::of_minor(then->per_day, currency), Money::of_minor(then->kept_aside, currency),
      then->parts};
  return AccountView(loan, *book, days.as_of).account(*now, payoff);
}

std::string_view format_installment_state(InstallmentState state) {
  constexpr std::string_view words[] = {"paid", "part_paid", "unpaid", "to_come"};
  return words[static_cast<std::size_t>(state)];
}

}  // namespace afford
