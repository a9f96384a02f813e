#include "afford/loan/account.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t cents) { return Money::of_minor(cents, cad); }
Date day(std::string_view text) { return parse_date(text).value(); }

// 5,000.00 at 12 %, Act/365F, six payments in whole dollars: 862.00 (a published account).
Loan whole_dollars(std::vector<PaymentReceived> received = {}) {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1'200),
             .due_dates = {.base = day("2022-12-01"), .anchor_day = 1},
             .phases = {{.kind = PhaseKind::level, .payments = 6}}},
            {{day("2022-11-01"), dollars(500'000)}}};
  loan.terms.conventions.day_count = DayCount::act_365_fixed;
  loan.terms.conventions.level_from = LevelFrom::nominal_30_days;
  loan.terms.conventions.rounding.payment_unit_minor = 100;
  loan.terms.conventions.rounding.interest_per = InterestPer::part;
  loan.payments_received = std::move(received);
  return checked_loan(loan).value();
}

Account seen(const Loan& loan, std::string_view as_of) {
  return account_of(loan, {day(as_of), day(as_of)}).value();
}

Errors findings(const Loan& loan, std::string_view as_of, std::string_view payoff_on) {
  const auto account = account_of(loan, {day(as_of), day(payoff_on)});
  REQUIRE_FALSE(account.has_value());
  return account.error();
}

}  // namespace

TEST_CASE("an account on which nothing was paid yet is the schedule", "[loan]") {
  const Account account = seen(whole_dollars(), "2022-11-01");
  REQUIRE(account.installments.size() == 6);
  CHECK(account.installments[0].asked.payment == dollars(86'200));
  CHECK(account.installments[5].asked.payment == dollars(86'550));
  CHECK(account.installments[0].state == InstallmentState::to_come);
  CHECK(account.balance == dollars(500'000));
  CHECK(account.payoff.parts.total() == dollars(500'000));
  CHECK(account.payoff.interest_per_day == dollars(164));
  CHECK_FALSE(account.arrears.since.has_value());
  REQUIRE(account.next_payment.has_value());
  CHECK(account.next_payment->amount == dollars(86'200));
}

// Three months of 10.00 that are kept aside, and three payments after them.
TEST_CASE("what a deferral kept aside is told from the interest of the running period", "[loan]") {
  Loan loan{
      {.currency = cad,
       .nominal_rate = AnnualRate::from_basis_points(1'200),
       .due_dates = {.base = day("2026-03-02"), .anchor_day = 2},
       .phases = {{.kind = PhaseKind::deferral, .payments = 3, .capitalise = Capitalisation::never},
                  {.kind = PhaseKind::level, .payments = 3}}},
      {{day("2026-02-02"), dollars(100'000)}}};
  const Account unpaid = seen(checked_loan(loan).value(), "2026-05-10");
  CHECK(unpaid.accrued_interest == dollars(3'258));  // 1,000.00 x 1 % x 8/31, and 30.00
  CHECK(unpaid.kept_aside == dollars(3'000));
  CHECK(unpaid.payoff.kept_aside == dollars(3'000));
  REQUIRE(unpaid.installments.size() == 6);
  CHECK(unpaid.installments[1].kept_aside == dollars(2'000));
  CHECK(unpaid.installments[3].kept_aside == dollars(0));
  // 10.00 beside the principal pay the 2.58 first.
  loan.payments_received = {{day("2026-05-10"), dollars(101'000)}};
  const Account paid = seen(checked_loan(loan).value(), "2026-05-10");
  CHECK(paid.accrued_interest == dollars(2'258));
  CHECK(paid.kept_aside == dollars(2'258));
}

TEST_CASE("a late part payment: interest first, and the rest bears interest to the day", "[loan]") {
  const Account account = seen(whole_dollars({{day("2022-12-05"), dollars(20'000)}}), "2022-12-05");
  REQUIRE(account.payments.size() == 1);
  CHECK(account.payments[0].interest == dollars(4'932));
  CHECK(account.payments[0].principal == dollars(15'068));
  CHECK(account.payments[0].excess == dollars(0));
  CHECK(account.arrears.parts.total() == dollars(66'200));
  CHECK(account.arrears.days_past_due == 4);
  CHECK(account.balance == dollars(484'932));
  CHECK(account.installments[0].state == InstallmentState::part_paid);
  CHECK(account.installments[1].asked.interest == dollars(4'375));
  CHECK(account.installments[5].asked.payment == dollars(86'661));
  // 5,000.00 for 4 days: 6.58.
  CHECK(account.accrued_interest == dollars(658));
}

TEST_CASE("money before a due date is principal that day; its interest stays due", "[loan]") {
  Loan loan = whole_dollars({{day("2022-11-27"), dollars(86'300)}});
  loan.terms.conventions.excess = PrepaymentThen::lower_payment;
  const Account account = seen(loan, "2022-11-27");
  CHECK(account.payments[0].principal == dollars(81'382));
  CHECK(account.payments[0].excess == dollars(4'918));
  CHECK(account.installments[0].asked.payment == dollars(91'118));
  CHECK(account.installments[1].asked.payment == dollars(85'200));
  CHECK(account.next_payment->amount == dollars(4'818));
}

TEST_CASE("money above a payment shortens the term unless told", "[loan]") {
  const Account account = seen(
      whole_dollars({{day("2022-12-01"), dollars(100'000)}, {day("2023-01-01"), dollars(200'000)}}),
      "2023-01-01");
  CHECK(account.payments[1].excess == dollars(113'800));
  REQUIRE(account.installments.size() == 5);
  CHECK(account.installments[4].asked.payment == dollars(40'348));
}

TEST_CASE("a payment that goes back counts until that day, then it is owed again", "[loan]") {
  const Loan loan = whole_dollars({{day("2022-12-01"), dollars(86'200), day("2022-12-06")}});
  CHECK_FALSE(seen(loan, "2022-12-05").arrears.since.has_value());
  const Account after = seen(loan, "2022-12-06");
  CHECK(after.arrears.parts.total() == dollars(86'200));
  CHECK(after.arrears.since == day("2022-12-01"));
  CHECK(after.balance == dollars(500'000));
}

TEST_CASE("on one day what goes back does so before the next payment comes", "[loan]") {
  // 5,000.00 at 12 % for 19 days: 31.23. Paid on the 20th, it bears nothing until it goes back.
  const Money quote = dollars(503'123);
  for (const auto& first :
       {PaymentReceived{day("2022-11-20"), quote, day("2022-11-25")},
        PaymentReceived{day("2022-11-25"), dollars(5'000), day("2022-11-25")}}) {
    const bool counted = first.date < *first.returned_on;
    // 24 days: 39.45.
    const Money owed = counted ? quote : dollars(503'945);
    const Account account = seen(whole_dollars({first, {day("2022-11-25"), owed}}), "2022-11-25");
    CHECK(account.balance == dollars(0));
    CHECK(account.payoff.parts.total() == dollars(0));
    CHECK(account.payments[1].principal + account.payments[1].excess == dollars(500'000));
  }
}

TEST_CASE("a loan paid back on the day of its funds has one installment", "[loan]") {
  const Account account =
      seen(whole_dollars({{day("2022-11-01"), dollars(500'000)}}), "2022-11-15");
  REQUIRE(account.installments.size() == 1);
  CHECK(account.installments[0].asked.payment == dollars(500'000));
  CHECK(account.installments[0].asked.interest == dollars(0));
  CHECK(account.balance == dollars(0));
}

TEST_CASE("what is overdue after the last due date bears the rate of its days", "[loan]") {
  Loan loan = whole_dollars();
  loan.terms.index_rate = IndexRate{.name = "prime",
                                    .index = {{day("2022-01-01"), *parse_decimal("12", {})},
                                              {day("2023-05-10"), *parse_decimal("24", {})}},
                                    .resets = {},
                                    .spread_percent = {},
                                    .cycle = ResetCycle{day("2023-01-15"), monthly}};
  // 5,000.00 for 14 days at 12 % and 16 at 24 %: 23.01 and 52.60.
  CHECK(seen(checked_loan(loan).value(), "2023-05-31").accrued_interest == dollars(7'561));
}

TEST_CASE("a late fee is charged once for each payment that is not paid on its day", "[loan]") {
  Loan loan = whole_dollars();
  loan.terms.fees = {{"late", dollars(2'500), FeePaid::when_late}};
  CHECK(seen(loan, "2022-12-01").installments[0].asked.fee == dollars(0));
  CHECK(seen(loan, "2022-12-02").installments[0].asked.fee == dollars(2'500));
  const Account later = seen(loan, "2023-01-15");
  CHECK(later.arrears.parts.fee == dollars(5'000));
  CHECK(later.arrears.days_past_due == 45);
}

TEST_CASE("overdue interest bears interest only where it is agreed", "[loan]") {
  Loan loan = whole_dollars();
  const Money simple = seen(loan, "2023-01-15").installments[1].asked.interest;
  loan.terms.conventions.arrears = ArrearsInterest::compound;
  // 5,000.00 and 5,049.32 for 31 days at 12 %: 50.96 and 51.46.
  CHECK(simple == dollars(5'096));
  CHECK(seen(loan, "2023-01-15").installments[1].asked.interest == dollars(5'146));
}

TEST_CASE("paying the payoff quote on its day leaves nothing", "[loan]") {
  for (const auto rule : {PayoffInterest::to_day, PayoffInterest::period_end}) {
    Loan loan = whole_dollars();
    loan.terms.conventions.payoff_interest = rule;
    const Money quote =
        account_of(loan, {day("2022-11-20"), day("2022-12-20")}).value().payoff.parts.total();
    loan.payments_received = {{day("2022-12-20"), quote}};
    const Account account = seen(loan, "2022-12-20");
    CHECK(account.balance == dollars(0));
    CHECK(account.payoff.parts.total() == dollars(0));
    CHECK_FALSE(account.next_payment.has_value());
    loan.payments_received[0].amount += dollars(1);
    const Errors errors = findings(loan, "2022-12-20", "2022-12-20");
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].code == ErrorCode::payment_above_owed);
    CHECK(errors[0].arguments[0] == "0.01");
  }
}

TEST_CASE("what cannot be is found, all of it at once", "[loan]") {
  Loan loan = whole_dollars(
      {{day("2022-10-01"), dollars(100)}, {day("2022-12-01"), dollars(100), day("2022-11-30")}});
  const Errors errors = findings(loan, "2022-10-31", "2022-10-30");
  REQUIRE(errors.size() == 4);
  CHECK(errors[0].code == ErrorCode::as_of_before_funds);
  CHECK(errors[1].code == ErrorCode::payoff_before_as_of);
  CHECK(errors[2].code == ErrorCode::received_before_funds);
  CHECK(errors[3].code == ErrorCode::return_before_payment);
  CHECK(errors[3].path == "/loan/payments_received/1/returned_on");
  CHECK(format_installment_state(InstallmentState::part_paid) == "part_paid");
}

namespace {

// 1,000.00 on 1 January 2024 at 12 %, Act/365F, due on the first of each month.
Loan thousand(std::vector<LoanPhase> phases, std::vector<PaymentReceived> received) {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1'200),
             .due_dates = {.base = day("2024-02-01"), .anchor_day = 1},
             .phases = std::move(phases)},
            {{day("2024-01-01"), dollars(100'000)}}};
  loan.terms.conventions.day_count = DayCount::act_365_fixed;
  loan.payments_received = std::move(received);
  return loan;
}

Account seen_in(Loan loan, std::string_view as_of) {
  return seen(checked_loan(std::move(loan)).value(), as_of);
}

LoanPhase level(int payments) { return {.kind = PhaseKind::level, .payments = payments}; }

}  // namespace

TEST_CASE("a part that is paid out later bears no interest before", "[loan]") {
  Loan loan = thousand({level(6)}, {});
  loan.disbursements.push_back({day("2024-01-25"), dollars(50'000)});
  // 1,000.00 for 9 days.
  const Account account = seen_in(loan, "2024-01-10");
  CHECK(account.accrued_interest == dollars(296));
  CHECK(account.payoff.parts.interest == dollars(296));
}

TEST_CASE("what is overdue bears interest after a loan that ended before its last phase",
          "[loan]") {
  LoanPhase stated{.kind = PhaseKind::minimum, .payments = 3};
  stated.payment = dollars(60'000);
  const Account account =
      seen_in(thousand({stated, level(3)}, {{day("2024-01-05"), dollars(10'000)}}), "2024-03-20");
  // 900.00 for 19 days.
  CHECK(account.accrued_interest == dollars(562));
}

TEST_CASE("a late fee is no share of what was paid above the plan", "[loan]") {
  Loan loan = thousand({level(6)}, {{day("2024-01-31"), dollars(70'000)}});
  loan.terms.fees = {{"late", dollars(0), FeePaid::when_late, {}, Ratio(5, 100)}};
  // 5 % of 172.47 with the interest of a day less.
  CHECK(seen_in(loan, "2024-02-02").installments[0].asked.fee == dollars(862));
}

TEST_CASE("a lower payment is worked out over the payments that were left before", "[loan]") {
  Loan loan = thousand({level(12)}, {{day("2024-01-20"), dollars(40'000)}});
  loan.terms.conventions.excess = PrepaymentThen::lower_payment;
  loan.prepayments = {{day("2024-01-10"), dollars(100)}};
  const Account account = seen_in(loan, "2024-02-01");
  CHECK(account.installments.back().asked.number == 13);
}

TEST_CASE("a loan paid off goes on when its money goes back, whatever came before", "[loan]") {
  const Account account =
      seen_in(thousand({level(6)}, {{day("2024-02-01"), dollars(17'254)},
                                    {day("2024-02-20"), dollars(84'288), day("2024-03-10")}}),
              "2024-03-10");
  CHECK(account.arrears.parts.total() == dollars(17'253));
  CHECK(account.installments.size() > 2);
}

TEST_CASE("a part payment of interest does not count its days twice", "[loan]") {
  Loan loan = thousand(
      {level(1)}, {{day("2024-02-01"), dollars(100'000)}, {day("2024-02-15"), dollars(1'000)}});
  loan.terms.nominal_rate = AnnualRate::from_basis_points(9'900);
  loan.terms.conventions.arrears = ArrearsInterest::compound;
  loan.terms.conventions.payoff_interest = PayoffInterest::period_end;
  loan.terms.conventions.allocation = {PaymentPart::principal, PaymentPart::fee,
                                       PaymentPart::interest};
  // Interest of 84.08 in February, were nothing paid: 84.08 x 99 % x 29/365.
  CHECK(seen_in(loan, "2024-02-20").accrued_interest < dollars(661));
}

TEST_CASE("interest kept aside waits for a payment while money is still to come", "[loan]") {
  LoanPhase kept{.kind = PhaseKind::deferral, .payments = 4};
  kept.capitalise = Capitalisation::never;
  Loan loan = thousand({kept, level(2)}, {{day("2024-01-20"), dollars(100'000)}});
  loan.disbursements.push_back({day("2024-04-10"), dollars(50'000)});
  const Account account = seen_in(loan, "2024-02-05");
  REQUIRE(account.next_payment.has_value());
  CHECK(account.next_payment->due_date == day("2024-06-01"));
  CHECK(account.next_payment->amount == dollars(26'349));
}

TEST_CASE("a quote takes interest that a small payment would have added", "[loan]") {
  LoanPhase list{.kind = PhaseKind::custom};
  list.list = {{CustomDue::Kind::payment, dollars(500)},
               {CustomDue::Kind::payment, dollars(500)},
               {CustomDue::Kind::payment, dollars(500)}};
  list.payments = 3;
  Loan loan = thousand({list}, {});
  loan.terms.conventions.payoff_interest = PayoffInterest::period_end;
  loan.terms.conventions.allow_negative_amortisation = true;
  const Money quote = seen_in(loan, "2024-02-10").payoff.parts.total();
  CHECK(quote == dollars(101'977));
  loan.payments_received = {{day("2024-02-10"), quote}};
  CHECK(seen_in(loan, "2024-02-10").payoff.parts.total() == dollars(0));
}
