#include "afford/affordability/household_money.hpp"

#include <array>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }

Household household() {
  return {.province = "ON",
          .adults = 1,
          .children = 0,
          .resident_on_1_january = true,
          .other_income = {},
          .housing_per_month = dollars(1'200),
          .spending = {{"food", dollars(500)}, {"transportation", dollars(200)}},
          .debt_payments_per_month = dollars(0),
          .remittances_per_month = dollars(0),
          .savings = dollars(1'000)};
}

}  // namespace

TEST_CASE("money by month, by hand", "[affordability]") {
  const Month january = Month::of(Date::of(2026, 1, 31));
  const std::array net_pay{dollars(2'000), dollars(1'500), dollars(2'000)};
  const std::array other_income{dollars(0), dollars(100), dollars(0)};
  const std::array loan_payments{dollars(50), dollars(0), dollars(150)};
  const std::array moved{dollars(3'000) - dollars(2'900), -dollars(300), dollars(0)};
  const MoneyPlan plan{january, net_pay, other_income, loan_payments, moved};
  const auto months = household_months(household(), plan);
  REQUIRE(months.size() == 3);
  CHECK(months[0].left_to_live_on == dollars(750));
  CHECK(months[0].left_after_spending == dollars(50));
  CHECK(months[0].savings == dollars(1'150));  // 1,000 + 50 + 3,000 - 2,900
  CHECK(months[1].income == dollars(1'600));
  CHECK(months[1].savings == dollars(550));  // less 300 of living and a bill of 300
  CHECK(months[2].savings == dollars(500));
  CHECK(lowest_month(months).month == january.plus(2));

  const auto lows =
      household_lows(household(), plan, 0, {{january.plus(-1), 3}, {january.plus(1), 9}});
  CHECK(lows.shown.savings == dollars(1'150));
  CHECK(lows.shown.left_to_live_on == dollars(750));
  CHECK(lows.lowest.month == january.plus(2));
  CHECK(lows.lowest.savings == dollars(500));
  CHECK(lows.lowest.loan_payment == dollars(150));
  REQUIRE(lows.least_left_while_studying.has_value());
  CHECK(lows.least_left_while_studying->month == january.plus(1));
  CHECK(lows.least_left_while_studying->left_after_spending == -dollars(300));
  CHECK(lows.least_left_while_studying->savings == dollars(550));
  const auto after = household_lows(household(), plan, 0, {{january.plus(3), 9}, {january, 0}});
  CHECK_FALSE(after.least_left_while_studying.has_value());
  CHECK_FALSE(after.least_left_while_repaying.has_value());
}

TEST_CASE("the lowest month is the first of equals", "[affordability]") {
  const Month may = Month::of(Date::of(2026, 5, 1));
  const std::array net_pay{dollars(1'800), dollars(1'900)};
  const std::array nothing{dollars(0), dollars(0)};
  const MoneyPlan plan{may, net_pay, nothing, nothing, nothing};
  CHECK(lowest_month(household_months(household(), plan)).month == may);
  CHECK(household_lows(household(), plan, 1, {{may, 2}, {may, 2}}).lowest.month == may);
}
