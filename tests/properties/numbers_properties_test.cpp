// Identities that exact numbers keep, each side worked out a second time in 128-bit integers.
#include <compare>
#include <cstdint>
#include <string>

#include "afford/numbers/money.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;
using generators::SplitMix64;

namespace {

constexpr int rounds = 20'000;
constexpr RoundingMode modes[] = {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::up,
                                  RoundingMode::down};

// Small numbers, powers of ten and their neighbours as often as any others: that is where digits
// carry and signs change.
std::int64_t any_integer(SplitMix64& random, std::int64_t bound) {
  const int kind = random.integer(0, 3);
  if (kind == 0) return random.between(-12, 12);
  if (kind == 1) {
    std::int64_t power = 1;
    for (int i = random.integer(0, 17); i > 0 && power <= bound / 10; --i) power *= 10;
    return (random.one_in(2) ? power : -power) + random.between(-1, 1);
  }
  return random.between(-bound, bound);
}

Wide ten_wide(unsigned exponent) {
  Wide value = 1;
  for (unsigned i = 0; i < exponent; ++i) value *= 10;
  return value;
}

ExactInteger big(Wide value) { return ExactInteger::of_wide(value); }

// The definition of each mode, by comparing distances and without a remainder's sign.
Wide rounded_by_definition(Wide numerator, Wide denominator, RoundingMode mode) {
  Wide below = numerator / denominator;
  if (below * denominator > numerator) --below;  // floor
  const Wide low = numerator - below * denominator;
  if (low == 0) return below;
  const Wide high = denominator - low;
  const Wide towards_zero = numerator > 0 ? below : below + 1;
  const Wide away = numerator > 0 ? below + 1 : below;
  if (mode == RoundingMode::down) return towards_zero;
  if (mode == RoundingMode::up) return away;
  if (low != high) return low < high ? below : below + 1;
  if (mode == RoundingMode::half_up) return away;
  return below % 2 == 0 ? below : below + 1;
}

std::strong_ordering compare_wide(Wide a, Wide b) {
  return a < b ? std::strong_ordering::less
               : (b < a ? std::strong_ordering::greater : std::strong_ordering::equal);
}

}  // namespace

