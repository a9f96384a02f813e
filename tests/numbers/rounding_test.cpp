#include "afford/numbers/rounding.hpp"

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

struct Case {
  std::int64_t numerator;
  std::int64_t denominator;
  int half_up;
  int half_even;
  int up;
  int down;
};

// By hand from the words of the modes: nearest with halves away from zero, nearest with halves to
// the even neighbour, away from zero, towards zero.
constexpr Case table[] = {
    {0, 1, 0, 0, 0, 0},
    {0, 7, 0, 0, 0, 0},
    {1, 2, 1, 0, 1, 0},
    {-1, 2, -1, 0, -1, 0},
    {3, 2, 2, 2, 2, 1},
    {-3, 2, -2, -2, -2, -1},
    {5, 2, 3, 2, 3, 2},
    {-5, 2, -3, -2, -3, -2},
    {7, 2, 4, 4, 4, 3},
    {-7, 2, -4, -4, -4, -3},
    {4, 2, 2, 2, 2, 2},
    {-4, 2, -2, -2, -2, -2},
    {1, 3, 0, 0, 1, 0},
    {-1, 3, 0, 0, -1, 0},
    {2, 3, 1, 1, 1, 0},
    {-2, 3, -1, -1, -1, 0},
    {8, 3, 3, 3, 3, 2},
    {-8, 3, -3, -3, -3, -2},
    {49, 100, 0, 0, 1, 0},
    {51, 100, 1, 1, 1, 0},
    {50, 100, 1, 0, 1, 0},
    {-50, 100, -1, 0, -1, 0},
    {150, 100, 2, 2, 2, 1},
    {250, 100, 3, 2, 3, 2},
    {249, 100, 2, 2, 3, 2},
    {251, 100, 3, 3, 3, 2},
    {-249, 100, -2, -2, -3, -2},
    {-251, 100, -3, -3, -3, -2},
    {6'000'000, 12'000'000, 1, 0, 1, 0},
    {5'999'999, 12'000'000, 0, 0, 1, 0},
    {6'000'001, 12'000'000, 1, 1, 1, 0},
    {18'000'000, 12'000'000, 2, 2, 2, 1},
    {182'500'000, 365'000'000, 1, 0, 1, 0},
    {182'499'999, 365'000'000, 0, 0, 1, 0},
    {912'500'000, 365'000'000, 3, 2, 3, 2},
    {-912'500'000, 365'000'000, -3, -2, -3, -2},
};

int expected(const Case& c, RoundingMode mode) {
  switch (mode) {
    case RoundingMode::half_up: return c.half_up;
    case RoundingMode::half_even: return c.half_even;
    case RoundingMode::up: return c.up;
    case RoundingMode::down: return c.down;
  }
  return 0;
}

constexpr RoundingMode modes[] = {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::up,
                                  RoundingMode::down};

}  // namespace

TEST_CASE("every mode on ties and near ties, both signs, both widths", "[numbers]") {
  for (const auto& c : table) {
    for (const auto mode : modes) {
      CAPTURE(c.numerator, c.denominator, static_cast<int>(mode));
      CHECK(round_quotient(ExactInteger(c.numerator), ExactInteger(c.denominator), mode) ==
            ExactInteger(expected(c, mode)));
      CHECK(static_cast<std::int64_t>(
                round_quotient(Wide{c.numerator}, Wide{c.denominator}, mode)) == expected(c, mode));
    }
  }
}

TEST_CASE("a tie with a hundred digits is still a tie, and one unit off is not", "[numbers]") {
  const ExactInteger denominator = ten_to(100);
  const ExactInteger tie = denominator / 2 + denominator * 4;  // 4.5
  CHECK(round_quotient(tie, denominator, RoundingMode::half_even) == ExactInteger(4));
  CHECK(round_quotient(tie, denominator, RoundingMode::half_up) == ExactInteger(5));
  CHECK(round_quotient(tie + 1, denominator, RoundingMode::half_even) == ExactInteger(5));
  CHECK(round_quotient(tie - 1, denominator, RoundingMode::half_up) == ExactInteger(4));
  CHECK(round_quotient(-tie, denominator, RoundingMode::half_up) == ExactInteger(-5));
  CHECK(round_quotient(-tie - 1, denominator, RoundingMode::half_even) == ExactInteger(-5));
  CHECK(round_quotient(ExactInteger(1), denominator, RoundingMode::up) == ExactInteger(1));
  CHECK(round_quotient(ExactInteger(-1), denominator, RoundingMode::up) == ExactInteger(-1));
  CHECK(round_quotient(denominator - 1, denominator, RoundingMode::down) == ExactInteger(0));
}

TEST_CASE("128 bits hold to their bounds", "[numbers]") {
  const Wide top = (Wide{1} << 126) - 1;  // odd
  CHECK(round_quotient(top, Wide{1}, RoundingMode::half_even) == top);
  CHECK(round_quotient(top, Wide{2}, RoundingMode::half_up) == (Wide{1} << 125));
  CHECK(round_quotient(top, Wide{2}, RoundingMode::half_even) == (Wide{1} << 125));
  CHECK(round_quotient(top, Wide{2}, RoundingMode::down) == (Wide{1} << 125) - 1);
  CHECK(round_quotient(-top, Wide{2}, RoundingMode::half_up) == -(Wide{1} << 125));
  CHECK(static_cast<int>(round_quotient(top / 2, top, RoundingMode::half_up)) == 0);
  CHECK(static_cast<int>(round_quotient(top / 2 + 1, top, RoundingMode::half_up)) == 1);
  CHECK(static_cast<int>(round_quotient(top - 1, top, RoundingMode::half_even)) == 1);
}

TEST_CASE("a denominator that is not positive is a broken contract", "[numbers]") {
  CHECK_THROWS_AS(round_quotient(ExactInteger(1), ExactInteger(0), RoundingMode::up),
                  ContractViolation);
  CHECK_THROWS_AS(round_quotient(ExactInteger(1), ExactInteger(-2), RoundingMode::up),
                  ContractViolation);
  CHECK_THROWS_AS(round_quotient(Wide{1}, Wide{0}, RoundingMode::up), ContractViolation);
  CHECK_THROWS_AS(round_quotient(Wide{1}, Wide{-2}, RoundingMode::up), ContractViolation);
}

TEST_CASE("the decision itself: the whole table of its three questions", "[numbers]") {
  for (const bool odd : {false, true}) {
    CHECK_FALSE(rounds_away(RoundingMode::half_up, -1, true, odd));
    CHECK(rounds_away(RoundingMode::half_up, 0, true, odd));
    CHECK(rounds_away(RoundingMode::half_up, 1, true, odd));
    CHECK_FALSE(rounds_away(RoundingMode::half_even, -1, true, odd));
    CHECK(rounds_away(RoundingMode::half_even, 0, true, odd) == odd);
    CHECK(rounds_away(RoundingMode::half_even, 1, true, odd));
    for (const int half : {-1, 0, 1}) {
      CHECK(rounds_away(RoundingMode::up, half, true, odd));
      CHECK_FALSE(rounds_away(RoundingMode::down, half, true, odd));
    }
    CHECK_FALSE(rounds_away(RoundingMode::up, -1, false, odd));
  }
}
