#include "afford/loan/payment_received.hpp"

#include "afford/loan/amortization.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

PaymentReceived payment(std::int64_t minor) {
  return {.date = Date::of(2025, 2, 3), .amount = Money::of_minor(minor, cad)};
}

}  // namespace

TEST_CASE("a payment stands unless the bank took it back", "[loan]") {
  CHECK_FALSE(payment(10'100).returned_on.has_value());
}

TEST_CASE("payments received move no due date and no plan", "[loan]") {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1200),
             .due_dates = {.base = Date::of(2025, 2, 1), .anchor_day = 1},
             .phases = {{.kind = PhaseKind::level, .payments = 3}}},
            {{Date::of(2025, 1, 1), Money::of_minor(100'000, cad)}}};
  CHECK(loan.payments_received.empty());
  loan.payments_received = {payment(34'002), payment(34'002)};
  loan.payments_received.back().returned_on = Date::of(2025, 2, 6);
  const auto checked = checked_loan(loan);
  REQUIRE(checked.has_value());
  REQUIRE(checked->payments_received.size() == 2);
  CHECK(checked->payments_received[0].amount.minor() == 34'002);
  CHECK_FALSE(checked->payments_received[0].returned_on.has_value());
  CHECK(checked->payments_received[1].returned_on == Date::of(2025, 2, 6));
  const auto plan = amortize(*checked);
  REQUIRE(plan.has_value());
  // 1,010.00 - 340.02 = 669.98; 676.68 - 340.02 = 336.66; 336.66 + 3.37 = 340.03 on 1 April.
  CHECK(plan->installments.size() == 3);
  CHECK(plan->installments.back().due_date == Date::of(2025, 4, 1));
  CHECK(plan->totals.payment.minor() == 102'007);
}
