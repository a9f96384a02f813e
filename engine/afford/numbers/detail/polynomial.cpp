#include "afford/numbers/detail/polynomial.hpp"

#include <algorithm>
#include <optional>

#include "afford/base/require.hpp"
#include "afford/numbers/detail/modular.hpp"

namespace afford::detail {
namespace {

std::size_t degree(const Polynomial& polynomial) { return polynomial.size() - 1; }

void trim(Polynomial& polynomial) {
  while (!polynomial.empty() && polynomial.back().sign() == 0) polynomial.pop_back();
}

Polynomial primitive(Polynomial polynomial) {
  ExactInteger common = 0;
  for (const auto& coefficient : polynomial) common = greatest_common_divisor(common, coefficient);
  if (polynomial.back().sign() < 0) common = -common;
  for (auto& coefficient : polynomial) coefficient /= common;
  return polynomial;
}

// The quotient, if the division of whole numbers leaves no rest anywhere.
std::optional<Polynomial> exact_quotient(Polynomial dividend, const Polynomial& divisor) {
  if (dividend.size() < divisor.size()) return std::nullopt;
  Polynomial quotient(dividend.size() - divisor.size() + 1);
  for (std::size_t k = quotient.size(); k-- > 0;) {
    const ExactInteger& top = dividend[k + degree(divisor)];
    if ((top % divisor.back()).sign() != 0) return std::nullopt;
    quotient[k] = top / divisor.back();
    for (std::size_t i = 0; i < divisor.size(); ++i) {
      dividend[k + i] -= quotient[k] * divisor[i];
    }
  }
  trim(dividend);
  if (!dividend.empty()) return std::nullopt;
  return quotient;
}

// What is known of a divisor modulo a product of primes, each coefficient from its nearest side.
class Reconstruction {
 public:
  bool is_empty() const { return residues_.empty(); }
  std::size_t size() const { return residues_.size(); }
  void restart() {
    residues_.clear();
    modulus_ = 1;
  }

  void add(const PrimeField& field, const PrimeField::Polynomial& next) {
    residues_.resize(next.size());
    const std::uint64_t inverse = field.inverse(field.of(modulus_));
    for (std::size_t i = 0; i < next.size(); ++i) {
      const std::uint64_t gap = field.subtract(next[i], field.of(residues_[i]));
      residues_[i] += modulus_ * static_cast<std::int64_t>(field.multiply(gap, inverse));
    }
    modulus_ *= static_cast<std::int64_t>(field.prime());
  }

  Polynomial candidate() const {
    Polynomial result;
    for (const auto& residue : residues_) {
      result.push_back(residue * 2 > modulus_ ? residue - modulus_ : residue);
    }
    return primitive(std::move(result));
  }

