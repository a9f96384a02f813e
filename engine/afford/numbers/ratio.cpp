#include "afford/numbers/ratio.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

#include "afford/base/require.hpp"

namespace afford {

namespace {

constexpr unsigned small_scale_max = 18;  // 10^18 < 2^60
constexpr std::int64_t small_max = std::numeric_limits<std::int64_t>::max();

constexpr auto powers_of_ten = [] {
  std::array<std::int64_t, small_scale_max + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

std::int64_t small_ten_to(unsigned exponent) { return powers_of_ten[exponent]; }

std::uint64_t divisor_of(std::uint64_t a, std::uint64_t b) {
  while (b != 0) {
    const std::uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

UnsignedWide divisor_of_wide(UnsignedWide a, UnsignedWide b) {
  constexpr UnsignedWide narrow = std::numeric_limits<std::uint64_t>::max();
  while (b > narrow) {
    const UnsignedWide rest = a % b;
    a = b;
    b = rest;
  }
  if (b == 0) return a;
  return divisor_of(static_cast<std::uint64_t>(b), static_cast<std::uint64_t>(a % b));
}

std::uint64_t magnitude(std::int64_t value) {
  return static_cast<std::uint64_t>(value < 0 ? -value : value);
}

// Of a numerator and a denominator above 0.
std::int64_t common(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 1) return 1;
  const auto below = static_cast<std::uint64_t>(denominator);
  return static_cast<std::int64_t>(divisor_of(below, magnitude(numerator)));
}

std::optional<std::int64_t> small_of(const ExactInteger& value) {
  const auto small = value.to_int64();
  if (small && *small == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return small;
}

}  // namespace

Ratio Ratio::of_lowest(Wide numerator, Wide denominator) {
  Ratio result;
  if (result.keeps(numerator, denominator)) return result;
  result.large_ = std::make_shared<const Large>(
      Large{ExactInteger::of_wide(numerator), ExactInteger::of_wide(denominator)});
  return result;
}

Ratio Ratio::of_wide(Wide numerator, Wide denominator) {
  Ratio result;
  if (result.keeps(numerator, denominator)) return result;
  const auto above = static_cast<UnsignedWide>(numerator < 0 ? -numerator : numerator);
  const auto divisor =
      static_cast<Wide>(divisor_of_wide(static_cast<UnsignedWide>(denominator), above));
  if (divisor == 1) return of_lowest(numerator, denominator);
  return of_lowest(numerator / divisor, denominator / divisor);
}

Ratio::Words Ratio::lowest() const {
  const std::int64_t divisor = common(numerator_, denominator_);
  return {numerator_ / divisor, denominator_ / divisor};
}

Ratio::Ratio(ExactInteger numerator, ExactInteger denominator) {
  AFFORD_REQUIRE(denominator.sign() != 0);
  const auto above = small_of(numerator);
  const auto below = small_of(denominator);
  if (above && below) {
    const bool negative = *below < 0;
    *this = of_wide(negative ? -*above : *above, negative ? -*below : *below);
    return;
  }
  if (denominator.sign() < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const ExactInteger divisor = greatest_common_divisor(numerator, denominator);
  if (divisor != ExactInteger(1)) {
    numerator /= divisor;
    denominator /= divisor;
  }
  const auto reduced = small_of(numerator);
  const auto reduced_below = small_of(denominator);
  if (reduced && reduced_below) {
    numerator_ = *reduced;
    denominator_ = *reduced_below;
  } else {
    large_ = std::make_shared<const Large>(Large{std::move(numerator), std::move(denominator)});
  }
}

Ratio Ratio::of(const Decimal& value) {
  const auto coefficient = value.coefficient().to_int64();
  if (coefficient && value.scale() <= small_scale_max) {
    return of_scaled(*coefficient, value.scale());
  }
  return Ratio(value.coefficient(), ten_to(value.scale()));
}

Ratio Ratio::of_scaled(std::int64_t coefficient, unsigned scale) {
  AFFORD_REQUIRE(scale <= small_scale_max);
  return of_wide(coefficient, small_ten_to(scale));
}

// Most fit 63 bits on the way, too.
Ratio Ratio::sum(const Ratio& a, Words b) {
  if (a.denominator_ == b.denominator)
    return of_wide(Wide{a.numerator_} + b.numerator, b.denominator);
  Ratio result;
  std::int64_t own = 0;
  std::int64_t other = 0;
  const bool fits = !__builtin_mul_overflow(a.numerator_, b.denominator, &own) &&
                    !__builtin_mul_overflow(b.numerator, a.denominator_, &other) &&
                    !__builtin_add_overflow(own, other, &result.numerator_) &&
                    !__builtin_mul_overflow(a.denominator_, b.denominator, &result.denominator_);
  if (fits && result.numerator_ != std::numeric_limits<std::int64_t>::min()) return result;
  return of_wide(Wide{a.numerator_} * b.denominator + Wide{b.numerator} * a.denominator_,
                 Wide{a.denominator_} * b.denominator);
}

Ratio Ratio::product(const Ratio& a, Words b) {
  Ratio result;
  const bool fits = !__builtin_mul_overflow(a.numerator_, b.numerator, &result.numerator_) &&
                    !__builtin_mul_overflow(a.denominator_, b.denominator, &result.denominator_);
  if (fits && result.numerator_ != std::numeric_limits<std::int64_t>::min()) return result;
  return of_wide(Wide{a.numerator_} * b.numerator, Wide{a.denominator_} * b.denominator);
}

Ratio operator+(const Ratio& a, const Ratio& b) {
  if (a.is_small() && b.is_small()) return Ratio::sum(a, {b.numerator_, b.denominator_});
  return Ratio(a.numerator() * b.denominator() + b.numerator() * a.denominator(),
               a.denominator() * b.denominator());
}

Ratio operator-(const Ratio& a, const Ratio& b) {
  if (a.is_small() && b.is_small()) return Ratio::sum(a, {-b.numerator_, b.denominator_});
  return Ratio(a.numerator() * b.denominator() - b.numerator() * a.denominator(),
               a.denominator() * b.denominator());
}

Ratio operator*(const Ratio& a, const Ratio& b) {
  if (a.is_small() && b.is_small()) return Ratio::product(a, {b.numerator_, b.denominator_});
  return Ratio(a.numerator() * b.numerator(), a.denominator() * b.denominator());
}

Ratio operator/(const Ratio& a, const Ratio& b) {
  AFFORD_REQUIRE(b.sign() != 0);
  if (a.is_small() && b.is_small()) {
    const bool is_negative = b.numerator_ < 0;
    return Ratio::product(a, {is_negative ? -b.denominator_ : b.denominator_,
                              is_negative ? -b.numerator_ : b.numerator_});
  }
  return Ratio(a.numerator() * b.denominator(), a.denominator() * b.numerator());
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
  if (a.is_small() && b.is_small()) {
    const Wide left = Wide{a.numerator_} * b.denominator_;
    const Wide right = Wide{b.numerator_} * a.denominator_;
    return left < right
               ? std::strong_ordering::less
               : (right < left ? std::strong_ordering::greater : std::strong_ordering::equal);
  }
  return a.numerator() * b.denominator() <=> b.numerator() * a.denominator();
}

Result<Ratio> parse_ratio(std::string_view text) {
  const auto bad = failure({ErrorCode::not_a_fraction, {}, std::string(text), {}});
  const auto slash = text.find('/');
  constexpr DecimalLimits whole{.digits_max = 18, .decimals_max = 0};
  const bool is_whole = slash != std::string_view::npos;
  const auto above =
      parse_decimal(text.substr(0, slash), is_whole ? whole : DecimalLimits{.digits_max = 18});
  if (!above) return bad;
  if (!is_whole) return Ratio::of(*above);
  const auto below = parse_decimal(text.substr(slash + 1), whole);
  if (!below || below->sign() <= 0) return bad;
  return Ratio(above->coefficient(), below->coefficient());
}

ExactInteger common_denominator(std::span<const Ratio> values) {
  ExactInteger common = 1;
  for (const auto& value : values) {
    const ExactInteger own = value.denominator();
    common = common / greatest_common_divisor(common, own) * own;
  }
  return common;
}

std::vector<ExactInteger> whole_multiples(std::span<const Ratio> values) {
  const ExactInteger common = common_denominator(values);
  std::vector<ExactInteger> result;
  for (const auto& value : values) {
    result.push_back(value.numerator() * (common / value.denominator()));
  }
  return result;
}

ExactInteger round_to_integer(const Ratio& value, RoundingMode mode) {
  if (value.is_small()) {
    return ExactInteger::of_wide(
        round_quotient(Wide{value.numerator_}, Wide{value.denominator_}, mode));
  }
  return round_quotient(value.numerator(), value.denominator(), mode);
}

Decimal rounded(const Ratio& value, unsigned scale, RoundingMode mode) {
  if (value.is_small() && scale <= small_scale_max) {
    const Wide scaled = Wide{value.numerator_} * small_ten_to(scale);
    return {ExactInteger::of_wide(round_quotient(scaled, Wide{value.denominator_}, mode)), scale};
  }
  return rounded_quotient(value.numerator(), value.denominator(), scale, mode);
}

std::optional<std::int64_t> rounded_multiple(const Ratio& value, unsigned scale,
                                             RoundingMode mode) {
  if (!value.is_small() || scale > small_scale_max) {
    return rounded(value, scale, mode).coefficient().to_int64();
  }
  const Wide scaled = Wide{value.numerator_} * small_ten_to(scale);
  const Wide whole = round_quotient(scaled, Wide{value.denominator_}, mode);
  constexpr Wide least = std::numeric_limits<std::int64_t>::min();
  if (whole < least || whole > small_max) return std::nullopt;
  return static_cast<std::int64_t>(whole);
}

ExactInteger ceiling(const Ratio& value) {
  ExactInteger quotient = value.numerator() / value.denominator();
  const bool cut = (value.numerator() % value.denominator()).sign() > 0;
  if (cut) quotient += 1;
  return quotient;
}

Ratio power(const Ratio& base, unsigned exponent) {
  constexpr unsigned few = 8;
  if (exponent <= few) {
    Ratio product = 1;
    for (unsigned i = 0; i < exponent; ++i) product = product * base;
    return product;
  }
  return Ratio(power(base.numerator(), exponent), power(base.denominator(), exponent));
}

Decimal rounded_root(const Ratio& base, unsigned n, unsigned scale) {
  AFFORD_REQUIRE(base.sign() >= 0);
  // c = floor(10^scale x base^(1/n)) = floor_root(floor(10^(scale n) x base)).
  const ExactInteger scaled = base.numerator() * ten_to(scale * n);
  ExactInteger candidate = floor_root(scaled / base.denominator(), n);
  // Half: compare (2c+1)^n x denominator with 2^n x 10^(scale n) x numerator.
  const ExactInteger half = power(candidate + candidate + 1, n) * base.denominator();
  const ExactInteger target = power(ExactInteger(2), n) * scaled;
  if (half < target || (half == target && candidate.is_odd())) candidate += 1;
  return Decimal(std::move(candidate), scale);
}

}  // namespace afford
