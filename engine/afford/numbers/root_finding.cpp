#include "afford/numbers/root_finding.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr unsigned bits_max = 4096;
// A sign that 1,024 bits leave open is taken for zero: the highest rate itself.
constexpr unsigned cap_bits_max = 1024;
constexpr std::int64_t growth_max = 1 + yearly_rate_percent_max / 100;  // of a year

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
    std::map<std::int64_t, Interval> known;
    const auto power_of = [&](std::int64_t gap) -> const Interval& {
      const auto found = known.find(gap);
      if (found != known.end()) return found->second;
      return known.emplace(gap, fixed.to_power(v, gap)).first->second;
    };
    Interval factor = fixed.one();
    ExactInteger low = 0;
    ExactInteger high = 0;
    std::int64_t time = flows_.front().time;
    for (const auto& flow : flows_) {
      if (flow.time > time) factor = fixed.multiply(factor, power_of(flow.time - time));
      time = flow.time;
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

// v at the highest rate: v^units_per_year = 1 / growth_max.
Interval v_at_cap(const FixedPoint& fixed, std::int64_t units_per_year) {
  const auto reaches_one = [&](const ExactInteger& power) {
    return power * growth_max >= fixed.unit();
  };
  ExactInteger below = 0;
  ExactInteger above = fixed.unit();
  while (above - below > ExactInteger(1)) {
    const ExactInteger middle = (below + above) / 2;
    const Interval year = fixed.to_power({middle, middle}, units_per_year);
    if (reaches_one(year.low)) {
      above = middle;
    } else if (!reaches_one(year.high)) {
      below = middle;
    } else {
      break;
    }
  }
  return {below, above};
}

// Sign of the sum at the highest rate; there it is positive if the rate lies below.
int sign_at_cap(const Discounting& flows, std::int64_t units_per_year) {
  for (unsigned bits = 128; bits <= cap_bits_max; bits *= 2) {
    const FixedPoint fixed(bits);
    const int sign = flows.certain_sign(v_at_cap(fixed, units_per_year), fixed);
    if (sign != 0) return sign;
  }
  return 0;
}

// Steps down from v = 1 (no rate) with steps that double, to the first v where the sum is certainly
// positive: where several rates fit, the lowest that the steps part is meant.
Interval first_sign_change(const Discounting& flows, const FixedPoint& fixed, unsigned bits) {
  ExactInteger high = fixed.unit();
  for (unsigned k = 32; k > 0; --k) {
    const ExactInteger v = fixed.unit() - fixed.unit().shifted_right(k);
    const int sign = flows.certain_sign({v, v}, fixed);
    if (sign > 0) return {v, high};
    if (sign < 0) high = v;
  }
  for (unsigned k = 2; k < bits; ++k) {
    const ExactInteger v = fixed.unit().shifted_right(k);
    if (flows.certain_sign({v, v}, fixed) > 0) return {v, high};
    high = v;
  }
  return {0, high};
}

// Halves the stretch between the signs as far as they are certain; the root lies between the ends.
void halve(const Discounting& flows, const FixedPoint& fixed, Interval& ends) {
  while (ends.high - ends.low > ExactInteger(1)) {
    const ExactInteger middle = (ends.low + ends.high) / 2;
    const int sign = flows.certain_sign({middle, middle}, fixed);
    if (sign == 0) break;
    (sign > 0 ? ends.low : ends.high) = middle;
  }
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

Decimal highest_rate(unsigned decimals) {
  return Decimal(ten_to(decimals) * yearly_rate_percent_max, decimals);
}

// The sign of the sum at the highest rate, asked at most once.
class Cap {
 public:
  Cap(const Discounting& flows, std::int64_t units_per_year)
      : flows_(flows), units_per_year_(units_per_year) {}

  // Cuts the stretch of v at the highest rate if it may reach beyond. Then the sign there is
  // returned, and positive if the rate lies below; else 1.
  int cut(Interval& v, const FixedPoint& fixed) {
    const ExactInteger year = fixed.to_power({v.low, v.low}, units_per_year_).low;
    if (year * growth_max >= fixed.unit()) return 1;
    if (!sign_) sign_ = sign_at_cap(flows_, units_per_year_);
    v.low = v_at_cap(fixed, units_per_year_).high;
    if (v.high < v.low) v.high = fixed.unit();
    return *sign_;
  }

 private:
  const Discounting& flows_;
  std::int64_t units_per_year_;
  std::optional<int> sign_;
};

}  // namespace

std::optional<YearlyRate> yearly_rate_percent(std::span<const TimedAmount> flows,
                                              std::int64_t units_per_year, unsigned decimals) {
  AFFORD_REQUIRE(!flows.empty() && units_per_year > 0);
  const Discounting discounting(flows);
  const int sign_at_zero = discounting.sum().sign();
  if (sign_at_zero > 0 || discounting.first_sum().sign() <= 0) return std::nullopt;
  if (sign_at_zero == 0) return YearlyRate{Decimal(0, decimals)};
  Cap cap(discounting, units_per_year);
  for (unsigned bits = 128; bits <= bits_max; bits *= 2) {
    const FixedPoint fixed(bits);
    Interval v = first_sign_change(discounting, fixed, bits);
    const int sign = cap.cut(v, fixed);
    if (sign < 0) return YearlyRate{std::nullopt};
    if (sign == 0) return YearlyRate{highest_rate(decimals)};
    halve(discounting, fixed, v);
    const auto ends = rate_ends(v, fixed, units_per_year, decimals);
    // Two neighbours that 4,096 bits do not part are taken for an exact tie: half up.
    if (ends && (ends->low == ends->high || bits == bits_max)) {
      return YearlyRate{Decimal(ends->high, decimals)};
    }
  }
  return std::nullopt;
}

}  // namespace afford
