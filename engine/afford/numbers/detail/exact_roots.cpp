#include "afford/numbers/detail/exact_roots.hpp"

#include <algorithm>
#include <optional>

#include "afford/numbers/detail/fixed_point.hpp"
#include "afford/numbers/detail/polynomial.hpp"

namespace afford::detail {
namespace {

constexpr unsigned bits_min = 128;
constexpr unsigned bits_max = 1'024;

// In v, the worth now of 1 after a unit.
Polynomial polynomial_of(const DiscountedSum& sum) {
  Polynomial result(static_cast<std::size_t>(sum.terms().back().time) + 1);
  for (const auto& term : sum.terms()) result[static_cast<std::size_t>(term.time)] = term.amount;
  return result;
}

int sign_of(const Polynomial& polynomial, const Ratio& at) {
  ExactInteger value = polynomial.back();
  ExactInteger factor = 1;
  for (std::size_t i = polynomial.size() - 1; i-- > 0;) {
    factor *= at.denominator();
    value = value * at.numerator() + polynomial[i] * factor;
  }
  return value.sign();
}

Ratio middle_of(const ExactStretch& stretch) { return (stretch.low + stretch.high) / Ratio(2); }

class NarrowingRoot {
 public:
  NarrowingRoot(const Polynomial& polynomial, ExactStretch stretch)
      : polynomial_(polynomial), stretch_(std::move(stretch)) {
    if (is_exact()) return;
    // Another root may be the lower end; then the slope there is the sign beside it.
    sign_low_ = sign_of(polynomial_, stretch_.low);
    if (sign_low_ == 0) sign_low_ = sign_of(derivative(polynomial_), stretch_.low);
  }

  bool is_exact() const { return stretch_.low == stretch_.high; }
  const ExactStretch& stretch() const { return stretch_; }

  void narrow(unsigned bits) {
    const Ratio share(1, ExactInteger(1).shifted_left(bits));
    while (!is_exact() && stretch_.high - stretch_.low > stretch_.high * share) halve();
  }

 private:
  void halve() {
    const Ratio middle = middle_of(stretch_);
    const int sign = sign_of(polynomial_, middle);
    if (sign == 0) {
      stretch_ = {middle, middle};
    } else {
      (sign == sign_low_ ? stretch_.low : stretch_.high) = middle;
    }
  }

  const Polynomial& polynomial_;
  ExactStretch stretch_;
  int sign_low_ = 0;
};

// 100 x scale x (v^-n - 1) x 10^decimals, half up, if it is the same at both ends of v.
class Percents {
 public:
  Percents(const DiscountedSum& sum, unsigned decimals)
      : sum_(sum), decimals_(decimals), exponent_(sum.root(), sum.step()) {}

  std::optional<Decimal> of(const ExactStretch& v, unsigned bits) const {
    const Decimal low = rounded(percent(growth(v.high, bits).low), decimals_, mode);
    const Decimal high = rounded(percent(growth(v.low, bits).high), decimals_, mode);
    if (low != high && bits < bits_max) return std::nullopt;
    // What no bits part is taken for a tie, which goes away from zero.
    return low.sign() < 0 ? low : high;
  }

  // Of a period, at a worth of v.
  struct Ends {
    Ratio low;
    Ratio high;
  };
  Ends growth(const Ratio& v, unsigned bits) const {
    if (exponent_.denominator() == ExactInteger(1)) {
      const auto n = static_cast<unsigned>(*exponent_.numerator().to_int64());
      const Ratio exact = power(Ratio(1) / v, n);
      return {exact, exact};
    }
    const FixedPoint fixed(bits);
    const bool grows = v < Ratio(1);
    const Interval year = fixed.product(fixed.logarithm(grows ? Ratio(1) / v : v), exponent_);
    const Interval shrunk = fixed.exponential_of_minus(year);
    const Ratio low(shrunk.low, fixed.unit());
    const Ratio high(shrunk.high, fixed.unit());
    if (!grows) return {low, high};
    return {Ratio(1) / high, low.sign() == 0 ? Ratio(fixed.unit(), 1) : Ratio(1) / low};
  }

 private:
  static constexpr RoundingMode mode = RoundingMode::half_up;

  Ratio percent(const Ratio& growth) const {
    return Ratio(100) * sum_.scale() * (growth - Ratio(1));
  }

  const DiscountedSum& sum_;
  unsigned decimals_;
  Ratio exponent_;
};

}  // namespace

RateRoots exact_roots(const DiscountedSum& sum, unsigned decimals) {
  const Polynomial polynomial = square_free(polynomial_of(sum));
  const Percents percents(sum, decimals);
  const Ratio least(1, growth_min_inverse);
  const Ratio highest(ten_to(growth_max_digits), 1);
  RateRoots roots{RateOutcome::found};
  for (const auto& stretch : positive_roots(polynomial)) {
    NarrowingRoot root(polynomial, stretch);
    std::optional<Decimal> percent;
    for (unsigned bits = bits_min; !percent; bits *= 2) {
      root.narrow(bits / 2);
      percent = percents.of(root.stretch(), bits);
    }
    const auto growth = percents.growth(root.stretch().low, bits_max);
    if (growth.high < least) {
      ++roots.near_total_loss;
    } else if (growth.low > highest) {
      ++roots.above_highest;
    } else {
      roots.percents.push_back(*percent);
    }
  }
  std::ranges::sort(roots.percents);
  return roots;
}

}  // namespace afford::detail
