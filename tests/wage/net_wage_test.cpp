#include "afford/wage/net_wage.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

NetWages ontario() { return {small_parameters().tax, "ON"}; }

}  // namespace

// Ontario 2025: 34,320.00 gross is 29,377.47 net, of which LIFT comes with the return:
// 875 - 5 % of (34,320.00 - 308.20 - 32,500) = 799.41.
TEST_CASE("a month of pay is a twelfth of the year, cut to the cent", "[wage]") {
  const NetWages wages = ontario();
  const MonthlyPay month = wages.of_month(dollars(34'320), 2025);
  CHECK(format_money(month.by_law) == "2448.12");     // 29,377.47 / 12 = 2,448.1225
  CHECK(format_money(month.paycheque) == "2381.50");  // 28,578.06 / 12 = 2,381.505
}

TEST_CASE("years after the data carry the last law forward", "[wage]") {
  const NetWages wages = ontario();
  CHECK(wages.law(2026).year == 2026);
  CHECK(wages.law(2031).year == 2026);
  CHECK(wages.of_year(dollars(50'000), 2031).net == wages.of_year(dollars(50'000), 2026).net);
}

TEST_CASE("net pay is taken as it is, grown by the year; a gain comes on top of now", "[wage]") {
  const NetWages wages = ontario();
  const Pay now{NetPerMonth{dollars(2'000)}, Ratio(1, 100)};
  CHECK(wages.of_month(now, now, 2, 2027).paycheque == Money::of_minor(204'020, cad));
  const Pay gain{NetGainPerMonth{dollars(100)}};
  CHECK(wages.of_month(gain, now, 1, 2026).by_law == dollars(2'120));
}

// From 1 September 2025 on: 36,000.00 a year is 12,000.00 in four months, of which 10,298.96 are
// left (tests/tax/arrival_year_test.cpp), 2,574.74 a month.
TEST_CASE("in the year of arrival a month is a share of the months from it on", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON", Date::of(2025, 9, 1));
  CHECK(wages.is_arrival_year(2025));
  CHECK(wages.whole_year(2025) == 2026);
  CHECK(wages.months_in(2025) == 4);
  CHECK(wages.earned_in(dollars(36'000), 2025) == dollars(12'000));
  CHECK(format_money(wages.of_month(dollars(36'000), 2025).paycheque) == "2574.74");
  CHECK(wages.of_month(dollars(36'000), 2026).by_law ==
        ontario().of_month(dollars(36'000), 2026).by_law);
  const NetWages since_new_year(small_parameters().tax, "ON", Date::of(2025, 1, 1));
  CHECK_FALSE(since_new_year.is_arrival_year(2025));
}
