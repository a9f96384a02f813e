#include "afford/numbers/exact_integer.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <new>
#include <utility>

#include "afford/base/require.hpp"

namespace afford {

using Big = boost::multiprecision::cpp_int;

namespace detail {
struct ExactIntegerAccess {
  static Big& big(ExactInteger& x) { return *std::launder(reinterpret_cast<Big*>(x.storage_)); }
  static const Big& big(const ExactInteger& x) {
    return *std::launder(reinterpret_cast<const Big*>(x.storage_));
  }
  static void* storage(ExactInteger& x) { return x.storage_; }
};
}  // namespace detail

namespace {

using Access = detail::ExactIntegerAccess;
static_assert(sizeof(Big) <= sizeof(ExactInteger));
static_assert(alignof(Big) <= alignof(ExactInteger));

Big& big(ExactInteger& x) { return Access::big(x); }
const Big& big(const ExactInteger& x) { return Access::big(x); }

}  // namespace

ExactInteger::ExactInteger(std::int64_t value) { new (storage_) Big(value); }
ExactInteger::ExactInteger(const ExactInteger& other) { new (storage_) Big(big(other)); }
ExactInteger::ExactInteger(ExactInteger&& other) noexcept {
  new (storage_) Big(std::move(big(other)));
}
ExactInteger& ExactInteger::operator=(const ExactInteger& other) {
  if (this != &other) big(*this) = big(other);
  return *this;
}
ExactInteger& ExactInteger::operator=(ExactInteger&& other) noexcept {
  big(*this) = std::move(big(other));
  return *this;
}
ExactInteger::~ExactInteger() { big(*this).~Big(); }

ExactInteger ExactInteger::of_wide(Wide value) {
  ExactInteger result;
  big(result) = Big(value);
  return result;
}

ExactInteger ExactInteger::of_digits(std::string_view digits) {
  AFFORD_REQUIRE(!digits.empty());
  // Chunks of 18 digits fit an int64; Boost's own text parsing is never used.
  ExactInteger result;
  while (!digits.empty()) {
    const auto chunk = digits.substr(0, 18);
    std::int64_t value = 0;
    for (const char c : chunk) {
      AFFORD_REQUIRE(c >= '0' && c <= '9');
      value = value * 10 + (c - '0');
    }
    result *= ten_to(static_cast<unsigned>(chunk.size()));
    result += value;
    digits.remove_prefix(chunk.size());
  }
  return result;
}

ExactInteger& ExactInteger::operator+=(const ExactInteger& other) {
  big(*this) += big(other);
  return *this;
}
ExactInteger& ExactInteger::operator-=(const ExactInteger& other) {
  big(*this) -= big(other);
  return *this;
}
ExactInteger& ExactInteger::operator*=(const ExactInteger& other) {
  big(*this) *= big(other);
  return *this;
}
ExactInteger& ExactInteger::operator/=(const ExactInteger& other) {
  AFFORD_REQUIRE(other.sign() != 0);
  big(*this) /= big(other);
  return *this;
}
ExactInteger& ExactInteger::operator%=(const ExactInteger& other) {
  AFFORD_REQUIRE(other.sign() != 0);
  big(*this) %= big(other);
  return *this;
}
ExactInteger ExactInteger::operator-() const {
  ExactInteger result = *this;
  big(result) = -big(result);
  return result;
}

int ExactInteger::compare(const ExactInteger& other) const {
  return big(*this).compare(big(other));
}
int ExactInteger::sign() const { return big(*this).sign(); }
bool ExactInteger::is_odd() const { return boost::multiprecision::bit_test(abs(big(*this)), 0); }

unsigned ExactInteger::bit_length() const {
  if (sign() == 0) return 0;
  return static_cast<unsigned>(boost::multiprecision::msb(abs(big(*this)))) + 1;
}

std::optional<std::int64_t> ExactInteger::to_int64() const {
  const Big& value = big(*this);
  if (value < std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  if (value > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return value.convert_to<std::int64_t>();
}

std::string ExactInteger::to_text() const { return big(*this).str(); }

ExactInteger ExactInteger::shifted_right(unsigned bits) const {
  ExactInteger result = *this;
  const bool negative = sign() < 0;
  if (negative) big(result) = -big(result) - 1;  // floor(x) = -floor(-x - 1) - 1
  big(result) >>= bits;
  if (negative) big(result) = -big(result) - 1;
  return result;
}

ExactInteger ExactInteger::shifted_left(unsigned bits) const {
  ExactInteger result = *this;
  big(result) *= Big(1) << bits;
  return result;
}

ExactInteger power(const ExactInteger& base, unsigned exponent) {
  ExactInteger result = 1;
  big(result) = boost::multiprecision::pow(big(base), exponent);
  return result;
}

ExactInteger ten_to(unsigned exponent) {
  if (exponent <= 18) {
    std::int64_t value = 1;
    for (unsigned i = 0; i < exponent; ++i) value *= 10;
    return value;
  }
  return power(ExactInteger(10), exponent);
}

ExactInteger greatest_common_divisor(const ExactInteger& a, const ExactInteger& b) {
  ExactInteger result;
  big(result) = boost::multiprecision::gcd(big(a), big(b));
  return result;
}

ExactInteger floor_root(const ExactInteger& value, unsigned n) {
  AFFORD_REQUIRE(value.sign() >= 0 && n >= 1);
  if (value.sign() == 0) return 0;
  // Newton from above: the start is at least the root, each step falls until it no longer does.
  const unsigned bits = static_cast<unsigned>(boost::multiprecision::msb(big(value))) + 1;
  ExactInteger root = ExactInteger(1).shifted_left((bits + n - 1) / n);
  const ExactInteger divisor = std::int64_t{n};
  for (;;) {
    const ExactInteger quotient = value / power(root, n - 1);
    ExactInteger next = (root * std::int64_t{n - 1} + quotient) / divisor;
    if (next >= root) return root;
    root = std::move(next);
  }
}

}  // namespace afford
