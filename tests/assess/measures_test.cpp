#include "afford/assess/measures.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("every measure of the catalogue is filled, with the figures of the request", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(36'000)}};
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  const auto all = measures(*fitted, *rows, outcomes(*fitted, *rows));
  REQUIRE(all.size() == measure_catalogue().size());
  const auto value = [&](std::string_view name) {
    const auto found = std::ranges::find(all, name, &Measure::name);
    REQUIRE(found != all.end());
    return *found->value;
  };
  for (const auto& info : measure_catalogue()) CHECK_NOTHROW(value(info.name));
  CHECK(value("debt_ratio") == Ratio(2, 5));
  CHECK(value("principal") == Ratio(1'200));
  CHECK(value("principal_over_bills") == Ratio(0));
  CHECK(value("payment_count") == Ratio(12));
  CHECK(value("left_after_spending") == Ratio(850));
}
