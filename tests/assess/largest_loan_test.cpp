#include "afford/assess/largest_loan.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

// Without the new job 350.00 a month is left before the loan: 1,350.00 after February and twelve
// months of it carry 5,550.00 at 0 %, and not a cent more. The loss of the job breaks the budget
// with no loan at all, so it does not count against the loan.
TEST_CASE("the largest loan by hand", "[assess]") {
  const Request request = small_request();
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto without_loan = judge_budget(*fitted, std::nullopt, outcomes(*fitted, std::nullopt));
  CHECK(largest_loan_that_fits(*fitted, without_loan) == dollars(5'550));
}

TEST_CASE("tranches are scaled together and none is empty", "[assess]") {
  Loan loan = *small_request().loan;
  loan.disbursements.push_back({Date::of(2025, 2, 10), dollars(2'400)});
  const Loan scaled = scaled_to(loan, Money::of_minor(100, cad));
  REQUIRE(scaled.disbursements.size() == 2);
  CHECK(scaled.disbursements[0].principal == Money::of_minor(33, cad));
  CHECK(scaled.disbursements[1].principal == Money::of_minor(67, cad));
  CHECK(scaled_to(loan, Money::of_minor(1, cad)).disbursements.size() == 1);
}
