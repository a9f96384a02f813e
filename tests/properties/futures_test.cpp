// The tree of futures against its enumeration in rationals, written without a look at it: every
// path of a person through the plan, one by one. AFFORD_QUICK=1 takes 300 random plans,
// AFFORD_LONG=1 10,000, otherwise 1,500.
#include "afford/worth/futures.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

#include "afford/worth/detail/near_chance.hpp"
#include "afford/worth/returns.hpp"
#include "afford/worth/stopping.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;
using generators::SplitMix64;

namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && std::string(value) == "1";
}

int plan_count() {
  if (is_set("AFFORD_QUICK")) return 300;
  return is_set("AFFORD_LONG") ? 10'000 : 1'500;
}

std::int64_t below(SplitMix64& random, std::int64_t bound) { return random.between(0, bound - 1); }

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

// From none to four modules, each with some more of the bills and of the lost pay; the last one may
// leave a rest that only those pay who finish.
void add_random_modules(SplitMix64& random, WorthModel& model) {
  const std::int64_t count = below(random, 5);
  if (count == 0) return;
  model.completion = 1;
  std::size_t bills = 0;
  std::size_t months = 0;
  const auto some = [&](std::size_t rest) {
    return static_cast<std::size_t>(below(random, static_cast<std::int64_t>(rest) + 1));
  };
  for (std::int64_t i = 0; i < count; ++i) {
    bills += some(model.bills.size() - bills);
    months += some(model.lost_pay.size() - months);
    // Certain now and then: then nobody stops there.
    const Ratio chance = below(random, 4) == 0 ? Ratio(1) : Ratio(below(random, 101)) / Ratio(100);
    ModuleOfPlan module{chance, bills, months};
    if (below(random, 2) == 0) {
      module.credit =
          MonthlyAmount{static_cast<int>(below(random, 15)), cents(below(random, 400'000))};
    }
    model.modules.push_back(module);
    model.completion = model.completion * chance;
  }
}

// No discount and no decay: powers are 1, so that rationals are exact.
WorthModel random_plan(SplitMix64& random) {
  WorthModel model{.currency = cad,
                   .bills = {},
                   .lost_pay = {},
                   .jobs = {},
                   .horizon_months = static_cast<int>(12 + below(random, 60))};
  for (std::int64_t i = below(random, 4); i >= 0; --i) {
    model.bills.push_back({static_cast<int>(below(random, 10)), cents(below(random, 900'000))});
  }
  for (int month = 0; month < 5; ++month)
    model.lost_pay.push_back({month, cents(below(random, 90'000))});
  if (below(random, 3) != 0) {
    model.exam = MonthlyAmount{static_cast<int>(below(random, 12)), cents(below(random, 50'000))};
    model.pass_probability = Ratio(below(random, 101)) / Ratio(100);
    model.attempts_max = static_cast<int>(1 + below(random, 4));
    model.months_between = static_cast<int>(below(random, 6));
  }
  model.completion = Ratio(below(random, 101)) / Ratio(100);
  model.placement = Ratio(below(random, 101)) / Ratio(100);
  model.other_job = (Ratio(1) - model.placement) * Ratio(below(random, 4)) / Ratio(3);
  model.other_gain_share = Ratio(below(random, 8)) / Ratio(7);
  const std::int64_t paths = 1 + below(random, 3);
  for (std::int64_t p = 0; p < paths; ++p) {
    JobPath path{Ratio(1) / Ratio(paths), {}};
    const auto first = static_cast<int>(below(random, 20));
    const Money gain = cents(below(random, 200'000) - 20'000);
    for (int a = 0; a < model.attempts_max; ++a) {
      path.by_attempt.push_back({first + a * model.months_between, gain});
    }
    model.jobs.push_back(path);
  }
  add_random_modules(random, model);
  return model;
}

struct Tally {
  Ratio expected = 0;  // in cents
  Ratio ahead = 0;     // share of those who end above zero
  Ratio all = 0;
  std::map<Ratio, Ratio> shares;  // by where they end
  void add(const Ratio& share, const Ratio& ends) {
    if (share.sign() != 0) shares[ends] += share;
    expected += share * ends;
    if (ends.sign() > 0) ahead += share;
    all += share;
  }
  // Where a part of all ends, or lower.
  Ratio quantile(const Ratio& part) const {
    Ratio passed = 0;
    for (const auto& [ends, share] : shares) {
      passed += share;
      if (passed >= part) return ends;
    }
    return shares.rbegin()->first;
  }
};

Ratio gained(const WorthModel& model, const GainPath& job, Money a_month) {
  const int months = std::max(0, model.horizon_months - job.from);
  return Ratio(a_month.minor()) * Ratio(months);
}

// Bills and lost pay from the ends of one stretch to those of another.
Ratio paid(const WorthModel& model, const ModuleOfPlan& from, const ModuleOfPlan& to) {
  Ratio sum = 0;
  for (std::size_t i = from.bills; i < to.bills; ++i) sum += Ratio(model.bills[i].amount.minor());
  for (std::size_t i = from.lost_months; i < to.lost_months; ++i) {
    sum += Ratio(model.lost_pay[i].amount.minor());
  }
  return sum;
}

Ratio credit_of(const ModuleOfPlan& module) {
  return module.credit ? Ratio(module.credit->amount.minor()) : Ratio(0);
}

const ModuleOfPlan at_the_start{1, 0, 0};

ModuleOfPlan at_the_end(const WorthModel& model) {
  return {1, model.bills.size(), model.lost_pay.size()};
}

Tally enumerated(const WorthModel& model) {
  Ratio sunk = paid(model, at_the_start, at_the_end(model));
  const Ratio fee = model.exam ? Ratio(model.exam->amount.minor()) : Ratio(0);
  Tally tally;
  if (model.modules.empty()) tally.add(Ratio(1) - model.completion, -sunk);
  Ratio failed = model.modules.empty() ? model.completion : Ratio(1);
  Ratio credits = 0;
  for (const auto& module : model.modules) {
    const Ratio stops = failed * (Ratio(1) - module.completion);
    tally.add(stops, credits - paid(model, at_the_start, module));
    failed = failed * module.completion;
    credits += credit_of(module);
  }
  sunk = sunk - credits;
  for (int attempt = 0; attempt < model.attempts_max; ++attempt) {
    const Ratio passes = failed * model.pass_probability;
    failed = failed * (Ratio(1) - model.pass_probability);
    const Ratio cost = sunk + fee * Ratio(attempt + 1);
    for (const auto& path : model.jobs) {
      const GainPath& job = path.by_attempt[static_cast<std::size_t>(attempt)];
      tally.add(passes * path.weight * model.placement, gained(model, job, job.net_gain) - cost);
      const Money other = Money::rounded(job.net_gain.to_ratio() * model.other_gain_share, cad,
                                         RoundingMode::half_up);
      tally.add(passes * path.weight * model.other_job, gained(model, job, other) - cost);
    }
    tally.add(passes * (Ratio(1) - model.placement - model.other_job), -cost);
  }
  tally.add(failed, -(sunk + fee * Ratio(model.attempts_max)));
  return tally;
}

// Going on from the end of module `from` until module `to` is finished, and then to `rest`.
Ratio until(const WorthModel& model, std::size_t from, std::size_t to, const Ratio& rest) {
  Ratio expected = 0;
  Ratio reached = 1;
  Ratio credits = 0;
  for (std::size_t i = from + 1; i <= to; ++i) {
    const ModuleOfPlan& module = model.modules[i];
    expected += reached * (Ratio(1) - module.completion) *
                (credits - paid(model, model.modules[from], module));
    reached = reached * module.completion;
    credits += credit_of(module);
  }
  return expected +
         reached * (credits - paid(model, model.modules[from], model.modules[to]) + rest);
}

// What those who have finished the last module still pay, lose and gain.
Ratio after_the_last(const WorthModel& model) {
  WorthModel rest = model;
  rest.modules.clear();
  rest.completion = 1;
  return enumerated(rest).expected + paid(model, at_the_start, model.modules.back());
}

// The best of all plans that go on from there: stop after a later module, or see it through.
Ratio best_from(const WorthModel& model, std::size_t from) {
  const std::size_t last = model.modules.size() - 1;
  const Ratio after = after_the_last(model);
  if (from == last) return after;
  Ratio best = until(model, from, last, after);
  for (std::size_t to = from + 1; to <= last; ++to) {
    best = std::max(best, until(model, from, to, 0));
  }
  return best;
}

}  // namespace

TEST_CASE("going on is worth the best of all plans to stop later", "[properties][worth]") {
  SplitMix64 random(20261130);
  for (int i = 0; i < plan_count(); ++i) {
    const WorthModel model = random_plan(random);
    MonthlyFactors factors;
    const auto ends = going_on(model, factors);
    CAPTURE(i);
    REQUIRE(ends.size() == model.modules.size());
    for (std::size_t k = 0; k < ends.size(); ++k) {
      const Ratio best = best_from(model, k);
      const Ratio plain = until(model, k, ends.size() - 1, after_the_last(model));
      REQUIRE(ends[k].to_the_end ==
              Money::rounded(plain / Ratio(100), cad, RoundingMode::half_even));
      REQUIRE(ends[k].value == Money::rounded(best / Ratio(100), cad, RoundingMode::half_even));
      REQUIRE(ends[k].go_on == (best.sign() >= 0));
      REQUIRE(Ratio(ends[k].sunk_so_far.minor()) == paid(model, at_the_start, model.modules[k]));
    }
  }
}

TEST_CASE("the tree is the sum of its paths", "[properties][worth]") {
  SplitMix64 random(20261129);
  for (int i = 0; i < plan_count(); ++i) {
    const WorthModel model = random_plan(random);
    const Tally tally = enumerated(model);
    const FuturesResult result = futures(model);
    MonthlyFactors factors;
    CAPTURE(i);
    REQUIRE(expected_value(model, factors) == result.expected_value);
    REQUIRE(tally.all == Ratio(1));
    REQUIRE(result.expected_value == tally.expected / Ratio(100));
    REQUIRE(result.npv ==
            Money::rounded(tally.expected / Ratio(100), cad, RoundingMode::half_even));
    const auto in_100 = round_to_integer(tally.ahead * Ratio(100), RoundingMode::half_even);
    REQUIRE(ExactInteger(result.ahead_in_100) == in_100);
    REQUIRE(result.quantiles.size() == 5);
    for (const auto& [share, ends] : result.quantiles) {
      REQUIRE(ends ==
              Money::rounded(tally.quantile(share) / Ratio(100), cad, RoundingMode::half_even));
    }
    ExactInteger sum;
    for (const auto& month : result.expected) sum += month;
    REQUIRE(sum.sign() == tally.expected.sign());
  }
}

// The least chance, put back as the placement that gives it, holds, and a billionth less does not;
// where there is none, even certain placement is too little. Where success costs money it is the
// highest that holds, and a billionth more does not.
void check_boundary(const WorthModel& model, const Chances& found, bool success_costs) {
  MonthlyFactors factors;
  Ratio passing = 0;
  Ratio tries = model.completion;
  for (int i = 0; i < model.attempts_max; ++i) {
    passing += tries * model.pass_probability;
    tries = tries * (Ratio(1) - model.pass_probability);
  }
  if (passing.sign() == 0) return;
  const auto value_at = [&](const Ratio& placement) {
    return expected_value(with_placement(model, placement), factors);
  };
  if (success_costs) {
    if (!found.highest_chance) {
      REQUIRE(value_at(0).sign() < 0);
      return;
    }
    const Ratio most = Ratio::of(*found.highest_chance);
    if (most <= passing) REQUIRE(value_at(most / passing).sign() >= 0);
    const Ratio above_it = (most + Ratio(1) / Ratio(1'000'000'000)) / passing;
    if (above_it <= Ratio(1)) REQUIRE(value_at(above_it).sign() < 0);
    return;
  }
  REQUIRE_FALSE(found.highest_chance.has_value());
  if (!found.break_even_chance) {
    REQUIRE(value_at(1).sign() < 0);
    return;
  }
  const Ratio least = Ratio::of(*found.break_even_chance);
  if (least <= passing) REQUIRE(value_at(least / passing).sign() >= 0);
  const Ratio below_it = (least - Ratio(1) / Ratio(1'000'000'000)) / passing;
  if (least.sign() > 0 && below_it <= Ratio(1)) REQUIRE(value_at(below_it).sign() < 0);
}

// A chance that is needed may be an exact billionth where nothing is discounted; elsewhere it lies
// within the doubles' radius of one about once in 40,000 plans, and is left to the tree.
TEST_CASE("chances by doubles are those of the tree", "[properties][worth]") {
  SplitMix64 random(20261201);
  int open_discounted = 0;
  int decided = 0;
  for (int i = 0; i < 4 * plan_count(); ++i) {
    WorthModel model = random_plan(random);
    const bool is_discounted = below(random, 4) != 0;
    if (is_discounted) {
      model.discount_per_year = Ratio(1 + below(random, 300)) / Ratio(1'000);
      model.gain_decay_per_year = Ratio(below(random, 500)) / Ratio(1'000);
    }
    if (below(random, 4) == 0) model.bills.front().amount = -model.bills.front().amount;
    if (below(random, 6) == 0) {
      for (auto& path : model.jobs) {
        for (auto& job : path.by_attempt) job.net_gain = -job.net_gain;
      }
    }
    if (below(random, 8) == 0) model.placement = 0;
    if (below(random, 8) == 0) model.completion = 0;
    MonthlyFactors factors;
    const FuturesResult tree = futures(model, factors);
    const auto near = afford::detail::near_chance(model, factors);
    const Chances found = chances(model, factors);
    CAPTURE(i);
    REQUIRE(found.success_probability == tree.success_probability);
    REQUIRE(found.break_even_chance.has_value() == tree.break_even_chance.has_value());
    if (found.break_even_chance) {
      REQUIRE(rounded(*found.break_even_chance, 3, RoundingMode::up) == *tree.break_even_chance);
    }
    if (i % 4 == 0) check_boundary(model, found, tree.success_costs);
    if (!near) {
      // Where success costs money the tree finds the highest chance.
      open_discounted += is_discounted && !tree.success_costs ? 1 : 0;
      continue;
    }
    decided += near->billionths.value_or(0) > 0 ? 1 : 0;
    REQUIRE(near->billionths.has_value() == tree.break_even_chance.has_value());
    if (near->billionths) {
      REQUIRE(rounded(Decimal(*near->billionths, 9), 3, RoundingMode::up) ==
              *tree.break_even_chance);
    }
  }
  CHECK(open_discounted <= plan_count() / 1'000);
  CHECK(decided > plan_count() / 3);
}
