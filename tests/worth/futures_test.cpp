#include "afford/worth/futures.hpp"

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
                   .gains = {{9, dollars(600)}},
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
  model.gains = {{9, dollars(600)}, {11, dollars(600)}, {13, dollars(600)}};
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
                   .gains = {{3, dollars(100)}},
                   .horizon_months = 23};
  model.exam = MonthlyAmount{2, dollars(30)};
  const auto result = futures(model);  // certain: 20 months of 100 against 880
  REQUIRE(result.futures.size() == 1);
  CHECK(text(result.npv) == "1120.00");
  CHECK(result.ahead_in_100 == 100);
  CHECK(text(*result.break_even_net_gain) == "44.00");
  CHECK(format_decimal(*result.break_even_chance) == "0.440");
}

TEST_CASE("a job after the horizon never pays", "[worth]") {
  WorthModel model = reference();
  model.gains = {{60, dollars(600)}};
  const auto result = futures(model);
  CHECK_FALSE(result.break_even_net_gain.has_value());
  CHECK_FALSE(result.break_even_chance.has_value());
  CHECK(result.ahead_in_100 == 0);
  CHECK(text(result.ahead_by) == "0.00");
}

TEST_CASE("a gain too small for its cost has no chance that is enough", "[worth]") {
  WorthModel model = reference();
  model.gains = {{9, dollars(100)}};
  const auto result = futures(model);
  CHECK(result.break_even_net_gain.has_value());
  CHECK_FALSE(result.break_even_chance.has_value());
}
