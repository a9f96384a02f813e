#include "afford/loan/rate_path.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(const char* text) { return *parse_date(text); }
Decimal number(const char* text) { return *parse_decimal(text, {}); }

// An index of 4.5 % from 1 February 2025 and 5.25 % from 10 May, without a spread.
IndexRate two_values() {
  return {.name = "prime",
          .index = {{day("2025-02-01"), number("4.5")}, {day("2025-05-10"), number("5.25")}},
          .resets = {},
          .spread_percent = {}};
}

IndexRate one_value(const char* percent) {
  return {.name = "prime",
          .index = {{day("2025-01-01"), number(percent)}},
          .resets = {},
          .spread_percent = {}};
}

/// The rate in percent, as printed, that a reset on this day gives.
std::string rate_on(IndexRate rate, const char* reset) {
  rate.resets = {day(reset)};
  const auto changes = rate_changes(rate);
  REQUIRE(changes.has_value());
  REQUIRE(changes->size() == 1);
  return format_decimal(changes->front().rate.percent());
}

std::string rate_of(IndexRate rate) { return rate_on(std::move(rate), "2025-06-15"); }

}  // namespace

TEST_CASE("the rate is the index and the spread", "[loan]") {
  IndexRate rate = one_value("4.95");
  CHECK(rate_of(rate) == "4.95");
  rate.spread_percent = number("1.75");
  CHECK(rate_of(rate) == "6.7");
  rate.spread_percent = number("-0.45");
  CHECK(rate_of(rate) == "4.5");
}

TEST_CASE("nothing is rounded on the way to the rate", "[loan]") {
  IndexRate rate = one_value("4.1234567890123456789");
  rate.spread_percent = number("0.00000000000000000001");
  CHECK(rate_of(rate) == "4.12345678901234567891");
  rate = one_value("1.3");
  rate.multiplier = number("0.33333333");
  CHECK(rate_of(rate) == "0.433333329");
}

TEST_CASE("the multiplier takes the index and not the spread", "[loan]") {
  IndexRate rate = one_value("4");
  rate.spread_percent = number("1");
  rate.multiplier = number("0.5");
  CHECK(rate_of(rate) == "3");  // and not 2.5
  rate.multiplier = number("0");
  CHECK(rate_of(rate) == "1");
}

TEST_CASE("a cap is the highest rate, spread included", "[loan]") {
  IndexRate rate = one_value("5");
  rate.cap_percent = number("9");
  rate.spread_percent = number("3.99");
  CHECK(rate_of(rate) == "8.99");
  rate.spread_percent = number("4");
  CHECK(rate_of(rate) == "9");
  rate.spread_percent = number("4.01");
  CHECK(rate_of(rate) == "9");
}

TEST_CASE("a floor is the lowest rate, spread included", "[loan]") {
  IndexRate rate = one_value("1");
  rate.floor_percent = number("2");
  rate.spread_percent = number("1.01");
  CHECK(rate_of(rate) == "2.01");
  rate.spread_percent = number("1");
  CHECK(rate_of(rate) == "2");
  rate.spread_percent = number("0.99");
  CHECK(rate_of(rate) == "2");
}

TEST_CASE("without a floor the rate may be negative", "[loan]") {
  IndexRate rate = one_value("-0.5");
  rate.spread_percent = number("0.2");
  CHECK(rate_of(rate) == "-0.3");
  rate.floor_percent = number("0");
  CHECK(rate_of(rate) == "0");
}

TEST_CASE("the cap comes first, so a floor above it has the last word", "[loan]") {
  for (const char* index : {"1", "3.5", "10"}) {
    IndexRate rate = one_value(index);
    rate.cap_percent = number("3");
    rate.floor_percent = number("4");
    CAPTURE(index);
    CHECK(rate_of(rate) == "4");
  }
}

