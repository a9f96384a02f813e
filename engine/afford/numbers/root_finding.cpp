#include "afford/numbers/root_finding.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "afford/base/require.hpp"

namespace afford {
namespace {

// A number in [low, high] / 2^bits, never negative.
struct Interval {
  ExactInteger low;
  ExactInteger high;
};

class FixedPoint {
 public:
  explicit FixedPoint(unsigned bits) : bits_(bits) {}

  Interval one() const { return {unit(), unit()}; }
  ExactInteger unit() const { return ExactInteger(1).shifted_left(bits_); }

  Interval multiply(const Interval& a, const Interval& b) const {
    return {(a.low * b.low).shifted_right(bits_), (a.high * b.high).shifted_right(bits_) + 1};
  }

  Interval to_power(Interval base, std::int64_t exponent) const {
    Interval result = one();
    for (; exponent > 0; exponent /= 2) {
      if (exponent % 2 != 0) result = multiply(result, base);
      if (exponent > 1) base = multiply(base, base);
    }
    return result;
  }

 private:
  unsigned bits_;
};

// The flows by rising time, for one factor v per unit of time at a time.
class Discounting {
 public:
  explicit Discounting(std::span<const TimedAmount> flows) : flows_(flows.begin(), flows.end()) {
    std::ranges::stable_sort(flows_, {}, &TimedAmount::time);
  }

  // Sign of the sum of amount x v^time if it is certain at this precision, else 0.
  int certain_sign(const Interval& v, const FixedPoint& fixed) const {
    std::map<std::int64_t, Interval> power_by_gap;
    Interval factor = fixed.one();
    ExactInteger low = 0;
    ExactInteger high = 0;
    std::int64_t time = flows_.front().time;
    for (const auto& flow : flows_) {
      const std::int64_t gap = flow.time - time;
      if (gap > 0) {
        auto known = power_by_gap.find(gap);
        if (known == power_by_gap.end()) {
          known = power_by_gap.emplace(gap, fixed.to_power(v, gap)).first;
        }
        factor = fixed.multiply(factor, known->second);
        time = flow.time;
      }
      low += (flow.amount >= 0 ? factor.low : factor.high) * flow.amount;
      high += (flow.amount >= 0 ? factor.high : factor.low) * flow.amount;
    }
    if (low.sign() > 0) return 1;
    return high.sign() < 0 ? -1 : 0;
  }

  ExactInteger sum_until(std::int64_t time) const {
    ExactInteger sum = 0;
    for (const auto& flow : flows_) {
      if (flow.time <= time) sum += flow.amount;
    }
    return sum;
  }
  ExactInteger first_sum() const { return sum_until(flows_.front().time); }
  ExactInteger sum() const { return sum_until(flows_.back().time); }

 private:
  std::vector<TimedAmount> flows_;
};

// Halves (0, 1) as far as the signs are certain; the root lies between the ends.
Interval bracket(const Discounting& flows, const FixedPoint& fixed) {
  Interval ends{0, fixed.unit()};
  while (ends.high - ends.low > ExactInteger(1)) {
    const ExactInteger middle = (ends.low + ends.high) / 2;
    const int sign = flows.certain_sign({middle, middle}, fixed);
    if (sign == 0) break;
    (sign > 0 ? ends.low : ends.high) = middle;
  }
  return ends;
}

// 100 x (v^-n - 1) x 10^decimals, half up, at the two ends of v.
struct RoundedEnds {
  ExactInteger low;
  ExactInteger high;
};

std::optional<RoundedEnds> rate_ends(const Interval& v, const FixedPoint& fixed,
                                     std::int64_t units_per_year, unsigned decimals) {
  const Interval year = fixed.to_power(v, units_per_year);
  if (year.low.sign() == 0) return std::nullopt;
  const ExactInteger scale = ten_to(decimals + 2);
  const auto percent = [&](const ExactInteger& factor) {
    return round_quotient((fixed.unit() - factor) * scale, factor, RoundingMode::half_up);
  };
  return RoundedEnds{percent(year.high), percent(year.low)};
}

}  // namespace

std::optional<Decimal> yearly_rate_percent(std::span<const TimedAmount> flows,
                                           std::int64_t units_per_year, unsigned decimals) {
  AFFORD_REQUIRE(!flows.empty() && units_per_year > 0);
  const Discounting discounting(flows);
  const int sign_at_zero = discounting.sum().sign();
  if (sign_at_zero > 0 || discounting.first_sum().sign() <= 0) return std::nullopt;
  if (sign_at_zero == 0) return Decimal(0, decimals);
  // 4,096 bits part any two values but an exact tie, which is then half up: the upper neighbour.
  for (unsigned bits = 128;; bits *= 2) {
    const FixedPoint fixed(bits);
    const auto ends = rate_ends(bracket(discounting, fixed), fixed, units_per_year, decimals);
    const bool is_last = bits >= 4096;
    if (ends && (ends->low == ends->high || is_last)) return Decimal(ends->high, decimals);
    AFFORD_REQUIRE(!is_last);
  }
}

}  // namespace afford
