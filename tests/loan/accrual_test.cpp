#include "afford/loan/accrual.hpp"

#include <vector>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(const char* text) { return *parse_date(text); }

AnnualRate millionths(std::int64_t ppm) { return AnnualRate::from_percent(Decimal(ppm, 4)); }

BalanceTime time_of(std::int64_t balance, std::int64_t numerator, std::int64_t denominator) {
  BalanceTime time;
  time.add(balance, {numerator, denominator});
  return time;
}

Ratio ratio(const BalanceTime& time) {
  return Ratio(ExactInteger::of_wide(time.numerator), time.denominator);
}

Disbursement tranche(const char* date, std::int64_t minor) {
  return {day(date), Money::of_minor(minor, cad)};
}

struct Window {
  const char* start;
  const char* end;
  std::int64_t balance;
  std::vector<Disbursement> tranches;
};

const Schedule on_the_15th(Date::of(2025, 4, 15), 15, 12);

Ratio years(DayCount day_count, const Window& w) {
  return ratio(
      balance_time({day_count, on_the_15th}, {day(w.start), day(w.end)}, w.balance, w.tranches));
}

constexpr auto twelfth = DayCount::one_twelfth;
constexpr auto actual = DayCount::act_365_fixed;

}  // namespace

TEST_CASE("the worked example of the header: 62.59", "[loan]") {
  const auto time = time_of(1'100'000, 31, 365);
  CHECK(interest_minor(time, millionths(67'000), RoundingMode::half_up) == 6'259);
  CHECK(interest_minor(time, millionths(67'000), RoundingMode::up) == 6'260);
  // 1,100,000 x 67,000 x 31 = 2,284,700,000,000 over 365,000,000.
  CHECK(exact_interest(time, millionths(67'000)) == Ratio(22'847, 365) * Ratio(100));
}

TEST_CASE("balance-time adds over any denominators exactly", "[loan]") {
  BalanceTime time;
  CHECK(ratio(time) == Ratio(0));
  time.add(600, {1, 12});
  time.add(500, {7, 12 * 31});
  time.add(500, {3, 12 * 28});
  CHECK(ratio(time) == Ratio(50) + Ratio(3'500, 372) + Ratio(1'500, 336));
  time.add(0, {1, 365});
  time.add(365, {2, 365});
  CHECK(ratio(time) == Ratio(52) + Ratio(3'500, 372) + Ratio(1'500, 336));
}

TEST_CASE("a regular period without tranches", "[loan]") {
  CHECK(years(twelfth, {"2025-04-15", "2025-05-15", 120'000, {}}) == Ratio(10'000));
  CHECK(years(actual, {"2025-04-15", "2025-05-15", 36'500, {}}) == Ratio(3'000));
  CHECK(years(twelfth, {"2025-04-15", "2025-05-15", 0, {}}) == Ratio(0));
}

TEST_CASE("a tranche inside the window bears interest from its own day on", "[loan]") {
  // 30 days in the period; the tranche is there for 10 of them.
  const Window window{"2025-04-15", "2025-05-15", 120'000, {tranche("2025-05-05", 36'000)}};
  CHECK(years(twelfth, window) == Ratio(10'000) + Ratio(1'000));
  CHECK(years(actual, window) == Ratio(120'000 * 30 + 36'000 * 10, 365));
}

TEST_CASE("a tranche on the first day of the window counts for all of it", "[loan]") {
  const Window window{"2025-04-15", "2025-05-15", 1'000, {tranche("2025-04-15", 500)}};
  CHECK(years(twelfth, window) == Ratio(1'500, 12));
  CHECK(years(actual, window) == Ratio(1'500 * 30, 365));
}

TEST_CASE("two tranches on one day, and two on neighbouring days", "[loan]") {
  const std::vector<Disbursement> pair{tranche("2025-05-05", 100), tranche("2025-05-05", 200)};
  CHECK(years(actual, {"2025-04-15", "2025-05-15", 1'000, pair}) == Ratio(33'000, 365));
  const std::vector<Disbursement> near{tranche("2025-05-13", 100), tranche("2025-05-14", 200)};
  CHECK(years(actual, {"2025-04-15", "2025-05-15", 1'000, near}) == Ratio(30'400, 365));
}

TEST_CASE("a short first window is a part of its period", "[loan]") {
  // 15 March to 15 April has 31 days.
  const std::vector<Disbursement> first{tranche("2025-04-05", 37'200)};
  CHECK(years(twelfth, {"2025-04-05", "2025-04-15", 0, first}) == Ratio(1'000));
  CHECK(years(actual, {"2025-04-05", "2025-04-15", 0, first}) == Ratio(372'000, 365));
}

TEST_CASE("a long first window goes back over whole periods, then a part", "[loan]") {
  // 5 to 15 February: 10 of 31 days; 15 February to 15 March and on: two whole periods.
  const std::vector<Disbursement> first{tranche("2025-02-05", 37'200)};
  CHECK(years(twelfth, {"2025-02-05", "2025-04-15", 0, first}) == Ratio(1'000 + 2 * 3'100));
  CHECK(years(actual, {"2025-02-05", "2025-04-15", 0, first}) == Ratio(37'200 * 69, 365));
  // A second tranche exactly where an earlier regular period ends.
  const std::vector<Disbursement> two{tranche("2025-02-05", 37'200), tranche("2025-03-15", 1'200)};
  CHECK(years(twelfth, {"2025-02-05", "2025-04-15", 0, two}) == Ratio(7'200 + 100));
}

TEST_CASE("the length of a window is the balance-time of one", "[loan]") {
  const auto length = [](DayCount day_count, const char* start, const char* end) {
    return years_between({day_count, on_the_15th}, {day(start), day(end)});
  };
  CHECK(length(twelfth, "2025-04-15", "2026-04-15") == Ratio(1));
  CHECK(length(twelfth, "2025-02-05", "2025-04-15") == Ratio(10, 372) + Ratio(1, 6));
  CHECK(length(twelfth, "2025-04-20", "2025-06-01") == Ratio(25, 360) + Ratio(17, 372));
  CHECK(length(twelfth, "2025-04-20", "2025-04-20") == Ratio(0));
  CHECK(length(actual, "2024-02-01", "2024-03-01") == Ratio(29, 365));
}

TEST_CASE("interest ties go as each mode says, on the common denominators", "[loan]") {
  // 100 cents x 6 % x 1/12 = half a cent; 300 give 1.5 and 500 give 2.5.
  const auto month = [](std::int64_t balance, RoundingMode mode) {
    return interest_minor(time_of(balance, 1, 12), millionths(60'000), mode);
  };
  CHECK(month(100, RoundingMode::half_up) == 1);
  CHECK(month(100, RoundingMode::half_even) == 0);
  CHECK(month(100, RoundingMode::up) == 1);
  CHECK(month(100, RoundingMode::down) == 0);
  CHECK(month(300, RoundingMode::half_even) == 2);
  CHECK(month(500, RoundingMode::half_even) == 2);
  CHECK(month(500, RoundingMode::half_up) == 3);
  CHECK(month(200, RoundingMode::up) == 1);
  CHECK(month(99, RoundingMode::half_up) == 0);
  CHECK(month(101, RoundingMode::half_even) == 1);
  // 7,300 x 2.5 % x 1 day = 0.5 exactly; a third denominator, 1/12 cut at 15 of 30 days.
  CHECK(interest_minor(time_of(7'300, 1, 365), millionths(25'000), RoundingMode::half_even) == 0);
  CHECK(interest_minor(time_of(7'300, 1, 365), millionths(25'000), RoundingMode::half_up) == 1);
  CHECK(interest_minor(time_of(200, 15, 360), millionths(60'000), RoundingMode::half_even) == 0);
  CHECK(interest_minor(time_of(200, 15, 360), millionths(60'000), RoundingMode::half_up) == 1);
}

TEST_CASE("no rate, no balance: no interest, in every mode", "[loan]") {
  for (const auto mode :
       {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::up, RoundingMode::down}) {
    CHECK(interest_minor(time_of(1'100'000, 31, 365), millionths(0), mode) == 0);
    CHECK(interest_minor(time_of(0, 31, 365), millionths(67'000), mode) == 0);
    CHECK(interest_minor(BalanceTime{}, millionths(67'000), mode) == 0);
  }
}

TEST_CASE("every width of integer gives the same cents", "[loan]") {
  // Ties and near ties of 6 % a month, from 64 bits (100) over 128 (10^14) to XTS (10^17).
  for (std::int64_t balance = 100; balance <= 100'000'000'000'000'000; balance *= 10) {
    const std::int64_t cents = balance / 200;
    CAPTURE(balance);
    CHECK(interest_minor(time_of(balance, 1, 12), millionths(60'000), RoundingMode::down) == cents);
    CHECK(interest_minor(time_of(balance - 1, 1, 12), millionths(60'000), RoundingMode::up) ==
          cents + (balance == 100 ? 1 : 0));
    CHECK(interest_minor(time_of(balance + 100, 1, 12), millionths(60'000),
                         RoundingMode::half_up) == (balance + 100 + 100) / 200);
  }
}

TEST_CASE("a balance-time too wide for 128 bits times the rate goes to unbounded integers",
          "[loan]") {
  // 2^110 / 2^62 at 500 % is 5 x 2^48.
  BalanceTime time;
  time.numerator = Wide{1} << 110;
  time.denominator = std::int64_t{1} << 62;
  CHECK(interest_minor(time, millionths(5'000'000), RoundingMode::half_up) == std::int64_t{5}
                                                                                  << 48);
}

TEST_CASE("a rate finer than a millionth is not cut", "[loan]") {
  // 20,000,000 cents x 6.000001 % / 12 = 100,000.0166...; a cut rate would give 100,000 exactly.
  const auto fine = AnnualRate::from_percent(Decimal(6'000'001, 6));
  REQUIRE_FALSE(fine.parts_per_million().has_value());
  CHECK(interest_minor(time_of(20'000'000, 1, 12), fine, RoundingMode::up) == 100'001);
  CHECK(interest_minor(time_of(20'000'000, 1, 12), fine, RoundingMode::down) == 100'000);
  // Twenty decimals decide what would be a tie: 100 x 6 % / 12 and a little more.
  const auto finest = AnnualRate::from_percent(Decimal(ten_to(20) * 6 + 1, 20));
  CHECK(interest_minor(time_of(100, 1, 12), finest, RoundingMode::half_even) == 1);
}

TEST_CASE("interest that an int64 cannot hold is a broken contract, not a wrong cent", "[loan]") {
  // 10^17 at 500 % for 20 years is 10^19, above 2^63; in the 128-bit path and in the unbounded one.
  const auto time = time_of(100'000'000'000'000'000, 240, 12);
  CHECK_THROWS_AS(interest_minor(time, millionths(5'000'000), RoundingMode::half_up),
                  ContractViolation);
  CHECK_THROWS_AS(interest_minor(time, AnnualRate::from_percent(Decimal(50'000'000'001, 8)),
                                 RoundingMode::half_up),
                  ContractViolation);
}

TEST_CASE("exact interest is linear in time", "[loan]") {
  const auto rate = millionths(127'500);
  CHECK(exact_interest(time_of(1'000, 11, 365), rate) +
            exact_interest(time_of(1'000, 19, 365), rate) ==
        exact_interest(time_of(1'000, 30, 365), rate));
  CHECK(exact_interest(time_of(1'000, 1, 12), rate) == Ratio(1'000 * 51, 12 * 400));
}
