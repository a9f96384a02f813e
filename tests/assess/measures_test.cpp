#include "afford/assess/measures.hpp"

#include <algorithm>

#include "afford/assess/budget.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("every measure of the catalogue is filled, with the figures of the request", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(36'000)}};
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  const auto all = measure_book(*fitted, *rows, Scenarios::tested).front().measures;
  // The chance above break-even only where a test asks for it.
  REQUIRE(all.size() == measure_catalogue().size() - 1);
  const auto value = [&](std::string_view name) {
    const auto found = std::ranges::find(all, name, &Measure::name);
    REQUIRE(found != all.end());
    return *found->value;
  };
  CHECK(value("qc_debt_ratio") == Ratio(2, 5));
  CHECK(value("gds") == Ratio(1, 3));
  CHECK(value("tds") == Ratio(2, 5));
  CHECK(value("payment_to_income") == Ratio(100, 2'600));
  CHECK(value("household_cap") == Ratio(200, 2'600));
  CHECK(value("surplus_use") == Ratio(100, 950));
  CHECK(value("evidence_grade") == Ratio(0));
  CHECK(value("debt_ratio") == Ratio(2, 5));
  CHECK(value("principal") == Ratio(1'200));
  CHECK(value("principal_over_bills") == Ratio(0));
  CHECK(value("payment_count") == Ratio(12));
  CHECK(value("left_after_spending") == Ratio(850));
}

TEST_CASE("by Quebec's rule the pay of who signs counts, and no other", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(36'000)}};
  request.household->adults = 2;
  request.household->other_income = {{IncomeKind::partner_pay, dollars(12'000)}};
  const auto ratio = [&] {
    const auto fitted = situation(request, small_parameters(), {});
    REQUIRE(fitted.has_value());
    const auto rows = amortize(*request.loan);
    const auto all = measure_book(*fitted, *rows, Scenarios::tested);
    return *all.front().find("qc_debt_ratio")->value;
  };
  CHECK(ratio() == Ratio(2, 5));  // 1,200.00 of 3,000.00
  request.household->other_income.front().is_of_co_applicant = true;
  CHECK(ratio() == Ratio(3, 10));                                      // of 4,000.00
  request.household->other_income.front().to = Date::of(2025, 2, 28);  // before the first repayment
  CHECK(ratio() == Ratio(2, 5));
}

TEST_CASE("the debt ratio counts the largest payment of the last phase", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(36'000)}};
  request.loan->terms.phases = {{PhaseKind::level, 12, dollars(50)}};  // 650.00 at last
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  const auto all = measure_book(*fitted, *rows, Scenarios::tested).front().measures;
  const auto ratio = std::ranges::find(all, "debt_ratio", &Measure::name);
  REQUIRE(ratio != all.end());
  CHECK(*ratio->value == Ratio(1'750, 3'000));
  REQUIRE(ratio->found_in.has_value());
  CHECK(format_month(ratio->found_in->month) == "2026-02");
  const auto budget = household_budget(*fitted, *rows, outcomes(*fitted, &*rows));
  CHECK(budget.reasons.back().arguments == std::vector<std::string>{"58.3", "40.0", "650.00"});
}

TEST_CASE("money beside the plan is no payment that pay must carry", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(36'000)}};
  request.loan->prepayments = {{Date::of(2025, 6, 10), dollars(500)}};
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  const auto all = measure_book(*fitted, *rows, Scenarios::tested).front().measures;
  const auto value = [&](std::string_view name) {
    return *std::ranges::find(all, name, &Measure::name)->value;
  };
  CHECK(value("tds") == Ratio(2, 5));
  CHECK(value("payment_count") < Ratio(12));
}

TEST_CASE("a share of no pay has no bound; pay that is not known has no share", "[assess]") {
  Request request = small_request();
  const auto ratio = [&] {
    const auto fitted = situation(request, small_parameters(), {});
    const auto rows = amortize(*request.loan);
    const auto all = measure_book(*fitted, *rows, Scenarios::tested).front().measures;
    return *std::ranges::find(all, "qc_debt_ratio", &Measure::name);
  };
  CHECK_FALSE(ratio().value.has_value());
  CHECK_FALSE(ratio().is_unbounded);
  request.work->now = {GrossPerYear{dollars(0)}};
  CHECK(ratio().is_unbounded);
}

// Of 2,600.00 in a month with the new job 850.00 are left, of 2,000.00 before it 250.00.
TEST_CASE("the worst month of repaying comes before a late job", "[assess]") {
  const Request request = small_request();
  LendingPolicy policy = small_parameters().policies.front();
  policy.scenarios = {{.id = "late", .months_late = 3},
                      {.id = "dearer rent"},
                      {.id = "stops", .does_not_finish = true}};
  policy.scenarios[1].rent_percent = Decimal::of_integer(10);
  auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  fitted->policy = &policy;
  const auto rows = amortize(*request.loan);
  const auto book = measure_book(*fitted, *rows, Scenarios::all);
  const auto value = [&](std::size_t scenario, std::string_view name) {
    const Measure* found = book.at(scenario).find(name);
    REQUIRE(found != nullptr);
    return *found->value;
  };
  CHECK(value(0, "left_while_repaying") == Ratio(250));
  CHECK(format_month(book[0].find("left_while_repaying")->found_in->month) == "2025-03");
  CHECK(value(1, "left_while_repaying") == Ratio(250));
  CHECK(value(1, "left_after_spending") == Ratio(850));
  CHECK(value(2, "left_while_repaying") == Ratio(150));
  // Every scenario has its chance; rent moves none, three months' gain less do.
  CHECK(value(2, "chance_above_break_even") == value(0, "chance_above_break_even"));
  CHECK(value(1, "chance_above_break_even") < value(0, "chance_above_break_even"));
  // Who does not finish has no chance at all: 1,200.00 of ten months of 600.00 are needed.
  CHECK(value(3, "chance_above_break_even") == -Ratio(1, 5));
  for (const auto& scenario : book) {
    CHECK(scenario.measures.size() == measure_catalogue().size());
  }
}

// A grant of 200, and a job that brings less for 10 months: worth it up to a chance of 0.4 at 50
// less, of 2/3 at 30 less, and never without the grant. The chance is 0.5.
TEST_CASE("where success costs money the chance is held against the highest that is", "[assess]") {
  Request request = small_request();
  const auto measured = [&](std::int64_t grant, std::int64_t less) {
    request.course->bills.front().amount = -dollars(grant);
    request.work->cautious->pay.stated = NetGainPerMonth{-dollars(less)};
    const auto fitted = situation(request, small_parameters(), {});
    const auto rows = amortize(*request.loan);
    const auto book = measure_book(*fitted, *rows, Scenarios::all);
    return *book.front().find("chance_above_break_even")->value;
  };
  CHECK(measured(200, 50) == Ratio(-1, 10));
  CHECK(measured(200, 30) == Ratio::of(Decimal(166'666'666, 9)));
  CHECK(measured(-200, 50) == Ratio(-1));
}
