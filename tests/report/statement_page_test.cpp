#include "afford/report/statement_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"
#include "tests/words/reading_grade.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a statement says what is owed, overdue, next and to pay off", "[report]") {
  Loan loan = sample_loan().loan;
  loan.payments_received = {{Date::of(2025, 10, 20), cents_of(1'000), Date::of(2025, 10, 25)},
                            {Date::of(2025, 11, 1), cents_of(500)}};
  const Date day = Date::of(2025, 11, 20);
  const Document page =
      statement_page(loan, account_of(loan, {day, day}).value(), Language::english);
  const std::string text = unwrapped(page);
  CHECK(says(text, "Your loan on 20 Nov 2025"));
  CHECK(says(text, "36 days past due (since 15 Oct 2025)"));
  CHECK(says(text, "A payment that was sent back counts until that day."));
  CHECK(says(text, "the loan ends sooner."));
  CHECK(fits_columns(write_text(page)));
  CHECK(reading_grade(prose(page)) <= 800);
}

TEST_CASE("a statement tells interest that was kept aside from that of the period", "[report]") {
  const Loan loan{
      {.currency = cad,
       .nominal_rate = AnnualRate::from_basis_points(1'200),
       .due_dates = {.base = Date::of(2026, 3, 2), .anchor_day = 2},
       .phases = {{.kind = PhaseKind::deferral, .payments = 3, .capitalise = Capitalisation::never},
                  {.kind = PhaseKind::level, .payments = 3}}},
      {{Date::of(2026, 2, 2), cents_of(100'000)}}};
  const Date day = Date::of(2026, 5, 10);
  const Loan checked = checked_loan(loan).value();
  const Document page =
      statement_page(checked, account_of(checked, {day, day}).value(), Language::english);
  CHECK(says(unwrapped(page),
             "Interest so far 32.58: 2.58 since the last due date, and 30.00 kept aside before it "
             "Overdue"));
}

TEST_CASE("a statement without payments says so", "[report]") {
  const Loan loan = sample_loan().loan;
  const Date day = loan.disbursements.front().date;
  const Document page =
      statement_page(loan, account_of(loan, {day, day}).value(), Language::english);
  CHECK(says(unwrapped(page), "No payment has come yet."));
  CHECK(says(unwrapped(page), "Overdue nothing"));
}
