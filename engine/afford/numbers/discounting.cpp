#include "afford/numbers/discounting.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "afford/base/require.hpp"
#include "afford/numbers/detail/fixed_point.hpp"

namespace afford {
namespace {

using detail::FixedPoint;
using detail::Interval;

constexpr unsigned bits_min = 96;
constexpr unsigned bits_max = 16'384;
constexpr std::int64_t exact_time_max = 5'000;
constexpr std::int64_t exact_bits_max = 4'000'000;

bool comes_before(const DiscountTerm& a, const DiscountTerm& b) {
  if (a.time != b.time) return a.time < b.time;
  return a.fraction < b.fraction;
}

// By rising time, each time once, none of them zero: what most equations are.
bool is_in_shape(const std::vector<DiscountTerm>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].amount.sign() == 0) return false;
    if (i > 0 && !comes_before(terms[i - 1], terms[i])) return false;
  }
  return true;
}

std::vector<DiscountTerm> added_up(std::vector<DiscountTerm> terms) {
  if (is_in_shape(terms)) return terms;
  if (!std::ranges::is_sorted(terms, comes_before)) std::ranges::stable_sort(terms, comes_before);
  std::vector<DiscountTerm> result;
  for (auto& term : terms) {
    const bool same = !result.empty() && result.back().time == term.time &&
                      result.back().fraction == term.fraction;
    if (same) {
      result.back().amount += term.amount;
    } else {
      result.push_back(std::move(term));
    }
  }
  std::erase_if(result, [](const DiscountTerm& term) { return term.amount.sign() == 0; });
  return result;
}

// growth^(-1 unit) for a growth above one, from the logarithm where it is no rational.
Interval unit_factor(const FixedPoint& fixed, const Ratio& growth, std::int64_t step,
                     std::int64_t root) {
  if (root == 1) return fixed.to_power(fixed.of(Ratio(1) / growth), step);
  return fixed.exponential_of_minus(fixed.product(fixed.logarithm(growth), Ratio(step, root)));
}

// The largest d that divides `root` with growth = base^d, and that base.
struct PerfectPower {
  Ratio base;
  std::int64_t exponent;
};

PerfectPower perfect_power(const Ratio& growth, std::int64_t root) {
  const unsigned bits =
      std::max(growth.numerator().bit_length(), growth.denominator().bit_length());
  for (std::int64_t d = std::min<std::int64_t>(root, bits); d > 1; --d) {
    if (root % d != 0) continue;
    const auto n = static_cast<unsigned>(d);
    const ExactInteger numerator = floor_root(growth.numerator(), n);
    const ExactInteger denominator = floor_root(growth.denominator(), n);
    if (power(numerator, n) == growth.numerator() &&
        power(denominator, n) == growth.denominator()) {
      return {Ratio(numerator, denominator), d};
    }
  }
  return {growth, 1};
}

// Terms of one class, from the last to the first.
struct ClassSum {
  ExactInteger sum = 0;
  ExactInteger factor = 1;  // N^(last - time)
  std::optional<std::int64_t> time{};

  void add_earlier(const ExactInteger& amount, std::int64_t at, const Ratio& base) {
    const auto gap = static_cast<unsigned>(time ? *time - at : 0);
    factor *= power(base.numerator(), gap);
    sum = sum * power(base.denominator(), gap) + amount * factor;
    time = at;
  }
};

// How many terms there are for each rest of their times.
std::map<std::int64_t, int> times_by_class(const std::vector<DiscountTerm>& terms,
                                           std::int64_t classes) {
  std::map<std::int64_t, int> counts;
  for (const auto& term : terms) ++counts[term.time % classes];
  return counts;
}

// Amounts over 1 + fraction x (growth - 1), all times the same number.
std::vector<ExactInteger> whole_amounts(const std::vector<DiscountTerm>& terms,
                                        const Ratio& growth) {
  std::vector<Ratio> amounts;
  for (const auto& term : terms) {
    const Ratio simple = Ratio(1) + term.fraction * (growth - Ratio(1));
    amounts.push_back(Ratio(term.amount, 1) / simple);
  }
  return whole_multiples(amounts);
}

}  // namespace

DiscountedSum::DiscountedSum(const RateEquation& equation)
    : terms_(added_up(equation.terms)), scale_(equation.scale) {
  AFFORD_REQUIRE(equation.units_per_period > 0 && scale_.sign() > 0);
  root_ = equation.units_per_period;
  if (terms_.empty()) return;
  has_fractions_ = std::ranges::any_of(
      terms_, [](const DiscountTerm& term) { return term.fraction.sign() != 0; });
  AFFORD_REQUIRE(!has_fractions_ || root_ == 1);
  const std::int64_t first = terms_.front().time;
  std::int64_t common = 0;
  for (auto& term : terms_) {
    term.time -= first;
    common = std::gcd(common, term.time);
  }
  if (has_fractions_ || common == 0) return;
  for (auto& term : terms_) term.time /= common;
  const std::int64_t shared = std::gcd(common, root_);
  step_ = common / shared;
  root_ /= shared;
}

