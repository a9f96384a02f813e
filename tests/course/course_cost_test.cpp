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
