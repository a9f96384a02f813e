#include "afford/numbers/decimal.hpp"

#include <string>
#include <string_view>
#include <type_traits>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace std::string_view_literals;

static_assert(!std::is_constructible_v<Decimal, double>);
static_assert(!std::is_constructible_v<Decimal, float>);
static_assert(!std::is_convertible_v<double, Decimal>);
static_assert(!std::is_convertible_v<int, Decimal>);

namespace {

constexpr DecimalLimits defaults{};

Decimal decimal(std::string_view text) {
  const auto result = parse_decimal(text, {.digits_max = 200, .decimals_max = 200});
  CAPTURE(std::string(text));
  REQUIRE(result.has_value());
  return *result;
}

std::string text(const Decimal& value) { return format_decimal(value); }

void check_refused(std::string_view given, ErrorCode code, DecimalLimits limits = defaults) {
  const auto result = parse_decimal(given, limits);
  CAPTURE(std::string(given), std::string(error_name(code)));
  REQUIRE_FALSE(result.has_value());
  REQUIRE(result.error().size() == 1);
  CHECK(result.error()[0].code == code);
  CHECK(result.error()[0].given == given);
  CHECK(result.error()[0].path.empty());
}

}  // namespace

TEST_CASE("the parser reads every digit as written", "[numbers]") {
  for (const auto given :
       {"0"sv, "0.0"sv, "7"sv, "-7"sv, "1234.50"sv, "-0.05"sv, "0.00000000000000000001"sv,
        "999999999999999999999999999999"sv, "1000000000000000000.10"sv}) {
    const auto result = parse_decimal(given, defaults);
    CAPTURE(std::string(given));
    REQUIRE(result.has_value());
    CHECK(text(*result) == given);
  }
  CHECK(decimal("1234.50").coefficient() == ExactInteger(123'450));
  CHECK(decimal("1234.50").scale() == 2);
}

TEST_CASE("minus zero is zero and prints without a sign", "[numbers]") {
  CHECK(decimal("-0") == decimal("0"));
  CHECK(decimal("-0").sign() == 0);
  CHECK(text(decimal("-0")) == "0");
  CHECK(text(decimal("-0.00")) == "0.00");
}

TEST_CASE("the parser takes no other spelling", "[numbers]") {
  constexpr std::string_view hostile[] = {
      "",
      "-",
      ".",
      "-.",
      ".5",
      "5.",
      "-.5",
      "-5.",
      "+5",
      "--5",
      "-+5",
      "5-",
      " 5",
      "5 ",
      "5\n",
      "\t5",
      "1_000",
      "1,000",
      "1.000,00",
      "1.2.3",
      "1..2",
      "0x1f",
      "0b1",
      "017",
      "00",
      "00.5",
      "-01",
      "nan",
      "NaN",
      "inf",
      "-Infinity",
      "0.24x",
      "x0.24",
      "$5",
      "5%",
      "1/2",
      "(5)",
      "1 000",
      "1'000",
      "e",
      "e5",
      "1e",
      "1e+",
      "1.e",
      "true",
      "null",
      "\"5\"",
      "5f",
      "\xd9\xa3",      // ARABIC-INDIC DIGIT THREE
      "\xef\xbc\x95",  // FULLWIDTH DIGIT FIVE
      "\xe2\x88\x92"
      "5",          // MINUS SIGN
      "5\xc2\xa0",  // NO-BREAK SPACE
      "\xef\xbb\xbf"
      "5",  // byte order mark
      "\xff"sv,
      "\0"sv,
      "5\0"sv,
      "5\0"
      "1"sv,
      "1.\0"sv,
      "\0"
      "5"sv,
  };
  for (const auto given : hostile) check_refused(given, ErrorCode::not_a_decimal);
}

TEST_CASE("an exponent is a finding of its own", "[numbers]") {
  for (const auto given : {"1e5"sv, "1E5"sv, "1E-3"sv, "-2.5E+3"sv, "0e0"sv, "1e999999999999"sv}) {
    check_refused(given, ErrorCode::exponent_not_allowed);
  }
}

TEST_CASE("too many digits are refused, however long the text is", "[numbers]") {
  check_refused("0.000000000000000000001", ErrorCode::too_many_decimals);  // 21 decimals
  check_refused("1.230", ErrorCode::too_many_decimals, {.digits_max = 30, .decimals_max = 2});
  check_refused("1" + std::string(30, '0'), ErrorCode::too_many_digits);          // 31 digits
  check_refused("12345678901.12345678901234567890", ErrorCode::too_many_digits);  // 11 + 20
  check_refused(std::string(1'000'000, '9'), ErrorCode::too_many_digits);
  check_refused("0." + std::string(1'000'000, '0'), ErrorCode::too_many_decimals);
  CHECK(parse_decimal("1234567890.12345678901234567890", defaults).has_value());  // 10 + 20
  CHECK(parse_decimal("5", {.digits_max = 1, .decimals_max = 0}).has_value());
  check_refused("5.0", ErrorCode::too_many_decimals, {.digits_max = 9, .decimals_max = 0});
}

TEST_CASE("a finding names its limit", "[numbers]") {
  const auto decimals = parse_decimal("0.001", {.digits_max = 9, .decimals_max = 2});
  REQUIRE_FALSE(decimals.has_value());
  CHECK(decimals.error()[0].arguments == std::vector<std::string>{"2"});
  const auto digits = parse_decimal("12345", {.digits_max = 4, .decimals_max = 2});
  REQUIRE_FALSE(digits.has_value());
  CHECK(digits.error()[0].arguments == std::vector<std::string>{"4"});
}

TEST_CASE("printing shows every digit of the scale and never rounds", "[numbers]") {
  CHECK(text(Decimal()) == "0");
  CHECK(text(Decimal(150, 2)) == "1.50");
  CHECK(text(Decimal(-150, 2)) == "-1.50");
  CHECK(text(Decimal(5, 3)) == "0.005");
  CHECK(text(Decimal(-5, 3)) == "-0.005");
  CHECK(text(Decimal(0, 4)) == "0.0000");
  CHECK(text(Decimal(ten_to(30), 0)) == "1" + std::string(30, '0'));
  CHECK(text(Decimal(1, 40)) == "0." + std::string(39, '0') + "1");
  CHECK(text(Decimal::of_integer(-42)) == "-42");
}

TEST_CASE("sums and products are exact where binary fractions are not", "[numbers]") {
  CHECK(text(decimal("0.1") + decimal("0.2")) == "0.3");
  CHECK(text(decimal("1.10") - decimal("1.1")) == "0.00");
  CHECK(text(decimal("-0.5") * decimal("0.50")) == "-0.250");
  CHECK(text(decimal("9999999999.99") * decimal("0.0000000001")) == "0.999999999999");
  CHECK(decimal("0.1") * Decimal::of_integer(3) == decimal("0.3"));
}

TEST_CASE("equal means the same number, not the same digits", "[numbers]") {
  CHECK(decimal("1.50") == decimal("1.5"));
  CHECK(decimal("1.5") < decimal("1.51"));
  CHECK(decimal("-1.51") < decimal("-1.5"));
  CHECK(decimal("0.00") == decimal("0"));
  CHECK(decimal("-0.01") < decimal("0"));
  CHECK(decimal("10") > decimal("9.99999"));
}

TEST_CASE("trailing zeros go only where they say nothing", "[numbers]") {
  CHECK(text(decimal("1.500").reduced()) == "1.5");
  CHECK(text(decimal("100.00").reduced()) == "100");
  CHECK(text(decimal("0.000").reduced()) == "0");
  CHECK(text(decimal("-0.10").reduced()) == "-0.1");
  CHECK(text(decimal("1000").reduced()) == "1000");
}

TEST_CASE("a coefficient moves to a finer scale, never to a coarser one", "[numbers]") {
  CHECK(decimal("1.5").coefficient_at(3) == ExactInteger(1'500));
  CHECK(decimal("1.5").coefficient_at(1) == ExactInteger(15));
  CHECK_THROWS_AS(decimal("1.5").coefficient_at(0), ContractViolation);
  CHECK_THROWS_AS(decimal("1.50").coefficient_at(1), ContractViolation);
}

TEST_CASE("rounding to a scale, by mode", "[numbers]") {
  CHECK(text(rounded(decimal("2.345"), 2, RoundingMode::half_up)) == "2.35");
  CHECK(text(rounded(decimal("2.345"), 2, RoundingMode::half_even)) == "2.34");
  CHECK(text(rounded(decimal("2.3450001"), 2, RoundingMode::half_even)) == "2.35");
  CHECK(text(rounded(decimal("-2.345"), 2, RoundingMode::half_up)) == "-2.35");
  CHECK(text(rounded(decimal("-2.341"), 2, RoundingMode::up)) == "-2.35");
  CHECK(text(rounded(decimal("-2.349"), 2, RoundingMode::down)) == "-2.34");
  CHECK(text(rounded(decimal("0.004"), 2, RoundingMode::half_up)) == "0.00");
  CHECK(text(rounded(decimal("-0.004"), 2, RoundingMode::half_up)) == "0.00");
  CHECK(text(rounded(decimal("99.995"), 2, RoundingMode::half_up)) == "100.00");
  CHECK(text(rounded(decimal("1.5"), 4, RoundingMode::down)) == "1.5000");
  CHECK(text(rounded(decimal("1.5"), 1, RoundingMode::up)) == "1.5");
}

TEST_CASE("quotients are rounded once, at the digit asked for", "[numbers]") {
  CHECK(text(rounded_quotient(1, 3, 5, RoundingMode::half_up)) == "0.33333");
  CHECK(text(rounded_quotient(2, 3, 5, RoundingMode::half_up)) == "0.66667");
  CHECK(text(rounded_quotient(2, 3, 5, RoundingMode::down)) == "0.66666");
  CHECK(text(rounded_quotient(1, 8, 2, RoundingMode::half_even)) == "0.12");
  CHECK(text(rounded_quotient(3, 8, 2, RoundingMode::half_even)) == "0.38");
  CHECK(text(rounded_quotient(-1, 8, 2, RoundingMode::half_up)) == "-0.13");
  CHECK(text(rounded_quotient(1, 7, 30, RoundingMode::half_up)) ==
        "0.142857142857142857142857142857");
  // 0.4949... rounded to one digit is 0.5, but not by way of 0.495 -> 0.50 -> 1.
  CHECK(text(rounded_quotient(49, 99, 0, RoundingMode::half_up)) == "0");
  CHECK_THROWS_AS(rounded_quotient(1, 0, 2, RoundingMode::up), ContractViolation);
}
