#include "afford/assess/course_worth.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

WorthSummary worth_of(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  return course_worth(*fitted, *amortize(*request.loan));
}

}  // namespace

// Ten months (May 2025 to February 2026) of 600.00 with a chance of one half, against 1,200.00.
TEST_CASE("worth of the small request by hand", "[assess]") {
  const auto worth = worth_of(small_request());
  CHECK_FALSE(worth.is_haircut);
  CHECK(worth.net_gain_per_month == dollars(600));
  CHECK(worth.futures.npv == dollars(1'800));
  CHECK(worth.futures.ahead_in_100 == 50);
  CHECK(worth.futures.ahead_by == dollars(4'800));
  CHECK(worth.futures.behind_by == dollars(1'200));
  CHECK(worth.futures.break_even_net_gain == dollars(240));
  CHECK(format_decimal(*worth.futures.break_even_chance) == "0.200");
}

TEST_CASE("grants lower the cost, own money does not", "[assess]") {
  Request request = small_request();
  request.course->funding = {{FundingKind::grant, dollars(200), Date::of(2025, 2, 2)},
                             {FundingKind::own_money, dollars(500), Date::of(2025, 2, 2)}};
  CHECK(worth_of(request).futures.cost_present_value == dollars(1'000));
}

TEST_CASE("a claim alone is taken with the haircut", "[assess]") {
  Request request = small_request();
  request.work->claimed = request.work->cautious;
  request.work->claimed->placement_probability = Ratio(86, 100);
  request.work->claimed->evidence_grade = EvidenceGrade::c;
  request.work->cautious.reset();
  const auto worth = worth_of(request);
  CHECK(worth.is_haircut);
  CHECK(worth.futures.success_probability == Ratio(1, 2));
}

// The project is worth 1,800.00 at no discount; the loan at 0 % gives and takes 1,200.00.
TEST_CASE("a loan without interest adds nothing where later money counts the same", "[assess]") {
  const auto worth = worth_of(small_request());
  CHECK(worth.borrower_npv == dollars(1'800));
  CHECK(worth.month_0 == Month::of(Date::of(2025, 2, 1)));
  Request dear = small_request();
  dear.work->discount_per_year = 1;
  // At 100 % a year the payments after the advance are worth less than it.
  const auto discounted = worth_of(dear);
  CHECK(discounted.borrower_npv > discounted.futures.npv);
}

TEST_CASE("ranges give nine jobs, the expected one first", "[assess]") {
  Request request = small_request();
  request.work->cautious->months_range = MonthsRange{0, 3};
  request.work->cautious->pay_range =
      PayRange{{NetPerMonth{dollars(2'200)}}, {NetPerMonth{dollars(3'000)}}};
  const auto fitted = situation(request, small_parameters(), {});
  const WorthModel model = worth_model(*fitted);
  REQUIRE(model.jobs.size() == 9);
  Ratio sum = 0;
  for (const auto& job : model.jobs) sum += job.weight;
  CHECK(sum == Ratio(1));
  CHECK(model.jobs[0].weight == Ratio(1, 4));
  CHECK(model.jobs[0].by_attempt[0].net_gain == dollars(600));
  CHECK(model.jobs[0].by_attempt[0].from == 3);
  CHECK(model.jobs[5].by_attempt[0].net_gain == dollars(1'000));  // sooner and better paid
  CHECK(model.jobs[5].by_attempt[0].from == 2);
  CHECK(model.jobs[5].weight == Ratio(1, 16));
  const auto result = futures(model);
  const JobOutcome job = job_of(*fitted, result.futures[5]);
  CHECK(job.months_to_job == 0);
  CHECK(std::get<NetPerMonth>(job.pay.stated).amount == dollars(3'000));
}

// The case of decisions/0024-modules.md.
TEST_CASE("modules are the bills from their start to the next one's", "[assess]") {
  Request request = small_request();
  Course& course = *request.course;
  course.bills = {{CostKind::tuition, dollars(500), Date::of(2025, 3, 3)},
                  {CostKind::tuition, dollars(400), Date::of(2025, 2, 3)},
                  {CostKind::fees, dollars(100), Date::of(2025, 2, 2)}};
  course.net_lost_per_month = dollars(50);
  course.modules = {
      {"One", Date::of(2025, 2, 3), 4, Ratio(8, 10), dollars(300), Ratio(1, 2), CheckAnswer::yes},
      {"Two", Date::of(2025, 3, 3), 4, Ratio(9, 10)}};
  request.work->cautious->completion_probability = completion_probability(course.modules);
  auto worth = worth_of(request);
  REQUIRE(worth.futures.futures.size() == 4);
  CHECK(worth.futures.futures[0].share == Ratio(1, 5));
  CHECK(rounded(worth.futures.futures[0].ends, 2, RoundingMode::down) == Decimal(-55'000, 2));
  CHECK(worth.futures.futures[1].share == Ratio(2, 25));
  CHECK(rounded(worth.futures.futures[1].ends, 2, RoundingMode::down) == Decimal(-95'000, 2));
  CHECK(worth.futures.npv == dollars(1'290));
  REQUIRE(worth.modules.size() == 2);
  CHECK(worth.modules[0].name == "One");
  CHECK(worth.modules[0].going_on.sunk_so_far == dollars(550));
  CHECK(worth.modules[0].going_on.value == dollars(2'150));
  CHECK(worth.modules[0].credit == dollars(150));
  CHECK(worth.modules[1].going_on.sunk_so_far == dollars(1'100));
  CHECK(worth.modules[1].going_on.value == dollars(3'000));
  CHECK_FALSE(worth.modules[1].credit.has_value());

  request.work->cautious->placement_probability = Ratio(1, 10);
  CHECK(worth_of(request).modules[0].going_on.value == dollars(-10));
  CHECK_FALSE(worth_of(request).modules[0].going_on.go_on);
  request.work->cautious->placement_probability = Ratio(1, 2);
  course.modules[0].transfer_in_writing = CheckAnswer::unknown;
  worth = worth_of(request);
  CHECK(worth.futures.npv == dollars(1'170));  // without 0.8 x 150
  CHECK(worth.modules[0].credit == dollars(0));
}

TEST_CASE("what comes back on leaving changes no worth", "[assess]") {
  Request request = small_request();
  const Money npv = worth_of(request).futures.npv;
  request.course->refunds = {{Date::of(2025, 2, 20), Ratio(3, 4)}};
  CHECK(worth_of(request).futures.npv == npv);
}
