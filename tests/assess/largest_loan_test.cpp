#include "afford/assess/largest_loan.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

LargestLoan largest_for(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  return largest_loan(*fitted);
}

BudgetResult result_with(Request request, Money principal) {
  request.loan = scaled_to(*request.loan, principal);
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  REQUIRE(rows.has_value());
  return household_budget(*fitted, *rows, outcomes(*fitted, &*rows)).result;
}

// Bills of 12,000.00 in February, and a loan of 12 payments without interest from March on.
Request costly(std::int64_t savings) {
  Request request = small_request();
  request.course->bills.front().amount = dollars(12'000);
  request.household->savings = dollars(savings);
  return request;
}

}  // namespace

// The cautious estimate leaves 2,600 - 1,650 = 950.00 before the loan, and 130.00 should be left:
// 820.00 a month. 9,840.05 / 12 is 820.004, and a cent more rounds up to 820.01.
TEST_CASE("the largest loan by hand, with the bills as they are", "[assess]") {
  const Request request = costly(20'000);
  const LargestLoan largest = largest_for(request);
  const Money fits = Money::of_minor(984'005, cad);
  CHECK(largest.limit == dollars(12'000));
  CHECK(largest.fits == fits);
  CHECK(largest.note.code == "page.budget.largest");
  CHECK(largest.note.arguments == std::vector<std::string>{"9840"});
  CHECK(result_with(request, fits) == BudgetResult::fits);
  CHECK(result_with(request, fits + Money::of_minor(1, cad)) == BudgetResult::tight);
}

TEST_CASE("no loan beyond the bills that nothing else pays is asked about", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(9'000);
  request.loan = scaled_to(*request.loan, dollars(5'000));
  CHECK(largest_for(request).fits == dollars(1'200));
  CHECK(largest_for(request).note.code == "page.budget.largest_all");
  request.course->funding = {{FundingKind::grant, dollars(150), Date::of(2025, 2, 2)},
                             {FundingKind::own_money, dollars(50), Date::of(2025, 2, 2)}};
  CHECK(largest_for(request).fits == dollars(1'000));
  request.course->funding.front().amount = dollars(1'200);
  CHECK_FALSE(largest_for(request).fits.has_value());
  CHECK(largest_for(request).note.code == "page.budget.largest_not_needed");
}

// The loss of the job takes 4,950.00: 1,350.00 do not last, though nothing is paid back.
TEST_CASE("what even a loan without payments has is not cured by any", "[assess]") {
  const LargestLoan largest = largest_for(small_request());
  CHECK_FALSE(largest.fits.has_value());
  CHECK(largest.adds_no_reason == dollars(1'200));
  CHECK(largest.note.code == "page.budget.largest_adding");
}

// The cautious estimate leaves 130.00 before the loan and 100.00 should be left: 30.00 a month, so
// 1,440.00 over 48 months. With it 7,000 + 350 + 1,440 - 4,000 - 3 x 1,680 is short by 250.00.
TEST_CASE("too much for the payments and too little for the bills", "[assess]") {
  Request request = costly(7'000);
  request.course->bills.front().amount = dollars(4'000);
  request.loan->terms.phases = {{PhaseKind::level, 48}};
  request.work->cautious->pay = {NetPerMonth{dollars(1'780)}};
  const LargestLoan largest = largest_for(request);
  CHECK_FALSE(largest.fits.has_value());
  CHECK_FALSE(largest.adds_no_reason.has_value());
  CHECK(largest.note.code == "page.budget.largest_between");
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

// 100.00 a month whatever the loan: 6,000.00 take sixty months, and from 2028 on an income is gone.
TEST_CASE("a larger loan of stated payments is followed to its own end", "[assess]") {
  Request request = costly(20'000);
  request.course->bills.front().amount = dollars(6'000);
  LoanPhase stated{PhaseKind::level, 0};
  stated.payment = dollars(100);
  request.loan->terms.phases = {stated};
  *request.loan = checked_loan(*request.loan).value();
  request.household->spending.front().per_month += dollars(900);
  request.household->other_income = {
      {IncomeKind::support, {}, dollars(600), std::nullopt, Date::of(2027, 12, 31)}};
  const LargestLoan largest = largest_for(request);
  REQUIRE(largest.fits.has_value());
  CHECK(*largest.fits > dollars(3'000));
  CHECK(*largest.fits < dollars(6'000));
  CHECK(result_with(request, *largest.fits) == BudgetResult::fits);
  CHECK(result_with(request, *largest.fits + dollars(300)) == BudgetResult::tight);
}

// 5 % kept back: 2,000.00 for bills take 2,105.26, of which 105.26 stay with the lender.
TEST_CASE("a fee that is a share of the loan follows its size", "[assess]") {
  Request request = small_request();
  request.course->bills.front().amount = dollars(2'000);
  Fee fee{.kind = "administration", .amount = dollars(0), .paid = FeePaid::netted};
  fee.of_principal = Ratio(5, 100);
  request.loan->terms.fees = {fee};
  for (const std::int64_t asked : {1'000, 2'000, 8'000}) {
    const Loan loan = scaled_to(*request.loan, dollars(asked));
    CHECK(loan.terms.fees.front().amount == Money::of_minor(asked * 5, cad));
    CHECK(format_money(principal_for_bills(*request.course, loan)) == "2105.26");
  }
}