 private:
  Polynomial residues_{};
  ExactInteger modulus_ = 1;
};

int sign_variations(const Polynomial& polynomial) {
  int variations = 0;
  int last = 0;
  for (const auto& coefficient : polynomial) {
    const int sign = coefficient.sign();
    if (sign == 0) continue;
    if (last != 0 && sign != last) ++variations;
    last = sign;
  }
  return variations;
}

// p(x + 1).
void shift_by_one(Polynomial& polynomial) {
  for (std::size_t i = 0; i < polynomial.size(); ++i) {
    for (std::size_t j = polynomial.size() - 1; j-- > i;) polynomial[j] += polynomial[j + 1];
  }
}

// At most this many roots lie in (0, 1), and just as many if it is 0 or 1.
int root_bound(const Polynomial& polynomial) {
  Polynomial reversed(polynomial.rbegin(), polynomial.rend());
  shift_by_one(reversed);
  return sign_variations(reversed);
}

// The roots in (0, 1) of the polynomial are those of the whole in (number, number + 1) /
// 2^halvings.
struct Cell {
  Polynomial polynomial;
  ExactInteger number;
  unsigned halvings;
};

// The two halves of a cell; a root between them goes to `found`.
struct Halves {
  Cell left;
  Cell right;
};

Halves halves_of(const Cell& cell, std::vector<ExactStretch>& found) {
  Polynomial left = cell.polynomial;
  for (std::size_t i = 0; i < left.size(); ++i) {
    left[i] = left[i].shifted_left(static_cast<unsigned>(degree(left) - i));
  }
  Polynomial right = left;
  shift_by_one(right);
  if (right.front().sign() == 0) {
    const Ratio middle(cell.number * 2 + 1, ExactInteger(1).shifted_left(cell.halvings + 1));
    found.push_back({middle, middle});
    right.erase(right.begin());
  }
  return {{std::move(left), cell.number * 2, cell.halvings + 1},
          {std::move(right), cell.number * 2 + 1, cell.halvings + 1}};
}

bool lies_before(const ExactStretch& a, const ExactStretch& b) {
  return a.low != b.low ? a.low < b.low : a.high < b.high;
}

// The roots in (0, 1), ascending.
std::vector<ExactStretch> isolated(Polynomial polynomial) {
  std::vector<ExactStretch> found;
  std::vector<Cell> open{{std::move(polynomial), 0, 0}};
  while (!open.empty()) {
    const Cell cell = std::move(open.back());
    open.pop_back();
    const int bound = root_bound(cell.polynomial);
    if (bound == 1) {
      const ExactInteger unit = ExactInteger(1).shifted_left(cell.halvings);
      found.push_back({Ratio(cell.number, unit), Ratio(cell.number + 1, unit)});
    } else if (bound > 1) {
      auto [left, right] = halves_of(cell, found);
      open.push_back(std::move(right));
      open.push_back(std::move(left));
    }
  }
  std::ranges::sort(found, lies_before);
  return found;
}

}  // namespace

Polynomial derivative(const Polynomial& polynomial) {
  Polynomial result;
  for (std::size_t i = 1; i < polynomial.size(); ++i) {
    result.push_back(polynomial[i] * static_cast<std::int64_t>(i));
  }
  return result;
}

Polynomial square_free(const Polynomial& polynomial) {
  Polynomial whole = primitive(polynomial);
  const Polynomial slope = derivative(whole);
  if (slope.empty()) return whole;
  const ExactInteger last = greatest_common_divisor(whole.back(), slope.back());
  Reconstruction divisor;
  std::optional<Polynomial> before;
  for (std::uint64_t prime = prime_below(std::uint64_t{1} << 61);; prime = prime_below(prime)) {
    const PrimeField field(prime);
    if (field.of(whole.back()) == 0 || field.of(slope.back()) == 0) continue;
    auto common = field.common_divisor(field.of(whole), field.of(slope));
    if (common.size() == 1) return whole;  // no common divisor modulo a prime: none at all
    for (auto& coefficient : common) coefficient = field.multiply(coefficient, field.of(last));
    if (!divisor.is_empty() && common.size() > divisor.size()) continue;  // an unlucky prime
    if (common.size() < divisor.size()) divisor.restart();
    divisor.add(field, common);
    const Polynomial candidate = divisor.candidate();
    if (before == candidate && exact_quotient(slope, candidate)) {
      if (const auto quotient = exact_quotient(whole, candidate)) return *quotient;
    }
    before = candidate;
  }
}

std::vector<ExactStretch> positive_roots(const Polynomial& polynomial) {
  Polynomial small = polynomial;
  while (small.front().sign() == 0) small.erase(small.begin());
  ExactInteger at_one = 0;
  for (const auto& coefficient : small) at_one += coefficient;
  std::vector<ExactStretch> roots = isolated(small);
  if (at_one.sign() == 0) roots.push_back({Ratio(1), Ratio(1)});
  std::vector<ExactStretch> inverses = isolated(Polynomial(small.rbegin(), small.rend()));
  std::ranges::reverse(inverses);
  for (const auto& stretch : inverses) {
    AFFORD_REQUIRE(stretch.high.sign() > 0);
    if (stretch.low.sign() > 0) {
      roots.push_back({Ratio(1) / stretch.high, Ratio(1) / stretch.low});
      continue;
    }
    // All roots lie below 1 + largest / last coefficient (Cauchy).
    ExactInteger largest = 0;
    for (const auto& coefficient : small) {
      const ExactInteger size = coefficient.sign() < 0 ? -coefficient : coefficient;
      largest = std::max(largest, size);
    }
    const ExactInteger& last = small.back();
    roots.push_back(
        {Ratio(1) / stretch.high, Ratio(2) + Ratio(largest, last.sign() < 0 ? -last : last)});
  }
  return roots;
}

}  // namespace afford::detail
