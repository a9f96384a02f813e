#include "afford/tax/arrival_year.hpp"

#include <algorithm>

namespace afford {
namespace {

Money share(Money amount, Date from) {
  const Ratio part = Ratio(days_of_residence(from)) / Ratio(days_of_year(from.year()));
  return Money::rounded(amount.to_ratio() * part, cad, RoundingMode::half_up);
}

void prorate(TaxBlock& block, Date from) {
  std::erase_if(block.credit_amounts, [](const auto& one) { return one.comes_with_return; });
  std::erase_if(block.steps, [](const auto& one) {
    return one.comes_with_return || one.needs_residence_on_1_january;
  });
  for (auto& credit : block.credit_amounts) {
    if (credit.id != "basic_personal") continue;
    if (auto* fixed = std::get_if<FixedAmount>(&credit.rule)) {
      fixed->amount = share(fixed->amount, from);
    } else if (auto* ramp = std::get_if<RampDown>(&credit.rule)) {
      ramp->max = share(ramp->max, from);
      ramp->min = share(ramp->min, from);
    }
  }
}

}  // namespace

int days_of_residence(Date from) { return days_between(from, Date::of(from.year() + 1, 1, 1)); }

int days_of_year(int year) { return days_between(Date::of(year, 1, 1), Date::of(year + 1, 1, 1)); }

ResidenceLaw arrival_law(const ResidenceLaw& law, Date from) {
  ResidenceLaw part = law;
  prorate(part.federal, from);
  prorate(part.provincial, from);
  return part;
}

}  // namespace afford
