// Polynomials with whole coefficients: without their multiple roots, and with each positive root in
// a stretch of its own, exactly. This is the way for roots so close, or so flat, that floating
// point cannot part them.
#pragma once

#include <vector>

#include "afford/numbers/ratio.hpp"

namespace afford::detail {

/// Coefficients by rising power; the last is not zero.
using Polynomial = std::vector<ExactInteger>;

Polynomial derivative(const Polynomial& polynomial);

/// The same roots, each once: p / gcd(p, p'), the divisor found modulo primes and proven by
/// division.
Polynomial square_free(const Polynomial& polynomial);

/// One root strictly between `low` and `high`, or `low` itself where they are equal.
struct ExactStretch {
  Ratio low;
  Ratio high;
};

/// The roots above zero, ascending, of a polynomial without multiple roots: halving by Descartes'
/// rule of signs (Vincent, Collins and Akritas), which ends for every such polynomial.
std::vector<ExactStretch> positive_roots(const Polynomial& polynomial);

}  // namespace afford::detail
