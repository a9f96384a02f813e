#include "afford/assess/background.hpp"

#include <algorithm>

#include "afford/assess/assess.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("the pay that is explained is that of the month that is shown", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(34'320)}, Ratio(3, 100)};
  request.loan->terms.phases = {{PhaseKind::interest_only, 12}, {PhaseKind::level, 12}};
  const auto answer = assess(request, small_parameters());
  REQUIRE(answer.has_value());
  const auto& step = answer->methods.at("outcomes").front();
  CHECK(step.code == "outcomes.net_pay");
  CHECK(step.arguments.at(0) == "35349.60");  // 34,320.00 and a year's growth
  CHECK(step.arguments.at(1) == "2026-03");
  CHECK(step.arguments.at(2) == "2026");
  CHECK(step.arguments.at(6) == format_money(answer->plan_fails.front().net_pay_per_month));
  CHECK(answer->methods.at("outcomes").at(1).code == "outcomes.month");
}

TEST_CASE("a job that pays after the last payment is not said to pay in that month", "[assess]") {
  Request request = small_request();
  request.work->cautious->months_to_job = 48;
  request.work->horizon_months = 60;
  const auto answer = assess(request, small_parameters());
  REQUIRE(answer.has_value());
  CHECK(answer->methods.at("outcomes").at(0).code == "outcomes.month_one_phase");
  CHECK(answer->methods.at("outcomes").at(1).code == "outcomes.month_before_job");
  CHECK(answer->methods.at("worth").at(1).arguments.at(1).empty());  // no exam
}
