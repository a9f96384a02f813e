#include "afford/course/course_cost.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }

Course course() {
  const Date day = Date::of(2025, 9, 2);
  Course result{.name = "", .start = day, .weeks = 24, .bills = {}, .funding = {}};
  result.bills = {{CostKind::tuition, dollars(6'200), day},
                  {CostKind::books, dollars(350), day},
                  {CostKind::tuition, dollars(150), day}};
  result.funding = {{FundingKind::own_money, dollars(200), day},
                    {FundingKind::grant, dollars(50), day},
                    {FundingKind::employer, dollars(25), day}};
  result.assessment = CourseAssessment{dollars(150), Ratio(85, 100), 3, 2};
  return result;
}

}  // namespace

TEST_CASE("bills, exam tries, lost pay and who pays them", "[course]") {
  const auto cost = course_cost(course(), dollars(2'000), dollars(6'500));
  CHECK(cost.bills_by_kind.at("tuition") == dollars(6'350));
  CHECK(cost.bills == dollars(6'850));  // with the first exam try
  CHECK(cost.exam_all_tries == dollars(450));
  CHECK(cost.grants == dollars(75));
  CHECK(cost.own_money == dollars(200));
  CHECK(cost.all_in == dollars(8'850));
  CHECK(cost.gap == dollars(2'075));
}

TEST_CASE("a gap is never negative", "[course]") {
  CHECK(course_cost(course(), dollars(0), dollars(9'000)).gap == dollars(0));
}

// Of 6,350 of tuition due by the first day 75 % comes back; books of 350 do not. A bill of the day
// itself is due.
TEST_CASE("leaving early brings back a part of the tuition due by then", "[course]") {
  Course left = course();
  left.bills.push_back({CostKind::tuition, dollars(1'000), Date::of(2025, 11, 3)});
  left.refunds = {{Date::of(2025, 9, 2), Ratio(3, 4)}, {Date::of(2025, 11, 3), Ratio(0)}};
  const auto cost = course_cost(left, dollars(2'000), dollars(6'500));
  REQUIRE(cost.refunds.size() == 2);
  CHECK(cost.refunds[0].comes_back == Money::of_minor(476'250, cad));
  CHECK(cost.refunds[0].still_sunk == Money::of_minor(193'750, cad));
  CHECK(cost.refunds[1].comes_back == dollars(0));
  CHECK(cost.refunds[1].still_sunk == dollars(7'700));
  CHECK(cost.all_in == dollars(9'850));  // it changes nothing else
}
