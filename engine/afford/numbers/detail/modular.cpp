#include "afford/numbers/detail/modular.hpp"

#include <algorithm>
#include <utility>

#include "afford/base/require.hpp"

namespace afford::detail {
namespace {

// Miller and Rabin with bases that decide every number below 2^64 (Sinclair 2011).
bool is_prime(std::uint64_t n) {
  if (n % 2 == 0) return n == 2;
  const PrimeField field(n);
  std::uint64_t odd = n - 1;
  int twos = 0;
  for (; odd % 2 == 0; odd /= 2) ++twos;
  for (const std::uint64_t base : {2U, 325U, 9375U, 28178U, 450775U, 9780504U, 1795265022U}) {
    std::uint64_t x = field.power(base % n, odd);
    if (x <= 1 || x == n - 1) continue;
    bool passes = false;
    for (int i = 1; i < twos && !passes; ++i) {
      x = field.multiply(x, x);
      passes = x == n - 1;
    }
    if (!passes) return false;
  }
  return true;
}

void trim(PrimeField::Polynomial& polynomial) {
  while (!polynomial.empty() && polynomial.back() == 0) polynomial.pop_back();
}

}  // namespace

std::uint64_t PrimeField::of(const ExactInteger& value) const {
  const auto rest = (value % ExactInteger(static_cast<std::int64_t>(prime_))).to_int64();
  return *rest < 0 ? prime_ - static_cast<std::uint64_t>(-*rest)
                   : static_cast<std::uint64_t>(*rest);
}
std::uint64_t PrimeField::add(std::uint64_t a, std::uint64_t b) const {
  const std::uint64_t sum = a + b;
  return sum >= prime_ ? sum - prime_ : sum;
}
std::uint64_t PrimeField::subtract(std::uint64_t a, std::uint64_t b) const {
  return a >= b ? a - b : a + prime_ - b;
}
std::uint64_t PrimeField::multiply(std::uint64_t a, std::uint64_t b) const {
  return static_cast<std::uint64_t>(UnsignedWide{a} * b % prime_);
}
std::uint64_t PrimeField::power(std::uint64_t base, std::uint64_t exponent) const {
  std::uint64_t result = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 != 0) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

PrimeField::Polynomial PrimeField::of(const std::vector<ExactInteger>& coefficients) const {
  Polynomial result;
  for (const auto& coefficient : coefficients) result.push_back(of(coefficient));
  trim(result);
  return result;
}

// The rest of a / b, in place of a.
void PrimeField::reduce(Polynomial& a, const Polynomial& b) const {
  const std::uint64_t last = inverse(b.back());
  while (a.size() >= b.size()) {
    const std::uint64_t factor = multiply(a.back(), last);
    const std::size_t shift = a.size() - b.size();
    for (std::size_t i = 0; i < b.size(); ++i) {
      a[i + shift] = subtract(a[i + shift], multiply(factor, b[i]));
    }
    trim(a);
  }
}

PrimeField::Polynomial PrimeField::common_divisor(Polynomial a, Polynomial b) const {
  AFFORD_REQUIRE(!a.empty() && !b.empty());
  while (!b.empty()) {
    reduce(a, b);
    std::swap(a, b);
  }
  const std::uint64_t last = inverse(a.back());
  for (auto& coefficient : a) coefficient = multiply(coefficient, last);
  return a;
}

std::uint64_t prime_below(std::uint64_t below) {
  std::uint64_t candidate = below - 1;
  while (!is_prime(candidate)) --candidate;
  return candidate;
}

}  // namespace afford::detail
