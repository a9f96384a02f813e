#include "afford/worth/stopping.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

// Present values in major units, exact.
class Rest {
 public:
  Rest(const WorthModel& model, MonthlyFactors& factors) : model_(model), factors_(factors) {}

  /// Bills and months of lost pay from where `from` stops to where `to` does.
  Ratio cost(const ModuleOfPlan& from, const ModuleOfPlan& to) {
    ExactInteger sum;
    for (std::size_t i = from.bills; i < to.bills; ++i) {
      sum += minor(model_.bills[i].month, model_.bills[i].amount);
    }
    for (std::size_t i = from.lost_months; i < to.lost_months; ++i) {
      sum += minor(model_.lost_pay[i].month + 1, model_.lost_pay[i].amount);
    }
    return major(sum);
  }

  Ratio credit(const ModuleOfPlan& module) {
    if (!module.credit) return 0;
    return major(minor(module.credit->month, module.credit->amount));
  }

  /// Exam and jobs of those who have finished every module, and what is still to pay and to lose.
  Ratio after_the_last() {
    const ModuleOfPlan& last = model_.modules.back();
    WorthModel rest = model_;
    rest.modules.clear();
    rest.completion = 1;
    rest.bills.erase(rest.bills.begin(), rest.bills.begin() + offset(last.bills));
    rest.lost_pay.erase(rest.lost_pay.begin(), rest.lost_pay.begin() + offset(last.lost_months));
    return expected_value(rest, factors_);
  }

 private:
  static std::ptrdiff_t offset(std::size_t count) { return static_cast<std::ptrdiff_t>(count); }
  ExactInteger minor(int month, Money amount) {
    const auto& powers = factors_.discounts(model_.discount_per_year, month);
    return powers[static_cast<std::size_t>(month)] * ExactInteger(amount.minor());
  }
  Ratio major(const ExactInteger& value) const {
    return {value, ten_to(monthly_factor_decimals + model_.currency.decimals())};
  }

  const WorthModel& model_;
  MonthlyFactors& factors_;
};

}  // namespace

std::vector<GoingOn> going_on(const WorthModel& model, MonthlyFactors& factors) {
  const auto& modules = model.modules;
  std::vector<GoingOn> all;
  if (modules.empty()) return all;
  const auto money = [&](const Ratio& value) {
    return Money::rounded(value, model.currency, RoundingMode::half_even);
  };
  Rest rest(model, factors);
  const ModuleOfPlan start{1, 0, 0};
  Ratio value = rest.after_the_last();
  Ratio to_the_end = value;
  for (std::size_t k = modules.size(); k > 0; --k) {
    const ModuleOfPlan& module = modules[k - 1];
    all.push_back(
        {money(rest.cost(start, module)), money(value), value.sign() >= 0, money(to_the_end)});
    if (k == 1) break;
    const Ratio credit = rest.credit(module);
    const Ratio cost = rest.cost(modules[k - 2], module);
    value = module.completion * (credit + std::max(value, Ratio(0))) - cost;
    to_the_end = module.completion * (credit + to_the_end) - cost;
  }
  std::ranges::reverse(all);
  return all;
}

}  // namespace afford
