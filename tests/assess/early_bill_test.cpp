#include "afford/assess/early_bill.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<EarlyBill> early_bills_of(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  return early_bills(*fitted, amortize(*request.loan).value());
}

}  // namespace

// 1,000 saved; 1,200 of tuition on 2 February, and 1,200 of the loan on 1 or 27 February.
TEST_CASE("a bill before the loan arrives is early", "[assess]") {
  Request request = small_request();
  CHECK(early_bills_of(request).empty());
  request.loan->disbursements.front().date = Date::of(2025, 2, 27);
  const auto early = early_bills_of(request);
  REQUIRE(early.size() == 1);
  CHECK(early.front().date == Date::of(2025, 2, 2));
  CHECK(early.front().missing == dollars(200));
  CHECK(early.front().comes == Date::of(2025, 2, 27));
  request.household->savings = dollars(1'200);
  CHECK(early_bills_of(request).empty());
}

TEST_CASE("of several bills the lowest day counts, and without money to come none is early",
          "[assess]") {
  Request request = small_request();
  request.loan->disbursements.front().date = Date::of(2025, 2, 27);
  request.course->bills.push_back({CostKind::books, dollars(100), Date::of(2025, 2, 10)});
  const auto early = early_bills_of(request);
  REQUIRE(early.size() == 1);
  CHECK(early.front().date == Date::of(2025, 2, 10));
  CHECK(early.front().missing == dollars(300));
  // What is missing at the end of a month is that month's to say.
  request.course->bills = {{CostKind::tuition, dollars(9'000), Date::of(2025, 2, 28)}};
  CHECK(early_bills_of(request).empty());
}

// 350 are left of each month but for the payment of 100 on the first: 1,250 after March, less
// another payment when the bill of 2,000 comes before the second part of the loan.
TEST_CASE("payments of the loan are paid before a later bill", "[assess]") {
  Request request = small_request();
  request.course->weeks = 12;
  request.loan->disbursements.push_back({Date::of(2025, 4, 25), dollars(1'200)});
  request.course->bills.push_back({CostKind::tuition, dollars(2'000), Date::of(2025, 4, 10)});
  const auto rows = amortize(*request.loan).value();
  const Money due = rows.installments[0].payment + rows.installments[1].payment;
  const auto early = early_bills_of(request);
  REQUIRE(early.size() == 1);
  CHECK(early.front().missing == dollars(2'000 - 1'000 - 2 * 350) + due);
}

TEST_CASE("a month that begins without savings has no early bill", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(2'300);
  request.household->savings = dollars(0);
  request.course->bills.push_back({CostKind::books, dollars(1), Date::of(2025, 3, 2)});
  request.course->funding = {{FundingKind::grant, dollars(5), Date::of(2025, 3, 20)}};
  for (const auto& bill : early_bills_of(request)) CHECK(bill.date < Date::of(2025, 3, 1));
}
