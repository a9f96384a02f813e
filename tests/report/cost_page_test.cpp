#include "afford/report/cost_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a cost summary says what it is and what borrowing costs", "[report]") {
  const LoanSummary loan = sample_loan();
  const std::string text = write_text(cost_page(loan, Language::english));
  CHECK(text.starts_with("Cost summary\n============\n"));
  CHECK(says(text, "Borrowing costs  " + format_money(loan.cost.cost_of_credit) + " (interest "));
  CHECK(fits_columns(text));
  CHECK(text.find(format_decimal(*loan.cost.effective_annual_rate_percent) + "%") !=
        std::string::npos);
  CHECK(text.find("This is a summary.") != std::string::npos);
}
