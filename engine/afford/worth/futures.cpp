#include "afford/worth/futures.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "afford/base/require.hpp"
#include "afford/worth/detail/leaves.hpp"
#include "afford/worth/detail/near_chance.hpp"
#include "afford/worth/detail/values.hpp"

namespace afford {

std::string_view format_future_kind(FutureKind kind) {
  switch (kind) {
    case FutureKind::does_not_finish: return "does_not_finish";
    case FutureKind::fails_exam: return "fails_exam";
    case FutureKind::in_field: return "in_field";
    case FutureKind::other_job: return "other_job";
    case FutureKind::not_in_field: return "not_in_field";
  }
  return {};
}

namespace {

using detail::Leaf;
using detail::value_decimals;
using detail::Values;

// A leaf in whole numbers: its weight over the tree's common denominator.
struct Branch {
  const Leaf* leaf;
  ExactInteger weight;
  ExactInteger cost;
  ExactInteger gain;
  ExactInteger ends() const { return gain - cost; }
};

struct Sum {
  ExactInteger value;
  ExactInteger weight;
  void add(const ExactInteger& amount, const ExactInteger& part) {
    value += amount * part;
    weight += part;
  }
};

class Tree {
 public:
  Tree(const WorthModel& model, MonthlyFactors& factors)
      : model_(model), values_(model, factors), leaves_(detail::leaves(model)) {
    std::vector<Ratio> shares;
    for (const auto& leaf : leaves_) shares.push_back(leaf.share);
    const auto weights = whole_multiples(shares);
    for (std::size_t i = 0; i < leaves_.size(); ++i) {
      const Leaf& leaf = leaves_[i];
      const ExactInteger gain = leaf.job ? gain_of(*leaf.job) : ExactInteger();
      branches_.push_back({&leaf, weights[i], values_.cost(leaf.attempts, leaf.stops_in), gain});
    }
  }

  const std::vector<Branch>& branches() const { return branches_; }

  Decimal major(const ExactInteger& value) const {
    return Decimal(value, value_decimals + model_.currency.decimals());
  }
  // The mean of what was added; 0 if nothing was.
  Money mean(const Sum& sum) const {
    if (sum.weight.sign() == 0) return Money::zero(model_.currency);
    return money(sum.value, sum.weight * ten_to(value_decimals));
  }
  Money money(const ExactInteger& minor, const ExactInteger& divisor) const {
    const auto cents =
        rounded_quotient(minor, divisor, 0, RoundingMode::half_even).coefficient().to_int64();
    AFFORD_REQUIRE(cents.has_value());
    return Money::of_minor(*cents, model_.currency);
  }

  Ratio exact_mean(const Sum& sum) const {
    return {sum.value, sum.weight * ten_to(value_decimals + model_.currency.decimals())};
  }

  // The gain that makes the expected value zero, if jobs in the field all brought the same.
  std::optional<Money> break_even_gain(const ExactInteger& cost) {
    const Ratio& part = model_.other_gain_share;
    ExactInteger months;
    for (const auto& branch : branches_) {
      if (!branch.leaf->job) continue;
      const bool is_other = branch.leaf->kind == FutureKind::other_job;
      months += branch.weight * values_.months_of_gain(branch.leaf->job->from) *
                (is_other ? part.numerator() : part.denominator());
    }
    if (months.sign() <= 0) return std::nullopt;
    // Where success is next to impossible no amount holds what it would have to bring.
    const ExactInteger most = ExactInteger(model_.currency.minor_max()) * months;
    const ExactInteger needed = cost * part.denominator();
    if (needed > most || needed < -most) return std::nullopt;
    return money(needed, months);
  }

  Sum cost() const {
    Sum sum;
    for (const auto& branch : branches_) sum.add(branch.cost, branch.weight);
    return sum;
  }
  Sum gain_in(FutureKind kind) const {
    Sum sum;
    for (const auto& branch : branches_) {
      if (branch.leaf->kind == kind) sum.add(branch.gain, branch.weight);
    }
    return sum;
  }

