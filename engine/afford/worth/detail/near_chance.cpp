#include "afford/worth/detail/near_chance.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/worth/detail/leaves.hpp"
#include "afford/worth/detail/near_factors.hpp"

namespace afford::detail {
namespace {

class NearSums {
 public:
  NearSums(const WorthModel& model, const NearMonths& factors)
      : model_(model), factors_(factors), pass_(NearNumber::of(model.pass_probability)),
        completion_(NearNumber::of(model.completion)) {}

  bool nobody_passes() const {
    return model_.completion.sign() == 0 || model_.pass_probability.sign() == 0;
  }

  // Of all who start.
  NearNumber passing() const {
    return over_tries([](std::size_t) { return NearNumber{1}; });
  }
  NearNumber in_field() const {
    return over_tries([&](std::size_t k) { return by_jobs(k); });
  }
  NearNumber in_other_jobs() const {
    return over_tries([&](std::size_t k) { return by_other_jobs(k); });
  }
  // Of a pass at the first try and a place in the field, for sure.
  NearNumber by_certain_jobs() const { return by_jobs(0); }

  NearNumber spent() const {
    NearNumber course;
    NearNumber stopped;
    std::size_t bill = 0;
    std::size_t lost = 0;
    const auto add_to = [&](std::size_t bills, std::size_t months) {
      for (; bill < bills; ++bill) course += worth(model_.bills[bill]);
      for (; lost < months; ++lost) {
        course += worth({model_.lost_pay[lost].month + 1, model_.lost_pay[lost].amount});
      }
    };
    const auto& modules = model_.modules;
    const auto parts = modules.empty() ? std::vector<Ratio>() : stopping_parts(modules);
    for (std::size_t i = 0; i < modules.size(); ++i) {
      add_to(modules[i].bills, modules[i].lost_months);
      stopped += NearNumber::of(parts[i]) * course;
      if (modules[i].credit) course -= worth(*modules[i].credit);
    }
    add_to(model_.bills.size(), model_.lost_pay.size());
    if (modules.empty()) stopped = course;
    return not_of(model_.completion) * stopped + completion_ * (course + exams());
  }

 private:
  static NearNumber not_of(const Ratio& chance) { return NearNumber::of(Ratio(1) - chance); }

  NearNumber worth(const MonthlyAmount& amount) const {
    return factors_.discount[static_cast<std::size_t>(amount.month)] *
           NearNumber::of(amount.amount.minor());
  }

  // Of those who finish.
  NearNumber exams() const {
    NearNumber sum;
    NearNumber tries{1};
    const NearNumber fails = not_of(model_.pass_probability);
    for (int i = 0; model_.exam && i < model_.attempts_max; ++i) {
      const int month = model_.exam->month + i * model_.months_between;
      sum += tries * worth({month, model_.exam->amount});
      tries = tries * fails;
    }
    return sum;
  }

  template <class Amount>
  NearNumber over_tries(Amount after_try) const {
    NearNumber sum;
    NearNumber passes = completion_ * pass_;
    const NearNumber fails = not_of(model_.pass_probability);
    for (int i = 0; i < model_.attempts_max; ++i) {
      sum += passes * after_try(static_cast<std::size_t>(i));
      passes = passes * fails;
    }
    return sum;
  }

  template <class Amount>
  NearNumber weighted(std::size_t attempt, Amount monthly) const {
    NearNumber sum;
    for (const auto& path : model_.jobs) {
      AFFORD_REQUIRE(attempt < path.by_attempt.size());
      const GainPath& job = path.by_attempt[attempt];
      if (job.from >= model_.horizon_months) continue;
      sum += NearNumber::of(path.weight) * NearNumber::of(monthly(job).minor()) *
             factors_.months_of_gain[static_cast<std::size_t>(job.from)];
    }
    return sum;
  }
  NearNumber by_jobs(std::size_t attempt) const {
    return weighted(attempt, [](const GainPath& job) { return job.net_gain; });
  }
  NearNumber by_other_jobs(std::size_t attempt) const {
    return weighted(attempt, [&](const GainPath& job) { return other_gain(model_, job); });
  }

  const WorthModel& model_;
  const NearMonths& factors_;
  NearNumber pass_;
  NearNumber completion_;
};

// Whether a <= b.
std::optional<bool> is_at_most(const NearNumber& a, const NearNumber& b) {
  const auto sign = (b - a).sign();
  if (!sign) return std::nullopt;
  return *sign >= 0;
}

std::optional<NearChance> billionths_of(const NearNumber& chance) {
  constexpr double billion = 1e9;
  const NearNumber scaled = chance * NearNumber{billion};
  const double low = std::ceil(scaled.value - scaled.radius);
  const double high = std::ceil(scaled.value + scaled.radius);
  if (low > billion) return NearChance{};
  if (low != high || low < 1) return std::nullopt;
  return NearChance{static_cast<std::int64_t>(low)};
}

}  // namespace

std::optional<NearChance> near_chance(const WorthModel& model, MonthlyFactors& factors) {
  const NearSums sums(model,
                      factors.near().months({model.discount_per_year, model.gain_decay_per_year,
                                             model.horizon_months, months_looked_at(model)},
                                            factors));
  const bool is_certain = sums.nobody_passes();
  const bool has_other = model.other_job.sign() > 0 && !is_certain;
  const NearNumber spent = sums.spent();
  const NearNumber field = is_certain ? sums.by_certain_jobs() : sums.in_field();
  const NearNumber other = has_other ? sums.in_other_jobs() : NearNumber{};
  const NearNumber chance_of_other = NearNumber::of(model.other_job);
  const NearNumber wanting = has_other ? spent - other * chance_of_other : spent;
  const auto wants = wanting.sign();
  const auto brings = field.sign();
  if (!wants || !brings) return std::nullopt;
  // A higher chance is worse: up to which one it holds is for the tree.
  if (*brings < 0) return *wants > 0 ? std::optional(NearChance{}) : std::nullopt;
  if (*wants <= 0) return NearChance{0};
  if (*brings == 0) return NearChance{};
  const NearNumber passing = is_certain ? NearNumber{1} : sums.passing();
  const NearNumber placement = wanting / field;
  if (!has_other) return billionths_of(passing * placement);
  const auto is_beside_all = is_at_most(placement, NearNumber{1} - chance_of_other);
  if (!is_beside_all) return std::nullopt;
  if (*is_beside_all) return billionths_of(passing * placement);
  const bool is_alike = model.other_gain_share == Ratio(1);  // then the radius hides a zero
  const NearNumber gained = is_alike ? NearNumber{} : field - other;
  const auto gains = gained.sign();
  if (!gains) return std::nullopt;
  if (*gains > 0) {
    const NearNumber beside_some = (spent - other) / gained;
    const auto is_some = is_at_most(beside_some, NearNumber{1});
    if (!is_some) return std::nullopt;
    if (*is_some) return billionths_of(passing * beside_some);
  }
  return billionths_of(passing * (spent / field));
}

}  // namespace afford::detail
