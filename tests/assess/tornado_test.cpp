#include "afford/assess/tornado.hpp"

#include <algorithm>

#include "afford/assess/course_worth.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

bool has_bar(const std::vector<InputSwing>& bars, std::string_view input) {
  return std::ranges::find(bars, input, &InputSwing::input) != bars.end();
}

const InputSwing& bar(const std::vector<InputSwing>& bars, std::string_view input) {
  const auto found = std::ranges::find(bars, input, &InputSwing::input);
  REQUIRE(found != bars.end());
  return *found;
}

std::vector<InputSwing> bars_of(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  MonthlyFactors factors;
  return tornado(*fitted, amortize(*request.loan).value(), factors);
}

}  // namespace

// Ten months of 600.00 with a chance of one half, against 1,200.00; no discount: worth 1,800.00.
TEST_CASE("each input alone moves the worth, by hand", "[assess]") {
  const Request request = small_request();
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  MonthlyFactors factors;
  const auto bars = tornado(*fitted, amortize(*request.loan).value(), factors);
  // 0.4 and 0.8 of 6,000.00.
  CHECK(bar(bars, "placement_probability").npv_low == dollars(1'200));
  CHECK(bar(bars, "placement_probability").npv_high == dollars(3'600));
  CHECK(bar(bars, "placement_probability").high == "0.8");
  // Completion is 1, above the table's 0.92: the upper end is the request's own.
  CHECK(bar(bars, "completion_probability").high == "1");
  CHECK(bar(bars, "completion_probability").npv_low == dollars(600));
  CHECK(bar(bars, "completion_probability").npv_high == dollars(1'800));
  // 23 months and 107 more than the 13 that are counted.
  CHECK(bar(bars, "horizon_months").npv_low == dollars(1'800));
  CHECK(bar(bars, "horizon_months").npv_high == dollars((120 - 3) * 300 - 1'200));
  // One month or twelve to the job.
  CHECK(bar(bars, "months_to_job").npv_low == dollars(1'800));
  CHECK(bar(bars, "months_to_job").npv_high == -dollars(1'200));
  CHECK(bar(bars, "course_cost").npv_low == dollars(1'920));
  CHECK(bar(bars, "course_cost").npv_high == dollars(1'560));
  CHECK_FALSE(has_bar(bars, "pass_probability"));
  CHECK_FALSE(has_bar(bars, "lost_pay"));
  CHECK(std::ranges::is_sorted(bars, std::greater<>(), [](const InputSwing& one) {
    return std::max(one.npv_low, one.npv_high) - std::min(one.npv_low, one.npv_high);
  }));
}

// 2,000.00 net today: 5 to 34 % more are 2,100.00 and 2,680.00, on either side of 2,600.00.
TEST_CASE("pay stated net, another job and grants have their bars", "[assess]") {
  Request request = small_request();
  request.work->cautious->other_job_probability = Ratio(1, 5);
  request.work->cautious->other_gain_share = Ratio(1, 2);
  request.course->funding = {{FundingKind::grant, dollars(400), Date::of(2025, 2, 2)}};
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  MonthlyFactors factors;
  const auto bars = tornado(*fitted, amortize(*request.loan).value(), factors);
  CHECK(bar(bars, "pay").low == "2100.00");
  CHECK(bar(bars, "pay").high == "2680.00");
  // 10 months x 300.00 x 0.2 come with today's share; 0 and 0.5 at the ends.
  const auto& other = bar(bars, "other_job_probability");
  CHECK(other.npv_high - other.npv_low == dollars(1'500));
  // None or all of the gain, by hand: 10 months x 600.00 x 0.2.
  const auto& share = bar(bars, "other_job_gain_share");
  CHECK(share.npv_high - share.npv_low == dollars(1'200));
  const auto& grants = bar(bars, "grants");
  CHECK(grants.npv_high - grants.npv_low == dollars(400));
}

// At 0 % twelve payments of 100.00 pay the loan back; no discount, so that 2 % cost their interest.
TEST_CASE("the loan's rate, the wait for the next try and credit have their bars", "[assess]") {
  Request request = small_request();
  const auto dearer = [&](unsigned percent) {
    Loan loan = *request.loan;
    loan.terms.nominal_rate = AnnualRate::from_percent(Decimal::of_integer(percent));
    return amortize(loan).value().totals.interest;
  };
  const auto rate = bar(bars_of(request), "loan_rate_per_year");
  CHECK(rate.low == "0");
  CHECK(rate.high == "0.02");
  CHECK(rate.npv_low == dollars(1'800));
  CHECK(rate.npv_high == dollars(1'800) - dearer(2));
  request.loan->terms.nominal_rate = AnnualRate::from_percent(Decimal::of_integer(6));
  const auto higher = bar(bars_of(request), "loan_rate_per_year");
  CHECK(higher.low == "0.04");
  CHECK(higher.npv_low == dollars(1'800) + dearer(6) - dearer(4));
  CHECK(higher.npv_high == dollars(1'800) + dearer(6) - dearer(8));
  CHECK_FALSE(has_bar(bars_of(request), "months_between_tries"));
  // Half pass the first try, half of the others the second; the wait takes so many months' gain
  // of 600.00, with a job for one in two: 600 x 0.25 x 0.5 a month, from 10 months of gain down.
  request.course->assessment = CourseAssessment{dollars(0), Ratio(1, 2), 2, 3};
  const auto wait = bar(bars_of(request), "months_between_tries");
  CHECK(wait.low == "1");
  CHECK(wait.high == "12");
  CHECK(wait.npv_low - wait.npv_high == dollars(9 * 75));
  CHECK_FALSE(has_bar(bars_of(request), "module_credit"));
}

// Of 1,800.00: ten months of 600.00 with a chance of one half, less 1,200.00 of tuition.
TEST_CASE("weeks, start and tries have their bars, by hand", "[assess]") {
  Request request = small_request();
  auto bars = bars_of(request);
  // 8 weeks are two months, 10 are three: a month's gain less.
  CHECK(bar(bars, "course_weeks").low == "8");
  CHECK(bar(bars, "course_weeks").high == "10");
  CHECK(bar(bars, "course_weeks").npv_low == dollars(1'800));
  CHECK(bar(bars, "course_weeks").npv_high == dollars(1'500));
  // Half a year later six months' gain less.
  CHECK(bar(bars, "start_months_later").low == "0");
  CHECK(bar(bars, "start_months_later").high == "6");
  CHECK(bar(bars, "start_months_later").npv_low == dollars(1'800));
  CHECK(bar(bars, "start_months_later").npv_high == dollars(0));
  CHECK_FALSE(has_bar(bars, "attempts_max"));
  CHECK_FALSE(has_bar(bars, "loan_fees"));
  // One half pass each try; each try but the first comes 2 months later.
  request.course->assessment = CourseAssessment{dollars(0), Ratio(1, 2), 2, 2};
  bars = bars_of(request);
  const auto& tries = bar(bars, "attempts_max");
  CHECK(tries.low == "1");
  CHECK(tries.high == "3");
  // With a chance of a job of one half: 300.00 x (10 / 2), then 8 / 4 and 6 / 8 of a month more.
  CHECK(tries.npv_low == dollars(300 * 5 - 1'200));
  CHECK(tries.npv_high == dollars(300 * 5 + 300 * 2 + 225 - 1'200));
  // What study takes lasts as long as the course.
  request.course->assessment.reset();
  request.course->net_lost_per_month = dollars(100);
  const auto weeks = bar(bars_of(request), "course_weeks");
  CHECK(weeks.npv_low == dollars(1'600));
  CHECK(weeks.npv_high == dollars(1'500 - 300));
  // Of modules the last one takes longer: who stops in the first loses no month more.
  request.course->modules = {
      {.name = {},
       .start = Date::of(2025, 2, 3),
       .weeks = 4,
       .completion_probability = Ratio(1, 2)},
      {.name = {}, .start = Date::of(2025, 3, 3), .weeks = 4, .completion_probability = Ratio(1)}};
  request.work->cautious->completion_probability = Ratio(1, 2);
  const auto modules = bar(bars_of(request), "course_weeks");
  CHECK(modules.npv_low - modules.npv_high == dollars(150 + 50));
}

// Today's pay and the job's grow alike from 2,000.00 and 2,600.00; the job begins in month 3, so
// that neither has grown yet.
TEST_CASE("growth of pay and the loan's fees have their bars", "[assess]") {
  Request request = small_request();
  const auto growth = bar(bars_of(request), "pay_growth_per_year");
  CHECK(growth.low == "0");
  CHECK(growth.high == "0.02");
  CHECK(growth.npv_high == dollars(1'800));
  // By month 12, when the job begins, both have grown once; 18 of 30 months are counted, for one in
  // two: 300.00 without growth, 309.00 at 3 %.
  request.work->cautious->months_to_job = 10;
  request.work->horizon_months = 30;
  request.work->now.growth_per_year = Ratio(1, 100);
  request.work->cautious->pay.growth_per_year = Ratio(1, 100);
  const auto later = bar(bars_of(request), "pay_growth_per_year");
  CHECK(later.low == "-0.01");
  CHECK(later.npv_low == dollars(300 * 18 - 1'200));
  CHECK(later.npv_high == dollars(309 * 18 - 1'200));
  // No discount, no interest: a fee costs itself.
  request.loan->terms.fees = {{.kind = "admin", .amount = dollars(60), .paid = FeePaid::netted}};
  const auto stated = bar(bars_of(request), "completion_probability").npv_high;
  const auto fees = bar(bars_of(request), "loan_fees");
  CHECK(fees.low == "-1");
  CHECK(fees.high == "0.5");
  CHECK(fees.npv_low == stated + dollars(60));
  CHECK(fees.npv_high == stated - dollars(30));
  // One for a late payment is not promised.
  request.loan->terms.fees.front().paid = FeePaid::when_late;
  CHECK_FALSE(has_bar(bars_of(request), "loan_fees"));
}

TEST_CASE("a range of the request wins over the table", "[assess]") {
  Request request = small_request();
  request.work->cautious->months_range = MonthsRange{0, 2};
  request.work->cautious->pay_range =
      PayRange{{NetPerMonth{dollars(2'400)}}, {NetPerMonth{dollars(3'000)}}};
  const auto fitted = situation(request, small_parameters(), {});
  MonthlyFactors factors;
  const auto bars = tornado(*fitted, amortize(*request.loan).value(), factors);
  CHECK(bar(bars, "months_to_job").low == "0");
  CHECK(bar(bars, "months_to_job").high == "2");
  CHECK(bar(bars, "pay").low == "2400.00");
  CHECK(bar(bars, "pay").high == "3000.00");
}