  Ratio success_probability() const {
    Ratio sum = 0;
    for (const auto& leaf : leaves_) {
      if (leaf.kind == FutureKind::in_field) sum += leaf.share;
    }
    return sum;
  }

  // The chance of success at which the expected value is zero, where placement alone changes; other
  // jobs keep `other_job`, their stated chance, as long as placement leaves them so much. Nothing
  // if it is above 1, or if a higher chance is worse and 1 is too high. Rounded up.
  std::optional<Decimal> break_even_chance(const Ratio& other_job, unsigned decimals) {
    const Sum field = gain_in(FutureKind::in_field);
    const Sum other = gain_in(FutureKind::other_job);
    const Sum spent = cost();
    // Where nobody finishes or passes, against a first try's gain.
    if (field.weight.sign() == 0) return part_of(spent, certain_gain(), decimals);
    // The chance is y x field.weight / all, with y = chance / today's chance.
    if (other.value.sign() == 0 || field.value.sign() < 0) {
      return part_of({spent.value * field.weight, ExactInteger(1)},
                     {field.value * spent.weight, ExactInteger(1)}, decimals);
    }
    const Brought brought = brought_by(field);
    if (brought.other * other_job >= brought.spent) return Decimal(0, decimals);
    if (field.value.sign() == 0) return std::nullopt;
    const Ratio part = Ratio(field.weight, spent.weight);
    const Ratio chance = std::max(part * times_placement(brought, other_job), Ratio(0));
    if (chance > Ratio(1)) return std::nullopt;
    return rounded(chance, decimals, RoundingMode::up);
  }

  // Of those who are placed in the field; where nobody is, of all if they were.
  bool success_costs() {
    const Sum field = gain_in(FutureKind::in_field);
    return (field.weight.sign() > 0 ? field : certain_gain()).value.sign() < 0;
  }

  // Where success costs money: the highest chance at which the expected value is not below zero,
  // counted as `break_even_chance` is; nothing if there is none. Rounded down.
  std::optional<Decimal> highest_chance(const Ratio& other_job, unsigned decimals) {
    const Sum field = gain_in(FutureKind::in_field);
    const Sum spent = cost();
    Ratio chance;
    if (field.weight.sign() == 0) {
      const Sum gained = certain_gain();
      if (gained.value.sign() >= 0) return std::nullopt;
      chance = Ratio(spent.value * gained.weight, gained.value * spent.weight);
    } else {
      if (field.value.sign() >= 0) return std::nullopt;
      chance = times_placement(brought_by(field), other_job) * Ratio(field.weight, spent.weight);
    }
    if (chance.sign() < 0) return std::nullopt;
    return rounded(std::min(chance, Ratio(1)), decimals, RoundingMode::down);
  }

  // What every future would gain if it passed at the first try and was placed.
  Sum certain_gain() {
    std::vector<Ratio> shares;
    for (const auto& path : model_.jobs) shares.push_back(path.weight);
    const auto weights = whole_multiples(shares);
    Sum sum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      sum.add(gain_of(model_.jobs[i].by_attempt.front()), weights[i]);
    }
    return sum;
  }

  std::vector<ExactInteger> expected() const {
    const ExactInteger unit = ten_to(monthly_factor_decimals);
    std::vector<ExactInteger> flows(static_cast<std::size_t>(detail::months_looked_at(model_)) + 1);
    const auto at = [&](int month) -> ExactInteger& {
      return flows[static_cast<std::size_t>(month)];
    };
    ExactInteger all;
    std::map<int, ExactInteger> gains;  // by the month from which they come
    for (const auto& [leaf, weight, cost, gain] : branches_) {
      all += weight;
      for (int i = 0; model_.exam && i < leaf->attempts; ++i) {
        at(model_.exam->month + i * model_.months_between) -=
            weight * unit * ExactInteger(model_.exam->amount.minor());
      }
      if (leaf->job) gains[leaf->job->from] += weight * ExactInteger(leaf->job->net_gain.minor());
    }
    ExactInteger here = all;  // who has not stopped yet
    const auto pay = [&](int month, Money amount) {
      at(month) -= here * unit * ExactInteger(amount.minor());
    };
    std::size_t bill = 0;
    std::size_t lost = 0;
    const auto pay_to = [&](std::size_t bills, std::size_t months) {
      for (; bill < bills; ++bill) pay(model_.bills[bill].month, model_.bills[bill].amount);
      for (; lost < months; ++lost)
        pay(model_.lost_pay[lost].month + 1, model_.lost_pay[lost].amount);
    };
    for (std::size_t i = 0; i < model_.modules.size(); ++i) {
      const ModuleOfPlan& module = model_.modules[i];
      pay_to(module.bills, module.lost_months);
      here -= stopped_in(i);
      if (module.credit) pay(module.credit->month, -module.credit->amount);
    }
    pay_to(model_.bills.size(), model_.lost_pay.size());
    for (const auto& [from, gain] : gains) {
      for (int t = from + 1; t <= model_.horizon_months; ++t)
        at(t) += gain * values_.decay(t - from);
    }
    return flows;
  }

