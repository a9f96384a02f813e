#include "afford/worth/futures.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {

std::string_view format_future_kind(FutureKind kind) {
  switch (kind) {
    case FutureKind::does_not_finish: return "does_not_finish";
    case FutureKind::fails_exam: return "fails_exam";
    case FutureKind::in_field: return "in_field";
    case FutureKind::not_in_field: return "not_in_field";
  }
  return {};
}

namespace {

// What the tree is built from, worth today in major units.
class Values {
 public:
  explicit Values(const WorthModel& model)
      : model_(model), v_(monthly_discount(model.discount_per_year)) {
    std::vector<MonthlyAmount> flows = model.bills;
    for (const auto& lost : model.lost_pay) flows.push_back({lost.month + 1, lost.amount});
    course_cost_ = present_value(flows, v_);
    const Decimal fading = v_ * monthly_decay(model.gain_decay_per_year);
    for (const auto& path : model.gains) {
      // A month's gain comes at its end: w^(k) v^(from + k) for k = 1, 2, ... up to the horizon.
      months_of_gain_.push_back(to_power(v_, path.from) *
                                power_sum(fading, model.horizon_months - path.from));
    }
  }

  /// Bills, lost pay and the first `attempts` exam tries.
  Decimal cost(int attempts) const {
    if (!model_.exam) return course_cost_;
    std::vector<MonthlyAmount> tries;
    for (int i = 0; i < attempts; ++i) {
      tries.push_back({model_.exam->month + i * model_.months_between, model_.exam->amount});
    }
    return course_cost_ + present_value(tries, v_);
  }

  /// What 1.00 more a month is worth if the exam is passed at that attempt.
  const Decimal& months_of_gain(int attempt) const { return months_of_gain_[index(attempt)]; }
  Decimal gain(int attempt) const {
    return months_of_gain(attempt) * model_.gains[index(attempt)].net_gain.to_decimal();
  }

 private:
  static std::size_t index(int attempt) { return static_cast<std::size_t>(attempt - 1); }

  const WorthModel& model_;
  Decimal v_;
  Decimal course_cost_;
  std::vector<Decimal> months_of_gain_;
};

struct Leaf {
  Future future;
  Decimal cost;
  Decimal months_of_gain;  // zero where no gain comes
};

std::vector<Leaf> leaves(const WorthModel& model, const Values& values) {
  std::vector<Leaf> all;
  const auto add = [&](FutureKind kind, int passed_at, int attempts, const Ratio& share) {
    if (share.sign() == 0) return;
    const Decimal cost = values.cost(attempts);
    const bool gains = kind == FutureKind::in_field;
    const Decimal ends = gains ? values.gain(passed_at) - cost : Decimal() - cost;
    const Decimal months = gains ? values.months_of_gain(passed_at) : Decimal();
    all.push_back({{kind, model.exam ? attempts : 0, share, ends, cost}, cost, months});
  };
  add(FutureKind::does_not_finish, 0, 0, Ratio(1) - model.completion);
  Ratio not_yet = model.completion;  // finishes, and has failed every try so far
  for (int attempt = 1; attempt <= model.attempts_max; ++attempt) {
    const Ratio passes = not_yet * model.pass_probability;
    add(FutureKind::in_field, attempt, attempt, passes * model.placement);
    add(FutureKind::not_in_field, attempt, attempt, passes * (Ratio(1) - model.placement));
    not_yet -= passes;
  }
  add(FutureKind::fails_exam, 0, model.attempts_max, not_yet);
  return all;
}

// numerator / denominator with a positive denominator, never brought to lowest terms: the numbers
// have thousands of digits, and one division at the end is all they need.
struct Quotient {
  Decimal numerator;
  Decimal denominator;

  Decimal rounded(unsigned scale, RoundingMode mode) const {
    const unsigned common = std::max(numerator.scale(), denominator.scale());
    return rounded_quotient(numerator.coefficient_at(common), denominator.coefficient_at(common),
                            scale, mode);
  }
  Money money(Currency currency) const {
    const auto minor =
        rounded(currency.decimals(), RoundingMode::half_even).coefficient().to_int64();
    AFFORD_REQUIRE(minor.has_value());
    return Money::of_minor(*minor, currency);
  }
};

// A sum of value x share: `numerator` / `denominator`, the second a whole number.
struct WeightedSum {
  Decimal numerator;
  ExactInteger denominator = 1;

  void add(const Decimal& value, const Ratio& share) {
    numerator = numerator * Decimal(share.denominator(), 0) +
                value * Decimal(share.numerator() * denominator, 0);
    denominator *= share.denominator();
  }
  Quotient over(const Ratio& total_share) const {
    return {numerator * Decimal(total_share.denominator(), 0),
            Decimal(denominator * total_share.numerator(), 0)};
  }
  /// The mean over futures of `total_share` together; 0 if there is none.
  Money mean(const Ratio& total_share, Currency currency) const {
    if (total_share.sign() == 0) return Money::zero(currency);
    return over(total_share).money(currency);
  }
};

int out_of_100(const Ratio& share) {
  const auto rounded = round_to_integer(share * Ratio(100), RoundingMode::half_even).to_int64();
  AFFORD_REQUIRE(rounded.has_value());
  return static_cast<int>(*rounded);
}

}  // namespace

FuturesResult futures(const WorthModel& model) {
  AFFORD_REQUIRE(model.gains.size() == static_cast<std::size_t>(model.attempts_max));
  const Values values(model);
  const std::vector<Leaf> tree = leaves(model, values);

  WeightedSum cost, npv, ahead, behind, months;
  Ratio ahead_share = 0;
  Ratio behind_share = 0;
  Ratio success = 0;
  std::vector<Future> all;
  for (const auto& leaf : tree) {
    const Ratio& share = leaf.future.share;
    const bool is_ahead = leaf.future.ends.sign() > 0;
    (is_ahead ? ahead : behind).add(leaf.future.ends, share);
    (is_ahead ? ahead_share : behind_share) += share;
    npv.add(leaf.future.ends, share);
    cost.add(leaf.cost, share);
    months.add(leaf.months_of_gain, share);
    if (leaf.future.kind == FutureKind::in_field) success += share;
    all.push_back(leaf.future);
  }

  const Currency currency = model.currency;
  const int ahead_in_100 = out_of_100(ahead_share);
  FuturesResult result{std::move(all),
                       success,
                       cost.mean(1, currency),
                       npv.mean(1, currency),
                       ahead_in_100,
                       100 - ahead_in_100,
                       ahead.mean(ahead_share, currency),
                       -behind.mean(behind_share, currency),
                       {},
                       {}};
  if (months.numerator.sign() > 0) {
    const Quotient gain{cost.numerator * Decimal(months.denominator, 0),
                        months.numerator * Decimal(cost.denominator, 0)};
    result.break_even_net_gain = gain.money(currency);
  }
  const Decimal certain_gain = values.gain(1) * Decimal(cost.denominator, 0);
  if (certain_gain.sign() > 0 && cost.numerator <= certain_gain) {
    const Decimal needed = std::max(cost.numerator, Decimal());  // grants can exceed the cost
    result.break_even_chance = Quotient{needed, certain_gain}.rounded(3, RoundingMode::up);
  }
  return result;
}

}  // namespace afford
