#include "afford/numbers/money.hpp"

#include <limits>
#include <string>
#include <type_traits>

#include "afford/base/require.hpp"
#include "afford/numbers/rate.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Comparable = requires(A a, B b) {
  a < b;
};
template <class A, class B>
concept Multipliable = requires(A a, B b) {
  a* b;
};

// Unit mistakes do not compile.
static_assert(Addable<Money, Money>);
static_assert(!Addable<Money, AnnualRate>);
static_assert(!Addable<Money, Decimal>);
static_assert(!Addable<Money, int>);
static_assert(!Addable<Money, double>);
static_assert(!Comparable<Money, int>);
static_assert(!Comparable<Money, Decimal>);
static_assert(!Comparable<Money, AnnualRate>);
static_assert(!Multipliable<Money, Money>);
static_assert(!Multipliable<Money, AnnualRate>);
static_assert(!std::is_default_constructible_v<Money>);
static_assert(!std::is_constructible_v<Money, double>);
static_assert(!std::is_constructible_v<Money, int>);
static_assert(!std::is_constructible_v<Money, std::int64_t, Currency>);
static_assert(!std::is_convertible_v<double, Money>);
static_assert(!std::is_convertible_v<Money, std::int64_t>);

constexpr auto int64_high = std::numeric_limits<std::int64_t>::max();
constexpr auto int64_low = std::numeric_limits<std::int64_t>::min();

const Currency usd = *find_currency("USD");
const Currency jpy = *find_currency("JPY");
const Currency xts = *find_currency("XTS");

Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }

void check_refused(std::string_view text, Currency currency, ErrorCode code) {
  const auto result = parse_money(text, currency);
  CAPTURE(std::string(text), std::string(error_name(code)));
  REQUIRE_FALSE(result.has_value());
  REQUIRE(result.error().size() == 1);
  CHECK(result.error()[0].code == code);
  CHECK(result.error()[0].given == text);
}

}  // namespace

