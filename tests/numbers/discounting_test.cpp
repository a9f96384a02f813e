#include "afford/numbers/discounting.hpp"

#include <utility>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

DiscountedSum sum_of(std::vector<DiscountTerm> terms, std::int64_t units = 1) {
  return DiscountedSum({.terms = std::move(terms), .units_per_period = units});
}

// The sign there, and that one more or less at each time tips it: a zero must be exact.
int exact_sign(const std::vector<DiscountTerm>& terms, std::int64_t units, const Ratio& growth) {
  const int sign = sum_of(terms, units).sign_at(growth);
  if (sign != 0) return sign;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const int tip : {-1, 1}) {
      auto tipped = terms;
      tipped[i].amount += tip;
      CAPTURE(i, tip);
      CHECK(sum_of(tipped, units).sign_at(growth) == tip);
    }
  }
  return 0;
}

std::vector<std::int64_t> times_of(const DiscountedSum& sum) {
  std::vector<std::int64_t> times;
  for (const auto& term : sum.terms()) times.push_back(term.time);
  return times;
}

}  // namespace

TEST_CASE("the sign of a sum at whole periods", "[numbers]") {
  // 100 g^2 - 230 g + 132 = 100 (g - 1.1)(g - 1.2), seen with the signs of an investment.
  const std::vector<DiscountTerm> terms{{-100, 0}, {230, 1}, {-132, 2}};
  CHECK(sum_of(terms).sign_at(Ratio(109, 100)) == -1);
  CHECK(exact_sign(terms, 1, Ratio(11, 10)) == 0);
  CHECK(sum_of(terms).sign_at(Ratio(115, 100)) == 1);
  CHECK(exact_sign(terms, 1, Ratio(6, 5)) == 0);
  CHECK(sum_of(terms).sign_at(Ratio(121, 100)) == -1);
  // 10^-40 beside a root it is no longer zero.
  const Ratio tiny(1, ten_to(40));
  CHECK(sum_of(terms).sign_at(Ratio(11, 10) - tiny) == -1);
  CHECK(sum_of(terms).sign_at(Ratio(11, 10) + tiny) == 1);
}

TEST_CASE("a growth below one weighs later amounts more", "[numbers]") {
  // At 1/2 the amount after t periods counts 2^t times.
  CHECK(exact_sign({{-4, 0}, {2, 1}}, 1, Ratio(1, 2)) == 0);
  CHECK(exact_sign({{-9, 0}, {-1, 1}, {3, 2}, {-1, 3}, {3, 1}}, 1, Ratio(1, 2)) == -1);
  CHECK(exact_sign({{3, 0}, {-3, 2}, {1, 3}, {1, 0}}, 1, Ratio(1, 2)) == 0);
  // (4/5)^2 = 0.64, so half a period counts 5/4.
  CHECK(exact_sign({{-5, 0}, {4, 1}}, 2, Ratio(16, 25)) == 0);
  CHECK(exact_sign({{-1, 0}, {1, 1}}, 1, Ratio(1, ten_to(12))) == 1);
}

TEST_CASE("irrational weights cancel only within their class", "[numbers]") {
  // 35 % a year, monthly units: 1.35 is no power of a rational, so 1.35^(1/12) is irrational, and
  // the months 0 and 12 must cancel by themselves, the months 1 and 13 too.
  const Ratio growth(27, 20);
  CHECK(exact_sign({{-20, 0}, {27, 12}, {-20, 1}, {27, 13}}, 12, growth) == 0);
  CHECK(exact_sign({{-20, 0}, {-20, 1}, {-20, 5}, {27, 12}, {27, 13}, {27, 17}}, 12, growth) == 0);
  // 17 digits of money, and one more or less is not hidden by any rounding.
  const std::int64_t cents = 500'000'000'000'000;
  const std::vector<DiscountTerm> balanced{
      {-20 * cents, 0}, {27 * cents, 12}, {20 * cents, 1}, {-27 * cents, 13}};
  CHECK(exact_sign(balanced, 12, growth) == 0);
}

