#include "afford/tax/piecewise_linear.hpp"

#include <string>
#include <vector>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;

namespace {

const PiecewiseLinear x = PiecewiseLinear::identity();

PiecewiseLinear over(const Ratio& point) { return higher_of(x - point, Ratio(0)); }

std::string lowest(const PiecewiseLinear& f, const Ratio& target) {
  const auto found = f.lowest_whole_reaching(target);
  return found ? found->to_text() : "none";
}

Ratio any_ratio(generators::SplitMix64& random) {
  return Ratio(random.between(-40, 40), random.between(1, 6));
}

// Ramps, caps, constants and jumps thrown together.
PiecewiseLinear any_function(generators::SplitMix64& random) {
  PiecewiseLinear f = any_ratio(random);
  const int parts = random.integer(1, 4);
  for (int i = 0; i < parts; ++i) {
    const Ratio point(random.between(0, 60), random.between(1, 3));
    PiecewiseLinear ramp = over(point) * any_ratio(random);
    if (random.one_in(3) && point.sign() > 0) ramp = (ramp + any_ratio(random)).zero_up_to(point);
    f = f + ramp;
  }
  return f;
}

// A function at every half of a unit and, for the ends of pieces, just beside them.
std::vector<Ratio> points_of(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  std::vector<Ratio> points;
  for (int i = 0; i <= 140; ++i) points.emplace_back(i, 2);
  for (const auto* function : {&f, &g}) {
    for (const auto& piece : function->pieces()) {
      points.push_back(piece.from);
      points.push_back(piece.from + Ratio(1, 1'000'000));
    }
  }
  return points;
}

}  // namespace

