#include "afford/credit_cost/simple_balance.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

std::string percent(std::vector<YearFlow> flows, unsigned decimals = 6) {
  const auto found = SimpleBalance(std::move(flows)).percent(decimals);
  return found ? format_decimal(*found) : "none";
}

std::vector<YearFlow> equal_payments(std::int64_t lent, std::int64_t payment, int count,
                                     int per_year) {
  std::vector<YearFlow> flows{{0, lent}};
  for (int i = 1; i <= count; ++i) flows.push_back({Ratio(i, per_year), -payment});
  return flows;
}

// Exactly 12 %: 120 and 67.20 of cost on 1,000 and 560.
const std::vector<YearFlow> two_payments{{0, 100'000}, {1, -56'000}, {2, -62'720}};

}  // namespace

TEST_CASE("one payment: cost over time and principal", "[credit_cost]") {
  CHECK(percent({{0, 1'000}, {2, -1'240}}) == "12.000000");
  // Payday loans by Consumer Protection BC (391.07) and Statistics Canada (390, 727).
  CHECK(percent({{0, 100}, {Ratio(14, 365), -115}}, 10) == "391.0714285714");
  CHECK(percent({{0, 100}, {Ratio(1, 26), -115}}, 10) == "390.0000000000");
  CHECK(percent({{0, 10'000}, {Ratio(1, 52), -11'399}}, 10) == "727.4800000000");
}

TEST_CASE("a payment goes to cost first, then to principal", "[credit_cost]") {
  CHECK(percent(two_payments, 20) == "12.00000000000000000000");
  CHECK(SimpleBalance(two_payments).sign_at_percent(12) == 0);
  CHECK(SimpleBalance(two_payments).sign_at_percent(Ratio(1199, 100)) == -1);
  CHECK(SimpleBalance(two_payments).sign_at_percent(Ratio(1201, 100)) == 1);
}

TEST_CASE("unpaid cost is never added to principal", "[credit_cost]") {
  // 120 of cost, 50 paid: 70 left over; another 120 on 1,000, not on 1,070.
  CHECK(percent({{0, 1'000}, {1, -50}, {2, -1'190}}, 10) == "12.0000000000");
  CHECK(percent({{0, 1'000}, {1, 0}, {2, -1'240}}, 10) == "12.0000000000");
  // 70 of it is paid before principal: 250 less 190 leaves 60 of principal repaid.
  CHECK(percent({{0, 100'000}, {1, -5'000}, {2, -25'000}, {3, -105'280}}, 10) == "12.0000000000");
}

TEST_CASE("more paid than owed bears cost the other way, apart from principal", "[credit_cost]") {
  // At 10 %: 900 too much after a year, 90 of cost on it, then 100 more paid; the next year's 100
  // on 1,000 leaves 1,190 to give back.
  const SimpleBalance balance({{0, 1'000}, {1, -2'000}, {2, -100}, {3, 1'190}});
  CHECK(balance.sign_at_percent(10) == 0);
  CHECK(balance.sign_at_percent(0) == 1);
}

TEST_CASE("money lent later bears cost from then on", "[credit_cost]") {
  // 500 for a year, then 1,000 for half a year: 60 + 60.
  CHECK(percent({{0, 500}, {1, 500}, {Ratio(3, 2), -1'120}}) == "12.000000");
  // Fees of the first day are less lent, in any order.
  CHECK(percent({{0, -40}, {0, 1'040}, {2, -1'240}}) == "12.000000");
  CHECK(percent({{2, -1'240}, {0, 1'000}}) == "12.000000");
  // Times count from the earliest.
  CHECK(percent({{5, 1'000}, {7, -1'240}}) == "12.000000");
}

TEST_CASE("what lenders and the regulator print", "[credit_cost]") {
  // tests/vectors/credit_cost/apr.json: FCAC's information box (10.75 %), and derived plans.
  CHECK(percent(equal_payments(1'000'000, 21'618, 60, 12), 10) == "10.7500931877");
  CHECK(percent(equal_payments(490'000, 16'369, 36, 12), 10) == "12.4009200681");
  CHECK(percent(equal_payments(475'000, 24'962, 24, 12), 10) == "23.3587370280");
  CHECK(percent(equal_payments(294'000, 12'147, 26, 26), 10) == "13.9827010224");
  CHECK(percent(equal_payments(100'000, 9'997, 12, 12), 10) == "35.0140688001");
}

TEST_CASE("a tie goes half up", "[credit_cost]") {
  CHECK(percent({{0, 1'000}, {1, -1'125}}, 0) == "13");  // 12.5 %
  CHECK(percent({{0, 1'000}, {1, -1'125}}, 1) == "12.5");
  CHECK(percent({{0, 100'000}, {1, -112'345}}, 2) == "12.35");  // 12.345 %
  CHECK(percent({{0, 100'000}, {1, -100'001}}, 2) == "0.00");
  CHECK(percent({{0, 100'000}, {1, -100'005}}, 2) == "0.01");
}

TEST_CASE("without cost the rate is zero, and with less than that there is none", "[credit_cost]") {
  CHECK(percent({{0, 1'000}, {1, -400}, {2, -600}}) == "0.000000");
  CHECK(percent({{0, 1'000}, {1, -400}, {2, -599}}) == "none");
  CHECK(percent({{0, 1'000}}) == "none");
  // Paid back at once, with cost: no time over which it could accrue.
  CHECK(percent({{0, 1'000}, {0, -1'100}}) == "none");
  CHECK(percent({{0, 1'000}, {0, -1'000}, {1, -100}}) == "none");
}

TEST_CASE("a very high rate is found too, and none beyond a billion percent", "[credit_cost]") {
  CHECK(percent({{0, 1}, {Ratio(1, 365), -1'001}}, 2) == "36500000.00");
  CHECK(percent({{0, 1}, {Ratio(1, 365), -100'001}}, 2) == "none");
}

TEST_CASE("a fee of all that is paid out first leaves a loan that begins later", "[credit_cost]") {
  // 100 in and out on the first day; 1,000 for a year at 120, then.
  CHECK(percent({{0, 100}, {0, -100}, {1, 1'000}, {2, -1'120}}) == "12.000000");
  CHECK(percent({{0, 100}, {0, -101}, {1, 1'000}, {2, -1'120}}) == "none");
  CHECK(percent({{0, 100}, {0, -100}}) == "none");
}