TEST_CASE("what is nearly zero is not taken for it", "[numbers]") {
  // 2 x 10^60 after half a period of doubling is sqrt(2) x 10^60, whose whole part is subtracted.
  const ExactInteger whole = floor_root(ten_to(120) * 2, 2);
  CHECK(sum_of({{-whole, 0}, {ten_to(60) * 2, 1}}, 2).sign_at(2) == 1);
  CHECK(sum_of({{-whole - 1, 0}, {ten_to(60) * 2, 1}}, 2).sign_at(2) == -1);
  // The same for the twelfth root of 2, with 500 digits.
  const ExactInteger root = floor_root(power(ten_to(500), 12) * 2, 12);
  CHECK(sum_of({{-root, 0}, {ten_to(500) * 2, 11}}, 12).sign_at(2) == 1);
  CHECK(sum_of({{-root - 1, 0}, {ten_to(500) * 2, 11}}, 12).sign_at(2) == -1);
}

TEST_CASE("a growth that is a perfect power has rational parts of a period", "[numbers]") {
  // 44 % is 20 % in each half.
  const Ratio growth(36, 25);
  CHECK(exact_sign({{-5, 0}, {6, 1}}, 2, growth) == 0);
  // By quarters: 1.44^(1/4) is irrational, 1.44^(2/4) is 6/5.
  CHECK(exact_sign({{-5, 0}, {25, 1}, {6, 2}, {-30, 3}}, 4, growth) == 0);
  CHECK(sum_of({{-5, 0}, {25, 1}, {6, 3}, {-30, 4}}, 4).sign_at(growth) != 0);
  // By months: 1.44^(6/12) = 6/5, and 1.44^(1/12) is not.
  CHECK(exact_sign({{-5, 0}, {6, 6}, {-7, 1}, {0, 3}, {7, 1}}, 12, growth) == 0);
  // 1.331 is 10 % in each third, 1.4641 in each quarter.
  CHECK(exact_sign({{-10, 0}, {11, 1}}, 3, Ratio(1331, 1000)) == 0);
  CHECK(exact_sign({{-100, 1}, {121, 3}}, 4, Ratio(14641, 10000)) == 0);
  // 2^12 in months.
  CHECK(exact_sign({{-1, 0}, {2, 1}, {-4, 2}, {8, 3}}, 12, Ratio(4096)) == 0);
}

TEST_CASE("the part in front of whole periods bears simple interest", "[numbers]") {
  // Regulation Z, Appendix J (b)(8): 1 + f i. At 10 % a half is 1.05, so 231 after one period and a
  // half is worth 231/(1.1 x 1.05) = 200.
  CHECK(exact_sign({{-20, 0}, {21, 0, Ratio(1, 2)}}, 1, Ratio(11, 10)) == 0);
  CHECK(exact_sign({{-200, 0}, {231, 1, Ratio(1, 2)}}, 1, Ratio(11, 10)) == 0);
  // 19 odd days of 30 at 30 % are 1.19; 1.19 x 1.3 = 1.547.
  const std::vector<DiscountTerm> three{
      {-200, 0}, {119, 0, Ratio(19, 30)}, {1547, 1, Ratio(19, 30)}, {-900, 0}};
  CHECK(exact_sign(three, 1, Ratio(13, 10)) == 0);
  // Below one: at 1/2 a third is 1 - 1/6 = 5/6.
  CHECK(exact_sign({{-12, 0}, {5, 1, Ratio(1, 3)}}, 1, Ratio(1, 2)) == 0);
}

TEST_CASE("amounts of one time are one amount, and nothing is no amount", "[numbers]") {
  const auto sum = sum_of({{5, 3}, {-7, 2}, {-5, 3}, {4, 7}, {-3, 2}, {0, 9}});
  REQUIRE(sum.terms().size() == 2);
  CHECK(sum.terms()[0].amount == ExactInteger(-10));
  CHECK(sum.terms()[1].amount == ExactInteger(4));
  CHECK(sum.sign_changes() == 1);
  CHECK(sum_of({{5, 1}, {-5, 1}}).is_empty());
  CHECK(sum_of({}).is_empty());
  CHECK(sum_of({}).sign_at(2) == 0);
  // A fraction makes it another time.
  CHECK(sum_of({{5, 1}, {-5, 1, Ratio(1, 2)}}).terms().size() == 2);
  CHECK(sum_of({{5, 1, Ratio(1, 2)}, {-5, 1, Ratio(2, 4)}}).is_empty());
}

