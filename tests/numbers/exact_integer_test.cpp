#include "afford/numbers/exact_integer.hpp"

#include <limits>
#include <string>
#include <type_traits>
#include <utility>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

static_assert(!std::is_constructible_v<ExactInteger, double>);
static_assert(!std::is_constructible_v<ExactInteger, float>);
static_assert(std::is_convertible_v<int, ExactInteger>);
static_assert(std::is_nothrow_move_constructible_v<ExactInteger>);

namespace {

constexpr auto int64_low = std::numeric_limits<std::int64_t>::min();
constexpr auto int64_high = std::numeric_limits<std::int64_t>::max();

std::string text(const ExactInteger& x) { return x.to_text(); }

ExactInteger factorial(int n) {
  ExactInteger product = 1;
  for (int i = 2; i <= n; ++i) product *= i;
  return product;
}

}  // namespace

TEST_CASE("an integer reads and prints all its digits", "[numbers]") {
  CHECK(text(ExactInteger()) == "0");
  CHECK(text(int64_low) == "-9223372036854775808");
  CHECK(text(ExactInteger::of_digits("0")) == "0");
  CHECK(text(ExactInteger::of_digits("000000000000000000000000000007")) == "7");
  const std::string long_digits = "9" + std::string(100, '0') + "123456789012345678901";
  CHECK(text(ExactInteger::of_digits(long_digits)) == long_digits);
  // Boundaries of eighteen digits, where the text is read in pieces.
  CHECK(text(ExactInteger::of_digits("999999999999999999")) == "999999999999999999");
  CHECK(text(ExactInteger::of_digits("1000000000000000000")) == "1000000000000000000");
  CHECK_THROWS_AS(ExactInteger::of_digits(""), ContractViolation);
  CHECK_THROWS_AS(ExactInteger::of_digits("12a"), ContractViolation);
  CHECK_THROWS_AS(ExactInteger::of_digits("-1"), ContractViolation);
}

TEST_CASE("128-bit integers come in whole", "[numbers]") {
  const Wide top = Wide{int64_high} * int64_high;
  CHECK(text(ExactInteger::of_wide(top)) == "85070591730234615847396907784232501249");
  CHECK(text(ExactInteger::of_wide(-top)) == "-85070591730234615847396907784232501249");
  const Wide lowest = Wide{int64_low} * (Wide{1} << 64);  // -2^127
  CHECK(text(ExactInteger::of_wide(lowest)) == "-170141183460469231731687303715884105728");
  CHECK(text(ExactInteger::of_wide(0)) == "0");
}

TEST_CASE("arithmetic has no size", "[numbers]") {
  // 30! from OEIS A000142.
  CHECK(text(factorial(30)) == "265252859812191058636308480000000");
  CHECK(text(factorial(30) / factorial(29)) == "30");
  CHECK(text(ExactInteger(int64_high) + 1) == "9223372036854775808");
  CHECK(text(ExactInteger(int64_low) - 1) == "-9223372036854775809");
  CHECK(text(-ExactInteger(int64_low)) == "9223372036854775808");
  CHECK(text(ExactInteger(int64_low) * -1) == "9223372036854775808");
}

