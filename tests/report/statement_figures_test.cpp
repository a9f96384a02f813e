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

}  // namespace

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
