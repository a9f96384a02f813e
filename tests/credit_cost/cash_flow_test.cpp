#include "afford/credit_cost/cash_flow.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }

}  // namespace

TEST_CASE("a loan as dated money adds up to its cost", "[credit_cost]") {
  LoanTerms terms{cad,
                  AnnualRate::from_percent(Decimal::of_integer(6)),
                  {.base = Date::of(2025, 3, 1), .anchor_day = 1},
                  {{PhaseKind::deferral, 2}, {PhaseKind::level, 3}}};
  terms.fees = {{"kept", dollars(500), FeePaid::netted, {}},
                {"paid", dollars(700), FeePaid::separately, Date::of(2025, 2, 10)}};
  const auto loan = checked_loan(
      {terms, {{Date::of(2025, 2, 1), dollars(60'000)}, {Date::of(2025, 3, 5), dollars(40'000)}}});
  REQUIRE(loan.has_value());
  const auto rows = amortize(*loan);
  REQUIRE(rows.has_value());

  const auto in = advances(*loan);
  REQUIRE(in.size() == 2);
  CHECK(in[0].amount == dollars(59'500));  // the fee is kept back from the first disbursement
  CHECK(in[1].amount == dollars(40'000));
  REQUIRE(separate_fees(*loan).size() == 1);
  CHECK(separate_fees(*loan)[0].amount == dollars(700));

  const auto flows = cash_flows(*loan, *rows);
  CHECK(flows.size() == 2 + 3 + 1);  // a deferral's rows move no money
  Money sum = dollars(0);
  for (const auto& flow : flows) sum += flow.amount;
  CHECK(-sum == rows->totals.interest + loan->fees_beside_payments());
}
