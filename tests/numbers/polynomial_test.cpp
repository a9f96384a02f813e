// Polynomials made from roots that are known: none may be lost, invented or counted twice.
#include "afford/numbers/detail/polynomial.hpp"

#include <algorithm>

#include "afford/numbers/detail/modular.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;
using detail::ExactStretch;
using detail::Polynomial;
using detail::positive_roots;
using detail::square_free;

namespace {

Polynomial product(const Polynomial& a, const Polynomial& b) {
  Polynomial result(a.size() + b.size() - 1);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) result[i + j] += a[i] * b[j];
  }
  return result;
}

// q x - p for each root p/q.
Polynomial with_roots(const std::vector<Ratio>& roots) {
  Polynomial result{1};
  for (const auto& root : roots) result = product(result, {-root.numerator(), root.denominator()});
  return result;
}

bool holds(const ExactStretch& stretch, const Ratio& root) {
  if (stretch.low == stretch.high) return root == stretch.low;
  return stretch.low < root && root < stretch.high;
}

// As many stretches as roots, each root in the one that stands at its place.
bool parts(const std::vector<ExactStretch>& found, const std::vector<Ratio>& roots) {
  return std::ranges::equal(found, roots, holds);
}

// Distinct and ascending, most of them near each other or near one.
std::vector<Ratio> any_roots(generators::SplitMix64& random, int count) {
  std::vector<Ratio> roots;
  for (int i = 0; i < count; ++i) {
    const std::int64_t denominator =
        random.one_in(3) ? std::int64_t{1} << random.integer(0, 12) : random.between(1, 10'000);
    roots.emplace_back(random.between(1, 3 * denominator), denominator);
    if (random.one_in(4)) roots.push_back(roots.back() + Ratio(1, ten_to(15)));
  }
  std::ranges::sort(roots);
  roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
  return roots;
}

}  // namespace

TEST_CASE("a slope", "[numbers]") {
  CHECK(detail::derivative({7, -3, 0, 5}) == Polynomial{-3, 0, 15});
  CHECK(detail::derivative({7}).empty());
}

TEST_CASE("each root is left once", "[numbers]") {
  const Polynomial single = with_roots({Ratio(3, 2), 5, -1});
  CHECK(square_free(single) == single);
  CHECK(square_free(with_roots({Ratio(3, 2), Ratio(3, 2), 5, 5, 5, -1})) == single);
  // Without a common factor, and with a last coefficient above zero.
  CHECK(square_free(product({-42}, with_roots({5, Ratio(3, 2), 5, -1}))) == single);
  CHECK(square_free({-8, 0, 0, 0, 4}) == Polynomial{-2, 0, 0, 0, 1});
  // (x^2 + 1)^2 (x^3 - 2)^3: the roots need not be rational, nor real.
  const Polynomial plus{1, 0, 1};
  const Polynomial cube{-2, 0, 0, 1};
  const Polynomial power = product(product(plus, plus), product(product(cube, cube), cube));
  CHECK(square_free(power) == product(plus, cube));
  // x^5 (x - 1)^2, and what has no root at all.
  CHECK(square_free(product({0, 0, 0, 0, 0, 1}, with_roots({1, 1}))) == Polynomial{0, -1, 1});
  CHECK(square_free({6}) == Polynomial{1});
}

TEST_CASE("a common divisor with coefficients beyond one prime", "[numbers]") {
  // Roots of 40 digits: several primes below 2^61 are needed to tell them.
  const Ratio high(ten_to(40) + 7, ten_to(39) + 1);
  const Ratio low(1, ten_to(40) + 9);
  CHECK(square_free(with_roots({high, low, high, low, 2, high})) == with_roots({high, low, 2}));
}

