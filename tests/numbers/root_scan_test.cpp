// What the scan proves in floating point, held against integers: the signs at the ends of each
// stretch, what lies between the stretches, and the number of roots of the polynomial.
#include "afford/numbers/detail/root_scan.hpp"

#include <cmath>

#include "afford/numbers/detail/polynomial.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;
using detail::LogSum;
using detail::root_stretches;
using detail::RootStretch;
using generators::SplitMix64;

namespace {

// e^log_growth as a fraction, far closer than any root lies to the end of a stretch.
Ratio growth_at(double log_growth) {
  int exponent = 0;
  const double part = std::frexp(std::exp(log_growth), &exponent);
  const ExactInteger mantissa = static_cast<std::int64_t>(std::ldexp(part, 53));
  const int shift = exponent - 53;
  const ExactInteger unit = ExactInteger(1).shifted_left(static_cast<unsigned>(std::abs(shift)));
  return shift < 0 ? Ratio(mantissa, unit) : Ratio(mantissa * unit, 1);
}

DiscountedSum any_sum(SplitMix64& random) {
  RateEquation equation;
  const int count = random.integer(2, 9);
  const int spread = random.one_in(3) ? 400 : 12;
  for (int i = 0; i < count; ++i) {
    const std::int64_t size = random.one_in(4) ? 1'000'000'000'000 : 1'000;
    equation.terms.push_back({random.between(-size, size), random.integer(0, spread)});
  }
  // Both signs, and no common divisor: a unit of time is a period.
  equation.terms.push_back({-random.between(1, 5'000), 0});
  equation.terms.push_back({random.between(1, 5'000), 1});
  equation.terms.push_back({random.between(-100, 100), 2});
  return DiscountedSum(equation);
}

bool has_both_signs(const DiscountedSum& sum) {
  return !sum.is_empty() && sum.sign_changes() > 0 && sum.step() == 1;
}

// Roots as they are in the polynomial of the worth of 1 after a unit.
std::size_t exact_roots(const DiscountedSum& sum) {
  detail::Polynomial polynomial(static_cast<std::size_t>(sum.terms().back().time) + 1);
  for (const auto& term : sum.terms()) {
    polynomial[static_cast<std::size_t>(term.time)] = term.amount;
  }
  return detail::positive_roots(detail::square_free(polynomial)).size();
}

int changes(const DiscountedSum& sum, double low, double high) {
  constexpr int steps = 7;
  int before = sum.sign_at(growth_at(low));
  int count = 0;
  for (int i = 1; i <= steps; ++i) {
    const int sign = sum.sign_at(growth_at(low + (high - low) * i / steps));
    if (sign == 0) continue;  // a root was met; the sign behind it says whether it was crossed
    count += sign != before ? 1 : 0;
    before = sign;
  }
  return count;
}

bool is_right_at_ends(const DiscountedSum& sum, const RootStretch& stretch) {
  return sum.sign_at(growth_at(stretch.low)) == stretch.sign_low &&
         sum.sign_at(growth_at(stretch.high)) == stretch.sign_high;
}

// Ascending, apart, right at the ends, one change of sign in each that is single, none elsewhere.
bool agrees(const DiscountedSum& sum, const std::vector<RootStretch>& stretches) {
  double from = -3;
  for (const auto& stretch : stretches) {
    if (stretch.low > stretch.high || !is_right_at_ends(sum, stretch)) return false;
    if (from < stretch.low && changes(sum, from, stretch.low) != 0) return false;
    const bool differs = stretch.sign_low != stretch.sign_high;
    if (stretch.is_single && (!differs || changes(sum, stretch.low, stretch.high) != 1)) {
      return false;
    }
    from = stretch.high;
  }
  return from > 3 || changes(sum, from, 3) == 0;
}

}  // namespace

TEST_CASE("a sign that floating point calls certain is that of integers", "[numbers]") {
  SplitMix64 random(50);
  int faults = 0;
  int certain = 0;
  for (int i = 0; i < 2'000; ++i) {
    // (g - r)(a + b v + c v^2 ..) with a growth next to its root r, and some parts in front.
    const std::int64_t root = random.between(1, 3'000);
    RateEquation equation;
    for (int k = random.integer(0, 4); k >= 0; --k) {
      const std::int64_t amount = random.between(-1'000'000'000'000, 1'000'000'000'000);
      const Ratio fraction = random.one_in(3) ? Ratio(random.integer(0, 29), 30) : Ratio(0);
      const std::int64_t time = random.integer(0, 30);
      equation.terms.push_back({amount * 1'000, time, fraction});
      equation.terms.push_back({ExactInteger(-amount) * root, time + 1, fraction});
    }
    const DiscountedSum sum(equation);
    if (sum.is_empty() || sum.sign_changes() == 0) continue;
    const LogSum logs(sum);
    const Ratio away(random.between(-99, 99), ten_to(static_cast<unsigned>(random.integer(3, 20))));
    const Ratio growth = Ratio(root, 1'000) + away * Ratio(root, 100'000);
    const int sign = logs.at(logs.log_growth(growth)).sign();
    certain += sign != 0 ? 1 : 0;
    faults += sign != 0 && sign != sum.sign_at(growth) ? 1 : 0;
  }
  CHECK(faults == 0);
  CHECK(certain > 500);
  CHECK(certain < 1'900);  // so near to a root not every sign may be certain
}

TEST_CASE("every stretch of a random sum holds what integers find in it", "[numbers]") {
  SplitMix64 random(51);
  int faults = 0;
  int with_several = 0;
  for (int found = 0; found < 2'000;) {
    const DiscountedSum sum = any_sum(random);
    if (!has_both_signs(sum)) continue;
    ++found;
    const auto stretches = root_stretches(LogSum(sum));
    with_several += stretches.size() > 1 ? 1 : 0;
    faults += agrees(sum, stretches) ? 0 : 1;
  }
  CHECK(faults == 0);
  CHECK(with_several > 200);
}

TEST_CASE("a random sum has as many single stretches as roots", "[numbers]") {
  SplitMix64 random(52);
  int faults = 0;
  int counted = 0;
  while (counted < 500) {
    const DiscountedSum sum = any_sum(random);
    if (!has_both_signs(sum) || sum.terms().back().time > 40) continue;
    const auto stretches = root_stretches(LogSum(sum));
    if (!std::ranges::all_of(stretches, &RootStretch::is_single)) continue;
    ++counted;
    faults += stretches.size() == exact_roots(sum) ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("roots of a known product are each in a stretch", "[numbers]") {
  SplitMix64 random(53);
  int faults = 0;
  for (int i = 0; i < 200; ++i) {
    // Growths of 1 + k/400, so far apart that floating point tells them.
    std::vector<ExactInteger> product{1};
    std::vector<int> gains;
    for (int k = random.integer(-200, -100); k < 600; k += random.integer(60, 300)) {
      gains.push_back(k);
      std::vector<ExactInteger> next(product.size() + 1);
      for (std::size_t j = 0; j < product.size(); ++j) {
        next[j] += product[j] * 400;
        next[j + 1] -= product[j] * (400 + k);
      }
      product = std::move(next);
    }
    RateEquation equation;
    for (std::size_t j = 0; j < product.size(); ++j) {
      equation.terms.push_back({product[j], static_cast<std::int64_t>(j)});
    }
    const DiscountedSum sum(equation);
    const LogSum logs(sum);
    const auto stretches = root_stretches(logs);
    bool is_right = stretches.size() == gains.size();
    for (std::size_t j = 0; is_right && j < gains.size(); ++j) {
      const double root = std::log1p(gains[j] / 400.0);
      const auto& stretch = stretches[j];
      is_right = stretch.is_single && stretch.low < root && root < stretch.high &&
                 std::abs(detail::approximate_root(logs, stretch) - root) < 1e-9;
    }
    faults += is_right ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("a root that touches zero is not settled", "[numbers]") {
  const DiscountedSum sum({.terms = {{-100, 0}, {220, 1}, {-121, 2}}});
  const auto stretches = root_stretches(LogSum(sum));
  REQUIRE(stretches.size() == 1);
  CHECK_FALSE(stretches[0].is_single);
  CHECK(stretches[0].sign_low == -1);
  CHECK(stretches[0].sign_high == -1);
  CHECK(stretches[0].low < std::log(1.1));
  CHECK(stretches[0].high > std::log(1.1));
}

TEST_CASE("parts in front of whole periods are searched between bounds", "[numbers]") {
  // 200 against 231 after one and a half periods: 10 %, and no other root.
  const DiscountedSum one({.terms = {{-200, 0}, {231, 1, Ratio(1, 2)}}});
  const auto stretches = root_stretches(LogSum(one));
  REQUIRE(stretches.size() == 1);
  CHECK(stretches[0].is_single);
  CHECK(stretches[0].low < std::log(1.1));
  CHECK(stretches[0].high > std::log(1.1));
  // 100 more than that and 3 less after 5 periods cross zero twice.
  const DiscountedSum two({.terms = {{-200, 0}, {620, 1, Ratio(1, 2)}, {-430, 3, Ratio(1, 3)}}});
  for (const auto& stretch : root_stretches(LogSum(two))) {
    CHECK(two.sign_at(growth_at(stretch.low)) == stretch.sign_low);
    CHECK(two.sign_at(growth_at(stretch.high)) == stretch.sign_high);
  }
  CHECK(root_stretches(LogSum(two)).size() == 2);
}
