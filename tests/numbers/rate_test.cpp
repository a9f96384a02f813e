#include "afford/numbers/rate.hpp"

#include <string>
#include <string_view>
#include <type_traits>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};

// A bare number is not a rate: the maker names the unit.
static_assert(!std::is_default_constructible_v<AnnualRate>);
static_assert(!std::is_constructible_v<AnnualRate, double>);
static_assert(!std::is_constructible_v<AnnualRate, int>);
static_assert(!std::is_constructible_v<AnnualRate, Decimal>);
static_assert(!std::is_convertible_v<AnnualRate, Decimal>);
static_assert(!Addable<AnnualRate, Decimal>);

AnnualRate percent(std::string_view text) {
  const auto number = parse_decimal(text, {});
  REQUIRE(number.has_value());
  return AnnualRate::from_percent(*number);
}

}  // namespace

TEST_CASE("percent, basis points and fraction are one rate", "[numbers]") {
  CHECK(format_decimal(percent("6.7").fraction()) == "0.067");
  CHECK(format_decimal(percent("6.7").percent()) == "6.7");
  CHECK(format_decimal(percent("100").fraction()) == "1");
  CHECK(format_decimal(percent("12.750").percent()) == "12.75");
  CHECK(format_decimal(AnnualRate::from_basis_points(670).percent()) == "6.7");
  CHECK(percent("6.70") == AnnualRate::from_basis_points(670));
  CHECK_FALSE(percent("6.7") == percent("6.70001"));
}

TEST_CASE("zero is a rate like any other", "[numbers]") {
  CHECK(percent("0").is_zero());
  CHECK(percent("0.00") == percent("0"));
  CHECK(format_decimal(percent("0.00").percent()) == "0");
  CHECK(percent("0").parts_per_million() == 0);
  CHECK_FALSE(percent("0.000001").is_zero());
}

TEST_CASE("whole millionths are found, finer and negative rates are not", "[numbers]") {
  CHECK(percent("6.7").parts_per_million() == 67'000);
  CHECK(percent("12.75").parts_per_million() == 127'500);
  CHECK(percent("0.0001").parts_per_million() == 1);
  CHECK(percent("500").parts_per_million() == 5'000'000);
  CHECK_FALSE(percent("0.00001").parts_per_million().has_value());
  CHECK_FALSE(percent("6.70005").parts_per_million().has_value());
  CHECK(percent("6.70000000").parts_per_million() == 67'000);
  CHECK_FALSE(percent("-1").parts_per_million().has_value());
  CHECK(percent("429496.7295").parts_per_million() == 4'294'967'295U);
  CHECK_FALSE(percent("429496.7296").parts_per_million().has_value());
}

TEST_CASE("twenty decimals stay exact", "[numbers]") {
  const auto rate = percent("6.70000000000000000001");
  CHECK(format_decimal(rate.percent()) == "6.70000000000000000001");
  CHECK(format_decimal(rate.fraction()) == "0.0670000000000000000001");
}