 private:
  // In weighted sums.
  struct Brought {
    Ratio field;
    Ratio other;  // by a certain other job
    Ratio spent;
  };

  Brought brought_by(const Sum& field) const {
    const auto whole = [](const Sum& sum) { return Ratio(sum.value, ExactInteger(1)); };
    const Sum other = gain_in(FutureKind::other_job);
    return {whole(field), other.value.sign() == 0 ? Ratio(0) : whole(other) / model_.other_job,
            whole(cost())};
  }

  // What the placement p has to be multiplied by:
  //   y field + min(stated, 1 - y p) other = spent
  Ratio times_placement(const Brought& brought, const Ratio& stated) const {
    const auto& [field, other, spent] = brought;
    const Ratio& placed = model_.placement;
    Ratio beside_all = (spent - other * stated) / field;
    if (beside_all * placed <= Ratio(1) - stated) return beside_all;
    const Ratio gained = field - other * placed;
    if (gained.sign() != 0) {  // of the sign of field, for another job brings a share of its gain
      Ratio beside_some = (spent - other) / gained;
      if (beside_some * placed <= Ratio(1)) return beside_some;
    }
    return spent / field;  // a placement above 1 leaves no other job
  }

  // One mean over another, rounded up; nothing if it is above 1, or if what is gained is below
  // zero. What is spent can be below zero: grants can exceed it.
  static std::optional<Decimal> part_of(const Sum& spent, const Sum& gained, unsigned decimals) {
    const ExactInteger part = spent.value * gained.weight;
    const ExactInteger whole = gained.value * spent.weight;
    // Where success costs money none is needed if even certain success leaves something.
    const bool holds_for_all = whole.sign() < 0 ? part <= whole : part.sign() <= 0;
    if (holds_for_all) return Decimal(0, decimals);
    if (whole.sign() <= 0 || part > whole) return std::nullopt;
    return rounded_quotient(part, whole, decimals, RoundingMode::up);
  }

  ExactInteger stopped_in(std::size_t module) const {
    ExactInteger weight;
    for (const auto& branch : branches_) {
      if (branch.leaf->stops_in == module) weight += branch.weight;
    }
    return weight;
  }
  ExactInteger gain_of(const GainPath& job) {
    return values_.months_of_gain(job.from) * ExactInteger(job.net_gain.minor());
  }