TEST_CASE("a shock raises the index from its day on", "[loan]") {
  IndexRate rate = one_value("4");
  rate.spread_percent = number("1");
  rate.shock = RateShock{day("2025-05-01"), number("1.5")};
  CHECK(rate_on(rate, "2025-04-30") == "5");
  CHECK(rate_on(rate, "2025-05-01") == "6.5");
  CHECK(rate_on(rate, "2030-05-01") == "6.5");
  rate.shock->percent = number("-1.5");
  CHECK(rate_on(rate, "2025-05-01") == "3.5");
}

TEST_CASE("a shock is multiplied with the index", "[loan]") {
  IndexRate rate = one_value("4");
  rate.spread_percent = number("1");
  rate.multiplier = number("2");
  rate.shock = RateShock{day("2025-05-01"), number("1.5")};
  CHECK(rate_on(rate, "2025-05-01") == "12");  // (4 + 1.5) x 2 + 1, and not 10.5
}

TEST_CASE("cap and floor hold under a shock", "[loan]") {
  IndexRate rate = two_values();
  rate.spread_percent = number("2");
  rate.cap_percent = number("9");
  rate.floor_percent = number("3");
  rate.shock = RateShock{day("2025-05-01"), number("2")};
  CHECK(rate_on(rate, "2025-05-15") == "9");  // 5.25 + 2 + 2 = 9.25
  rate.shock->percent = number("-5");
  CHECK(rate_on(rate, "2025-05-15") == "3");  // 5.25 - 5 + 2 = 2.25
}

TEST_CASE("a reset takes the latest value of its day or before", "[loan]") {
  CHECK(rate_on(two_values(), "2025-02-01") == "4.5");
  CHECK(rate_on(two_values(), "2025-05-09") == "4.5");
  CHECK(rate_on(two_values(), "2025-05-10") == "5.25");
  CHECK(rate_on(two_values(), "2035-01-01") == "5.25");
}

TEST_CASE("resets come in their order, on their days, and work the payment out anew", "[loan]") {
  IndexRate rate = two_values();
  rate.spread_percent = number("1");
  rate.resets = {day("2025-03-01"), day("2025-04-01"), day("2025-06-01")};
  const auto changes = rate_changes(rate);
  REQUIRE(changes.has_value());
  REQUIRE(changes->size() == 3);
  const char* percents[] = {"5.5", "5.5", "6.25"};  // a reset to the same rate is a reset
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(i);
    CHECK((*changes)[i].date == rate.resets[i]);
    CHECK((*changes)[i].rate == AnnualRate::from_percent(number(percents[i])));
    CHECK((*changes)[i].then == RateChangeThen::re_level);
  }
}

TEST_CASE("each reset before the first value is a finding with its date", "[loan]") {
  IndexRate rate = two_values();
  rate.resets = {day("2024-12-15"), day("2025-01-31"), day("2025-02-01"), day("2025-06-01")};
  const auto changes = rate_changes(rate);
  REQUIRE_FALSE(changes.has_value());
  const Errors& errors = changes.error();
  REQUIRE(errors.size() == 2);
  const char* dates[] = {"2024-12-15", "2025-01-31"};
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(errors[i].code == ErrorCode::index_has_gap);
    CHECK(errors[i].path == "/loan/index_rate/index");
    CHECK(errors[i].arguments == std::vector<std::string>{dates[i]});
  }
}

TEST_CASE("an index without values misses every reset, and none where there is no reset",
          "[loan]") {
  IndexRate rate{.name = "prime", .index = {}, .resets = {}, .spread_percent = {}};
  const auto none = rate_changes(rate);
  REQUIRE(none.has_value());
  CHECK(none->empty());
  rate.resets = {day("2025-03-01")};
  CHECK(rate_changes(rate).error().size() == 1);
}

TEST_CASE("a rate change works the payment out anew unless told", "[loan]") {
  const RateChange change{.date = day("2025-03-01"), .rate = AnnualRate::from_basis_points(600)};
  CHECK(change.then == RateChangeThen::re_level);
  CHECK(format_rate_change_then(RateChangeThen::re_level) == "re_level");
  CHECK(format_rate_change_then(RateChangeThen::keep_payment) == "keep_payment");
}
