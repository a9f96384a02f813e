#include "afford/numbers/ratio.hpp"

#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

static_assert(!std::is_constructible_v<Ratio, double>);
static_assert(!std::is_constructible_v<Ratio, float>);
static_assert(std::is_convertible_v<int, Ratio>);

namespace {

std::string text(const Ratio& value) {
  return value.numerator().to_text() + "/" + value.denominator().to_text();
}

std::string text(const ExactInteger& value) { return value.to_text(); }

}  // namespace

TEST_CASE("a ratio is in lowest terms with a positive denominator", "[numbers]") {
  CHECK(text(Ratio()) == "0/1");
  CHECK(text(Ratio(6, 4)) == "3/2");
  CHECK(text(Ratio(-6, 4)) == "-3/2");
  CHECK(text(Ratio(6, -4)) == "-3/2");
  CHECK(text(Ratio(-6, -4)) == "3/2");
  CHECK(text(Ratio(0, -17)) == "0/1");
  CHECK(text(Ratio(5)) == "5/1");
  CHECK_THROWS_AS(Ratio(1, 0), ContractViolation);
}

TEST_CASE("a decimal becomes the fraction that it is", "[numbers]") {
  CHECK(text(Ratio::of(Decimal(67, 3))) == "67/1000");
  CHECK(text(Ratio::of(Decimal(-250, 3))) == "-1/4");
  CHECK(text(Ratio::of(Decimal(0, 9))) == "0/1");
  CHECK(text(Ratio::of(Decimal(12, 0))) == "12/1");
}

TEST_CASE("whole numbers of a small unit become fractions, and back", "[numbers]") {
  CHECK(text(Ratio::of_scaled(250, 2)) == "5/2");
  CHECK(text(Ratio::of_scaled(-67, 3)) == "-67/1000");
  CHECK(rounded_multiple(Ratio(2, 3), 2, RoundingMode::half_up) == 67);
  CHECK(rounded_multiple(Ratio(-1, 8), 2, RoundingMode::half_even) == -12);
  const Ratio large(ten_to(30), 7);
  CHECK_FALSE(rounded_multiple(large, 2, RoundingMode::half_up).has_value());
  CHECK(rounded_multiple(Ratio(1) / large, 30, RoundingMode::half_up) == 7);
  CHECK_FALSE(rounded_multiple(Ratio(ten_to(18), 1), 2, RoundingMode::half_up).has_value());
}

TEST_CASE("all four operations are exact", "[numbers]") {
  CHECK(Ratio(1, 3) + Ratio(1, 6) == Ratio(1, 2));
  CHECK(Ratio(1, 3) - Ratio(1, 2) == Ratio(-1, 6));
  CHECK(Ratio(2, 3) * Ratio(-9, 4) == Ratio(-3, 2));
  CHECK(Ratio(2, 3) / Ratio(-4, 9) == Ratio(-3, 2));
  CHECK(Ratio(1, 7) + Ratio(6, 7) == Ratio(1));
  CHECK(Ratio(1, 7) - Ratio(1, 7) == Ratio(0));
  CHECK(-Ratio(2, 5) == Ratio(-2, 5));
  CHECK_THROWS_AS(Ratio(1) / Ratio(0), ContractViolation);
}

TEST_CASE("a tax slope that no decimal holds adds up to a whole", "[numbers]") {
  const Ratio slope(1591, 75532);
  Ratio sum;
  for (int i = 0; i < 75532 / 4; ++i) sum += slope;
  CHECK(sum == Ratio(1591, 4));
  sum -= Ratio(1591, 4);
  CHECK(sum.sign() == 0);
}

TEST_CASE("order compares the numbers, not their parts", "[numbers]") {
  CHECK(Ratio(1, 3) < Ratio(34, 100));
  CHECK(Ratio(-1, 2) < Ratio(-1, 3));
  CHECK(Ratio(-1, 3) < Ratio(0));
  CHECK(Ratio(7, 2) > Ratio(3));
  CHECK((Ratio(2, 6) <=> Ratio(1, 3)) == std::strong_ordering::equal);
  CHECK(Ratio(ten_to(40), ten_to(40) + 1) < Ratio(1));
}

