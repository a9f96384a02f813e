#include "afford/worth/futures.hpp"

#include "afford/worth/returns.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }

std::string text(Money amount) { return format_money(amount); }

// The reference case: fees 6,000 at month 0, 6 study months losing 400, 3 months' search.
WorthModel reference() {
  WorthModel model{.currency = cad,
                   .bills = {{0, dollars(6'000)}},
                   .lost_pay = {},
                   .jobs = {{1, {{9, dollars(600)}}}},
                   .horizon_months = 60};
  for (int month = 0; month < 6; ++month) model.lost_pay.push_back({month, dollars(400)});
  model.completion = Ratio(8, 10);
  model.placement = Ratio(6, 10);
  model.gain_decay_per_year = Ratio(1, 10);
  model.discount_per_year = Ratio(7, 100);
  return model;
}

}  // namespace

TEST_CASE("the reference case of worth", "[worth]") {
  const auto result = futures(reference());
  CHECK(text(result.cost_present_value) == "8353.21");
  CHECK(text(result.npv) == "1461.01");
  REQUIRE(result.break_even_net_gain.has_value());
  CHECK(text(*result.break_even_net_gain) == "510.68");
  CHECK(result.ahead_in_100 == 48);
  CHECK(result.behind_in_100 == 52);
  CHECK(text(result.ahead_by) == "12093.08");
  CHECK(text(result.behind_by) == "8353.21");
  CHECK(result.success_probability == Ratio(48, 100));
  REQUIRE(result.futures.size() == 3);
}

TEST_CASE("shares add up to one, retakes and all", "[worth]") {
  WorthModel model = reference();
  model.exam = MonthlyAmount{6, dollars(150)};
  model.pass_probability = Ratio(1, 2);
  model.attempts_max = 3;
  model.months_between = 2;
  model.jobs = {{1, {{9, dollars(600)}, {11, dollars(600)}, {13, dollars(600)}}}};
  const auto result = futures(model);
  Ratio sum = 0;
  for (const auto& future : result.futures) sum += future.share;
  CHECK(sum == Ratio(1));
  CHECK(result.futures.size() == 8);  // not finishing, three tries by two, and failing them all
  CHECK(result.success_probability == Ratio(8, 10) * Ratio(7, 8) * Ratio(6, 10));
}

TEST_CASE("without discount and decay everything is plain addition", "[worth]") {
  WorthModel model{.currency = cad,
                   .bills = {{0, dollars(1'000)}, {2, -dollars(200)}},
                   .lost_pay = {{1, dollars(50)}},
                   .jobs = {{1, {{3, dollars(100)}}}},
                   .horizon_months = 23};
  model.exam = MonthlyAmount{2, dollars(30)};
  const auto result = futures(model);  // certain: 20 months of 100 against 880
  REQUIRE(result.futures.size() == 1);
  CHECK(text(result.npv) == "1120.00");
  CHECK(result.ahead_in_100 == 100);
  CHECK(text(*result.break_even_net_gain) == "44.00");
  CHECK(format_decimal(*result.break_even_chance) == "0.440");
}

// Tries far apart: a later pass brings less, and the last ones nothing before the horizon.
TEST_CASE("the chance that is needed is above the own one just where the course loses", "[worth]") {
  WorthModel model = reference();
  model.exam = MonthlyAmount{6, dollars(150)};
  model.pass_probability = Ratio(4, 10);
  model.attempts_max = 6;
  model.months_between = 12;
  const std::int64_t gain = GENERATE(range(500, 1'500, 37));
  const Ratio other = GENERATE(Ratio(0), Ratio(1, 10), Ratio(3, 10));
  model.other_job = other;
  model.other_gain_share = Ratio(1, 2);
  model.jobs = {{1, {}}};
  for (int k = 0; k < model.attempts_max; ++k) {
    model.jobs.front().by_attempt.push_back({9 + 12 * k, dollars(gain)});
  }
  const auto result = futures(model);
  const auto& needed = result.break_even_chance;
  CAPTURE(gain, result.npv.minor());
  if (result.expected_value.sign() < 0) {
    CHECK((!needed || Ratio::of(*needed) > result.success_probability));
  } else {
    REQUIRE(needed.has_value());
    CHECK(Ratio::of(*needed) <= result.success_probability + Ratio(1, 1'000));
  }
}

TEST_CASE("the chance that is needed does not jump where nobody is placed", "[worth]") {
  WorthModel model = reference();
  model.other_job = Ratio(3, 10);
  model.other_gain_share = Ratio(1, 2);
  model.placement = Ratio(1, 1'000'000);
  const auto hardly = futures(model).break_even_chance;
  model.placement = 0;
  CHECK(futures(model).break_even_chance == hardly);
  REQUIRE(hardly.has_value());
}

TEST_CASE("a job after the horizon never pays", "[worth]") {
  WorthModel model = reference();
  model.jobs = {{1, {{60, dollars(600)}}}};
  const auto result = futures(model);
  CHECK_FALSE(result.break_even_net_gain.has_value());
  CHECK_FALSE(result.break_even_chance.has_value());
  CHECK(result.ahead_in_100 == 0);
  CHECK(text(result.ahead_by) == "0.00");
}

// A grant of 900.00 above the cost, and a job that pays less than today's.
TEST_CASE("where grants exceed the cost no chance is needed", "[worth]") {
  WorthModel model = reference();
  model.bills = {{0, -dollars(900)}};
  model.lost_pay.clear();
  model.jobs = {{1, {{9, -dollars(10)}}}};
  const Ratio other = GENERATE(Ratio(0), Ratio(1, 10));
  model.other_job = other;
  model.other_gain_share = Ratio(1, 2);
  const auto result = futures(model);
  REQUIRE(result.break_even_chance.has_value());
  CHECK(format_decimal(*result.break_even_chance) == "0.000");
  CHECK(result.success_costs);
}

// 51 months of 60.00 less are more than the grant: up to some chance it breaks even, not from one
// on.
TEST_CASE("where success costs more than the grants no chance is the least", "[worth]") {
  WorthModel model = reference();
  model.bills = {{0, GENERATE(-dollars(900), dollars(0), dollars(900))}};
  model.lost_pay.clear();
  model.jobs = {{1, {{9, -dollars(60)}}}};
  model.other_job = GENERATE(Ratio(0), Ratio(1, 10));
  model.other_gain_share = Ratio(1, 2);
  MonthlyFactors factors;
  CHECK_FALSE(futures(model).break_even_chance.has_value());
  const Chances found = chances(model, factors);
  CHECK_FALSE(found.break_even_chance.has_value());
  const bool holds_at_none = expected_value(with_placement(model, 0), factors).sign() >= 0;
  CHECK(found.highest_chance.has_value() == holds_at_none);
  CHECK((holds_at_none || model.bills.front().amount.minor() >= 0));
  CHECK(futures(model).success_costs);
  model.completion = 0;
  CHECK_FALSE(futures(model).break_even_chance.has_value());
  CHECK_FALSE(chances(model, factors).break_even_chance.has_value());
  CHECK(futures(model).success_costs);
}

TEST_CASE("where success is next to impossible no gain that an amount holds is enough", "[worth]") {
  WorthModel model = reference();
  model.placement = Ratio(ExactInteger(1), ten_to(20));
  const auto result = futures(model);
  CHECK_FALSE(result.break_even_net_gain.has_value());
  CHECK(result.break_even_chance.has_value());
}

TEST_CASE("a gain too small for its cost has no chance that is enough", "[worth]") {
  WorthModel model = reference();
  model.jobs = {{1, {{9, dollars(100)}}}};
  const auto result = futures(model);
  CHECK(result.break_even_net_gain.has_value());
  CHECK_FALSE(result.break_even_chance.has_value());
}

// A certain cost of 100 now; no discount. In the field (1/2): 10 a month from month 0 for 12 months
// with weight 3/4, 30 with weight 1/4. Other job (1/4): a third of that, half up to the cent.
TEST_CASE("searches, wages and other jobs are leaves of their own", "[worth]") {
  WorthModel model{.currency = cad,
                   .bills = {{0, dollars(100)}},
                   .lost_pay = {},
                   .jobs = {{Ratio(3, 4), {{0, dollars(10)}}}, {Ratio(1, 4), {{0, dollars(30)}}}},
                   .horizon_months = 12};
  model.placement = Ratio(1, 2);
  model.other_job = Ratio(1, 4);
  model.other_gain_share = Ratio(1, 3);
  const auto result = futures(model);
  REQUIRE(result.futures.size() == 5);
  CHECK(result.futures[0].kind == FutureKind::in_field);
  CHECK(result.futures[0].share == Ratio(3, 8));
  CHECK(rounded(result.futures[0].ends, 2, RoundingMode::down) == Decimal(2'000, 2));
  CHECK(result.futures[1].kind == FutureKind::other_job);
  CHECK(result.futures[1].share == Ratio(3, 16));
  CHECK(rounded(result.futures[1].ends, 2, RoundingMode::down) == Decimal(-6'004, 2));  // 12 x 3.33
  CHECK(result.futures[2].path == 1);
  CHECK(rounded(result.futures[3].ends, 2, RoundingMode::down) == Decimal(2'000, 2));
  CHECK(result.futures[4].kind == FutureKind::not_in_field);
  // 3/8 x 20 + 3/16 x -60.04 + 1/8 x 260 + 1/16 x 20 - 1/4 x 100
  CHECK(text(result.npv) == "4.99");
  CHECK(result.expected_value == Ratio(49'925, 10'000));
  CHECK(result.ahead_in_100 == 56);
  REQUIRE(result.quantiles.size() == 5);
  CHECK(text(result.quantiles[0].ends) == "-100.00");
  CHECK(text(result.quantiles[1].ends) == "-100.00");  // a quarter is just reached
  CHECK(text(result.quantiles[2].ends) == "20.00");
  CHECK(text(result.quantiles[4].ends) == "260.00");
}

// 400 and 500 in two modules, passed with 0.8 and 0.9; 50 of pay lost in each; 100 before both. The
// first one's credit is 150. Those who finish gain 600 for 10 months with a chance of one half.
TEST_CASE("who does not finish a module pays up to its end and no further", "[worth]") {
  WorthModel model{
      .currency = cad,
      .bills = {{0, dollars(100)}, {0, dollars(400)}, {1, dollars(500)}},
      .lost_pay = {{0, dollars(50)}, {1, dollars(50)}},
      .completion = Ratio(72, 100),
      .modules = {{Ratio(8, 10), 2, 1, MonthlyAmount{1, dollars(150)}}, {Ratio(9, 10), 3, 2}},
      .placement = Ratio(1, 2),
      .jobs = {{1, {{3, dollars(600)}}}},
      .horizon_months = 13};
  const auto result = futures(model);
  REQUIRE(result.futures.size() == 4);
  CHECK(result.futures[0].stops_in == 0);
  CHECK(result.futures[0].share == Ratio(1, 5));
  CHECK(rounded(result.futures[0].ends, 2, RoundingMode::down) == Decimal(-55'000, 2));
  CHECK(result.futures[1].stops_in == 1);
  CHECK(result.futures[1].share == Ratio(8, 100));
  CHECK(rounded(result.futures[1].ends, 2, RoundingMode::down) == Decimal(-95'000, 2));
  CHECK_FALSE(result.futures[2].stops_in.has_value());
  CHECK(text(result.npv) == "1290.00");  // 0.36 x 5,050 - 0.36 x 950 - 0.2 x 550 - 0.08 x 950
  CHECK(text(result.cost_present_value) == "870.00");
  ExactInteger sum;
  for (const auto& month : result.expected) sum += month;
  CHECK(Ratio(sum, 1) == Ratio(129'000) * Ratio(result.expected_unit, 1));
}

// As the line to the least chance of finishing needs it.
TEST_CASE("with another chance to finish, people stop in the same proportion", "[worth]") {
  WorthModel model{.currency = cad,
                   .bills = {{0, dollars(100)}, {1, dollars(300)}},
                   .lost_pay = {},
                   .completion = 0,
                   .modules = {{Ratio(1, 2), 1, 0}, {Ratio(1, 2), 2, 0}},
                   .jobs = {{1, {{2, dollars(100)}}}},
                   .horizon_months = 12};
  CHECK(text(futures(model).npv) == "-200.00");  // two thirds of 100, one third of 400
  model.completion = Ratio(1, 4);
  CHECK(text(futures(model).npv) == "0.00");
  model.completion = 1;
  CHECK(text(futures(model).npv) == "600.00");
  model.modules = {{1, 1, 0}, {1, 2, 0}};
  model.completion = 0;  // nobody stops in these: the last one stands for all
  CHECK(text(futures(model).npv) == "-400.00");
}
