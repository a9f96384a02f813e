#include "afford/loan/accrual.hpp"

#include "afford/loan/detail/interest_sum.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(const char* text) { return *parse_date(text); }

const Schedule on_the_15th(Date::of(2025, 4, 15), 15, 12);

Ratio years(DayCount day_count, const char* start, const char* end) {
  return years_between(day_count, on_the_15th, {day(start), day(end)});
}

constexpr auto twelfth = DayCount::one_twelfth;
constexpr auto actual = DayCount::act_365_fixed;

template <class N>
detail::ExactAmount<N> interest(std::int64_t balance, YearFraction years, const AnnualRate& rate) {
  const unsigned decimals = std::max(6U, rate.fraction().scale());
  const auto units = detail::rate_units<N>(rate, decimals);
  detail::InterestSum<N> sum;
  sum.add(balance, units.units, years);
  return sum.amount(units.scale);
}

AnnualRate percent(const char* text) { return AnnualRate::from_percent(*parse_decimal(text, {})); }

}  // namespace

TEST_CASE("a regular period is its step of a year, or its days", "[loan]") {
  CHECK(years(twelfth, "2025-04-15", "2025-05-15") == Ratio(1, 12));
  CHECK(years(actual, "2025-04-15", "2025-05-15") == Ratio(30, 365));
}

TEST_CASE("a short first window is a part of its period", "[loan]") {
  // 15 March to 15 April has 31 days.
  CHECK(years(twelfth, "2025-04-05", "2025-04-15") == Ratio(10, 12 * 31));
  CHECK(years(actual, "2025-04-05", "2025-04-15") == Ratio(10, 365));
}

TEST_CASE("a long first window goes back over whole periods, then a part", "[loan]") {
  // 5 to 15 February: 10 of 31 days; 15 February to 15 March and on: two whole periods.
  CHECK(years(twelfth, "2025-02-05", "2025-04-15") == Ratio(10, 372) + Ratio(1, 6));
  CHECK(years(actual, "2025-02-05", "2025-04-15") == Ratio(69, 365));
}

TEST_CASE("a window may begin and end anywhere", "[loan]") {
  CHECK(years(twelfth, "2025-04-15", "2026-04-15") == Ratio(1));
  CHECK(years(twelfth, "2025-04-20", "2025-06-01") == Ratio(25, 360) + Ratio(17, 372));
  CHECK(years(twelfth, "2025-04-20", "2025-04-20") == Ratio(0));
  CHECK(years(actual, "2024-02-01", "2024-03-01") == Ratio(29, 365));
  // Beyond the last due date the cycle goes on.
  CHECK(years(twelfth, "2026-03-15", "2026-05-15") == Ratio(1, 6));
}

TEST_CASE("the due date that probably ends a window changes nothing", "[loan]") {
  const DateRange window{day("2025-05-20"), day("2025-08-15")};
  for (int likely = -1; likely < 14; ++likely) {
    CAPTURE(likely);
    CHECK(window_fraction(twelfth, on_the_15th, window, likely) ==
          window_fraction(twelfth, on_the_15th, window));
  }
}

TEST_CASE("the worked example of the header: 62.59", "[loan]") {
  const auto amount = interest<Wide>(1'100'000, {31, 365}, percent("6.7"));
  CHECK(amount.rounded(RoundingMode::half_up) == 6'259);
  CHECK(amount.rounded(RoundingMode::up) == 6'260);
  // 1,100,000 x 67,000 x 31 over 365 x 10^6.
  CHECK(amount.numerator == Wide{2'284'700'000'000});
  CHECK(amount.denominator == Wide{365'000'000});
}

TEST_CASE("interest adds over any denominators exactly", "[loan]") {
  // 600 a twelfth, 500 for 7 of 31 days and for 3 of 28: at 100 % that is the sum of the parts.
  detail::InterestSum<Wide> sum;
  sum.add(600, Wide{1}, {1, 12});
  sum.add(500, Wide{1}, {7, 12 * 31});
  sum.add(500, Wide{1}, {3, 12 * 28});
  const auto amount = sum.amount(Wide{1});
  CHECK(Ratio(ExactInteger::of_wide(amount.numerator), ExactInteger::of_wide(amount.denominator)) ==
        Ratio(50) + Ratio(3'500, 372) + Ratio(1'500, 336));
}

TEST_CASE("ties go as each mode says, on the common denominators", "[loan]") {
  // 100 cents x 6 % x 1/12 = half a cent; 300 give 1.5 and 500 give 2.5.
  const auto month = [](std::int64_t balance, RoundingMode mode) {
    return interest<Wide>(balance, {1, 12}, percent("6")).rounded(mode);
  };
  CHECK(month(100, RoundingMode::half_up) == 1);
  CHECK(month(100, RoundingMode::half_even) == 0);
  CHECK(month(100, RoundingMode::up) == 1);
  CHECK(month(100, RoundingMode::down) == 0);
  CHECK(month(300, RoundingMode::half_even) == 2);
  CHECK(month(500, RoundingMode::half_even) == 2);
  CHECK(month(500, RoundingMode::half_up) == 3);
  CHECK(month(99, RoundingMode::half_up) == 0);
  CHECK(month(101, RoundingMode::half_even) == 1);
}

TEST_CASE("both widths of integer give the same cents, and a fine rate is not cut", "[loan]") {
  for (std::int64_t balance = 1; balance <= 1'000'000'000'000; balance *= 7) {
    CAPTURE(balance);
    for (const char* rate : {"0", "6.7", "6.000001", "500"}) {
      const auto wide = interest<Wide>(balance, {31, 365}, percent(rate));
      const auto exact = interest<ExactInteger>(balance, {31, 365}, percent(rate));
      CHECK(wide.rounded(RoundingMode::half_up) == exact.rounded(RoundingMode::half_up));
    }
  }
  // 20,000,000 cents x 6.000001 % / 12 = 100,000.0166...; a cut rate would give 100,000 exactly.
  CHECK(interest<Wide>(20'000'000, {1, 12}, percent("6.000001")).rounded(RoundingMode::up) ==
        100'001);
  // Twenty decimals decide what would be a tie: 100 x 6 % / 12 and a little more.
  const auto finest = AnnualRate::from_percent(Decimal(ten_to(20) * 6 + 1, 20));
  CHECK(interest<ExactInteger>(100, {1, 12}, finest).rounded(RoundingMode::half_even) == 1);
}

TEST_CASE("interest that an int64 cannot hold is no amount", "[loan]") {
  // 10^17 at 500 % for 20 years is 10^19, above 2^63.
  CHECK_FALSE(interest<ExactInteger>(100'000'000'000'000'000, {240, 12}, percent("500"))
                  .rounded(RoundingMode::half_up)
                  .has_value());
}
