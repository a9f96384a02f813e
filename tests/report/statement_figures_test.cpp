#include "afford/report/statement_figures.hpp"

#include "tests/report/page_steps.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

// 5,000.00 at 12 %, Act/365F, in whole dollars; 200.00 came four days late (decisions/0010).
Loan late_loan() {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1'200),
             .due_dates = {.base = day("2022-12-01"), .anchor_day = 1},
             .phases = {{.kind = PhaseKind::level, .payments = 6}}},
            {{day("2022-11-01"), Money::of_minor(500'000, cad)}}};
  loan.terms.conventions.day_count = DayCount::act_365_fixed;
  loan.terms.conventions.level_from = LevelFrom::nominal_30_days;
  loan.terms.conventions.rounding.payment_unit_minor = 100;
  loan.payments_received = {{day("2022-12-05"), Money::of_minor(20'000, cad)}};
  return checked_loan(loan).value();
}

// Monthly at 12 % under 1/12, from 2 February 2026, seen on a day on which nothing was paid yet.
FigureSteps unpaid(std::int64_t principal, std::vector<LoanPhase> phases, Date on) {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1'200),
             .due_dates = {.base = day("2026-03-02"), .anchor_day = 2},
             .phases = std::move(phases)},
            {{day("2026-02-02"), Money::of_minor(principal, cad)}}};
  loan = checked_loan(std::move(loan)).value();
  return statement_steps(loan, account_of(loan, {on, on}).value());
}

}  // namespace

TEST_CASE("flat interest that runs is that of the whole period", "[report]") {
  const FigureSteps figures =
      unpaid(120'000, {{.kind = PhaseKind::flat, .payments = 6}}, day("2026-06-10"));
  for (const char* pointer :
       {"/accrued_interest", "/payoff/interest", "/installments/4/interest"}) {
    const std::string text = steps_text(figures, pointer);
    CAPTURE(pointer, text);
    CHECK(says(text, "on its first amount, 1,200.00"));
    CHECK(says(text, "1,200.00 x 12% x 1/12 of a year, from 2 Jun 2026 to 2 Jul 2026"));
    CHECK_FALSE(says(text, "8/360"));
  }
}

TEST_CASE("interest of an account that was kept aside is added in words", "[report]") {
  const FigureSteps figures =
      unpaid(100'000,
             {{.kind = PhaseKind::deferral, .payments = 3, .capitalise = Capitalisation::never},
              {.kind = PhaseKind::level, .payments = 3}},
             day("2026-05-10"));
  const std::string accrued = steps_text(figures, "/accrued_interest");
  INFO(accrued);
  CHECK(says(accrued, "paid ahead: 2.58."));
  CHECK(says(accrued, "2.58 of this period + 30.00 kept aside while nothing was due = 32.58."));
  const std::string first = steps_text(figures, "/installments/0/interest");
  INFO(first);
  CHECK(says(first, "paid ahead: 10.00."));
  CHECK(says(first, "this row shows 0.00, and 10.00 are kept aside so far."));
  CHECK(says(steps_text(figures, "/installments/3/interest"),
             "10.00 of this period + 30.00 kept aside while nothing was due = 40.00."));
  CHECK(says(steps_text(figures, "/payoff/interest"), "In it are 30.00 that were kept aside"));
}

TEST_CASE("interest of an account is reckoned from what was really owed", "[report]") {
  const Loan loan = late_loan();
  const Account account = account_of(loan, {day("2022-12-05"), day("2022-12-20")}).value();
  const FigureSteps figures = statement_steps(loan, account);
  const std::string interest = steps_text(figures, "/installments/1/interest");
  CHECK(says(interest, "5,000.00 x 12% x 4/365 of a year, from 1 Dec 2022 to 5 Dec 2022"));
  CHECK(says(interest, "4,187.32 x 12% x 27/365 of a year"));
  CHECK(says(steps_text(figures, "/accrued_interest"), "5,000.00 x 12% x 4/365 of a year"));
  CHECK(says(steps_text(figures, "/payoff/interest"), "to 20 Dec 2022"));
  // After the payoff nothing runs, and nothing is said of it.
  CHECK_FALSE(says(steps_text(figures, "/payoff/interest"), " 0.00 x"));
}

TEST_CASE("arrears, balance and payments are sums of named amounts", "[report]") {
  const Loan loan = late_loan();
  const Account account = account_of(loan, {day("2022-12-05"), day("2022-12-05")}).value();
  const FigureSteps figures = statement_steps(loan, account);
  CHECK(steps_text(figures, "/arrears/principal") ==
        "662.00 (left of /installments/0/principal) = 662.00.");
  CHECK(says(steps_text(figures, "/balance"), "= 4,849.32."));
  CHECK(says(steps_text(figures, "/payments/0/interest"), "The oldest row comes first"));
  CHECK(says(steps_text(figures, "/arrears/days_past_due"), ": 4."));
}
