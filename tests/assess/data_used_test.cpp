#include "afford/assess/data_used.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("the data used are named with source and date", "[assess]") {
  Request request = small_request();
  request.household->region = "on-test";
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto data = data_used(*fitted, small_parameters());
  // Federal and Ontario for 2025 and 2026, the benchmark, our ranges, the policy.
  REQUIRE(data.size() == 7);
  CHECK(data[0].file == "ca-tax.json");
  CHECK_FALSE(data[0].source.empty());
  CHECK_FALSE(data[0].date.empty());
  CHECK(data[5].file == "worth-defaults.json");
  CHECK_FALSE(data[5].date.empty());
  CHECK(data[6].note == "unsigned");
}

TEST_CASE("a request after the data rests on one law", "[assess]") {
  Request request = small_request();
  request.loan->disbursements[0].date = Date::of(2030, 2, 1);
  request.loan->terms.due_dates.base = Date::of(2030, 3, 1);
  request.course->start = Date::of(2030, 2, 1);
  request.course->bills[0].date = Date::of(2030, 2, 1);
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  CHECK(data_used(*fitted, small_parameters()).size() == 4);
}