TEST_CASE("division cuts towards zero and the remainder has the dividend's sign", "[numbers]") {
  CHECK(text(ExactInteger(7) / 2) == "3");
  CHECK(text(ExactInteger(-7) / 2) == "-3");
  CHECK(text(ExactInteger(7) / -2) == "-3");
  CHECK(text(ExactInteger(-7) % 2) == "-1");
  CHECK(text(ExactInteger(7) % -2) == "1");
  CHECK(text(-factorial(30) % 1'000'000'007) == "-109361473");  // 30! mod 10^9+7
  CHECK_THROWS_AS(ExactInteger(1) / 0, ContractViolation);
  CHECK_THROWS_AS(ExactInteger(1) % 0, ContractViolation);
}

TEST_CASE("a copy is its own, a moved value arrives, self-assignment is harmless", "[numbers]") {
  ExactInteger a = factorial(40);
  ExactInteger copy = a;
  a += 1;
  CHECK(copy == factorial(40));
  CHECK(a > copy);
  ExactInteger moved = std::move(a);
  CHECK(moved == factorial(40) + 1);
  a = moved;  // a moved-from value may be assigned to again
  CHECK(a == moved);
  ExactInteger& alias = moved;
  moved = alias;
  CHECK(moved == a);
  moved += alias;
  CHECK(moved == a * 2);
  moved *= alias;
  CHECK(moved == a * a * 4);
  moved -= alias;
  CHECK(moved.sign() == 0);
}

TEST_CASE("order, sign and parity", "[numbers]") {
  CHECK(ExactInteger(-2) < ExactInteger(-1));
  CHECK(ExactInteger(-1) < ExactInteger(0));
  CHECK(-factorial(30) < ExactInteger(int64_low));
  CHECK(factorial(30) > ExactInteger(int64_high));
  CHECK((ExactInteger(3) <=> ExactInteger(3)) == std::strong_ordering::equal);
  CHECK(ExactInteger(-5).sign() == -1);
  CHECK(ExactInteger().sign() == 0);
  CHECK(factorial(30).sign() == 1);
  CHECK(ExactInteger(-7).is_odd());
  CHECK_FALSE(ExactInteger(-8).is_odd());
  CHECK_FALSE(ExactInteger(0).is_odd());
  CHECK((factorial(30) + 1).is_odd());
}

TEST_CASE("an int64 comes out only if it fits", "[numbers]") {
  CHECK(ExactInteger(int64_high).to_int64() == int64_high);
  CHECK(ExactInteger(int64_low).to_int64() == int64_low);
  CHECK_FALSE((ExactInteger(int64_high) + 1).to_int64().has_value());
  CHECK_FALSE((ExactInteger(int64_low) - 1).to_int64().has_value());
  CHECK_FALSE(factorial(30).to_int64().has_value());
}

TEST_CASE("a shift to the right is a floor, also below zero", "[numbers]") {
  CHECK(text(ExactInteger(5).shifted_right(1)) == "2");
  CHECK(text(ExactInteger(-5).shifted_right(1)) == "-3");
  CHECK(text(ExactInteger(-4).shifted_right(1)) == "-2");
  CHECK(text(ExactInteger(-1).shifted_right(100)) == "-1");
  CHECK(text(ExactInteger(1).shifted_right(100)) == "0");
  CHECK(text(ExactInteger(1).shifted_left(100)) == "1267650600228229401496703205376");
  CHECK(text(ExactInteger(-3).shifted_left(2)) == "-12");
  CHECK(ExactInteger(-12345).shifted_left(77).shifted_right(77) == ExactInteger(-12345));
  CHECK(ExactInteger(-12345).shifted_right(0) == ExactInteger(-12345));
}

TEST_CASE("powers, tens and common divisors", "[numbers]") {
  CHECK(text(power(2, 64)) == "18446744073709551616");
  CHECK(text(power(-3, 3)) == "-27");
  CHECK(text(power(0, 0)) == "1");
  CHECK(text(power(0, 5)) == "0");
  CHECK(text(ten_to(0)) == "1");
  CHECK(text(ten_to(18)) == "1" + std::string(18, '0'));
  CHECK(text(ten_to(19)) == "1" + std::string(19, '0'));
  CHECK(text(ten_to(60)) == "1" + std::string(60, '0'));
  CHECK(text(greatest_common_divisor(12, 18)) == "6");
  CHECK(text(greatest_common_divisor(-12, 18)) == "6");
  CHECK(text(greatest_common_divisor(0, 5)) == "5");
  CHECK(text(greatest_common_divisor(factorial(30), power(2, 100))) == "67108864");  // 2^26
}

TEST_CASE("the root is the largest whole number that is not too large", "[numbers]") {
  CHECK(text(floor_root(0, 3)) == "0");
  CHECK(text(floor_root(1, 1)) == "1");
  CHECK(text(floor_root(1, 12)) == "1");
  CHECK(text(floor_root(factorial(20), 1)) == text(factorial(20)));
  CHECK(text(floor_root(8, 3)) == "2");
  CHECK(text(floor_root(7, 3)) == "1");
  CHECK(text(floor_root(9, 3)) == "2");
  // The digits of the square root of two, OEIS A002193.
  CHECK(text(floor_root(power(10, 60) * 2, 2)) == "1414213562373095048801688724209");
  CHECK(floor_root(power(7, 12 * 5), 12) == power(7, 5));
  CHECK(floor_root(power(7, 12 * 5) - 1, 12) == power(7, 5) - 1);
  CHECK_THROWS_AS(floor_root(-1, 2), ContractViolation);
  CHECK_THROWS_AS(floor_root(4, 0), ContractViolation);
}
