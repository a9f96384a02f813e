#include "afford/worth/stopping.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }

// Two modules of 300, passed with 1/2 each, and 10 months of 100 for those who finish both.
WorthModel two_modules() {
  WorthModel model{.currency = cad,
                   .bills = {{0, dollars(300)}, {1, dollars(300)}},
                   .lost_pay = {},
                   .completion = Ratio(1, 4),
                   .modules = {{Ratio(1, 2), 1, 0}, {Ratio(1, 2), 2, 0}},
                   .jobs = {{1, {{2, dollars(100)}}}},
                   .horizon_months = 12};
  return model;
}

std::vector<GoingOn> ends_of(const WorthModel& model) {
  MonthlyFactors factors;
  return going_on(model, factors);
}

}  // namespace

TEST_CASE("the worked case of going on", "[worth]") {
  const auto ends = ends_of(two_modules());
  REQUIRE(ends.size() == 2);
  CHECK(ends[0].sunk_so_far == dollars(300));
  CHECK(ends[0].value == dollars(200));
  CHECK(ends[0].go_on);
  CHECK(ends[0].to_the_end == dollars(200));
  CHECK(ends[1].sunk_so_far == dollars(600));
  CHECK(ends[1].value == dollars(1'000));
}

TEST_CASE("what is paid already does not count, what is still to pay does", "[worth]") {
  WorthModel model = two_modules();
  model.bills[0].amount = dollars(5'000);
  CHECK(ends_of(model)[0].value == dollars(200));
  model.bills[1].amount = dollars(600);
  CHECK(ends_of(model)[0].value == dollars(-100));
  CHECK_FALSE(ends_of(model)[0].go_on);
}

// The second module alone costs 300 and brings a credit of 700 to half of those who start it; the
// third costs 5,000, and nobody would take it.
TEST_CASE("going on may be worth it although going on to the end is not", "[worth]") {
  WorthModel model = two_modules();
  model.bills.push_back({2, dollars(5'000)});
  model.modules.push_back({Ratio(1, 2), 3, 0});
  model.modules[1].credit = MonthlyAmount{2, dollars(700)};
  model.completion = Ratio(1, 8);
  const auto ends = ends_of(model);
  CHECK(ends[0].value == dollars(50));
  CHECK(ends[0].to_the_end == dollars(-2'200));  // -300 + 1/2 x (700 - 4,500)
  CHECK(ends[0].go_on);
  CHECK(ends[1].value == dollars(-4'500));
  CHECK_FALSE(ends[1].go_on);
}

// At 100 % a year a bill twelve months from month 0 is worth half.
TEST_CASE("everything is worth at month 0, whenever the module ends", "[worth]") {
  WorthModel model = two_modules();
  model.bills = {{0, dollars(100)}, {12, dollars(200)}};
  model.jobs = {{1, {{12, dollars(100)}}}};
  model.discount_per_year = 1;
  const auto ends = ends_of(model);  // no month of pay before the horizon
  CHECK(ends[0].sunk_so_far == dollars(100));
  CHECK(ends[0].value == dollars(-100));
  CHECK(ends[1].sunk_so_far == dollars(200));
  CHECK(ends[1].value == dollars(0));
  CHECK(ends[1].go_on);  // it costs nothing
}

TEST_CASE("a course without modules has no place to stop", "[worth]") {
  WorthModel model = two_modules();
  model.modules.clear();
  CHECK(ends_of(model).empty());
}
