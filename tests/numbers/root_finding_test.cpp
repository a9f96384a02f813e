#include "afford/numbers/root_finding.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using afford::TimedAmount;
using afford::yearly_rate_percent;

namespace {

std::string rate(const std::vector<TimedAmount>& flows, std::int64_t units, unsigned decimals) {
  const auto percent = yearly_rate_percent(flows, units, decimals);
  if (!percent) return "none";
  return percent->percent ? format_decimal(*percent->percent) : "above";
}

}  // namespace

TEST_CASE("a rate that is exact comes out exact", "[numbers]") {
  // 1,000 now against 1,240 after two years: sqrt(1.24) - 1 = 0.113552872566...
  CHECK(rate({{0, 100000}, {2, -124000}}, 1, 6) == "11.355287");
  // 100 against 121 after two years is 10 % to every digit.
  CHECK(rate({{0, 10000}, {2, -12100}}, 1, 8) == "10.00000000");
  CHECK(rate({{0, 10000}, {730, -12100}}, 365, 4) == "10.0000");
}

TEST_CASE("a tie at the last digit goes half up", "[numbers]") {
  // 200 against 221 after a year is 10.5 %: with no decimals an exact tie.
  CHECK(rate({{0, 20000}, {1, -22100}}, 1, 0) == "11");
  // 2,000 against 2,201 is 10.05 %.
  CHECK(rate({{0, 200000}, {1, -220100}}, 1, 1) == "10.1");
}

TEST_CASE("no cost is no rate, and a gain has none", "[numbers]") {
  CHECK(rate({{0, 10000}, {12, -10000}}, 12, 4) == "0.0000");
  CHECK(rate({{0, 10000}, {12, -9000}}, 12, 4) == "none");
}

TEST_CASE("nothing received means no rate", "[numbers]") {
  CHECK(rate({{0, 0}, {12, -9000}}, 12, 4) == "none");
  CHECK(rate({{0, -100}, {12, -9000}}, 12, 4) == "none");
}

TEST_CASE("a rate above the highest is named, not worked out", "[numbers]") {
  // 1.00 against 10,001.00 after a year is 1,000,000 % exactly; a cent more is above it.
  CHECK(rate({{0, 100}, {1, -1'000'000}}, 1, 4) == "999900.0000");
  CHECK(rate({{0, 100}, {1, -1'000'099}}, 1, 4) == "999999.0000");
  CHECK(rate({{0, 100}, {1, -1'000'100}}, 1, 4) == "1000000.0000");
  CHECK(rate({{0, 100}, {1, -1'000'101}}, 1, 4) == "above");
  // The same in days, with the tie at the highest rate.
  CHECK(rate({{0, 100}, {365, -1'000'100}}, 365, 4) == "1000000.0000");
  // Ten times back after one day of 365 is 10^365 - 1, and a cent against 999.99 the same day more.
  CHECK(rate({{0, 100}, {1, -1'000}}, 365, 0) == "above");
  CHECK(rate({{0, 1}, {1, -100'000}}, 365, 4) == "above");
  CHECK(rate({{0, 10'000}, {1, -9'000}, {2, -9'000}}, 365, 4) == "above");
}

TEST_CASE("the order of the flows does not matter", "[numbers]") {
  const std::vector<TimedAmount> forward{{0, 50000}, {3, 25000}, {6, -40000}, {12, -40000}};
  const std::vector<TimedAmount> backward(forward.rbegin(), forward.rend());
  CHECK(rate(forward, 12, 6) == rate(backward, 12, 6));
}
