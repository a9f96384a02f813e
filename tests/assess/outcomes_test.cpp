#include "afford/assess/outcomes.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<OutcomeFigures> figures_of(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  std::vector<OutcomeFigures> all;
  for (const auto& outcome : outcomes(*fitted, &*rows)) all.push_back(figures(outcome));
  return all;
}

const Month march = Month::of(Date::of(2025, 3, 1));

}  // namespace

TEST_CASE("a plan that fails leaves today's pay", "[assess]") {
  const auto all = figures_of(small_request());
  const auto& fails = all.at(0);
  CHECK(fails.kind == OutcomeKind::does_not_finish);
  CHECK(fails.month == march);
  CHECK(fails.left_to_live_on == dollars(750));  // 2,000 - 1,150 - 100
  CHECK(fails.left_after_spending == dollars(250));
  CHECK(format_decimal(*fails.payment_share_percent) == "5.0");
  CHECK(fails.lowest_savings == dollars(1'350));  // February: 1,000 + 350 + 1,200 - 1,200
  CHECK(fails.lowest_savings_month == march.plus(-1));
}

TEST_CASE("three months without pay while paying", "[assess]") {
  const auto all = figures_of(small_request());
  const auto& loses = all.at(2);
  CHECK(loses.net_pay_per_month == dollars(0));
  CHECK(loses.left_to_live_on == -dollars(1'250));
  CHECK_FALSE(loses.payment_share_percent.has_value());
  CHECK(loses.lowest_savings == -dollars(3'900));  // 1,350 - 3 x 1,750, in May
  CHECK(loses.lowest_savings_month == march.plus(2));
}

TEST_CASE("the cautious outcome is shown once the new job pays", "[assess]") {
  const auto all = figures_of(small_request());
  const auto& cautious = all.at(3);
  CHECK(cautious.month == march.plus(2));
  CHECK(cautious.job_pays_from == march.plus(2));
  CHECK(cautious.left_after_spending == dollars(850));
  CHECK(cautious.net_gain_per_month == dollars(600));
}

TEST_CASE("an exam is paid after the study months, but not by those who leave", "[assess]") {
  Request request = small_request();
  request.course->assessment = CourseAssessment{dollars(2'000), Ratio(1), 1, 0};
  const auto all = figures_of(request);
  CHECK(all.at(0).lowest_savings == dollars(1'350));
  CHECK(all.at(1).lowest_savings == -dollars(150));  // April: 1,350 + 250 + 250 - 2,000
  CHECK(all.at(1).lowest_savings_month == march.plus(1));
}

TEST_CASE("other income counts while it runs", "[assess]") {
  Request request = small_request();
  request.household->other_income = {{.kind = IncomeKind::support,
                                      .net_per_month = dollars(300),
                                      .from = Date::of(2025, 3, 31),
                                      .to = Date::of(2025, 4, 1)}};
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  CHECK(other_income_in(*fitted, march.plus(-1)) == dollars(0));
  CHECK(other_income_in(*fitted, march) == dollars(300));
  CHECK(other_income_in(*fitted, march.plus(1)) == dollars(300));
  CHECK(other_income_in(*fitted, march.plus(2)) == dollars(0));
}

TEST_CASE("a stated gain comes on top of today's pay", "[assess]") {
  Request request = small_request();
  request.work->cautious->pay = {NetGainPerMonth{dollars(45)}};
  const auto all = figures_of(request);
  CHECK(all.at(3).net_pay_per_month == dollars(2'045));
  CHECK(all.at(3).net_gain_per_month == dollars(45));
}

TEST_CASE("of quarterly payments a month with one is shown", "[assess]") {
  Request request = small_request();
  request.loan->terms.due_dates.frequency = {StepUnit::month, 3};  // from March 2025 on
  request.loan->terms.phases = {{PhaseKind::level, 4}};
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  // The job pays from May on.
  CHECK(format_month(shown_month(*fitted, &fitted->cautious)) == "2025-06");
  CHECK(format_month(shown_month(*fitted, nullptr)) == "2025-03");
  // However the step is written: 13 weeks later is 31 May, 26 weeks later 30 August.
  request.loan->terms.due_dates.frequency = {StepUnit::day, 91};
  const auto by_weeks = situation(request, small_parameters(), {});
  REQUIRE(by_weeks.has_value());
  CHECK(format_month(shown_month(*by_weeks, &by_weeks->cautious)) == "2025-05");
  request.loan->terms.due_dates.frequency = {StepUnit::day, 182};
  const auto by_half_years = situation(request, small_parameters(), {});
  REQUIRE(by_half_years.has_value());
  CHECK(format_month(shown_month(*by_half_years, &by_half_years->cautious)) == "2025-08");
}

TEST_CASE("money beside the plan moves savings, and is no payment of its month", "[assess]") {
  Request request = small_request();
  const auto shown = [&] {
    const auto fitted = situation(request, small_parameters(), {});
    REQUIRE(fitted.has_value());
    const auto rows = amortize(*fitted->loan);
    return outcomes(*fitted, &*rows).back();
  };
  const Outcome without = shown();
  // The job pays from May on: the month judged.
  request.loan->prepayments = {{Date::of(2025, 5, 20), dollars(300)}};
  *request.loan = *checked_loan(*request.loan);
  const Outcome with = shown();
  CHECK(with.shown.month.loan_payment == without.shown.month.loan_payment);
  CHECK(with.shown.month.left_after_spending == without.shown.month.left_after_spending);
  CHECK(with.shown.month.savings == without.shown.month.savings - dollars(300));
}
