#include "afford/report/schedule_match_page.hpp"

#include "afford/report/text_writer.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/statements.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string page_of(const Loan& loan, const std::vector<StatedRow>& rows) {
  return write_text(schedule_match_page(match_schedule(loan, rows), rows, Language::english));
}

bool says(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a match says what is shared, what is free and what differs", "[report]") {
  const LoanSummary loan = sample_loan();
  auto rows = statement_of(loan.amortization);
  const std::string page = page_of(loan.loan, rows);
  CHECK(says(page, "The request as it stands is among them."));
  CHECK(says(page, "Act/365F"));
  CHECK(says(page, "Does not matter here"));
  CHECK(says(page, "Schedules worked out:"));
  CHECK_FALSE(says(page, "The statement ends before the loan does"));
  rows.erase(rows.begin() + 10, rows.end());
  CHECK(says(page_of(loan.loan, rows), "The statement ends before the loan does"));
}

TEST_CASE("no match names the row, the nearest figure and the conventions that gave it",
          "[report]") {
  const LoanSummary loan = sample_loan();
  auto rows = statement_of(loan.amortization);
  rows[20].payment = rows[20].payment + Money::of_minor(3, cad);
  std::string page = page_of(loan.loan, rows);
  CHECK(says(page, "is in line 22, after 20 rows that"));
  CHECK(says(page, "0.03"));
  CHECK(says(page, "Nearest with"));
  rows = statement_of(loan.amortization);
  rows[0].date = rows[0].date.plus_days(9);
  page = page_of(loan.loan, rows);
  CHECK(says(page, "is in line 2."));
  CHECK(says(page, "days"));
}
