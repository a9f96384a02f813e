#include "afford/worth/break_even.hpp"

#include <algorithm>
#include <vector>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr unsigned chance_decimals = 3;

}  // namespace

Ratio success_probability(const WorthModel& model) {
  const Ratio fails = Ratio(1) - model.pass_probability;
  const Ratio passes = Ratio(1) - power(fails, static_cast<unsigned>(model.attempts_max));
  return model.completion * passes * model.placement;
}

BreakEvenChance::BreakEvenChance(const Ratio& discount_per_year, const Ratio& gain_decay_per_year,
                                 int horizon_months)
    : v_(monthly_discount(discount_per_year)), fading_(v_ * monthly_decay(gain_decay_per_year)),
      horizon_(horizon_months) {}

const Decimal& BreakEvenChance::months_of_gain(int from) {
  const auto found = known_.find(from);
  if (found != known_.end()) return found->second;
  return known_.emplace(from, to_power(v_, from) * power_sum(fading_, horizon_ - from))
      .first->second;
}

std::optional<Decimal> BreakEvenChance::of(const WorthModel& model) {
  AFFORD_REQUIRE(!model.gains.empty() && model.horizon_months == horizon_);
  const GainPath& first = model.gains.front();
  const Decimal gain = months_of_gain(first.from) * first.net_gain.to_decimal();
  if (gain.sign() <= 0) return std::nullopt;

  std::vector<MonthlyAmount> flows = model.bills;
  for (const auto& lost : model.lost_pay) flows.push_back({lost.month + 1, lost.amount});
  Decimal cost = present_value(flows, v_);
  ExactInteger over = 1;  // the cost is `cost` / `over`: nothing is divided before the end
  if (model.exam) {
    std::vector<Ratio> taken;  // the chance that a try is made
    Ratio share = model.completion;
    for (int i = 0; i < model.attempts_max; ++i) {
      taken.push_back(share);
      share = share * (Ratio(1) - model.pass_probability);
    }
    over = common_denominator(taken);
    cost = cost * Decimal(over, 0);
    for (int i = 0; i < model.attempts_max; ++i) {
      const Ratio& chance = taken[static_cast<std::size_t>(i)];
      const Decimal times(chance.numerator() * (over / chance.denominator()), 0);
      cost = cost + times * model.exam->amount.to_decimal() *
                        to_power(v_, model.exam->month + i * model.months_between);
    }
  }
  const Decimal certain = gain * Decimal(over, 0);
  if (cost > certain) return std::nullopt;
  const Decimal needed = std::max(cost, Decimal());  // grants can exceed the cost
  const unsigned common = std::max(needed.scale(), certain.scale());
  return rounded_quotient(needed.coefficient_at(common), certain.coefficient_at(common),
                          chance_decimals, RoundingMode::up);
}

}  // namespace afford