TEST_CASE("exact integers agree with 128-bit integers", "[properties]") {
  SplitMix64 random(11);
  int faults = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::int64_t a = any_integer(random, INT64_MAX);
    const std::int64_t b = any_integer(random, INT64_MAX);
    const ExactInteger x = a;
    const ExactInteger y = b;
    faults += x + y == big(Wide{a} + b) && x - y == big(Wide{a} - b) ? 0 : 1;
    faults += x * y == big(Wide{a} * b) && (x <=> y) == (a <=> b) ? 0 : 1;
    if (b == 0) continue;
    faults += x / y == big(Wide{a} / b) && x % y == big(Wide{a} % b) ? 0 : 1;
    faults += (x * y + 7) / y * y + (x * y + 7) % y == x * y + 7 ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("quotients are rounded by definition, in both widths", "[properties]") {
  SplitMix64 random(12);
  int faults = 0;
  int ties = 0;
  for (int i = 0; i < rounds; ++i) {
    const Wide denominator =
        random.one_in(2) ? random.between(1, 20) : random.between(1, INT64_MAX);
    Wide numerator = any_integer(random, INT64_MAX);
    if (random.one_in(2)) numerator = denominator / 2 * random.between(-9, 9);
    ties += numerator % denominator != 0 && 2 * numerator % denominator == 0 ? 1 : 0;
    for (const auto mode : modes) {
      const Wide expected = rounded_by_definition(numerator, denominator, mode);
      faults += round_quotient(numerator, denominator, mode) == expected ? 0 : 1;
      faults += round_quotient(big(numerator), big(denominator), mode) == big(expected) ? 0 : 1;
      const Ratio ratio(big(numerator), big(denominator));
      faults += round_to_integer(ratio, mode) == big(expected) ? 0 : 1;
    }
  }
  CHECK(faults == 0);
  CHECK(ties > rounds / 20);
}

TEST_CASE("decimals add, subtract, multiply and compare as whole numbers do", "[properties]") {
  SplitMix64 random(13);
  int faults = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::int64_t a = any_integer(random, 1'000'000'000'000);
    const std::int64_t b = any_integer(random, 1'000'000'000'000);
    const auto p = static_cast<unsigned>(random.integer(0, 12));
    const auto q = static_cast<unsigned>(random.integer(0, 12));
    const Decimal x(a, p);
    const Decimal y(b, q);
    const Wide left = Wide{a} * ten_wide(12 - p);
    const Wide right = Wide{b} * ten_wide(12 - q);
    faults += (x + y).coefficient_at(12) == big(left + right) ? 0 : 1;
    faults += (x - y).coefficient_at(12) == big(left - right) ? 0 : 1;
    faults += (x * y).coefficient() == big(Wide{a} * b) && (x * y).scale() == p + q ? 0 : 1;
    faults += (x <=> y) == compare_wide(left, right) && (x == y) == (left == right) ? 0 : 1;
    faults += x + y - y == x && x.reduced() == x ? 0 : 1;
    const Decimal reduced = x.reduced();
    const bool ends_in_zero = (reduced.coefficient() % 10).sign() == 0;
    faults += reduced.scale() == 0 || !ends_in_zero ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("what a decimal prints reads back as itself", "[properties]") {
  SplitMix64 random(14);
  int faults = 0;
  for (int i = 0; i < rounds; ++i) {
    const Decimal x(any_integer(random, INT64_MAX), static_cast<unsigned>(random.integer(0, 20)));
    const auto back = parse_decimal(format_decimal(x), {});
    const bool same = back && *back == x && back->scale() == x.scale();
    faults += same && format_decimal(*back) == format_decimal(x) ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("rounded decimals are the definition's, and stay so when rounded again", "[properties]") {
  SplitMix64 random(15);
  int faults = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::int64_t a = any_integer(random, INT64_MAX);
    const auto scale = static_cast<unsigned>(random.integer(0, 12));
    const auto kept = static_cast<unsigned>(random.integer(0, static_cast<int>(scale)));
    for (const auto mode : modes) {
      const Decimal once = rounded(Decimal(a, scale), kept, mode);
      const Wide expected = rounded_by_definition(a, ten_wide(scale - kept), mode);
      faults += once.coefficient() == big(expected) && once.scale() == kept ? 0 : 1;
      faults += rounded(once, kept, mode) == once ? 0 : 1;
    }
  }
  CHECK(faults == 0);
}

TEST_CASE("ratios keep the laws of arithmetic and lowest terms", "[properties]") {
  SplitMix64 random(16);
  int faults = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::int64_t a = any_integer(random, 2'000'000'000);
    const std::int64_t b = random.between(1, 2'000'000'000);
    const std::int64_t c = any_integer(random, 2'000'000'000);
    const std::int64_t d = random.between(1, 2'000'000'000);
    const Ratio x(a, b);
    const Ratio y(c, d);
    const Wide cross = Wide{a} * d + Wide{c} * b;
    faults += x + y == Ratio(big(cross), big(Wide{b} * d)) ? 0 : 1;
    faults += x * y == Ratio(big(Wide{a} * c), big(Wide{b} * d)) ? 0 : 1;
    faults += (x <=> y) == compare_wide(Wide{a} * d, Wide{c} * b) ? 0 : 1;
    faults += x + y - y == x && x - x == Ratio(0) && -(-x) == x ? 0 : 1;
    faults += x * (y + Ratio(1)) == x * y + x ? 0 : 1;
    if (c != 0) faults += x / y * y == x ? 0 : 1;
    const auto divisor = greatest_common_divisor(x.numerator(), x.denominator());
    const bool lowest = divisor == ExactInteger(1) && x.denominator().sign() > 0;
    faults += lowest ? 0 : 1;
    const Ratio gap = Ratio(ceiling(x), 1) - x;
    faults += gap >= Ratio(0) && gap < Ratio(1) ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("roots are enclosed by their powers", "[properties]") {
  SplitMix64 random(17);
  int faults = 0;
  for (int i = 0; i < 2'000; ++i) {
    const auto n = static_cast<unsigned>(random.integer(1, 13));
    const ExactInteger value =
        ExactInteger(random.between(0, INT64_MAX)) * random.between(0, INT64_MAX);
    const ExactInteger root = floor_root(value, n);
    faults += power(root, n) <= value && value < power(root + 1, n) ? 0 : 1;
    const auto scale = static_cast<unsigned>(random.integer(0, 12));
    const Ratio base(random.between(0, 1'000'000), random.between(1, 1'000'000));
    const Ratio nearest = Ratio::of(rounded_root(base, n, scale));
    const Ratio half(1, ten_to(scale) * 2);
    const Ratio low = nearest > half ? nearest - half : Ratio(0);
    faults += power(low, n) <= base && base <= power(nearest + half, n) ? 0 : 1;
  }
  CHECK(faults == 0);
}

TEST_CASE("money reads back what it prints and splits without loss", "[properties]") {
  SplitMix64 random(18);
  int faults = 0;
  for (int i = 0; i < rounds; ++i) {
    for (const auto& currency : known_currencies()) {
      const auto minor = any_integer(random, currency.minor_max() - 2);
      const Money amount = Money::of_minor(minor, currency);
      const auto back = parse_money(format_money(amount), currency);
      faults += back && *back == amount ? 0 : 1;
      for (const auto mode : {RoundingMode::half_up, RoundingMode::down}) {
        faults += Money::rounded(amount.to_ratio(), currency, mode) == amount ? 0 : 1;
      }
    }
  }
  CHECK(faults == 0);
}
