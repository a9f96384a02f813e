#include "afford/assess/solve.hpp"

#include "afford/assess/budget.hpp"
#include "afford/assess/course_worth.hpp"
#include "afford/assess/largest_loan.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Solution solved(Lever lever, SolveGoal goal, const Request& request = small_request()) {
  return solve(request, small_parameters(), lever, goal).value();
}

}  // namespace

// Worth 1,800.00 at a chance of one half of 6,000.00 against 1,200.00: 0.2 is the boundary.
TEST_CASE("the chance at which a course is worth it, by hand", "[assess]") {
  const auto result = solved(Lever::probability, SolveGoal::worth);
  CHECK(result.asked == 500);
  CHECK(result.asked_works == true);
  REQUIRE(result.works.has_value());
  CHECK(result.works->value == 200);
  CHECK(result.works->npv == dollars(0));
  REQUIRE(result.fails.has_value());
  CHECK(result.fails->value == 199);
  CHECK(result.fails->npv == Money::of_minor(-600, cad));
}

TEST_CASE("bills can grow until the course is worth nothing", "[assess]") {
  const auto result = solved(Lever::course_cost, SolveGoal::worth);
  CHECK(result.works->value == 300'000);
  CHECK(result.fails->value == 300'001);
}

// A job that brings 50 less a month for 10 months, after a grant of 200: it is worth it up to a
// chance of 0.4, and not from one on.
TEST_CASE("where the least value works and the one asked does not, the boundary between",
          "[assess]") {
  Request request = small_request();
  request.course->bills.front().amount = -dollars(200);
  request.work->cautious->pay.stated = NetGainPerMonth{-dollars(50)};
  const auto result = solved(Lever::probability, SolveGoal::worth, request);
  CHECK(result.asked_works == false);
  REQUIRE(result.works.has_value());
  REQUIRE(result.fails.has_value());
  CHECK(result.works->npv >= dollars(0));
  CHECK(result.fails->npv < dollars(0));
  CHECK(result.works->value == 400);
  CHECK(result.fails->value == 401);
}

// With the job 2,600 - 1,650 - payment must leave the policy's buffer of 5 % of income, 130.00.
TEST_CASE("the boundary of a budget holds on one side and not on the other", "[assess]") {
  for (const auto lever : {Lever::principal, Lever::term, Lever::rate, Lever::gross_wage}) {
    CAPTURE(format_lever(lever));
    const auto result = solved(lever, SolveGoal::carries);
    REQUIRE(result.works.has_value());
    CHECK(result.works->works);
    if (!result.fails) continue;
    CHECK_FALSE(result.fails->works);
    CHECK(std::abs(result.works->value - result.fails->value) == 1);
    CHECK_FALSE(result.fails->reasons.empty());
    // Only what keeps it from being carried.
    for (const auto& reason : result.fails->reasons) CHECK(is_breaking(reason));
  }
}

TEST_CASE("the boundary of a lender's tests", "[assess]") {
  Request request = small_request();
  request.policy = small_parameters().policies.front().id;
  request.work->now.stated = GrossPerYear{dollars(60'000)};
  request.work->cautious->pay.stated = GrossPerYear{dollars(70'000)};
  request.household->region = "on-test";
  request.household->savings = dollars(20'000);
  request.course->bills.front().amount = dollars(5'000);
  // (1,000 + 100 + 10,800 / 12) / 5,000 is 40 %; with a cent more the last payment is 900.01.
  const auto result = solved(Lever::principal, SolveGoal::passes, request);
  REQUIRE(result.works.has_value());
  CHECK(result.works->value == 1'080'000);
  CHECK(result.works->failed.empty());
  REQUIRE(result.fails.has_value());
  CHECK(result.fails->value == 1'080'001);
  REQUIRE(result.fails->failed.size() == 1);
  CHECK(result.fails->failed.front().shortfall == Ratio(1, 500'000));
}

TEST_CASE("where no value works the nearest miss is told", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(9'000);
  const auto result = solved(Lever::principal, SolveGoal::carries, request);
  CHECK_FALSE(result.works.has_value());
  CHECK_FALSE(result.fails.has_value());
  REQUIRE(result.nearest.has_value());
  CHECK_FALSE(result.nearest->reasons.empty());
  CHECK(result.looked_at > 30);
}

// The same reasons at every rate: least money is missing at the lowest one, far from what was
// asked.
TEST_CASE("of equal reasons the one that leaves least missing is nearest", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(9'000);
  const auto result = solved(Lever::rate, SolveGoal::fits, request);
  REQUIRE(result.nearest.has_value());
  CHECK(result.nearest->value == 0);
}

// Bills of 12,000 need a loan of 9,818.19 at least, for March; 9,840.05 is the most that leaves
// enough each month. No step of 390 lies between.
TEST_CASE("a loan that fits between two steps is found, as assess finds it", "[assess]") {
  Request request = small_request();
  request.course->bills.front().amount = dollars(12'000);
  request.household->savings = dollars(4'300);
  OtherIncome once{IncomeKind::other};
  once.net_per_month = dollars(12'000);
  once.from = Date::of(2025, 4, 1);
  once.to = Date::of(2025, 4, 30);
  request.household->other_income = {once};
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  CHECK(largest_loan(*fitted).fits == Money::of_minor(984'005, cad));
  const auto result = solved(Lever::principal, SolveGoal::fits, request);
  REQUIRE(result.works.has_value());
  CHECK(result.works->value == 984'005);
  CHECK(result.fails->value == 984'006);
}

TEST_CASE("a lever that the request does not have is a finding", "[assess]") {
  Request request = small_request();
  request.household->debt_payments_per_month = dollars(0);
  const auto finding_of = [&](Lever lever) {
    const auto result = solve(request, small_parameters(), lever, SolveGoal::carries);
    REQUIRE_FALSE(result.has_value());
    const Error& error = result.error().front();
    return std::string(error_name(error.code)) + ' ' + error.path;
  };
  CHECK(finding_of(Lever::interest_only) == "field_missing /loan/phases");
  CHECK(finding_of(Lever::hours_lost) == "field_missing /course/paid_hours_lost_per_week");
  CHECK(finding_of(Lever::debt_payments) == "must_be_positive /household/debt_payments_per_month");
  request.course->paid_hours_lost_per_week = Ratio(0);
  CHECK(finding_of(Lever::hours_lost) == "must_be_positive /course/paid_hours_lost_per_week");
  request.course->bills.front().amount = dollars(0);
  CHECK(finding_of(Lever::course_cost) == "must_be_positive /course/costs/0/amount");
  request.course->bills.clear();
  CHECK(finding_of(Lever::course_cost) == "field_missing /course/costs");
}

TEST_CASE("goals are read by their names", "[assess]") {
  for (const auto goal : {SolveGoal::fits, SolveGoal::carries, SolveGoal::worth}) {
    CHECK(parse_solve_goal(format_solve_goal(goal)) == goal);
  }
  CHECK_FALSE(parse_solve_goal("eligible").has_value());
  CHECK(usual_goal(Lever::principal) == SolveGoal::fits);
  CHECK(usual_goal(Lever::course_cost) == SolveGoal::worth);
}

TEST_CASE("a loan that is refused is worth nothing", "[assess]") {
  Request request = small_request();
  request.loan->terms.nominal_rate = AnnualRate::from_basis_points(1'200);
  LoanPhase stated{PhaseKind::level, 0};
  stated.payment = dollars(100);
  request.loan->terms.phases = {stated};
  *request.loan = checked_loan(*request.loan).value();
  const auto result = solved(Lever::principal, SolveGoal::worth, request);
  REQUIRE(result.fails.has_value());
  CHECK(result.fails->value <= 1'000'001);  // 1 % a month of 10,000.00 is 100.00
}

TEST_CASE("a lender's tests are asked of rules that are named", "[assess]") {
  Request request = small_request();
  const auto asked = [&] {
    return solve(request, small_parameters(), Lever::principal, SolveGoal::passes);
  };
  REQUIRE_FALSE(asked().has_value());
  CHECK(asked().error().front().code == ErrorCode::policy_missing);
  // solve has no option for it
  CHECK(asked().error().front().arguments == std::vector<std::string>{"demo-lender"});
  request.policy = small_parameters().policies.front().id;
  CHECK(asked().has_value());
}
