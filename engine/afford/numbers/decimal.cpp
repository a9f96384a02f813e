#include "afford/numbers/decimal.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {

ExactInteger Decimal::coefficient_at(unsigned scale) const {
  AFFORD_REQUIRE(scale >= scale_);
  return coefficient_ * ten_to(scale - scale_);
}

Decimal Decimal::reduced() const {
  Decimal result = *this;
  while (result.scale_ > 0 && (result.coefficient_ % 10).sign() == 0) {
    result.coefficient_ /= 10;
    --result.scale_;
  }
  return result;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const unsigned scale = std::max(a.scale_, b.scale_);
  return Decimal(a.coefficient_at(scale) + b.coefficient_at(scale), scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  const unsigned scale = std::max(a.scale_, b.scale_);
  return Decimal(a.coefficient_at(scale) - b.coefficient_at(scale), scale);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const unsigned scale = std::max(a.scale_, b.scale_);
  return a.coefficient_at(scale) <=> b.coefficient_at(scale);
}

Decimal rounded(const Decimal& value, unsigned scale, RoundingMode mode) {
  if (scale >= value.scale()) return Decimal(value.coefficient_at(scale), scale);
  return Decimal(round_quotient(value.coefficient(), ten_to(value.scale() - scale), mode), scale);
}

Decimal rounded_quotient(const ExactInteger& numerator, const ExactInteger& denominator,
                         unsigned scale, RoundingMode mode) {
  return Decimal(round_quotient(numerator * ten_to(scale), denominator, mode), scale);
}

namespace {

Failure decimal_failure(ErrorCode code, std::string_view text,
                        std::vector<std::string> arguments = {}) {
  return failure(Error{code, {}, std::string(text), std::move(arguments)});
}

// The decimal point `scale` digits from the end of a whole number's text.
std::string with_point(std::string text, std::size_t scale) {
  if (scale == 0) return text;
  const std::size_t sign = text.front() == '-' ? 1 : 0;
  const std::size_t digits = text.size() - sign;
  if (digits <= scale) text.insert(sign, scale + 1 - digits, '0');
  text.insert(text.size() - scale, 1, '.');
  return text;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "1e5", "-2.5E+3": a number in another spelling, worth a sentence of its own.
bool has_exponent(std::string_view text) {
  const auto e = text.find_first_of("eE");
  return e != std::string_view::npos && e > 0 && is_digits(text.substr(e - 1, 1)) &&
         is_digits(text.substr(text.size() - 1));
}

}  // namespace

Result<Decimal> parse_decimal(std::string_view text, DecimalLimits limits) {
  std::string_view body = text;
  const bool negative = !body.empty() && body.front() == '-';
  if (negative) body.remove_prefix(1);
  const auto point = body.find('.');
  const std::string_view whole = body.substr(0, point);
  const bool has_point = point != std::string_view::npos;
  const std::string_view decimals = has_point ? body.substr(point + 1) : std::string_view{};

  const bool leading_zero = whole.size() > 1 && whole.front() == '0';
  if (!is_digits(whole) || leading_zero || (has_point && !is_digits(decimals))) {
    const auto code =
        has_exponent(text) ? ErrorCode::exponent_not_allowed : ErrorCode::not_a_decimal;
    return decimal_failure(code, text);
  }
  if (decimals.size() > limits.decimals_max) {
    return decimal_failure(ErrorCode::too_many_decimals, text,
                           {std::to_string(limits.decimals_max)});
  }
  if ((whole == "0" ? 0 : whole.size()) + decimals.size() > limits.digits_max) {
    return decimal_failure(ErrorCode::too_many_digits, text, {std::to_string(limits.digits_max)});
  }
  ExactInteger coefficient = ExactInteger::of_digits(std::string(whole) + std::string(decimals));
  if (negative) coefficient = -coefficient;
  return Decimal(std::move(coefficient), static_cast<unsigned>(decimals.size()));
}

Result<Decimal> parse_scientific(std::string_view text, DecimalLimits limits) {
  constexpr std::size_t exponent_digits_max = 3;
  const auto mark = text.find_first_of("eE");
  if (mark == std::string_view::npos) return parse_decimal(text, limits);
  auto value = parse_decimal(text.substr(0, mark), limits);
  if (!value) {
    for (auto& error : value.error()) error.given = std::string(text);
    return value;
  }
  std::string_view digits = text.substr(mark + 1);
  const bool is_negative = digits.starts_with('-');
  if (is_negative || digits.starts_with('+')) digits.remove_prefix(1);
  unsigned exponent = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return decimal_failure(ErrorCode::not_a_decimal, text);
    exponent = exponent * 10 + static_cast<unsigned>(c - '0');
  }
  if (digits.empty()) return decimal_failure(ErrorCode::not_a_decimal, text);
  if (digits.size() > exponent_digits_max) {
    return decimal_failure(ErrorCode::too_many_digits, text, {std::to_string(limits.digits_max)});
  }
  if (is_negative) return Decimal(value->coefficient(), value->scale() + exponent);
  return Decimal(value->coefficient() * ten_to(exponent), value->scale()).reduced();
}

std::string format_decimal(const Decimal& value) {
  if (const auto small = value.coefficient().to_int64())
    return format_scaled(*small, value.scale());
  return with_point(value.coefficient().to_text(), value.scale());
}

std::string format_scaled(std::int64_t coefficient, unsigned scale) {
  return with_point(std::to_string(coefficient), scale);
}

}  // namespace afford
