#include "afford/assess/hard_months.hpp"

#include "afford/assess/course_worth.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

HardMonths hard(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  return hard_months(*fitted, amortize(*request.loan).value(), futures(worth_model(*fitted)));
}

}  // namespace

TEST_CASE("savings that never run out have no hard month", "[assess]") {
  const auto result = hard(small_request());
  CHECK(result.in_100 == 0);
  CHECK_FALSE(result.worst.has_value());
}

// Housing 1,320: without the job 30 a month before payments, 70 less than nothing with them; the
// savings of 500 last for 7 months of payments: 530 - 70 k below zero at k = 8, October 2025. With
// the job (one half) from May on nothing runs out.
TEST_CASE("the half without a job runs out of money", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(1'320);
  request.household->savings = dollars(500);
  const auto result = hard(request);
  CHECK(result.share == Ratio(1, 2));
  CHECK(result.in_100 == 50);
  REQUIRE(result.worst.has_value());
  CHECK(format_month(*result.worst) == "2026-02");
  CHECK(format_money(*result.short_by) == "310.00");  // 530 - 12 x 70
}

// The last payment is in February 2026; a second try in April 2027 is still to be paid then.
TEST_CASE("exam tries after the loan's end are followed", "[assess]") {
  Request request = small_request();
  request.work->horizon_months = 60;
  request.household->housing_per_month = dollars(1'350);  // nothing is left of today's pay
  request.household->savings = dollars(2'500);
  request.course->assessment = CourseAssessment{dollars(1'200), Ratio(1, 2), 2, 24};
  const auto result = hard(request);
  REQUIRE(result.worst.has_value());
  CHECK(format_month(*result.worst) == "2027-04");
  CHECK(result.share >= Ratio(1, 2));
}

TEST_CASE("every exam try is paid for", "[assess]") {
  Request request = small_request();
  request.course->assessment = CourseAssessment{dollars(1'000), Ratio(1, 2), 3, 1};
  // February 1,350, March 1,600; the exam in April leaves 850, a second one in May 100.
  const auto result = hard(request);
  REQUIRE(result.worst.has_value());
  CHECK(result.share > Ratio(0));
  CHECK(format_money(*result.short_by) == "650.00");  // after the third in June: 100 + 250 - 1,000
}

// Rent on the 1st and money sent home on the 27th: 1,000 + 1,200 - 1,200 - 1,000 - 50 before the
// pay of February, which has no day. That month ends with 1,350.00, and no month below zero.
TEST_CASE("a day below zero cannot be paid in any future, where days are stated", "[assess]") {
  Request request = small_request();
  request.household->due_days.housing = 1;
  request.household->due_days.remittances = 27;
  const auto result = hard(request);
  CHECK(result.in_100 == 100);
  REQUIRE(result.worst.has_value());
  CHECK(format_month(*result.worst) == "2025-02");
  CHECK(*result.short_by == dollars(50));
}
