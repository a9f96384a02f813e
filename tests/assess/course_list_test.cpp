#include "afford/assess/course_list.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;

TEST_CASE("a row needs a place, a fee and its weeks; nothing else is made up for it", "[assess]") {
  const ListedCourse course{.place = "--courses, line 2", .fee = test::dollars(100), .weeks = 4};
  CHECK_FALSE(course.gross_per_year);
  CHECK_FALSE(course.completion);
  CHECK_FALSE(course.placement);
  CHECK_FALSE(course.months_to_job);
  CHECK_FALSE(course.evidence_grade);
  CHECK_FALSE(course.aid);
  CHECK(course.occupations.empty());
}
