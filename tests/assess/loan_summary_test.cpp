#include "afford/assess/loan_summary.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

// 11,000.00 at 6.7 % by twelfths, 12 interest-only and 36 level payments: 61.42, then 338.14, last
// 338.18.
TEST_CASE("a loan in a few lines", "[assess]") {
  Loan loan = *small_request().loan;
  loan.terms.nominal_rate = AnnualRate::from_basis_points(670);
  loan.terms.phases = {{PhaseKind::interest_only, 12}, {PhaseKind::level, 36}};
  loan.disbursements = {{Date::of(2025, 2, 1), dollars(11'000)}};
  const auto summary = loan_summary(loan);
  REQUIRE(summary.has_value());
  REQUIRE(summary->while_studying.has_value());
  CHECK(summary->while_studying->payments == 12);
  CHECK(format_money(summary->while_studying->lowest) == "61.42");
  CHECK(format_money(summary->while_studying->highest) == "61.42");
  CHECK(format_date(summary->while_studying->to) == "2026-02-01");
  CHECK(format_money(summary->repaying.first) == "338.14");
  CHECK(format_money(summary->last_payment) == "338.18");
  CHECK(format_date(summary->last_payment_date) == "2029-02-01");
  CHECK(format_money(summary->cost.cost_of_credit) == "1910.12");
}

TEST_CASE("one phase has no study part, and findings pass through", "[assess]") {
  Loan loan = *small_request().loan;
  CHECK_FALSE(loan_summary(loan)->while_studying.has_value());
  loan.terms.nominal_rate = AnnualRate::from_basis_points(5'000);
  loan.terms.phases = {{PhaseKind::minimum, 3, dollars(1)}, {PhaseKind::level, 12}};
  const auto summary = loan_summary(loan);
  REQUIRE_FALSE(summary.has_value());
  CHECK(summary.error().front().code == ErrorCode::payment_below_interest);
}
