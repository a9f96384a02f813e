// The tree of futures against its enumeration in rationals, written without a look at it: every
// path of a person through the plan, one by one. AFFORD_QUICK=1 takes 300 random plans,
// AFFORD_LONG=1 10,000, otherwise 1,500.
#include "afford/worth/futures.hpp"

#include <cstdlib>
#include <string>

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

std::int64_t below(SplitMix64& random, std::int64_t bound) {
  return random.between(0, bound - 1);
}

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

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
  return model;
}

struct Tally {
  Ratio expected = 0;  // in cents
  Ratio ahead = 0;     // share of those who end above zero
  Ratio all = 0;
  void add(const Ratio& share, const Ratio& ends) {
    expected += share * ends;
    if (ends.sign() > 0) ahead += share;
    all += share;
  }
};

Ratio gained(const WorthModel& model, const GainPath& job, Money a_month) {
  const int months = std::max(0, model.horizon_months - job.from);
  return Ratio(a_month.minor()) * Ratio(months);
}

Tally enumerated(const WorthModel& model) {
  Ratio sunk = 0;
  for (const auto& bill : model.bills) sunk += Ratio(bill.amount.minor());
  for (const auto& lost : model.lost_pay) sunk += Ratio(lost.amount.minor());
  const Ratio fee = model.exam ? Ratio(model.exam->amount.minor()) : Ratio(0);
  Tally tally;
  tally.add(Ratio(1) - model.completion, -sunk);
  Ratio failed = model.completion;
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

}  // namespace

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
    ExactInteger sum;
    for (const auto& month : result.expected) sum += month;
    REQUIRE(sum.sign() == tally.expected.sign());
  }
}
