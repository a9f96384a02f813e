#include "afford/worth/discount.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a monthly factor is the twelfth root to 30 decimals", "[worth]") {
  // floor(10^30 x 1.07^(-1/12)) and its neighbour were bracketed with whole numbers:
  // c^12 x 107 <= 100 x 10^360 < (c + 1)^12 x 107.
  const Decimal v = monthly_discount(Ratio(7, 100));
  CHECK(v.scale() == 30);
  const ExactInteger c = v.coefficient();
  const ExactInteger target = ten_to(360) * 100;
  CHECK(power(c + c - 1, 12) * 107 < target * power(ExactInteger(2), 12));
  CHECK(power(c + c + 1, 12) * 107 > target * power(ExactInteger(2), 12));
  CHECK(format_decimal(v).substr(0, 10) == "0.99437764");
}

TEST_CASE("no rate, no discount", "[worth]") {
  CHECK(monthly_discount(0) == Decimal::of_integer(1));
  CHECK(monthly_decay(0) == Decimal::of_integer(1));
}

TEST_CASE("present value by hand", "[worth]") {
  const auto money = [](std::int64_t minor) { return Money::of_minor(minor, cad); };
  const Decimal half(5, 1);
  // 100 + 50 x 0.5 + (20 + 4) x 0.125 = 128
  const std::vector<MonthlyAmount> amounts{
      {0, money(10'000)}, {3, money(2'000)}, {1, money(5'000)}, {3, money(400)}};
  CHECK(present_value(amounts, half) == Decimal::of_integer(128));
  CHECK(present_value({}, half) == Decimal());
}

TEST_CASE("sums of powers by hand", "[worth]") {
  const Decimal half(5, 1);
  CHECK(power_sum(half, 3) == Decimal(875, 3));
  CHECK(power_sum(half, 1) == half);
  CHECK(power_sum(half, 0) == Decimal());
  CHECK(power_sum(half, -2) == Decimal());
  CHECK(to_power(half, 3) == Decimal(125, 3));
  CHECK(to_power(half, 0) == Decimal::of_integer(1));
}
