#include "afford/assess/day_gap.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<DayGap> gaps_of(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  return day_gaps(*fitted, amortize(*request.loan).value());
}

}  // namespace

// 1,000 saved; 1,200 of tuition on 2 February, and 1,200 of the loan on 1 or 27 February.
TEST_CASE("a bill before the loan arrives leaves a gap of days", "[assess]") {
  Request request = small_request();
  CHECK(gaps_of(request).empty());
  request.loan->disbursements.front().date = Date::of(2025, 2, 27);
  const auto gaps = gaps_of(request);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps.front().date == Date::of(2025, 2, 2));
  CHECK(gaps.front().missing == dollars(200));
  CHECK(gaps.front().comes == Date::of(2025, 2, 27));
  request.household->savings = dollars(1'200);
  CHECK(gaps_of(request).empty());
}

TEST_CASE("of several bills the lowest day counts, and no money to come is no gap", "[assess]") {
  Request request = small_request();
  request.loan->disbursements.front().date = Date::of(2025, 2, 27);
  request.course->bills.push_back({CostKind::books, dollars(100), Date::of(2025, 2, 10)});
  const auto gaps = gaps_of(request);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps.front().date == Date::of(2025, 2, 10));
  CHECK(gaps.front().missing == dollars(300));
  // What is missing at the end of a month is that month's to say.
  request.course->bills = {{CostKind::tuition, dollars(9'000), Date::of(2025, 2, 28)}};
  CHECK(gaps_of(request).empty());
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
  const auto gaps = gaps_of(request);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps.front().missing == dollars(2'000 - 1'000 - 2 * 350) + due);
}

TEST_CASE("a month that begins without savings is no gap of days", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(2'300);
  request.household->savings = dollars(0);
  request.course->bills.push_back({CostKind::books, dollars(1), Date::of(2025, 3, 2)});
  request.course->funding = {{FundingKind::grant, dollars(5), Date::of(2025, 3, 20)}};
  for (const auto& gap : gaps_of(request)) CHECK(gap.date < Date::of(2025, 3, 1));
}
