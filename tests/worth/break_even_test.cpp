#include "afford/worth/break_even.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;

namespace {

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

Ratio thousandths(generators::SplitMix64& random, int low, int high) {
  return Ratio(random.integer(low, high)) / Ratio(1'000);
}

WorthModel any_model(generators::SplitMix64& random) {
  WorthModel model{.currency = cad,
                   .bills = {{0, cents(random.between(0, 900'000))}},
                   .lost_pay = {{1, cents(random.between(0, 40'000))}},
                   .completion = thousandths(random, 0, 1'000),
                   .placement = thousandths(random, 0, 1'000),
                   .gains = {},
                   .gain_decay_per_year = Ratio(1, 10),
                   .discount_per_year = Ratio(7, 100),
                   .horizon_months = 48};
  if (random.one_in(4)) model.bills.push_back({2, cents(-random.between(0, 900'000))});
  if (random.one_in(2)) {
    model.exam = MonthlyAmount{6, cents(random.between(0, 50'000))};
    model.pass_probability = thousandths(random, 1, 1'000);
    model.attempts_max = random.integer(1, 4);
    model.months_between = random.integer(0, 4);
  }
  const int from = random.integer(4, 60);
  for (int i = 0; i < model.attempts_max; ++i) {
    model.gains.push_back({from + i * model.months_between, cents(random.between(-5'000, 90'000))});
  }
  return model;
}

}  // namespace

TEST_CASE("the chance by hand", "[worth]") {
  // 1,200 at once against 10 months of 600, no discount: 1,200 / 6,000.
  WorthModel model{.currency = cad,
                   .bills = {{0, cents(120'000)}},
                   .lost_pay = {},
                   .gains = {{3, cents(60'000)}},
                   .horizon_months = 13};
  BreakEvenChance chance(0, 0, 13);
  CHECK(format_decimal(*chance.of(model)) == "0.200");
  model.bills[0].amount = cents(600'000);
  CHECK(format_decimal(*chance.of(model)) == "1.000");
  model.bills[0].amount = cents(600'001);
  CHECK_FALSE(chance.of(model));
  model.gains[0].net_gain = cents(0);
  CHECK_FALSE(chance.of(model));
}

TEST_CASE("chance and success are those of the tree of futures", "[worth]") {
  generators::SplitMix64 random(20);
  BreakEvenChance chance(Ratio(7, 100), Ratio(1, 10), 48);
  int found = 0;
  for (int i = 0; i < 400; ++i) {
    const WorthModel model = any_model(random);
    const FuturesResult tree = futures(model);
    CAPTURE(i);
    CHECK(chance.of(model) == tree.break_even_chance);
    CHECK(success_probability(model) == tree.success_probability);
    found += tree.break_even_chance ? 1 : 0;
  }
  CHECK(found > 100);
  CHECK(found < 390);
}
