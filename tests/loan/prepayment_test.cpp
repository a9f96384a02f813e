#include "afford/loan/prepayment.hpp"

#include "afford/loan/amortization.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a prepayment shortens the term unless told", "[loan]") {
  const Prepayment plain{.date = Date::of(2026, 3, 1), .amount = Money::of_minor(50'000, cad)};
  CHECK(plain.then == PrepaymentThen::shorten_term);
}

TEST_CASE("what a prepayment changes prints the word of the request", "[loan]") {
  CHECK(format_prepayment_then(PrepaymentThen::shorten_term) == "shorten_term");
  CHECK(format_prepayment_then(PrepaymentThen::lower_payment) == "lower_payment");
  CHECK(format_prepayment_then(PrepaymentThen::cover_next) == "cover_next");
  CHECK(format_prepayment_then(PrepaymentThen::cover_last) == "cover_last");
}

// 6,000.00 without interest: two dates of interest alone, then five of 1,200.00; 100.00 come first.
TEST_CASE("the last payments may be covered before a flat phase begins", "[loan]") {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(0),
             .due_dates = {.base = Date::of(2026, 5, 9), .anchor_day = 9},
             .phases = {{PhaseKind::interest_only, 2}, {PhaseKind::flat, 5}}},
            {{Date::of(2026, 4, 9), Money::of_minor(600'000, cad)}}};
  loan.prepayments = {
      {Date::of(2026, 4, 20), Money::of_minor(10'000, cad), PrepaymentThen::cover_last}};
  const auto rows = amortize(checked_loan(loan).value());
  REQUIRE(rows.has_value());
  REQUIRE(rows->installments.size() == 8);
  CHECK(format_money(rows->installments[3].payment) == "1200.00");
  CHECK(format_money(rows->installments.back().payment) == "1100.00");
  CHECK(rows->installments.back().balance_after.minor() == 0);
}

TEST_CASE("a plan that is followed has no level payment of its own to explain", "[loan]") {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(670),
             .due_dates = {.base = Date::of(2026, 5, 9), .anchor_day = 9},
             .phases = {{PhaseKind::interest_only, 2}, {PhaseKind::level, 5}}},
            {{Date::of(2026, 4, 9), Money::of_minor(600'000, cad)}}};
  loan.prepayments = {
      {Date::of(2026, 4, 20), Money::of_minor(10'000, cad), PrepaymentThen::cover_last}};
  const auto traced = amortize_traced(checked_loan(loan).value());
  REQUIRE(traced.has_value());
  for (const auto& row : traced->trace.rows) CHECK_FALSE(row.level.has_value());
}

// The second is above what the first leaves; the loan without the first is not what was asked.
TEST_CASE("what is wrong beside a covering prepayment is told of the loan itself", "[loan]") {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(0),
             .due_dates = {.base = Date::of(2026, 5, 9), .anchor_day = 9},
             .phases = {{PhaseKind::level, 10}}},
            {{Date::of(2026, 4, 9), Money::of_minor(100'000, cad)}}};
  loan.prepayments = {
      {Date::of(2026, 4, 20), Money::of_minor(50'000, cad), PrepaymentThen::cover_last},
      {Date::of(2026, 4, 21), Money::of_minor(150'000, cad)}};
  const auto rows = amortize(checked_loan(loan).value());
  REQUIRE_FALSE(rows.has_value());
  CHECK(rows.error().front().path == "/loan/prepayments/1/amount");
}
