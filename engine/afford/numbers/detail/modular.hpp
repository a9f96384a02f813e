// Polynomials modulo primes below 2^61: a greatest common divisor that costs no large numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "afford/numbers/exact_integer.hpp"

namespace afford::detail {

class PrimeField {
 public:
  explicit PrimeField(std::uint64_t prime) : prime_(prime) {}
  std::uint64_t prime() const { return prime_; }

  std::uint64_t of(const ExactInteger& value) const;
  std::uint64_t add(std::uint64_t a, std::uint64_t b) const;
  std::uint64_t subtract(std::uint64_t a, std::uint64_t b) const;
  std::uint64_t multiply(std::uint64_t a, std::uint64_t b) const;
  std::uint64_t power(std::uint64_t base, std::uint64_t exponent) const;
  /// 1/a for an a that is not zero.
  std::uint64_t inverse(std::uint64_t a) const { return power(a, prime_ - 2); }

  using Polynomial = std::vector<std::uint64_t>;  // by rising power, the last not zero
  Polynomial of(const std::vector<ExactInteger>& coefficients) const;
  /// With 1 as the last coefficient; neither may be zero.
  Polynomial common_divisor(Polynomial a, Polynomial b) const;

 private:
  void reduce(Polynomial& a, const Polynomial& b) const;

  std::uint64_t prime_;
};

/// The largest prime below; `below` is at most 2^61.
std::uint64_t prime_below(std::uint64_t below);

}  // namespace afford::detail
