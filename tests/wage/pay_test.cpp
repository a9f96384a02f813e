#include "afford/wage/pay.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }

}  // namespace

TEST_CASE("hourly pay is a year of 52 weeks", "[wage]") {
  const Pay pay{HourlyPay{dollars(1'760), Ratio(75, 2)}};
  CHECK(gross_per_year(pay, 0) == dollars(3'432'000));  // 17.60 x 37.5 x 52
}

TEST_CASE("growth steps once a year and rounds half up to the cent", "[wage]") {
  const Pay pay{GrossPerYear{dollars(1'000'050)}, Ratio(1, 100)};
  CHECK(gross_per_year(pay, 0) == dollars(1'000'050));
  CHECK(gross_per_year(pay, 1) == dollars(1'010'051));  // 10,100.505
  CHECK(grown(dollars(10'000), Ratio(-1, 10), 2) == dollars(8'100));
}

TEST_CASE("pay stated net has no gross", "[wage]") {
  CHECK_FALSE(gross_per_year({NetPerMonth{dollars(200'000)}}, 0).has_value());
  CHECK_FALSE(gross_per_year({NetGainPerMonth{dollars(20'000)}}, 0).has_value());
}
