#include "afford/assess/assess.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("the whole answer to a small request, by hand", "[assess]") {
  const auto answer = assess(small_request(), small_parameters());
  REQUIRE(answer.has_value());
  CHECK(answer->plan_fails.size() == 3);
  CHECK_FALSE(answer->claimed.has_value());
  CHECK(answer->loan.repaying.first == dollars(100));
  CHECK(answer->budget.result == BudgetResult::tight);  // three months without pay
  CHECK(answer->course_cost.gap == dollars(0));
  CHECK(answer->worth.futures.npv == dollars(1'800));
  CHECK(answer->methods.size() == 5);
}

TEST_CASE("savings of each outcome are there month by month, plan fails first", "[assess]") {
  const auto answer = assess(small_request(), small_parameters());
  REQUIRE(answer.has_value());
  REQUIRE(answer->savings.size() == 4);
  CHECK(answer->savings[0].kind == OutcomeKind::does_not_finish);
  CHECK(answer->savings[3].kind == OutcomeKind::cautious);
  const auto lowest_of = [](const SavingsPath& path) { return std::ranges::min(path.by_month); };
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(lowest_of(answer->savings[i]) == answer->plan_fails[i].lowest_savings);
  }
  CHECK(lowest_of(answer->savings[3]) == answer->cautious.lowest_savings);
}

TEST_CASE("findings of the loan and of the household come together", "[assess]") {
  Request request = small_request();
  request.loan->terms.nominal_rate = AnnualRate::from_percent(Decimal::of_integer(60));
  request.loan->terms.phases = {{PhaseKind::minimum, 2, dollars(1)}, {PhaseKind::level, 12}};
  request.household->region = "on-nowhere";
  request.policy = "no-such-policy";
  const auto answer = assess(request, small_parameters());
  REQUIRE_FALSE(answer.has_value());
  CHECK(answer.error().size() == 3);
}

TEST_CASE("check needs rules that somebody named", "[assess]") {
  Request request = small_request();
  const auto decision = check(request, small_parameters(), {});
  REQUIRE_FALSE(decision.has_value());
  REQUIRE(decision.error().size() == 1);
  CHECK(decision.error().front().code == ErrorCode::policy_missing);
  CHECK(decision.error().front().arguments == std::vector<std::string>{"demo-lender", "--policy"});
  request.policy = "demo-lender";
  CHECK(check(request, small_parameters(), {}).has_value());
  CHECK(assess(small_request(), small_parameters()).has_value());
}

TEST_CASE("check says that a claim stands in for a cautious estimate", "[assess]") {
  Request request = small_request();
  CHECK_FALSE(check(request, small_parameters(), "demo-lender")->cautious_is_claim);
  request.work->claimed = request.work->cautious;
  request.work->claimed->evidence_grade = EvidenceGrade::c;
  request.work->cautious.reset();
  CHECK(check(request, small_parameters(), "demo-lender")->cautious_is_claim);
}

TEST_CASE("check asks a policy and gives its reasons", "[assess]") {
  const auto decision = check(small_request(), small_parameters(), "demo-lender");
  REQUIRE(decision.has_value());
  CHECK(decision->verdict == Verdict::refer);
  REQUIRE(decision->reasons.size() == 2);
  CHECK(decision->reasons[0].code == "CASH_NEGATIVE_IF_PLAN_FAILS");
  CHECK(decision->reasons[0].shortfall == Ratio(3'900));
  CHECK(decision->reasons[0].found_in->outcome == "loses_job");
  CHECK(format_month(decision->reasons[0].found_in->month) == "2025-05");
  CHECK(decision->reasons[1].code == "DATA_MISSING");  // net pay only: no debt ratio
}
