#include "afford/report/schedule_diff_page.hpp"

#include "afford/report/text_writer.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string page_of(const Loan& first, const Loan& second) {
  return write_text(schedule_diff_page(*schedule_diff(first, second), Language::english));
}

bool says(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the same schedules are said to be so", "[report]") {
  const Loan loan = sample_loan().loan;
  CHECK(says(page_of(loan, loan), "The two schedules are the same in each row."));
}

TEST_CASE("each cause has its words, its first row and its effects", "[report]") {
  const Loan first = sample_loan().loan;
  Loan second = first;
  second.terms.phases.back().payments += 1;
  second.terms.due_dates.month_end = MonthEnd::roll;
  const std::string page = page_of(first, second);
  CHECK(says(page, "- phases: from interest_only 8; level 36 to interest_only 8; level 37"));
  CHECK(says(page, "number 9: Payment by -"));
  CHECK(says(page, "First row it changes  none"));
  CHECK(says(page, "the JSON answer lists all"));
}