int DiscountedSum::sign_changes() const {
  int changes = 0;
  for (std::size_t i = 1; i < terms_.size(); ++i) {
    if (terms_[i].amount.sign() != terms_[i - 1].amount.sign()) ++changes;
  }
  return changes;
}

Ratio DiscountedSum::growth_at_percent(const Ratio& percent) const {
  const ExactInteger below = percent.denominator() * scale_.numerator() * 100;
  return Ratio(below + percent.numerator() * scale_.denominator(), below);
}

int DiscountedSum::sign_at_percent(const Ratio& percent) const {
  const Ratio growth = growth_at_percent(percent);
  if (growth.sign() > 0) return sign_at(growth);
  return terms_.empty() ? 0 : terms_.back().amount.sign();
}

int DiscountedSum::sign_at(const Ratio& growth) const {
  AFFORD_REQUIRE(growth.sign() > 0);
  if (terms_.empty()) return 0;
  const unsigned start = bits_min + growth.numerator().bit_length();
  bool is_tested = false;
  for (unsigned bits = start; bits <= bits_max; bits *= 2) {
    const Ends ends = value_ends(growth, bits);
    if (ends.low.sign() > 0) return 1;
    if (ends.high.sign() < 0) return -1;
    if (is_tested) continue;
    if (is_exactly_zero(growth)) return 0;
    is_tested = true;
  }
  return 0;
}

void DiscountedSum::Ends::add(const Interval& weight, const ExactInteger& amount) {
  const bool comes_in = amount.sign() > 0;
  low += (comes_in ? weight.low : weight.high) * amount;
  high += (comes_in ? weight.high : weight.low) * amount;
}

// For a growth below one the times count back from the last, so that no factor is above one.
DiscountedSum::Ends DiscountedSum::value_ends(const Ratio& growth, unsigned bits) const {
  const FixedPoint fixed(bits);
  const bool shrinks = growth < Ratio(1);
  const Interval unit = unit_factor(fixed, shrinks ? Ratio(1) / growth : growth, step_, root_);
  std::map<std::int64_t, Interval> known;
  const auto power_of = [&](std::int64_t gap) -> const Interval& {
    const auto found = known.find(gap);
    if (found != known.end()) return found->second;
    return known.emplace(gap, fixed.to_power(unit, gap)).first->second;
  };
  Interval factor = fixed.one();
  Ends sum{0, 0};
  std::int64_t time = shrinks ? terms_.back().time : 0;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    const auto& term = terms_[shrinks ? terms_.size() - 1 - i : i];
    const std::int64_t gap = shrinks ? time - term.time : term.time - time;
    // A factor that may be zero stays what it may be.
    if (gap > 0 && factor.low.sign() > 0) factor = fixed.multiply(factor, power_of(gap));
    time = term.time;
    if (term.fraction.sign() == 0) {
      sum.add(factor, term.amount);
    } else {
      const Ratio simple = Ratio(1) + term.fraction * (growth - Ratio(1));
      sum.add(fixed.product(factor, Ratio(1) / simple), term.amount);
    }
  }
  return sum;
}

ExactInteger DiscountedSum::value_at(const Ratio& growth, unsigned bits) const {
  const Ends ends = value_ends(growth, bits);
  return (ends.low + ends.high) / 2;
}

// growth = b^d for the largest d that divides the root n; then growth^step is (b^step)^d and no
// higher such power, for step and root have no common divisor. So x^(n/d) - b^step has no divisor
// over the rationals, and the sum is zero only if those terms are zero together whose times leave
// the same rest. With b^step = N/D a class of them is zero if sum of amount x D^time x
// N^(last - time) is.
bool DiscountedSum::is_exactly_zero(const Ratio& growth) const {
  if (terms_.back().time > exact_time_max) return false;
  const auto [base, exponent] = perfect_power(growth, root_);
  const std::int64_t classes = root_ / exponent;
  // Terms alone in their class are not zero, and no power need be taken to see it.
  if (std::ranges::any_of(times_by_class(terms_, classes),
                          [](const auto& entry) { return entry.second == 1; })) {
    return false;
  }
  const std::int64_t bits = base.numerator().bit_length() + base.denominator().bit_length();
  const std::int64_t most = exact_bits_max / bits;
  if (step_ > most || terms_.back().time / classes > most / step_) return false;
  const Ratio factor = power(base, static_cast<unsigned>(step_));
  const std::vector<ExactInteger> amounts = whole_amounts(terms_, growth);
  std::map<std::int64_t, ClassSum> sums;
  for (std::size_t i = terms_.size(); i-- > 0;) {
    sums[terms_[i].time % classes].add_earlier(amounts[i], terms_[i].time / classes, factor);
  }
  return std::ranges::all_of(sums, [](const auto& entry) { return entry.second.sum.sign() == 0; });
}

}  // namespace afford
