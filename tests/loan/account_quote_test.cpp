// What an account promises: paying what is printed, on its day, is all that is owed.
#include <utility>

#include "afford/loan/account.hpp"
#include "afford/loan/amortization.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t cents) { return Money::of_minor(cents, cad); }
Date day(std::string_view text) { return parse_date(text).value(); }

// 3,000.00 on 1 January 2026 at 12 %, Act/365F, due on the first of each month.
Loan three_thousand(LoanPhase phase) {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1'200),
             .due_dates = {.base = day("2026-02-01"), .anchor_day = 1},
             .phases = {std::move(phase)}},
            {{day("2026-01-01"), dollars(300'000)}}};
  loan.terms.conventions.day_count = DayCount::act_365_fixed;
  return loan;
}

Account seen_on(const Loan& loan, std::string_view as_of) {
  return account_of(checked_loan(loan).value(), {day(as_of), day(as_of)}).value();
}

// The loan after its payoff quote of the day was paid.
Account paid_off(Loan loan, std::string_view as_of) {
  const Money quote = seen_on(loan, as_of).payoff.parts.total();
  loan.payments_received.push_back({day(as_of), quote});
  Account account = seen_on(loan, as_of);
  loan.payments_received.back().amount += dollars(1);
  const auto above = account_of(checked_loan(loan).value(), {day(as_of), day(as_of)});
  REQUIRE_FALSE(above.has_value());
  CHECK(above.error()[0].arguments[0] == "0.01");
  return account;
}

void check_nothing_owed(const Account& account) {
  CHECK(account.payoff.parts.total() == dollars(0));
  CHECK(account.arrears.parts.total() == dollars(0));
  CHECK_FALSE(account.next_payment.has_value());
}

}  // namespace

TEST_CASE("payments on the printed days leave nothing owed, however many there are", "[loan]") {
  for (const auto shift : {BusinessDayShift::preceding, BusinessDayShift::following}) {
    LoanPhase stated{.kind = PhaseKind::level};
    stated.payment = dollars(30'000);
    Loan loan = three_thousand(stated);
    loan.terms.due_dates.shift = shift;
    loan.terms.fees = {{"late", dollars(1'500), FeePaid::when_late}};
    const Amortization plan = amortize(checked_loan(loan).value()).value();
    REQUIRE(plan.installments.size() == 11);
    for (const auto& row : plan.installments) {
      loan.payments_received.push_back({row.due_date, row.payment});
    }
    const Account account = seen_on(loan, "2026-12-10");
    check_nothing_owed(account);
    for (std::size_t i = 0; i < plan.installments.size(); ++i) {
      CHECK(account.installments[i].asked.interest == plan.installments[i].interest);
    }
  }
}

TEST_CASE("a quote holds where the interest is more than the payment", "[loan]") {
  for (const auto rule : {PayoffInterest::to_day, PayoffInterest::period_end}) {
    Loan loan = three_thousand({.kind = PhaseKind::level, .payments = 60});
    loan.terms.due_dates.base = day("2026-04-01");
    loan.terms.conventions.payoff_interest = rule;
    CHECK(amortize(checked_loan(loan).value()).value().installments[0].principal < dollars(0));
    check_nothing_owed(paid_off(loan, "2026-03-25"));
  }
}

TEST_CASE("a quote holds after missed payments were spread, fees and all", "[loan]") {
  const auto each = FeePaid::each_payment;
  const std::vector<std::vector<Fee>> fees{{},
                                           {{"late", dollars(1'500), FeePaid::when_late}},
                                           {{"account", dollars(250), each}},
                                           {{"share", dollars(0), each, {}, Ratio(2, 100)}}};
  for (const auto& charged : fees) {
    for (const auto* on : {"2026-03-15", "2026-03-21"}) {
      for (const auto rule : {PayoffInterest::to_day, PayoffInterest::period_end}) {
        Loan loan = three_thousand({.kind = PhaseKind::level, .payments = 4});
        loan.terms.fees = charged;
        loan.terms.conventions.arrears = ArrearsInterest::compound;
        loan.terms.conventions.payoff_interest = rule;
        loan.events = {{day("2026-03-15"), LoanEventKind::re_amortise}};
        check_nothing_owed(paid_off(loan, on));
      }
    }
  }
}

TEST_CASE("a quote of a day is paid before what is overdue is spread on it", "[loan]") {
  Loan loan = three_thousand({.kind = PhaseKind::level, .payments = 4});
  loan.events = {{day("2026-03-15"), LoanEventKind::re_amortise}};
  CHECK(seen_on(loan, "2026-03-15").arrears.parts.total() == dollars(0));
  CHECK(seen_on(loan, "2026-03-15").payoff.parts.total() ==
        account_of(checked_loan(loan).value(), {day("2026-03-14"), day("2026-03-15")})
            .value()
            .payoff.parts.total());
}

TEST_CASE("the next payment is the one that paying what is overdue leaves", "[loan]") {
  Loan loan = three_thousand({.kind = PhaseKind::level, .payments = 2});
  loan.terms.conventions.payoff_interest = PayoffInterest::period_end;
  loan.payments_received = {{day("2026-02-01"), dollars(152'255)}};
  const Account before = seen_on(loan, "2026-03-11");
  loan.payments_received.push_back({day("2026-03-11"), before.arrears.parts.total()});
  const Account after = seen_on(loan, "2026-03-11");
  REQUIRE(before.next_payment.has_value());
  REQUIRE(after.next_payment.has_value());
  CHECK(before.next_payment->amount == after.next_payment->amount);
}