  const WorthModel& model_;
  Values values_;
  std::vector<Leaf> leaves_;
  std::vector<Branch> branches_;
};

// Where nobody is placed, as if half were: the chance is the same.
template <class Chance>
auto chance_of(Tree& tree, const WorthModel& model, MonthlyFactors& factors, Chance chance) {
  if (model.placement.sign() != 0) return chance(tree);
  WorthModel half = model;
  half.placement = Ratio(1, 2);
  half.other_job = std::min(half.other_job, Ratio(1, 2));
  Tree other(half, factors);
  return chance(other);
}

std::optional<Decimal> chance_needed(Tree& tree, const WorthModel& model, MonthlyFactors& factors,
                                     unsigned decimals) {
  return chance_of(tree, model, factors,
                   [&](Tree& of) { return of.break_even_chance(model.other_job, decimals); });
}

int out_of_100(const ExactInteger& part, const ExactInteger& all) {
  const auto rounded =
      rounded_quotient(part * 100, all, 0, RoundingMode::half_even).coefficient().to_int64();
  AFFORD_REQUIRE(rounded.has_value());
  return static_cast<int>(*rounded);
}

std::vector<FutureQuantile> quantiles(const Tree& tree, const ExactInteger& all) {
  std::vector<const Branch*> sorted;
  for (const auto& branch : tree.branches()) sorted.push_back(&branch);
  std::ranges::stable_sort(sorted, {}, &Branch::ends);
  std::vector<FutureQuantile> found;
  for (const Ratio& share : {Ratio(1, 20), Ratio(1, 4), Ratio(1, 2), Ratio(3, 4), Ratio(19, 20)}) {
    ExactInteger passed;
    for (const auto* branch : sorted) {
      passed += branch->weight;
      if (passed * share.denominator() < all * share.numerator()) continue;
      found.push_back({share, tree.money(branch->ends(), ten_to(value_decimals))});
      break;
    }
  }
  return found;
}

}  // namespace

Ratio expected_value(const WorthModel& model, MonthlyFactors& factors) {
  const Tree tree(model, factors);
  Sum npv;
  for (const auto& branch : tree.branches()) npv.add(branch.ends(), branch.weight);
  return tree.exact_mean(npv);
}

FuturesResult futures(const WorthModel& model) {
  MonthlyFactors factors;
  return futures(model, factors);
}

FuturesResult futures(const WorthModel& model, MonthlyFactors& factors) {
  Tree tree(model, factors);
  Sum npv, ahead, behind;
  std::vector<Future> all;
  for (const auto& branch : tree.branches()) {
    const Leaf& leaf = *branch.leaf;
    const ExactInteger ends = branch.ends();
    (ends.sign() > 0 ? ahead : behind).add(ends, branch.weight);
    npv.add(ends, branch.weight);
    all.push_back({leaf.kind, model.exam ? leaf.attempts : 0, leaf.share, tree.major(ends),
                   tree.major(branch.cost), leaf.job, leaf.path, leaf.stops_in});
  }
  const Sum cost = tree.cost();
  const int ahead_in_100 = out_of_100(ahead.weight, npv.weight);
  return FuturesResult{
      .futures = std::move(all),
      .has_exam = model.exam.has_value(),
      .success_costs = tree.success_costs(),
      .success_probability = tree.success_probability(),
      .cost_present_value = tree.mean(cost),
      .npv = tree.mean(npv),
      .expected_value = tree.exact_mean(npv),
      .ahead_in_100 = ahead_in_100,
      .behind_in_100 = 100 - ahead_in_100,
      .ahead_by = tree.mean(ahead),
      .behind_by = -tree.mean(behind),
      .break_even_net_gain = tree.break_even_gain(cost.value),
      .break_even_chance = chance_needed(tree, model, factors, chance_shown_decimals),
      .quantiles = quantiles(tree, npv.weight),
      .expected = tree.expected(),
      .expected_unit = npv.weight * ten_to(monthly_factor_decimals)};
}

Chances chances(const WorthModel& model, MonthlyFactors& factors) {
  Ratio succeeds = 0;
  Ratio tries = model.completion * model.placement;
  for (int i = 0; i < model.attempts_max; ++i) {
    succeeds += tries * model.pass_probability;
    tries = tries * (Ratio(1) - model.pass_probability);
  }
  if (const auto near = detail::near_chance(model, factors)) {
    const auto& needed = near->billionths;
    return {succeeds,
            needed ? std::optional(Decimal(*needed, chance_compared_decimals)) : std::nullopt};
  }
  Tree tree(model, factors);
  const auto highest = chance_of(tree, model, factors, [&](Tree& of) {
    return of.highest_chance(model.other_job, chance_compared_decimals);
  });
  return {succeeds, chance_needed(tree, model, factors, chance_compared_decimals), highest};
}

}  // namespace afford
