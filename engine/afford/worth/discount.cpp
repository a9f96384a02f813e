#include "afford/worth/discount.hpp"

#include <algorithm>
#include <map>

#include "afford/base/require.hpp"

namespace afford {

Decimal monthly_discount(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) / (Ratio(1) + rate_per_year), 12, monthly_factor_decimals);
}

Decimal monthly_decay(const Ratio& rate_per_year) {
  return rounded_root(Ratio(1) - rate_per_year, 12, monthly_factor_decimals);
}

Decimal to_power(const Decimal& factor, int exponent) {
  AFFORD_REQUIRE(exponent >= 0);
  const auto n = static_cast<unsigned>(exponent);
  return Decimal(power(factor.coefficient(), n), factor.scale() * n);
}

namespace {

// a x^n + b x^(n-1) + ... by Horner's rule. Each step adds the scale of x, so the next coefficient
// is lifted by a power of ten that grows in step.
class Horner {
 public:
  explicit Horner(const Decimal& x) : x_(x), step_(ten_to(x.scale())) {}

  void push(const ExactInteger& coefficient) {
    if (!is_first_) {
      sum_ *= x_.coefficient();
      lift_ *= step_;
      scale_ += x_.scale();
    }
    is_first_ = false;
    sum_ += coefficient * lift_;
  }
  Decimal value() const { return Decimal(sum_, scale_); }

 private:
  Decimal x_;
  ExactInteger step_;
  ExactInteger sum_ = 0;
  ExactInteger lift_ = 1;
  unsigned scale_ = 0;
  bool is_first_ = true;
};

}  // namespace

Decimal present_value(std::span<const MonthlyAmount> amounts, const Decimal& v) {
  if (amounts.empty()) return Decimal();
  std::map<int, Money> by_month;
  for (const auto& entry : amounts) {
    AFFORD_REQUIRE(entry.month >= 0);
    const auto [place, is_new] = by_month.emplace(entry.month, entry.amount);
    if (!is_new) place->second += entry.amount;
  }
  Horner horner(v);
  for (int month = by_month.rbegin()->first; month >= 0; --month) {
    const auto found = by_month.find(month);
    horner.push(found == by_month.end() ? 0 : found->second.minor());
  }
  const unsigned decimals = amounts.front().amount.currency().decimals();
  return horner.value() * Decimal(1, decimals);
}

Decimal power_sum(const Decimal& x, int count) {
  if (count <= 0) return Decimal();
  Horner horner(x);
  for (int i = 0; i < count; ++i) horner.push(1);
  horner.push(0);
  return horner.value();
}

}  // namespace afford
