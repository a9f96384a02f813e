#include "afford/assess/cheaper_money_table.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a rule without conditions asks nothing", "[assess]") {
  const CheaperConditions none;
  CHECK(none.status.empty());
  CHECK_FALSE(none.weeks_below);
  CHECK_FALSE(none.hours);
  CHECK_FALSE(none.family_income);
  CHECK_FALSE(none.age);
  CHECK_FALSE(none.full_years_resident_before);
  CHECK_FALSE(none.came_as_refugee);
  CHECK_FALSE(none.years_since_status_max);
  CHECK_FALSE(none.loan_bears_interest);
}
