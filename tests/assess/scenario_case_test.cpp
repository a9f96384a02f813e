#include "afford/assess/scenario_case.hpp"

#include <utility>

#include "afford/assess/measures.hpp"
#include "afford/decision/decide.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

// The situation points into the request, which must stay where it is.
struct Stated {
  Request request;
  Situation situation;

  explicit Stated(Request of = small_request())
      : request(std::move(of)),
        situation(afford::situation(request, small_parameters(), {}).value()) {}
};

}  // namespace

TEST_CASE("a scenario moves the whole range of an estimate", "[assess]") {
  Request request = small_request();
  request.work->cautious->months_range = MonthsRange{1, 4};
  request.work->cautious->pay_range =
      PayRange{{NetPerMonth{dollars(2'400)}}, {NetPerMonth{dollars(3'000)}}};
  const auto stated = situation(request, small_parameters(), {});
  REQUIRE(stated.has_value());
  const auto rows = amortize(*request.loan);
  Scenario scenario{.id = "both", .months_late = 3};
  scenario.pay_percent = Decimal::of_integer(0) - Decimal::of_integer(20);
  const ScenarioCase worse = under(scenario, *stated, *rows);
  const JobOutcome& job = worse.situation.cautious;
  CHECK(job.months_range->low == 4);
  CHECK(job.months_range->high == 7);
  CHECK(std::get<NetPerMonth>(job.pay_range->low.stated).amount == dollars(1'920));
  CHECK(std::get<NetPerMonth>(job.pay_range->high.stated).amount == dollars(2'400));
  Scenario outside{.id = "outside"};
  outside.outside_field_percent = Decimal::of_integer(5);
  CHECK_FALSE(under(outside, *stated, *rows).situation.cautious.pay_range.has_value());
}

TEST_CASE("a scenario changes just what it names", "[assess]") {
  const Stated stated;
  const Situation& before = stated.situation;
  const auto rows = amortize(*stated.request.loan).value();
  const ScenarioCase late = under({.id = "a", .months_late = 3}, before, rows);
  CHECK(late.situation.cautious.months_to_job == before.cautious.months_to_job + 3);
  CHECK(late.has_other_job);
  CHECK_FALSE(late.has_other_money());
  CHECK(late.rows == &rows);

  const auto new_pay = [&](const Scenario& scenario) {
    const ScenarioCase worse = under(scenario, before, rows);
    return std::get<NetPerMonth>(worse.situation.cautious.pay.stated).amount;
  };
  CHECK(new_pay({.id = "b", .pay_percent = Decimal(-20, 0)}) == dollars(2'080));
  CHECK(new_pay({.id = "c", .outside_field_percent = Decimal(5, 0)}) == dollars(2'100));
  CHECK(under({.id = "d", .rent_percent = Decimal(10, 0)}, before, rows)
            .household->housing_per_month == dollars(1'100));
  CHECK(under({.id = "e", .shock_in_spendings = Decimal(1, 0)}, before, rows).household->savings ==
        dollars(500));
  CHECK(under({.id = "f", .rate_points = Decimal(2, 0)}, before, rows).dearer->terms.nominal_rate ==
        AnnualRate::from_percent(Decimal(2, 0)));
  CHECK(before.household->savings == dollars(1'000));
}

TEST_CASE("a gain that falls is the whole new pay that falls", "[assess]") {
  Request request = small_request();
  request.work->cautious->pay = {NetGainPerMonth{dollars(600)}};
  const Stated stated(request);
  const auto rows = amortize(*stated.request.loan).value();
  const ScenarioCase worse =
      under({.id = "a", .pay_percent = Decimal(-20, 0)}, stated.situation, rows);
  const auto& gain = std::get<NetGainPerMonth>(worse.situation.cautious.pay.stated);
  CHECK(gain.amount == dollars(600));
  CHECK(gain.factor == Ratio(4, 5));
}

// 2,000 growing by 10 % is 2,420 after two years; with 500 more 2,920, less 20 % 2,336.
TEST_CASE("the pay that falls is that of its own month", "[assess]") {
  Request request = small_request();
  request.work->now = {NetPerMonth{dollars(2'000)}, Ratio(1, 10)};
  request.work->cautious->pay = {NetGainPerMonth{dollars(500)}};
  const Stated stated(request);
  const auto rows = amortize(*stated.request.loan).value();
  const ScenarioCase worse =
      under({.id = "a", .pay_percent = Decimal(-20, 0)}, stated.situation, rows);
  const Pay& pay = worse.situation.cautious.pay;
  const auto paid = worse.situation.wages.of_month(pay, request.work->now, 2, 2028);
  CHECK(paid.paycheque == dollars(2'336));
  CHECK(paid.by_law == dollars(2'336));
}

TEST_CASE("a rate above every allowed one leaves no figures", "[assess]") {
  const Stated stated;
  const auto rows = amortize(*stated.request.loan).value();
  const ScenarioCase worse =
      under({.id = "a", .rate_points = Decimal(1'000, 0)}, stated.situation, rows);
  CHECK(worse.rows == nullptr);
}

// 2,600 from May on; with 20 % less 2,080, or 330 after all but for a month's search.
TEST_CASE("figures under a scenario are those of the changed request", "[assess]") {
  Stated stated;
  LendingPolicy policy = *stated.situation.policy;
  policy.scenarios = {{.id = "low", .pay_percent = Decimal(-20, 0)},
                      {.id = "fails", .does_not_finish = true},
                      {.id = "both", .months_late = 3, .rent_percent = Decimal(10, 0)}};
  stated.situation.policy = &policy;
  const auto rows = amortize(*stated.request.loan).value();
  const auto book = measure_book(stated.situation, rows, Scenarios::all);
  REQUIRE(book.size() == 4);
  const auto value = [&](std::size_t k, std::string_view name) {
    return *book[k].find(name)->value;
  };
  CHECK(value(0, "left_after_spending") == Ratio(850));
  CHECK(value(1, "left_after_spending") == Ratio(330));
  CHECK(value(2, "left_after_spending") == Ratio(250));
  CHECK(value(3, "left_after_spending") == Ratio(750));
  CHECK(value(2, "lowest_savings_plan_fails") == value(0, "lowest_savings_plan_fails"));
}

// 60.00 a month cover 5 % a month of 1,200.00, and no more.
TEST_CASE("payments that never clear the dearer loan fail each test of it", "[assess]") {
  Request request = small_request();
  request.loan->terms.nominal_rate = AnnualRate::from_basis_points(5'900);
  LoanPhase stated{PhaseKind::level, 0};
  stated.payment = dollars(60);
  request.loan->terms.phases = {stated};
  *request.loan = *checked_loan(*request.loan);
  LendingPolicy policy = small_parameters().policies.front();
  policy.scenarios = {{.id = "dearer", .rate_points = Decimal::of_integer(2)}};
  for (auto& test : policy.tests) test.scenario = "dearer";
  ParameterSet parameters = small_parameters();
  parameters.policies = {policy};
  const auto fitted = situation(request, parameters, {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  REQUIRE(rows.has_value());
  const auto book = measure_book(*fitted, *rows, Scenarios::tested);
  REQUIRE(book.size() == 2);
  CHECK(book.back().find("left_after_spending")->is_endless);
  CHECK(book.back().find("principal")->value == Ratio(1'200));
  CHECK(book.back().find("gds")->value == book.front().find("gds")->value);
  if (const Measure* chance = book.back().find("chance_above_break_even")) {
    CHECK(chance->is_endless != chance->value.has_value());
  }
  const Decision decision = decide(policy, *request.as_of, book);
  for (const auto& reason : decision.reasons) {
    if (reason.test_id.empty() || reason.measure == "principal") continue;
    CAPTURE(reason.test_id, reason.code);
    CHECK(reason.is_endless);
    CHECK(reason.code != "DATA_MISSING");
  }
  CHECK_FALSE(decision.reasons.empty());
}