TEST_CASE("the header's example: ten percent over a hundred", "[tax]") {
  const PiecewiseLinear tax = over(100) * Ratio(1, 10);
  CHECK(tax.at(0) == Ratio(0));
  CHECK(tax.at(100) == Ratio(0));
  CHECK(tax.at(150) == Ratio(5));
  CHECK(tax.slope_after(99) == Ratio(0));
  CHECK(tax.slope_after(100) == Ratio(1, 10));
  CHECK(lowest(tax, Ratio(7, 2)) == "135");
  CHECK(lowest(tax, Ratio(36, 10)) == "136");
  CHECK(lowest(tax, Ratio(0)) == "0");
  CHECK(lowest(tax, Ratio(1, 1'000)) == "101");
  CHECK_THROWS_AS(tax.at(-1), ContractViolation);
  CHECK_THROWS_AS(tax.slope_after(Ratio(-1, 2)), ContractViolation);
}

TEST_CASE("a jump lies just after its point", "[tax]") {
  const PiecewiseLinear premium = (x * Ratio(1, 50)).zero_up_to(2000);
  CHECK(premium.at(2000) == Ratio(0));
  CHECK(premium.at(Ratio(200'001, 100)) == Ratio(200'001, 5'000));
  CHECK(premium.slope_after(1999) == Ratio(0));
  CHECK(premium.slope_after(2000) == Ratio(1, 50));
  CHECK(premium.pieces().size() == 2);
  SECTION("downward: what is left falls from 2000 to 1960, and 1990 is first reached before") {
    const PiecewiseLinear left = x - premium;
    CHECK(left.at(2000) == Ratio(2000));
    CHECK(left.at(2001) == Ratio(2001) - Ratio(2001, 50));
    CHECK(lowest(left, 1990) == "1990");
    CHECK(lowest(left, 2000) == "2000");
    CHECK(lowest(left, Ratio(20'001, 10)) == "2041");  // 2040.918...
    CHECK(lowest(left, Ratio(196'098, 100)) == "1961");
  }
  SECTION("upward: the point itself is not enough") {
    CHECK(lowest(premium, Ratio(1, 100)) == "2001");
    CHECK(lowest(premium, Ratio(41)) == "2050");
  }
  SECTION("between two whole numbers") {
    const PiecewiseLinear later = PiecewiseLinear(7).zero_up_to(Ratio(5, 2));
    CHECK(later.at(Ratio(5, 2)) == Ratio(0));
    CHECK(later.at(Ratio(26, 10)) == Ratio(7));
    CHECK(lowest(later, 7) == "3");
    CHECK(lowest(later, 8) == "none");
  }
  CHECK_THROWS_AS(x.zero_up_to(0), ContractViolation);
}

TEST_CASE("the lowest whole point on falling and short pieces", "[tax]") {
  const PiecewiseLinear hill = lower_of(x, PiecewiseLinear(10) - x);  // top of 5 at 5, then down
  CHECK(lowest(hill, 5) == "5");
  CHECK(lowest(hill, Ratio(49, 10)) == "5");
  CHECK(lowest(hill, Ratio(51, 10)) == "none");
  CHECK(lowest(hill, -100) == "0");
  // A top between whole numbers is missed by all of them: 3/2 at 3/2, 1 at 1 and 2.
  const PiecewiseLinear tip = lower_of(x, PiecewiseLinear(3) - x);
  CHECK(lowest(tip, Ratio(5, 4)) == "none");
  CHECK(lowest(tip, 1) == "1");
  // Falls, then jumps: the first whole point of a falling piece is its highest.
  const PiecewiseLinear saw = (PiecewiseLinear(20) - x).zero_up_to(4);
  CHECK(lowest(saw, 15) == "5");
  CHECK(lowest(saw, 16) == "none");
}

TEST_CASE("one function has one form", "[tax]") {
  CHECK(over(5) + lower_of(x, Ratio(5)) == x);
  CHECK(x - x == PiecewiseLinear(0));
  CHECK(x * Ratio(0) == PiecewiseLinear(0));
  CHECK(higher_of(x, x) == x);
  CHECK(higher_of(x - Ratio(3), Ratio(0)) - (x - Ratio(3)) == higher_of(Ratio(3) - x, Ratio(0)));
  CHECK(x.zero_up_to(3).zero_up_to(2) == x.zero_up_to(3));
  CHECK(x.zero_up_to(2).zero_up_to(3) == x.zero_up_to(3));
  CHECK_FALSE(x.zero_up_to(3) == x);
  CHECK((x + Ratio(1)).pieces().size() == 1);
}

TEST_CASE("every operation is the operation on the values, at every point", "[tax]") {
  generators::SplitMix64 random(5);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    const PiecewiseLinear f = any_function(random);
    const PiecewiseLinear g = any_function(random);
    const Ratio factor = any_ratio(random);
    const Ratio cut(random.between(1, 100), 3);
    const auto sum = f + g;
    const auto difference = f - g;
    const auto higher = higher_of(f, g);
    const auto lower = lower_of(f, g);
    const auto later = f.zero_up_to(cut);
    bool holds = true;
    for (const Ratio& point : points_of(higher, g)) {
      const Ratio a = f.at(point);
      const Ratio b = g.at(point);
      holds = holds && sum.at(point) == a + b && difference.at(point) == a - b;
      holds = holds && higher.at(point) == (a < b ? b : a) && lower.at(point) == (a < b ? a : b);
      holds = holds && (f * factor).at(point) == a * factor;
      holds = holds && later.at(point) == (point <= cut ? Ratio(0) : a);
    }
    CHECK(holds);
    CHECK(higher + lower == sum);
  }
}

TEST_CASE("the lowest whole point is the first one that a search by hand finds", "[tax]") {
  generators::SplitMix64 random(6);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const PiecewiseLinear f = any_function(random);
    const Ratio target = any_ratio(random) * Ratio(3);
    int first = 0;
    while (first < 500 && f.at(first) < target) ++first;
    const auto found = f.lowest_whole_reaching(target);
    if (first < 500) {
      REQUIRE(found.has_value());
      CHECK(*found == ExactInteger(first));
    } else {
      CHECK((!found || *found >= ExactInteger(500)));
    }
  }
}
