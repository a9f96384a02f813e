#include "afford/numbers/ratio.hpp"

#include <utility>

#include "afford/base/require.hpp"

namespace afford {

Ratio::Ratio(ExactInteger numerator, ExactInteger denominator)
    : numerator_(std::move(numerator)), denominator_(std::move(denominator)) {
  AFFORD_REQUIRE(denominator_.sign() != 0);
  if (denominator_.sign() < 0) {
    numerator_ = -numerator_;
    denominator_ = -denominator_;
  }
  const ExactInteger divisor = greatest_common_divisor(numerator_, denominator_);
  if (divisor != ExactInteger(1)) {
    numerator_ /= divisor;
    denominator_ /= divisor;
  }
}

Ratio Ratio::of(const Decimal& value) { return Ratio(value.coefficient(), ten_to(value.scale())); }

Ratio operator+(const Ratio& a, const Ratio& b) {
  if (a.denominator_ == b.denominator_) return Ratio(a.numerator_ + b.numerator_, a.denominator_);
  return Ratio(a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
               a.denominator_ * b.denominator_);
}

Ratio operator-(const Ratio& a, const Ratio& b) {
  if (a.denominator_ == b.denominator_) return Ratio(a.numerator_ - b.numerator_, a.denominator_);
  return Ratio(a.numerator_ * b.denominator_ - b.numerator_ * a.denominator_,
               a.denominator_ * b.denominator_);
}

Ratio operator*(const Ratio& a, const Ratio& b) {
  return Ratio(a.numerator_ * b.numerator_, a.denominator_ * b.denominator_);
}

Ratio operator/(const Ratio& a, const Ratio& b) {
  AFFORD_REQUIRE(b.sign() != 0);
  return Ratio(a.numerator_ * b.denominator_, a.denominator_ * b.numerator_);
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
    const ExactInteger& own = value.denominator();
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
  return round_quotient(value.numerator(), value.denominator(), mode);
}

Decimal rounded(const Ratio& value, unsigned scale, RoundingMode mode) {
  return rounded_quotient(value.numerator(), value.denominator(), scale, mode);
}

ExactInteger ceiling(const Ratio& value) {
  ExactInteger quotient = value.numerator() / value.denominator();
  const bool cut = (value.numerator() % value.denominator()).sign() > 0;
  if (cut) quotient += 1;
  return quotient;
}

Ratio power(const Ratio& base, unsigned exponent) {
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
