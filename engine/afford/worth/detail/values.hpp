// What a course and its gains are worth today, exact.
#pragma once

#include <optional>
#include <vector>

#include "afford/base/require.hpp"
#include "afford/worth/detail/leaves.hpp"
#include "afford/worth/futures.hpp"

namespace afford::detail {

// Amounts are whole numbers of minor units x 10^60: 30 decimals of a discount, 30 of a decay.
inline constexpr unsigned value_decimals = 2 * monthly_factor_decimals;

// What the tree is built from, worth today.
class Values {
 public:
  Values(const WorthModel& model, MonthlyFactors& factors)
      : model_(model), factors_(factors),
        discount_(factors.discounts(model.discount_per_year, months_looked_at(model))),
        decay_(factors.decays(model.gain_decay_per_year, model.horizon_months)) {
    std::size_t bill = 0;
    std::size_t lost = 0;
    const auto add_to = [&](std::size_t bills, std::size_t months) {
      AFFORD_REQUIRE(bill <= bills && bills <= model.bills.size());
      AFFORD_REQUIRE(lost <= months && months <= model.lost_pay.size());
      for (; bill < bills; ++bill)
        course_cost_ += worth(model.bills[bill].month, model.bills[bill].amount);
      for (; lost < months; ++lost)
        course_cost_ += worth(model.lost_pay[lost].month + 1, model.lost_pay[lost].amount);
    };
    for (const auto& module : model.modules) {
      add_to(module.bills, module.lost_months);
      stopped_cost_.push_back(course_cost_);
      if (module.credit) course_cost_ -= worth(module.credit->month, module.credit->amount);
    }
    add_to(model.bills.size(), model.lost_pay.size());
  }

  /// Bills, lost pay and the first `attempts` exam tries, up to where the path stops.
  ExactInteger cost(int attempts, std::optional<std::size_t> stops_in) const {
    if (stops_in) return stopped_cost_[*stops_in];
    ExactInteger sum = course_cost_;
    for (int i = 0; model_.exam && i < attempts; ++i) {
      sum += worth(model_.exam->month + i * model_.months_between, model_.exam->amount);
    }
    return sum;
  }

  const ExactInteger& months_of_gain(int from) {
    return factors_.months_of_gain(
        {model_.discount_per_year, model_.gain_decay_per_year, from, model_.horizon_months});
  }

  const ExactInteger& decay(int months) const { return decay_[static_cast<std::size_t>(months)]; }

 private:
  const ExactInteger& discount(int month) const {
    return discount_[static_cast<std::size_t>(month)];
  }
  ExactInteger worth(int month, Money amount) const {
    return discount(month) * ExactInteger(amount.minor()) * unit_;
  }

  const WorthModel& model_;
  MonthlyFactors& factors_;
  const std::vector<ExactInteger>& discount_;
  const std::vector<ExactInteger>& decay_;
  ExactInteger unit_ = ten_to(monthly_factor_decimals);
  ExactInteger course_cost_;
  std::vector<ExactInteger> stopped_cost_;  // by module
};

}  // namespace afford::detail
