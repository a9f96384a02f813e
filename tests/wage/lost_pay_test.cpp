#include "afford/wage/lost_pay.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const Month november = Month::of(Date::of(2025, 11, 1));
const Pay hourly{HourlyPay{Money::of_minor(1'760, cad), Ratio(75, 2)}};  // 34,320.00 a year

}  // namespace

TEST_CASE("lost hours cost net pay, year by year", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON");
  // 6 hours x 26 weeks x 17.60 = 2,745.60, six months of 457.60: two in 2025, four in 2026.
  const LostPay lost = lost_pay({{november, 6}, 26, Ratio(6)}, hourly, november, wages);
  CHECK(format_money(lost.gross) == "2745.60");
  REQUIRE(lost.by_month.size() == 6);
  const auto net = [&](const char* gross, int year) {
    return wages.of_year(*parse_money(gross, cad), year).net;
  };
  const Money in_2025 = net("34320.00", 2025) - net("33404.80", 2025);
  const Money in_2026 = net("34320.00", 2026) - net("32489.60", 2026);
  CHECK(lost.net == in_2025 + in_2026);
  CHECK(lost.by_month[0].by_law + lost.by_month[1].by_law == in_2025);
  CHECK(lost.net < lost.gross);
}

TEST_CASE("a stated net loss wins and needs no tax", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON");
  const LostPay lost =
      lost_pay({{november, 3}, 13, Ratio(6), dollars(400)}, hourly, november, wages);
  CHECK(lost.net == dollars(1'200));
  CHECK(lost.gross == dollars(0));
  CHECK(lost.by_month.at(2).paycheque == dollars(400));
}

TEST_CASE("nothing lost is nothing lost", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON");
  const LostPay lost = lost_pay({{november, 2}, 8}, hourly, november, wages);
  CHECK(lost.net == dollars(0));
  CHECK(lost.by_month.size() == 2);
}

TEST_CASE("losing more than the year pays leaves nothing, never less", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON");
  const Pay little{HourlyPay{Money::of_minor(1'760, cad), Ratio(1)}};  // 915.20 a year
  const LostPay lost = lost_pay({{november, 2}, 8, Ratio(100)}, little, november, wages);
  CHECK(lost.net == wages.of_year(*parse_money("915.20", cad), 2025).net);
}
