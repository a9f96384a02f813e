#include "afford/loan/fee.hpp"

#include "afford/loan/loan_terms.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Fee fee(std::int64_t minor, FeePaid paid) {
  return {.kind = "service", .amount = Money::of_minor(minor, cad), .paid = paid};
}

Loan loan_with(std::vector<Fee> fees) {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1200),
             .due_dates = {.base = Date::of(2025, 2, 1), .anchor_day = 1},
             .phases = {{.kind = PhaseKind::interest_only, .payments = 2},
                        {.kind = PhaseKind::level, .payments = 3}}},
            {{Date::of(2025, 1, 1), Money::of_minor(100'000, cad)}}};
  loan.terms.fees = std::move(fees);
  return loan;
}

}  // namespace

TEST_CASE("a fee is paid separately and has no date unless told", "[loan]") {
  const Fee plain{.kind = "application", .amount = Money::of_minor(5'000, cad)};
  CHECK(plain.paid == FeePaid::separately);
  CHECK_FALSE(plain.date.has_value());
}

TEST_CASE("fees beside the payments are those that are in no row", "[loan]") {
  CHECK(loan_with({}).fees_beside_payments().minor() == 0);
  CHECK(loan_with({fee(5'000, FeePaid::separately)}).fees_beside_payments().minor() == 5'000);
  CHECK(loan_with({fee(5'000, FeePaid::netted)}).fees_beside_payments().minor() == 5'000);
  CHECK(loan_with({fee(250, FeePaid::each_payment)}).fees_beside_payments().minor() == 0);
  CHECK(loan_with({fee(5'000, FeePaid::netted), fee(3'000, FeePaid::separately),
                   fee(250, FeePaid::each_payment)})
            .fees_beside_payments()
            .minor() == 8'000);
}
