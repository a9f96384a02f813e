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
             .first_due_date = Date::of(2025, 2, 1),
             .anchor_day = 1,
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

TEST_CASE("all fees of a loan: once, or on each of its five payments", "[loan]") {
  CHECK(loan_with({}).total_fees().minor() == 0);
  CHECK(loan_with({fee(5'000, FeePaid::separately)}).total_fees().minor() == 5'000);
  CHECK(loan_with({fee(5'000, FeePaid::netted)}).total_fees().minor() == 5'000);
  CHECK(loan_with({fee(250, FeePaid::each_payment)}).total_fees().minor() == 1'250);
  CHECK(loan_with({fee(5'000, FeePaid::netted), fee(3'000, FeePaid::separately),
                   fee(250, FeePaid::each_payment)})
            .total_fees()
            .minor() == 9'250);
}
