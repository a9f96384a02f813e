#include "afford/assess/break_even_pay.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "afford/assess/course_worth.hpp"

namespace afford {
namespace {

constexpr std::int64_t most_minor = 100'000'000'000;  // what a request may state, in cents
// Where roundings of contributions, taxes and benefits meet, a cent more before tax may leave a few
// less: so near below a pay that is enough, another one may be.
constexpr std::int64_t rounding_minor = 60;

Situation with_one_pay(const Situation& situation) {
  Situation varied = situation;
  varied.cautious.pay_range.reset();
  varied.cautious.pay.paydays.reset();
  varied.cautious.pay.pay_day.reset();
  return varied;
}

class PayTrials {
 public:
  PayTrials(const Situation& situation, MonthlyFactors& factors)
      : varied_(with_one_pay(situation)), model_(worth_model(varied_)), factors_(factors) {}

  // Pays with the same gains are worth the same.
  bool is_enough(std::int64_t gross_minor) {
    varied_.cautious.pay.stated = GrossPerYear{Money::of_minor(gross_minor, cad)};
    std::vector<std::int64_t> gains;
    for (auto& job : model_.jobs) {
      for (auto& path : job.by_attempt) {
        const Month from = varied_.months.start.plus(path.from);
        path.net_gain = job_gain(varied_, varied_.cautious, from).total();
        gains.push_back(path.net_gain.minor());
      }
    }
    const auto [known, is_new] = known_.emplace(std::move(gains), false);
    if (is_new) known->second = expected_value(model_, factors_).sign() >= 0;
    return known->second;
  }

 private:
  Situation varied_;
  WorthModel model_;
  MonthlyFactors& factors_;
  std::map<std::vector<std::int64_t>, bool> known_{};
};

// By the law of the job's first month, without benefits and growth: near the answer.
std::int64_t first_guess(const Situation& situation, Money gain_per_month) {
  const Month from = situation.job_pays_from(situation.cautious);
  const Pay& now = situation.work->now;
  const int year = situation.wages.whole_year(from.year());
  const Money net_now =
      situation.wages.of_month(now, now, situation.years_grown(from), year).by_law;
  const NetPayCurve curve(situation.wages.law(year));
  const auto gross =
      curve.lowest_gross_for(std::max((net_now + gain_per_month) * 12, Money::zero(cad)));
  return gross ? std::min(gross->minor(), most_minor) : most_minor;
}

}  // namespace

std::optional<Money> break_even_pay(const Situation& situation, Money gain_per_month,
                                    MonthlyFactors& factors) {
  PayTrials trials(situation, factors);
  std::int64_t high = first_guess(situation, gain_per_month);
  std::int64_t low = high;
  std::int64_t step = 1;
  if (trials.is_enough(high)) {
    while (low > 0 && trials.is_enough(low = std::max<std::int64_t>(high - step, 0))) {
      high = low;
      step *= 4;
    }
  } else {
    while (!trials.is_enough(high = std::min(low + step, most_minor))) {
      if (high == most_minor) return std::nullopt;
      low = high;
      step *= 4;
    }
  }
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (trials.is_enough(middle) ? high : low) = middle;
  }
  const std::int64_t near = std::max<std::int64_t>(high - rounding_minor, 0);
  for (std::int64_t minor = near; minor < high; ++minor) {
    if (trials.is_enough(minor)) return Money::of_minor(minor, cad);
  }
  return Money::of_minor(high, cad);
}

}  // namespace afford
