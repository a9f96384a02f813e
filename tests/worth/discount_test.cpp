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

TEST_CASE("factors are worked out once, and further when more are asked for", "[worth]") {
  MonthlyFactors factors;
  const Ratio rate(7, 100);
  CHECK(factors.discounts(rate, 0).front() == ten_to(30));
  const auto few = factors.discounts(rate, 3);
  CHECK(few == monthly_powers(monthly_discount(rate), 3));
  CHECK(factors.discounts(rate, 30) == monthly_powers(monthly_discount(rate), 30));
  CHECK(factors.discounts(rate, 3).size() == 31);
  CHECK(factors.decays(rate, 5) == monthly_powers(monthly_decay(rate), 5));
  CHECK(factors.decays(0, 5).back() == ten_to(30));
}

TEST_CASE("powers are those of unbounded integers", "[worth]") {
  const ExactInteger unit = ten_to(30);
  for (const auto& factor :
       {monthly_discount(Ratio(7, 100)), monthly_decay(Ratio(99, 100)), Decimal(unit - 1, 30),
        Decimal(5, 1), Decimal(3, 15), Decimal(0, 30)}) {
    ExactInteger expected = unit;
    for (const auto& power : monthly_powers(factor, 300)) {
      REQUIRE(power == expected);
      expected =
          round_quotient(expected * factor.coefficient_at(30), unit, RoundingMode::half_even);
    }
  }
}
