#include "afford/assess/break_even_pay.hpp"

#include "afford/assess/course_worth.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::optional<Money> pay_of(const Request& request, Money guess) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  MonthlyFactors factors;
  return break_even_pay(*fitted, guess, factors);
}

// Put back into the request.
int sign_at(Request request, Money gross) {
  request.work->cautious->pay.stated = GrossPerYear{gross};
  request.work->cautious->pay_range.reset();
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  MonthlyFactors factors;
  return expected_value(worth_model(*fitted), factors).sign();
}

void check_boundary(const Request& request, Money guess) {
  const auto pay = pay_of(request, guess);
  REQUIRE(pay.has_value());
  CHECK(sign_at(request, *pay) >= 0);
  CHECK(sign_at(request, *pay - Money::of_minor(1, cad)) < 0);
  // Whatever the guess.
  CHECK(pay_of(request, dollars(0)) == *pay);
  CHECK(pay_of(request, guess * 20) == *pay);
  CHECK(pay_of(request, -guess * 20) == *pay);
}

}  // namespace

// Ten months of gain with a chance of one half have to bring 1,200.00: 240.00 a month over
// 2,000.00.
TEST_CASE("a cent less than the break-even pay is not enough", "[assess]") {
  const Request request = small_request();
  check_boundary(request, dollars(240));
  const auto fitted = situation(request, small_parameters(), {});
  const Money pay = *pay_of(request, dollars(240));
  CHECK(fitted->wages.of_month(pay, 2025).by_law == dollars(2'240));
}

TEST_CASE("later tries, fading, growth and ranges are all in it", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(31'000)}, Ratio(2, 100)};
  request.work->horizon_months = 60;
  request.work->discount_per_year = Ratio(7, 100);
  request.work->cautious->gain_decay_per_year = Ratio(1, 10);
  request.work->cautious->pay = {GrossPerYear{dollars(45'000)}, Ratio(1, 100)};
  request.work->cautious->pay_range =
      PayRange{{GrossPerYear{dollars(40'000)}}, {GrossPerYear{dollars(50'000)}}};
  request.course->assessment = CourseAssessment{dollars(90), Ratio(2, 3), 3, 5};
  check_boundary(request, dollars(100));
}

TEST_CASE("grants above the cost need less pay than today's, and no pay may be enough",
          "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(31'000)}};
  request.course->funding = {{FundingKind::grant, dollars(1'900), Date::of(2025, 2, 2)}};
  check_boundary(request, -dollars(140));
  CHECK(*pay_of(request, dollars(1)) < dollars(31'000));
  request.work->cautious->placement_probability = Ratio(0);
  request.course->funding.clear();
  CHECK_FALSE(pay_of(request, dollars(1)).has_value());
}
