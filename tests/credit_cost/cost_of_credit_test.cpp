#include "afford/credit_cost/cost_of_credit.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }

Loan one_year_loan(Fee fee) {
  LoanTerms terms{cad,
                  AnnualRate::from_percent(Decimal::of_integer(12)),
                  {.base = Date::of(2025, 2, 1), .anchor_day = 1},
                  {{PhaseKind::level, 12}}};
  terms.fees.push_back(std::move(fee));
  return {terms, {{Date::of(2025, 1, 1), dollars(100'000)}}};
}

CostOfCredit cost(const Loan& loan) {
  const auto checked = checked_loan(loan);
  REQUIRE(checked.has_value());
  const auto rows = amortize(*checked);
  REQUIRE(rows.has_value());
  const auto result = cost_of_credit(*checked, *rows);
  REQUIRE(result.has_value());
  return *result;
}

}  // namespace

// 1,000.00 at 12 % over 12 months: 11 payments of 88.85 and one of 88.84; interest 66.19. Without
// fees the flows bear 12.6823 % ((1.01^12 - 1) but for the cents), worked out with rationals.
TEST_CASE("cost of credit adds interest and fees", "[credit_cost]") {
  const auto result = cost(
      one_year_loan({"registration", dollars(2'000), FeePaid::separately, Date::of(2025, 1, 1)}));
  CHECK(format_money(result.total_interest) == "66.19");
  CHECK(format_money(result.total_fees) == "20.00");
  CHECK(format_money(result.cost_of_credit) == "86.19");
}

TEST_CASE("a fee kept back and a fee paid on the first day bear the same rate", "[credit_cost]") {
  const auto netted = cost(one_year_loan({"fee", dollars(2'000), FeePaid::netted, {}}));
  const auto paid =
      cost(one_year_loan({"fee", dollars(2'000), FeePaid::separately, Date::of(2025, 1, 1)}));
  const auto none = cost(one_year_loan({"fee", dollars(0), FeePaid::netted, {}}));
  CHECK(netted.effective_annual_rate_percent == paid.effective_annual_rate_percent);
  CHECK(none.effective_annual_rate_percent < netted.effective_annual_rate_percent);
  CHECK(format_decimal(*none.effective_annual_rate_percent).substr(0, 5) == "12.68");
}

TEST_CASE("a fee on every payment is counted as often as it is due", "[credit_cost]") {
  const auto result = cost(one_year_loan({"service", dollars(100), FeePaid::each_payment, {}}));
  CHECK(format_money(result.total_fees) == "12.00");
}

TEST_CASE("fees on the first day that eat the whole loan leave no rate", "[credit_cost]") {
  const auto loan = checked_loan(
      one_year_loan({"fee", dollars(100'000), FeePaid::separately, Date::of(2025, 1, 1)}));
  REQUIRE(loan.has_value());
  const auto result = cost_of_credit(*loan, *amortize(*loan));
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().front().code == ErrorCode::no_rate_exists);
}

// 1,000.00 for one day, with a fee as large as half of it: 1.45 to the 365th power is no figure for
// people, and still the cost is known.
TEST_CASE("a rate beyond the highest leaves the cost answered", "[credit_cost]") {
  for (const auto paid : {FeePaid::each_payment, FeePaid::netted}) {
    LoanTerms terms{cad,
                    AnnualRate::from_percent(Decimal(67, 1)),
                    {.base = Date::of(2026, 2, 3), .anchor_day = 3},
                    {{PhaseKind::level, 1}},
                    {.day_count = DayCount::act_365_fixed}};
    terms.fees.push_back({"fee", dollars(45'000), paid, {}});
    const auto result = cost({terms, {{Date::of(2026, 2, 2), dollars(100'000)}}});
    CHECK_FALSE(result.effective_annual_rate_percent.has_value());
    CHECK(format_money(result.cost_of_credit) == "450.18");
  }
}
