#include "afford/worth/returns.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }

// 1,000 now, and with a chance of 1/2 200 a month for 12 months: 100 a month expected.
WorthModel simple() {
  WorthModel model{.currency = cad,
                   .bills = {{0, dollars(1'000)}},
                   .lost_pay = {},
                   .jobs = {{1, {{0, dollars(200)}}}},
                   .horizon_months = 12};
  model.placement = Ratio(1, 2);
  return model;
}

WorthReturns returns_of(const WorthModel& model) {
  MonthlyFactors factors;
  return worth_returns(model, futures(model, factors), factors);
}

}  // namespace

TEST_CASE("the rate of expected money, and when it is back", "[worth]") {
  const WorthModel model = simple();
  const auto returns = returns_of(model);
  // 1,000 = 100 x (1 - g^-12) / (g - 1) at g = 1.02923: g^12 = 1.4130 (a scan in whole numbers).
  REQUIRE(returns.irr_percent.has_value());
  CHECK(format_decimal(*returns.irr_percent) == "41.30");
  CHECK(returns.payback_months == 10);
  CHECK(returns.discounted_payback_months == 10);  // no discount
  REQUIRE(returns.cumulative.size() == 13);
  CHECK(returns.cumulative.front() == -dollars(1'000));
  CHECK(returns.cumulative[3] == -dollars(700));
  CHECK(returns.cumulative.back() == dollars(200));
}

TEST_CASE("a dearer future is back later, or never", "[worth]") {
  WorthModel model = simple();
  model.discount_per_year = Ratio(30, 100);
  auto returns = returns_of(model);
  CHECK(returns.payback_months == 10);
  CHECK(returns.discounted_payback_months == 12);
  model.discount_per_year = 1;
  returns = returns_of(model);
  CHECK_FALSE(returns.discounted_payback_months.has_value());
  model.placement = 0;
  returns = returns_of(model);
  CHECK_FALSE(returns.irr_percent.has_value());
  CHECK(returns.irr_outcome == RateOutcome::one_time);
  CHECK_FALSE(returns.payback_months.has_value());
}

TEST_CASE("break-evens put back give the boundary", "[worth]") {
  WorthModel model = simple();
  const auto returns = returns_of(model);
  // 2,400 x chance = 1,000: 0.41666.., rounded up.
  CHECK(format_decimal(*returns.break_even_placement) == "0.417");
  CHECK(futures(with_placement(model, Ratio(417, 1'000))).expected_value.sign() >= 0);
  CHECK(futures(with_placement(model, Ratio(416, 1'000))).expected_value.sign() < 0);
  // Finishing is worth 1/2 x 2,400 - 1,000 = 200, not finishing -1,000: 1,000/1,200.
  CHECK(format_decimal(*returns.break_even_completion) == "0.834");
  model.completion = Ratio(833, 1'000);
  CHECK(futures(model).expected_value.sign() < 0);
  model.completion = Ratio(834, 1'000);
  CHECK(futures(model).expected_value.sign() >= 0);
}

TEST_CASE("no chance is enough where even a sure job brings too little", "[worth]") {
  WorthModel model = simple();
  model.jobs = {{1, {{0, dollars(50)}}}};
  const auto returns = returns_of(model);
  CHECK_FALSE(returns.break_even_placement.has_value());
  CHECK_FALSE(returns.break_even_completion.has_value());
  model.bills = {{0, -dollars(10)}};  // a grant above the cost
  CHECK(format_decimal(*returns_of(model).break_even_placement) == "0.000");
}

// 500 come first; a job that brings 100 less a month takes 1,200 if it is sure, 600 as it is.
TEST_CASE("money that comes first and is lost later has no return, and no least chance",
          "[worth]") {
  WorthModel model = simple();
  model.bills = {{0, -dollars(500)}};
  model.jobs = {{1, {{0, -dollars(100)}}}};
  auto returns = returns_of(model);
  CHECK_FALSE(returns.irr_percent.has_value());
  CHECK(returns.irr_count == 1);
  CHECK(returns.irr_is_paid);
  CHECK_FALSE(returns.break_even_placement.has_value());
  CHECK_FALSE(returns.break_even_completion.has_value());
  model.bills = {{0, -dollars(1'300)}};  // more than a sure job takes
  returns = returns_of(model);
  CHECK(format_decimal(*returns.break_even_placement) == "0.000");
  CHECK(format_decimal(*returns.break_even_completion) == "0.000");
}

TEST_CASE("another job keeps its chance as far as placement leaves it", "[worth]") {
  WorthModel model = simple();
  model.other_job = Ratio(1, 4);
  CHECK(with_placement(model, Ratio(1, 10)).other_job == Ratio(1, 4));
  CHECK(with_placement(model, Ratio(9, 10)).other_job == Ratio(1, 10));
  CHECK(with_placement(model, 1).other_job == Ratio(0));
}

// Both chances, put back with all else as it is, hold, and not a thousandth lower; the bill moves
// the boundary over both sides of the placement from which on other jobs are fewer.
TEST_CASE("beside another job the least placement holds just where it is", "[worth]") {
  WorthModel model = simple();
  model.other_job = GENERATE(Ratio(1, 10), Ratio(3, 10), Ratio(1, 2));
  model.other_gain_share = GENERATE(Ratio(1, 3), Ratio(9, 10));
  model.bills = {{0, dollars(GENERATE(200, 700, 1'300, 1'900, 2'300))}};
  const auto returns = returns_of(model);
  REQUIRE(returns.break_even_placement.has_value());
  const Ratio least = Ratio::of(*returns.break_even_placement);
  CAPTURE(format_decimal(*returns.break_even_placement));
  CHECK(futures(with_placement(model, least)).expected_value.sign() >= 0);
  if (least.sign() > 0) {
    CHECK(futures(with_placement(model, least - Ratio(1, 1'000))).expected_value.sign() < 0);
  }
  // Everybody finishes and passes: the chance of success is that of placement.
  CHECK(futures(model).break_even_chance == returns.break_even_placement);
  model.placement = 0;
  CHECK(futures(model).break_even_chance == returns.break_even_placement);
}
