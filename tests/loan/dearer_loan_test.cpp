#include "afford/loan/dearer_loan.hpp"

#include <algorithm>
#include <vector>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }
Date day(const char* text) { return *parse_date(text); }

AnnualRate percent(const char* text) { return AnnualRate::from_percent(*parse_decimal(text, {})); }

Loan checked(Loan loan) {
  const auto result = checked_loan(loan);
  REQUIRE(result.has_value());
  return *result;
}

Loan level_loan() {
  return {{.currency = cad,
           .nominal_rate = percent("7.125"),
           .due_dates = {.base = day("2025-02-28"), .anchor_day = 31},
           .phases = {{.kind = PhaseKind::interest_only, .payments = 3},
                      {.kind = PhaseKind::level, .payments = 24}}},
          {{day("2025-01-13"), dollars(1'234'567)}}};
}

Loan at(Loan loan, std::int64_t basis_points) {
  const Decimal more(basis_points, 2);
  const auto raise = [&](AnnualRate& rate) {
    rate = AnnualRate::from_percent(rate.percent() + more);
  };
  raise(loan.terms.nominal_rate);
  for (auto& change : loan.terms.rate_changes) raise(change.rate);
  return checked(std::move(loan));
}

bool is_same(const Installment& a, const Installment& b) {
  return a.due_date == b.due_date && a.phase == b.phase && a.payment == b.payment &&
         a.principal == b.principal && a.interest == b.interest && a.fee == b.fee &&
         a.balance_after == b.balance_after;
}

void same_as_amortize(const Loan& loan) {
  DearerLoan dearer(loan);
  for (const std::int64_t points : {200, 1, 0, 57, 200, 3'000}) {
    const auto expected = amortize(at(loan, points));
    const auto rows = dearer.rows_at(points);
    REQUIRE(expected.has_value());
    REQUIRE(rows.has_value());
    REQUIRE(std::ranges::equal(rows->installments, expected->installments, is_same));
    REQUIRE(rows->repayment_start == expected->repayment_start);
    REQUIRE(rows->kept_interest.size() == expected->kept_interest.size());
  }
}

}  // namespace

TEST_CASE("a dearer loan has the rows of that loan", "[loan]") {
  SECTION("level") { same_as_amortize(checked(level_loan())); }
  SECTION("rate changes") {
    Loan loan = level_loan();
    loan.terms.rate_changes = {{.date = day("2025-09-30"), .rate = percent("5.5")}};
    same_as_amortize(checked(loan));
  }
  SECTION("a prepayment that covers the last payments") {
    Loan loan = level_loan();
    loan.prepayments = {{.date = day("2025-10-31"),
                         .amount = dollars(200'000),
                         .then = PrepaymentThen::cover_last}};
    same_as_amortize(checked(loan));
  }
  SECTION("a term that the payment decides") {
    Loan loan = level_loan();
    loan.terms.phases.back() = {
        .kind = PhaseKind::level, .payments = 0, .payment = dollars(70'000)};
    same_as_amortize(checked(loan));
  }
}

TEST_CASE("a dearer loan that is none", "[loan]") {
  const Loan loan = checked(level_loan());
  REQUIRE_FALSE(DearerLoan(loan).rows_at(50'000).has_value());  // above the highest rate
  Loan open = level_loan();
  open.terms.phases.back() = {.kind = PhaseKind::level, .payments = 0, .payment = dollars(20'000)};
  DearerLoan dearer(checked(open));
  REQUIRE(dearer.rows_at(0).has_value());
  REQUIRE_FALSE(dearer.rows_at(2'500).has_value());  // the payment does not cover interest
  REQUIRE(dearer.rows_at(0).has_value());
}