TEST_CASE("amounts add, subtract and repeat in whole minor units", "[numbers]") {
  CHECK((dollars(1'050) + dollars(-25)).minor() == 1'025);
  CHECK((dollars(1'050) - dollars(2'000)).minor() == -950);
  CHECK((dollars(333) * 3).minor() == 999);
  CHECK((-dollars(5)).minor() == -5);
  Money sum = Money::zero(cad);
  sum += dollars(70);
  sum -= dollars(30);
  CHECK(sum == dollars(40));
  CHECK(dollars(-1) < Money::zero(cad));
  CHECK(dollars(2) > dollars(1));
}

TEST_CASE("two currencies never meet", "[numbers]") {
  const Money other = Money::of_minor(100, usd);
  CHECK_THROWS_AS(dollars(100) + other, ContractViolation);
  CHECK_THROWS_AS(dollars(100) - other, ContractViolation);
  CHECK_THROWS_AS(dollars(100) < other, ContractViolation);
  CHECK_THROWS_AS(dollars(100) == other, ContractViolation);
}

TEST_CASE("leaving the range of int64 is a broken contract, not a wrong cent", "[numbers]") {
  CHECK_THROWS_AS(dollars(int64_high) + dollars(1), ContractViolation);
  CHECK_THROWS_AS(dollars(int64_low) - dollars(1), ContractViolation);
  CHECK_THROWS_AS(dollars(int64_low) + dollars(-1), ContractViolation);
  CHECK_THROWS_AS(dollars(int64_high / 2) * 3, ContractViolation);
  CHECK_THROWS_AS(dollars(int64_low) * -1, ContractViolation);
  CHECK_THROWS_AS(-dollars(int64_low), ContractViolation);
  CHECK((dollars(int64_high) - dollars(int64_high)).minor() == 0);
}

TEST_CASE("text becomes money digit by digit", "[numbers]") {
  CHECK(parse_money("1234.5", cad)->minor() == 123'450);
  CHECK(parse_money("0.01", cad)->minor() == 1);
  CHECK(parse_money("-0.01", cad)->minor() == -1);
  CHECK(parse_money("0", cad)->minor() == 0);
  CHECK(parse_money("-0.00", cad)->minor() == 0);
  CHECK(parse_money("1234", jpy)->minor() == 1'234);
  CHECK(parse_money("0.000000000001", xts)->minor() == 1);
  CHECK(parse_money("100000000000.00", cad)->minor() == 10'000'000'000'000);
  CHECK(parse_money("-100000000000.00", cad)->minor() == -10'000'000'000'000);
  CHECK(parse_money("100000", xts)->minor() == 100'000'000'000'000'000);
}

TEST_CASE("nothing is rounded away and nothing too large comes in", "[numbers]") {
  check_refused("1.005", cad, ErrorCode::too_many_decimals);
  check_refused("1.000", cad, ErrorCode::too_many_decimals);
  check_refused("1.0", jpy, ErrorCode::too_many_decimals);
  check_refused("0.0000000000001", xts, ErrorCode::too_many_decimals);
  check_refused("100000000000.01", cad, ErrorCode::amount_out_of_range);
  check_refused("-100000000000.01", cad, ErrorCode::amount_out_of_range);
  check_refused("100000.000000000001", xts, ErrorCode::amount_out_of_range);
  check_refused("92233720368547758.08", cad, ErrorCode::amount_out_of_range);   // 2^63 cents
  check_refused("184467440737095516.17", cad, ErrorCode::amount_out_of_range);  // 2^64 + 1 cents
  check_refused(std::string(31, '9'), cad, ErrorCode::too_many_digits);
  check_refused("1,000.00", cad, ErrorCode::not_a_decimal);
  check_refused("$5", cad, ErrorCode::not_a_decimal);
  check_refused("5 CAD", cad, ErrorCode::not_a_decimal);
  check_refused("1e3", cad, ErrorCode::exponent_not_allowed);
  check_refused("", cad, ErrorCode::not_a_decimal);
}

TEST_CASE("an amount prints with all digits of its currency", "[numbers]") {
  CHECK(format_money(dollars(0)) == "0.00");
  CHECK(format_money(dollars(5)) == "0.05");
  CHECK(format_money(dollars(-5)) == "-0.05");
  CHECK(format_money(dollars(123'450)) == "1234.50");
  CHECK(format_money(dollars(-1'234'567'89)) == "-1234567.89");
  CHECK(format_money(Money::of_minor(1'234, jpy)) == "1234");
  CHECK(format_money(Money::of_minor(1, xts)) == "0.000000000001");
  CHECK(format_money(dollars(int64_low)) == "-92233720368547758.08");
}

TEST_CASE("an exact value is rounded to the currency's digits only as told", "[numbers]") {
  const Ratio third(100, 3);  // 33.333...
  CHECK(Money::rounded(third, cad, RoundingMode::half_up) == dollars(3'333));
  CHECK(Money::rounded(third, cad, RoundingMode::up) == dollars(3'334));
  CHECK(Money::rounded(third, jpy, RoundingMode::half_up).minor() == 33);
  CHECK(Money::rounded(Ratio(1, 200), cad, RoundingMode::half_even) == dollars(0));
  CHECK(Money::rounded(Ratio(1, 200), cad, RoundingMode::half_up) == dollars(1));
  CHECK(Money::rounded(Ratio(-1, 200), cad, RoundingMode::half_up) == dollars(-1));
  CHECK(Money::rounded(Ratio(3, 200), cad, RoundingMode::half_even) == dollars(2));
  CHECK_THROWS_AS(Money::rounded(Ratio(ten_to(20), 1), cad, RoundingMode::down), ContractViolation);
}

TEST_CASE("money is read exactly in major units", "[numbers]") {
  CHECK(format_decimal(dollars(123'450).to_decimal()) == "1234.50");
  CHECK(dollars(123'450).to_ratio() == Ratio(2469, 2));
  CHECK(dollars(-1).to_ratio() == Ratio(-1, 100));
}
