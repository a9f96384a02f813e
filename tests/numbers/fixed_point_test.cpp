// Every certain sign and digit rests on these enclosures, so they are held against digits from
// tables (OEIS A002162, A002392, A068985) and against identities.
#include "afford/numbers/detail/fixed_point.hpp"

#include <string_view>

#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;
using detail::FixedPoint;
using detail::Interval;

namespace {

constexpr std::string_view ln_2 = "693147180559945309417232121458176568075500134360255254120680";
constexpr std::string_view ln_10 = "2302585092994045684017991454684364207601101488628772976033327";
constexpr std::string_view inverse_e =
    "367879441171442321595523770161460867445811131031767834507836";

// `digits` are those of the number times 10^60, cut off.
bool encloses(const FixedPoint& fixed, const Interval& found, std::string_view digits) {
  const ExactInteger cut = ExactInteger::of_digits(digits);
  const Ratio low(found.low, fixed.unit());
  const Ratio high(found.high, fixed.unit());
  return low <= Ratio(cut + 1, ten_to(60)) && high >= Ratio(cut, ten_to(60));
}

ExactInteger width(const Interval& interval) { return interval.high - interval.low; }

Interval sum(const Interval& a, const Interval& b) { return {a.low + b.low, a.high + b.high}; }

bool overlap(const Interval& a, const Interval& b) { return a.low <= b.high && b.low <= a.high; }

constexpr unsigned all_bits[] = {96, 128, 203, 256, 1'000, 4'096};

}  // namespace

TEST_CASE("logarithms hold the known digits", "[numbers]") {
  for (const unsigned bits : all_bits) {
    const FixedPoint fixed(bits);
    CAPTURE(bits);
    CHECK(encloses(fixed, fixed.logarithm(2), ln_2));
    CHECK(encloses(fixed, fixed.logarithm(10), ln_10));
    CHECK(width(fixed.logarithm(2)) <= ExactInteger(4));
    CHECK(width(fixed.logarithm(10)) <= ExactInteger(4));
    CHECK(width(fixed.logarithm(Ratio(1, ten_to(400)))) <= ExactInteger(4));
  }
}

TEST_CASE("exponentials hold the known digits", "[numbers]") {
  for (const unsigned bits : all_bits) {
    const FixedPoint fixed(bits);
    const Interval found = fixed.exponential_of_minus(fixed.of(1));
    CAPTURE(bits);
    CHECK(encloses(fixed, found, inverse_e));
    CHECK(width(found) <= ExactInteger(4));
    // e^0 = 1, and e^-y of a large y is nearly nothing, but not below it.
    const Interval one = fixed.exponential_of_minus(fixed.of(0));
    CHECK((one.low <= fixed.unit() && one.high >= fixed.unit()));
    const Interval least = fixed.exponential_of_minus(fixed.of(Ratio(ten_to(30), 1)));
    CHECK(least.low == ExactInteger(0));
    const Interval small =
        fixed.exponential_of_minus(fixed.of(Ratio(std::int64_t{bits})));  // below a unit: e > 2
    CHECK(small.low == ExactInteger(0));
    CHECK((small.high > ExactInteger(0) && small.high <= ExactInteger(2)));
    CHECK((least.high > ExactInteger(0) && least.high <= ExactInteger(2)));
  }
}

TEST_CASE("the logarithm of a product is the sum of logarithms", "[numbers]") {
  const FixedPoint fixed(160);
  generators::SplitMix64 random(31);
  int faults = 0;
  for (int i = 0; i < 300; ++i) {
    const Ratio x(random.between(1, 1'000'000), random.between(1, 1'000'000));
    const Ratio y(random.between(1, INT64_MAX), random.between(1, 50));
    const Interval parts = sum(fixed.logarithm(x), fixed.logarithm(y));
    const Interval inverse = fixed.logarithm(Ratio(1) / x);
    faults += overlap(fixed.logarithm(x * y), parts) ? 0 : 1;
    faults += overlap(inverse, {-fixed.logarithm(x).high, -fixed.logarithm(x).low}) ? 0 : 1;
    faults += x == Ratio(1) || fixed.logarithm(x).low.sign() == (x > Ratio(1) ? 1 : -1) ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("the exponential undoes the logarithm", "[numbers]") {
  generators::SplitMix64 random(32);
  int faults = 0;
  for (int i = 0; i < 300; ++i) {
    const FixedPoint fixed(static_cast<unsigned>(random.integer(96, 400)));
    const Ratio x(random.between(2, 1'000'000'000), random.between(1, 2));
    const Interval back = fixed.exponential_of_minus(fixed.logarithm(x));
    const Interval exact = fixed.of(Ratio(1) / x);
    faults += overlap(back, exact) && width(back) <= ExactInteger(8) ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("a fraction lies between its two neighbours, a whole number on one", "[numbers]") {
  const FixedPoint fixed(10);
  CHECK(fixed.of(Ratio(1, 3)).low == ExactInteger(341));
  CHECK(fixed.of(Ratio(1, 3)).high == ExactInteger(342));
  CHECK(fixed.of(Ratio(-1, 3)).low == ExactInteger(-342));
  CHECK(fixed.of(Ratio(-1, 3)).high == ExactInteger(-341));
  CHECK(fixed.of(Ratio(3, 4)).low == ExactInteger(768));
  CHECK(fixed.of(Ratio(3, 4)).high == ExactInteger(768));
}

TEST_CASE("a power holds the exact one", "[numbers]") {
  const FixedPoint fixed(128);
  generators::SplitMix64 random(33);
  int faults = 0;
  for (int i = 0; i < 300; ++i) {
    const Ratio base(random.between(1, 1'000), random.between(1'000, 2'000));
    const int exponent = random.integer(0, 90);
    const Interval found = fixed.to_power(fixed.of(base), exponent);
    const Interval exact = fixed.of(power(base, static_cast<unsigned>(exponent)));
    faults += found.low <= exact.low && exact.high <= found.high ? 0 : 1;
    faults += width(found) <= ExactInteger(200) ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("a power of a part is the root of the power", "[numbers]") {
  const FixedPoint fixed(128);
  // (9/4)^(3/2) = 27/8 and (4/9)^(3/2) = 8/27; (9/4)^0 = 1.
  const auto holds = [&](const Interval& found, const Ratio& exact) {
    const Interval right = fixed.of(exact);
    return found.low <= right.low && right.high <= found.high &&
           width(found) <= ExactInteger(1'000);
  };
  CHECK(holds(fixed.power_of(Ratio(9, 4), Ratio(3, 2)), Ratio(27, 8)));
  CHECK(holds(fixed.power_of(Ratio(4, 9), Ratio(3, 2)), Ratio(8, 27)));
  CHECK(holds(fixed.power_of(Ratio(9, 4), Ratio(3)), Ratio(729, 64)));
  CHECK(holds(fixed.power_of(Ratio(9, 4), 0), 1));
  CHECK(holds(fixed.product(fixed.of(Ratio(2, 3)), Ratio(-9, 2)), -3));
}