TEST_CASE("nothing changes where the parts outgrow 63 bits", "[numbers]") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  const std::vector<ExactInteger> parts{0,
                                        1,
                                        2,
                                        3,
                                        7,
                                        100,
                                        4'294'967'296,
                                        most / 3,
                                        most - 1,
                                        most,
                                        ExactInteger(most) + 1,
                                        ten_to(20),
                                        ten_to(25) + 3};
  std::vector<Ratio> values{Ratio(least), Ratio(1, least)};
  for (const auto& above : parts) {
    for (const auto& below : parts) {
      if (below.sign() == 0) continue;
      values.emplace_back(above, below);
      values.emplace_back(-above, below);
    }
  }
  // The plain definitions, in whole numbers of any size.
  const auto is = [](const Ratio& value, const ExactInteger& above, const ExactInteger& below) {
    return value.numerator() * below == above * value.denominator() &&
           value.denominator().sign() > 0 &&
           greatest_common_divisor(value.numerator(), value.denominator()) == ExactInteger(1);
  };
  for (const auto& a : values) {
    for (const auto& b : values) {
      const auto an = a.numerator(), ad = a.denominator(), bn = b.numerator(), bd = b.denominator();
      const bool holds = is(a + b, an * bd + bn * ad, ad * bd) &&
                         is(a - b, an * bd - bn * ad, ad * bd) && is(a * b, an * bn, ad * bd) &&
                         (b.sign() == 0 || is(a / b, an * bd, ad * bn)) &&
                         (a <=> b) == (an * bd <=> bn * ad) && (a == b) == (an * bd == bn * ad);
      if (holds) continue;
      CAPTURE(text(a), text(b));
      FAIL("a sum, product, quotient or comparison differs");
    }
    for (const unsigned scale : {0U, 2U, 18U, 19U}) {
      CHECK(rounded(a, scale, RoundingMode::half_even).coefficient() ==
            rounded_quotient(a.numerator(), a.denominator(), scale, RoundingMode::half_even)
                .coefficient());
    }
    CHECK(round_to_integer(a, RoundingMode::up) ==
          round_quotient(a.numerator(), a.denominator(), RoundingMode::up));
  }
}

TEST_CASE("to the nearest whole number, by mode", "[numbers]") {
  CHECK(text(round_to_integer(Ratio(5, 2), RoundingMode::half_up)) == "3");
  CHECK(text(round_to_integer(Ratio(5, 2), RoundingMode::half_even)) == "2");
  CHECK(text(round_to_integer(Ratio(-5, 2), RoundingMode::half_up)) == "-3");
  CHECK(text(round_to_integer(Ratio(1, 9), RoundingMode::up)) == "1");
  CHECK(text(round_to_integer(Ratio(-17, 9), RoundingMode::down)) == "-1");
  CHECK(format_decimal(rounded(Ratio(1, 3), 4, RoundingMode::half_up)) == "0.3333");
  CHECK(format_decimal(rounded(Ratio(-1, 8), 2, RoundingMode::half_even)) == "-0.12");
}

TEST_CASE("the ceiling goes up, also below zero", "[numbers]") {
  CHECK(text(ceiling(Ratio(7, 2))) == "4");
  CHECK(text(ceiling(Ratio(4))) == "4");
  CHECK(text(ceiling(Ratio(-7, 2))) == "-3");
  CHECK(text(ceiling(Ratio(-1, 2))) == "0");
  CHECK(text(ceiling(Ratio(1, 1'000'000))) == "1");
  CHECK(text(ceiling(Ratio(0))) == "0");
}

TEST_CASE("powers are exact", "[numbers]") {
  CHECK(power(Ratio(2, 3), 3) == Ratio(8, 27));
  CHECK(power(Ratio(-1, 2), 3) == Ratio(-1, 8));
  CHECK(power(Ratio(5, 7), 0) == Ratio(1));
  CHECK(power(Ratio(0), 0) == Ratio(1));
  CHECK(power(Ratio(101, 100), 60) == Ratio(power(ExactInteger(101), 60), ten_to(120)));
}

TEST_CASE("roots are rounded half even to the last digit asked for", "[numbers]") {
  CHECK(format_decimal(rounded_root(Ratio(4), 2, 3)) == "2.000");
  CHECK(format_decimal(rounded_root(Ratio(0), 5, 2)) == "0.00");
  CHECK(format_decimal(rounded_root(Ratio(1, 4), 2, 1)) == "0.5");
  CHECK(format_decimal(rounded_root(Ratio(2), 1, 2)) == "2.00");
  // OEIS A002193 and A010774 (2^(1/12) = 1.0594630943592952645618252949463417...).
  CHECK(format_decimal(rounded_root(Ratio(2), 2, 20)) == "1.41421356237309504880");
  CHECK(format_decimal(rounded_root(Ratio(2), 12, 30)) == "1.059463094359295264561825294946");
  // Exact ties at the last digit: 1.5^2 and 2.5^2 to no digit, 0.25^3 and 0.35^3 to one.
  CHECK(format_decimal(rounded_root(Ratio(9, 4), 2, 0)) == "2");
  CHECK(format_decimal(rounded_root(Ratio(25, 4), 2, 0)) == "2");
  CHECK(format_decimal(rounded_root(Ratio(1, 64), 3, 1)) == "0.2");
  CHECK(format_decimal(rounded_root(Ratio(42'875, 1'000'000), 3, 1)) == "0.4");
  CHECK(format_decimal(rounded_root(Ratio(42'874, 1'000'000), 3, 1)) == "0.3");
  CHECK_THROWS_AS(rounded_root(Ratio(-1), 2, 2), ContractViolation);
}

TEST_CASE("the monthly factor of seven percent a year encloses the true root", "[numbers]") {
  const Decimal factor = rounded_root(Ratio(100, 107), 12, 30);
  const Ratio half_step(1, ten_to(30) * 2);
  CHECK(power(Ratio::of(factor) - half_step, 12) <= Ratio(100, 107));
  CHECK(power(Ratio::of(factor) + half_step, 12) >= Ratio(100, 107));
}