TEST_CASE("times start at zero and have no common divisor", "[numbers]") {
  struct Case {
    std::vector<std::int64_t> times;
    std::int64_t units;
    std::vector<std::int64_t> expected;
    std::int64_t step;
    std::int64_t root;
  };
  // 4 months of 12 are a third of a year; 30 months are five halves of one.
  const std::vector<Case> cases{
      {{6, 18, 30}, 12, {0, 1, 2}, 1, 1}, {{0, 8, 20}, 12, {0, 2, 5}, 1, 3},
      {{30, 0}, 12, {0, 1}, 5, 2},        {{-24, 12, -12}, 12, {0, 1, 3}, 1, 1},
      {{0, 7}, 1, {0, 1}, 7, 1},          {{0, 2, 3}, 365, {0, 2, 3}, 1, 365}};
  for (const auto& one : cases) {
    std::vector<DiscountTerm> terms;
    for (const auto time : one.times) terms.push_back({1, time});
    const auto sum = sum_of(terms, one.units);
    CAPTURE(one.times, one.units);
    CHECK(times_of(sum) == one.expected);
    CHECK(sum.step() == one.step);
    CHECK(sum.root() == one.root);
  }
  // Fractions are of whole periods, which stay what they are.
  const auto odd = sum_of({{1, 2}, {-1, 6, Ratio(1, 2)}});
  CHECK(times_of(odd) == std::vector<std::int64_t>{0, 4});
  CHECK(odd.step() == 1);
  CHECK(odd.has_fractions());
}

TEST_CASE("neither the time it starts nor the unit moves a sign", "[numbers]") {
  const std::vector<DiscountTerm> terms{{-1000, 0}, {700, 5}, {500, 11}, {-100, 12}};
  std::vector<DiscountTerm> later;
  for (const auto& term : terms) later.push_back({term.amount, 3 * term.time - 777});
  for (int percent = -99; percent < 300; percent += 7) {
    const Ratio growth = Ratio(1) + Ratio(percent, 100);
    CHECK(sum_of(terms, 12).sign_at(growth) == sum_of(later, 36).sign_at(growth));
  }
}

TEST_CASE("a rate of a year is turned into the growth of a period", "[numbers]") {
  const DiscountedSum monthly({.terms = {{-100, 0}, {101, 1}}, .scale = 12});
  CHECK(monthly.growth_at_percent(18) == Ratio(1015, 1000));
  CHECK(monthly.sign_at_percent(12) == 0);
  CHECK(monthly.sign_at_percent(Ratio(1199, 100)) == 1);
  CHECK(monthly.sign_at_percent(Ratio(1201, 100)) == -1);
  // -100 % a month is -1,200 % a year: from there on down the last amount outweighs all.
  CHECK(monthly.sign_at_percent(-1200) == 1);
  CHECK(monthly.sign_at_percent(-5000) == 1);
}

TEST_CASE("signs hold where all but one amount is worth nearly nothing", "[numbers]") {
  // (2/g - 1)(1 + g^-6000) at g = 2: zero, but too far out to be proven; one more after 6,001
  // periods is 2^-6001 of it, and still seen.
  const std::vector<DiscountTerm> terms{{-1, 0}, {2, 1}, {-1, 6000}, {2, 6001}};
  CHECK(sum_of(terms).sign_at(2) == 0);
  auto tipped = terms;
  tipped.back().amount = 3;
  CHECK(sum_of(tipped).sign_at(2) == 1);
  tipped.back().amount = 1;
  CHECK(sum_of(tipped).sign_at(2) == -1);
  // A growth of 10^300: only the first amount is left.
  CHECK(sum_of({{1, 0}, {-1'000'000, 1}, {5, 2}}).sign_at(Ratio(ten_to(300), 1)) == 1);
}
