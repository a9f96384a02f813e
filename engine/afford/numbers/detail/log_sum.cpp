#include "afford/numbers/detail/log_sum.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "afford/base/require.hpp"
#include "afford/numbers/detail/approximation.hpp"

namespace afford::detail {
namespace {

// e^y for y <= 0, off by at most 2^-49 relative: y = k ln 2 + r with |r| <= 0.35, thirteen terms
// of the series (the rest is below 2^-57), times 2^k. Below -700 it is nothing beside the 1 that
// the largest term of a sum is.
double exponential(double y) {
  constexpr double log2_e = 1.4426950408889634;
  constexpr double ln2_high = 0x1.62e42fefa0000p-1;  // 13 zero bits at its end: k x it is exact
  constexpr double ln2_low = 0x1.cf79abc9e3b39p-40;
  constexpr double to_integer = 0x1.8p52;  // adding it leaves the nearest integer in the last bits
  const double shifted = y * log2_e + to_integer;
  const double k = shifted - to_integer;
  const double r = (y - k * ln2_high) - k * ln2_low;
  double sum = 1.0 / 6227020800;
  for (const double term :
       {1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
        1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1.0, 1.0}) {
    sum = sum * r + term;
  }
  const auto exponent =
      std::bit_cast<std::uint64_t>(shifted) - std::bit_cast<std::uint64_t>(to_integer) + 1023;
  return y < -700 ? 0 : sum * std::bit_cast<double>(exponent << 52);
}

constexpr double smallest_weight = 0x1p-70;

struct SideSum {
  double logarithm;
  double mean;
  double adding_error;
};

// Of an exponent, and with it of a side; `carried` is a time times the logarithm of growth.
double error_bound(double amount_max, double carried) {
  return 0x1p-49 + 0x1p-50 * (amount_max + 2 * std::abs(carried) + 1);
}

SideSum side_sum(const LogSide& side, double log_growth) {
  const std::size_t count = side.times.size();
  std::vector<double> exponents(count);
  for (std::size_t i = 0; i < count; ++i) {
    exponents[i] = side.amounts[i] - side.times[i] * log_growth;
  }
  std::vector<double> times = side.times;
  if (!side.fractions.empty()) {
    const double gain = std::expm1(log_growth);
    for (std::size_t i = 0; i < count; ++i) {
      const double fraction = side.fractions[i];
      exponents[i] -= std::log1p(fraction * gain);
      times[i] += fraction * (1 + gain) / (1 + fraction * gain);
    }
  }
  const double largest = *std::ranges::max_element(exponents);
  double sum = 0;
  double moment = 0;
  double counting = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double weight = exponential(std::max(exponents[i] - largest, -701.0));
    sum += weight;
    moment += weight * times[i];
    counting += weight > smallest_weight ? 1 : 0;
  }
  const double adding_error = counting * 0x1p-52 + static_cast<double>(count) * 0x1p-69;
  return {largest + std::log(sum), moment / sum, adding_error};
}

}  // namespace

LogSum::LogSum(const DiscountedSum& sum) {
  scale_ = approximate(sum.scale());
  unit_share_ = static_cast<double>(sum.step()) / static_cast<double>(sum.root());
  for (const auto& term : sum.terms()) {
    LogSide& side = term.amount.sign() > 0 ? positive_ : negative_;
    side.amounts.push_back(log_of_magnitude(term.amount));
    side.times.push_back(static_cast<double>(term.time));
    if (sum.has_fractions()) side.fractions.push_back(approximate(term.fraction));
    amount_max_ = std::max(amount_max_, std::abs(side.amounts.back()));
    time_max_ = std::max(time_max_, side.times.back());
  }
  AFFORD_REQUIRE(!positive_.times.empty() && !negative_.times.empty());
}

LogPoint LogSum::at(double log_growth) const {
  const SideSum positive = side_sum(positive_, log_growth);
  const SideSum negative = side_sum(negative_, log_growth);
  // Simple interest over a part of a unit adds at most one more unit of time.
  const double time = time_max_ + 1;
  const double adding = positive.adding_error + negative.adding_error;
  const double error = adding + error_bound(amount_max_, (positive.mean + 1) * log_growth) +
                       error_bound(amount_max_, (negative.mean + 1) * log_growth);
  return {.at = log_growth,
          .value = positive.logarithm - negative.logarithm,
          .error = 2 * error,
          .positive_mean = positive.mean,
          .negative_mean = negative.mean,
          .mean_error = 4 * (error_bound(amount_max_, time * log_growth) + adding) * time};
}

double LogSum::log_growth(const Ratio& growth) const {
  const double small =
      approximate(growth.numerator() - growth.denominator()) / approximate(growth.denominator());
  if (std::abs(small) < 0.5) return std::log1p(small) * unit_share_;
  const double near = approximate(growth.numerator()) / approximate(growth.denominator());
  const bool is_held = near > 0x1p-1000 && near < 0x1p1000;
  const double whole =
      is_held ? std::log(near)
              : log_of_magnitude(growth.numerator()) - log_of_magnitude(growth.denominator());
  return whole * unit_share_;
}

double LogSum::log_growth_at(double percent) const {
  return std::log1p(percent / (100 * scale_)) * unit_share_;
}

ExactInteger LogSum::scaled_percent(double log_growth, unsigned decimals) const {
  constexpr double ln2 = 0.6931471805599453;
  const double period = log_growth / unit_share_;
  const ExactInteger power = ten_to(decimals + 2);
  // Beyond a double's reach the growth is held as 2^k x a number from 1 to 2.
  const double k = period > 500 ? std::floor(period / ln2) : 0;
  const double gain = k > 0 ? std::exp(period - k * ln2) : std::expm1(period);
  const ExactInteger fine = nearest_integer(gain * scale_ * 0x1p80);
  return (fine * power).shifted_left(static_cast<unsigned>(k)).shifted_right(80);
}

}  // namespace afford::detail
