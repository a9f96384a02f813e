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

TEST_CASE("a statement without payments says so", "[report]") {
  const Loan loan = sample_loan().loan;
  const Date day = loan.disbursements.front().date;
  const Document page =
      statement_page(loan, account_of(loan, {day, day}).value(), Language::english);
  CHECK(says(unwrapped(page), "No payment has come yet."));
  CHECK(says(unwrapped(page), "Overdue nothing"));
}