TEST_CASE("coefficients that a prime divides do no harm", "[numbers]") {
  // Modulo the first prime tried, x - 1 and x - 1 - prime are one root: a divisor that is none.
  const auto prime = static_cast<std::int64_t>(detail::prime_below(std::uint64_t{1} << 61));
  const Polynomial apart = with_roots({1, Ratio(ExactInteger(prime) + 1, 1)});
  CHECK(square_free(apart) == apart);
  const Polynomial doubled = product(apart, with_roots({Ratio(2, 3)}));
  CHECK(square_free(product(doubled, with_roots({Ratio(2, 3)}))) == doubled);
  // The same at the second prime, when a right divisor is already known.
  const auto second =
      static_cast<std::int64_t>(detail::prime_below(static_cast<std::uint64_t>(prime)));
  const Polynomial later = with_roots({1, Ratio(ExactInteger(second) + 1, 1), Ratio(2, 3)});
  CHECK(square_free(product(later, with_roots({Ratio(2, 3)}))) == later);
  // The last coefficient is zero modulo that prime.
  const Polynomial steep = with_roots({Ratio(1, prime), 3});
  CHECK(square_free(product(steep, steep)) == steep);
}

TEST_CASE("the primes are the largest ones", "[numbers]") {
  CHECK(detail::prime_below(std::uint64_t{1} << 61) == (std::uint64_t{1} << 61) - 1);  // Mersenne
  CHECK(detail::prime_below(100) == 97);
  CHECK(detail::prime_below(97) == 89);
}

TEST_CASE("roots above zero, ascending, each in a stretch of its own", "[numbers]") {
  CHECK(parts(positive_roots(with_roots({Ratio(1, 3), Ratio(7, 5), 300})),
              {Ratio(1, 3), Ratio(7, 5), 300}));
  CHECK(positive_roots({1, 0, 1}).empty());
  CHECK(positive_roots(with_roots({-2, -1})).empty());
  CHECK(parts(positive_roots(with_roots({-3, 0, 1})), {1}));
  CHECK(parts(positive_roots({-7, 2}), {Ratio(7, 2)}));
}

TEST_CASE("roots that are halves of halves are met exactly", "[numbers]") {
  CHECK(parts(positive_roots(with_roots({Ratio(1, 4), Ratio(1, 2), Ratio(3, 4)})),
              {Ratio(1, 4), Ratio(1, 2), Ratio(3, 4)}));
  CHECK(parts(positive_roots(with_roots({Ratio(1, 2), 1, 2})), {Ratio(1, 2), 1, 2}));
  CHECK(parts(positive_roots(with_roots({1, Ratio(4, 3), 2, 4})), {1, Ratio(4, 3), 2, 4}));
  const std::vector<Ratio> eighths{Ratio(1, 8), Ratio(1, 4), Ratio(3, 8), Ratio(1, 2),
                                   Ratio(5, 8), Ratio(3, 4), Ratio(7, 8), 1};
  CHECK(parts(positive_roots(with_roots(eighths)), eighths));
}

TEST_CASE("neighbours and far ends are told apart", "[numbers]") {
  const Ratio gap(1, ten_to(12));
  const std::vector<Ratio> pairs{Ratio(3, 10),   Ratio(3, 10) + gap, 1,
                                 Ratio(1) + gap, Ratio(70, 3) - gap, Ratio(70, 3)};
  CHECK(parts(positive_roots(with_roots(pairs)), pairs));
  const std::vector<Ratio> ends{Ratio(1, ten_to(50)), Ratio(ten_to(50), 1)};
  CHECK(parts(positive_roots(with_roots(ends)), ends));
}

TEST_CASE("random products of linear factors give back their roots", "[numbers]") {
  generators::SplitMix64 random(41);
  int faults = 0;
  for (int i = 0; i < 300; ++i) {
    const auto roots = any_roots(random, random.integer(1, 7));
    Polynomial polynomial = with_roots(roots);
    // Beside them factors without a root above zero: -p/q, and a x^2 + b.
    if (random.one_in(2))
      polynomial = product(polynomial, with_roots({Ratio(-random.between(1, 99), 7)}));
    if (random.one_in(2)) polynomial = product(polynomial, {random.integer(1, 9), 0, 1});
    faults += parts(positive_roots(square_free(polynomial)), roots) ? 0 : 1;
    // Each root as often as chance wants.
    Polynomial repeated = polynomial;
    for (const auto& root : roots) {
      for (int k = random.integer(0, 2); k > 0; --k) {
        repeated = product(repeated, with_roots({root}));
      }
    }
    faults += parts(positive_roots(square_free(repeated)), roots) ? 0 : 1;
  }
  CHECK(faults == 0);
}
