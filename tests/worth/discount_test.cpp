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

TEST_CASE("powers by hand", "[worth]") {
  const ExactInteger unit = ten_to(30);
  CHECK(monthly_powers(Decimal(5, 1), 3) ==
        std::vector<ExactInteger>{unit, unit / 2, unit / 4, unit / 8});
  CHECK(monthly_powers(Decimal::of_integer(1), 1) == std::vector<ExactInteger>{unit, unit});
  CHECK(monthly_powers(Decimal(5, 1), 0).size() == 1);
  // 10^-30 x 0.5 is a tie, and goes to the even 0.
  CHECK(monthly_powers(Decimal(1, 30), 2)[2] == ExactInteger(0));
}
