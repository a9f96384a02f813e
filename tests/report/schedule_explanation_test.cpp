#include "afford/report/schedule_explanation.hpp"

#include <string>

#include "afford/words/catalogue.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }

// 11,000.00 at 6.7 % by days, 12 months of interest and 36 level payments, 5.00 a payment.
Loan reference_loan() {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(670),
             .due_dates = {.base = Date::of(2025, 10, 15), .anchor_day = 15},
             .phases = {{PhaseKind::interest_only, 12}, {PhaseKind::level, 36}},
             .conventions = {.day_count = DayCount::act_365_fixed}},
            {{Date::of(2025, 9, 1), dollars(1'100'000)}}};
  loan.terms.fees = {{"service", dollars(500), FeePaid::each_payment, {}, {}}};
  return checked_loan(std::move(loan)).value();
}

// Monthly at 12 % under 1/12, from 2 February 2026.
Loan monthly_loan(std::int64_t principal, std::vector<LoanPhase> phases,
                  std::vector<Prepayment> prepayments = {}) {
  Loan loan{{.currency = cad,
             .nominal_rate = AnnualRate::from_basis_points(1'200),
             .due_dates = {.base = Date::of(2026, 3, 2), .anchor_day = 2},
             .phases = std::move(phases)},
            {{Date::of(2026, 2, 2), dollars(principal)}}};
  loan.prepayments = std::move(prepayments);
  return checked_loan(std::move(loan)).value();
}

Loan flat_loan(std::int64_t principal) {
  return monthly_loan(principal, {{.kind = PhaseKind::flat, .payments = 6}});
}

Loan kept_loan(Capitalisation rule) {
  return monthly_loan(100'000, {{.kind = PhaseKind::deferral, .payments = 3, .capitalise = rule},
                                {.kind = PhaseKind::level, .payments = 3}});
}

// Three payments of 340.02; with the first comes a prepayment.
Loan prepaid_loan(std::int64_t minor, PrepaymentThen then) {
  return monthly_loan(100'000, {{.kind = PhaseKind::level, .payments = 3}},
                      {{Date::of(2026, 3, 2), dollars(minor), then}});
}

std::string explained(const Loan& loan, std::string_view pointer) {
  const auto traced = amortize_traced(loan).value();
  const auto explanation = explain_schedule(loan, traced, pointer);
  if (!explanation) return std::string(error_name(explanation.error().front().code));
  std::string text = explanation->value + ":";
  for (const auto& step : explanation->steps) {
    text += " " + say(Language::english, step.code, step.arguments);
  }
  return text;
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an interest is its parts, their exact sum, and one rounding", "[report]") {
  // 11,000 x 0.067 x 31/365 = 62.5945205...
  const auto text = explained(reference_loan(), "/installments/1/interest");
  INFO(text);
  CHECK(text.starts_with("62.59:"));
  CHECK(says(text, "11,000.00 x 6.7% x 31/365"));
  CHECK(says(text, "62.594520..."));
  CHECK(says(text, "half_up: 62.59"));
}

TEST_CASE("a divided window shows each part with what was owed in it", "[report]") {
  Loan loan = reference_loan();
  loan.prepayments = {{Date::of(2025, 11, 25), dollars(100'000)}};
  const auto text = explained(checked_loan(loan).value(), "/installments/3/interest");
  INFO(text);
  CHECK(says(text, "11,000.00 x 6.7% x 10/365"));
  CHECK(says(text, "10,000.00 x 6.7% x 20/365"));
}

TEST_CASE("a level payment says what it was worked out from", "[report]") {
  const auto text = explained(reference_loan(), "/installments/12/payment");
  INFO(text);
  CHECK(says(text, "36 payments at 6.7% a year"));
  CHECK(says(text, "5.00 of fees"));
}

TEST_CASE("a flat phase's interest is shown on what it is charged on", "[report]") {
  const auto fifth = explained(flat_loan(120'000), "/installments/4/interest");
  INFO(fifth);
  CHECK(says(fifth, "on its first amount, 1,200.00"));
  CHECK(says(fifth, "1,200.00 x 12% x 1/12 of a year, from 2 Jun 2026 to 2 Jul 2026"));
  CHECK(says(fifth, "Together 12.00, rounded once, half_up: 12.00."));
  CHECK_FALSE(says(fifth, "400.00 x"));
  // 10.0333... for each of six periods is 60.20 in all, and 10.03 five times 50.15.
  const auto last = explained(flat_loan(100'333), "/installments/5/interest");
  INFO(last);
  CHECK(says(last, "Over the whole phase 60.1998, rounded once, half_up: 60.20."));
  CHECK(says(last, "Less 50.15 of the payments before: 10.05."));
  CHECK_FALSE(says(last, "Together"));
}

TEST_CASE("interest that is kept aside is shown in its own row and where it comes due",
          "[report]") {
  const Loan never = kept_loan(Capitalisation::never);
  const auto second = explained(never, "/installments/1/interest");
  INFO(second);
  CHECK(says(second, "half_up: 10.00. It is kept aside"));
  CHECK(says(second, "this row shows 0.00, and 20.00 are kept aside so far."));
  const auto due = explained(never, "/installments/3/interest");
  INFO(due);
  CHECK(says(due, "Together 10.00, rounded once, half_up: 10.00."));
  CHECK(says(due, "10.00 of this period + 30.00 kept aside while nothing was due = 40.00."));
  CHECK(says(explained(kept_loan(Capitalisation::end), "/installments/2/interest"),
             "10.00 of this period + 20.00 kept aside while nothing was due = 30.00."));
  const auto payment = explained(never, "/installments/3/payment");
  INFO(payment);
  CHECK(says(payment, "which gives 340.02. On top come 30.00 of interest"));
  CHECK(says(payment, "330.02 of principal + 40.00 of interest + 0.00 of fees = 370.02."));
  CHECK_FALSE(says(explained(never, "/installments/4/interest"), "kept aside"));
}

TEST_CASE("a payment says what a prepayment has paid of it before", "[report]") {
  const auto next =
      explained(prepaid_loan(10'000, PrepaymentThen::cover_next), "/installments/2/payment");
  INFO(next);
  CHECK(says(next, "334.32 of principal - 100.00 that an extra payment has paid before = 234.32."));
  CHECK(says(next, "234.32 of principal + 5.70 of interest + 0.00 of fees = 240.02."));
  CHECK_FALSE(says(next, "No more principal"));
  // 340.02 less 3.20 of interest is more than the 319.98 that are left.
  CHECK(says(explained(prepaid_loan(35'000, PrepaymentThen::cover_next), "/installments/2/payment"),
             "No more principal has been lent and is owed than 319.98. 319.98 of principal - "
             "319.98 that an extra payment "
             "has paid before = 0.00."));
  const Loan covered = prepaid_loan(10'000, PrepaymentThen::cover_last);
  const auto planned = explained(covered, "/installments/2/payment");
  INFO(planned);
  CHECK(says(planned, "the one that was planned, 333.32."));
  CHECK(says(planned, "333.32 of principal + 5.70 of interest + 0.00 of fees = 339.02."));
  CHECK_FALSE(says(planned, "which gives"));
  CHECK(says(explained(covered, "/installments/3/payment"), "all that was owed, 236.66."));
}

TEST_CASE("principal, fee, balance and totals add up in words", "[report]") {
  const Loan loan = reference_loan();
  CHECK(says(explained(loan, "/installments/20/principal"), "of interest - 5.00 of fees ="));
  CHECK(says(explained(loan, "/installments/47/principal"), "clears the loan"));
  CHECK(says(explained(loan, "/installments/3/fee"), "A fee of 5.00 on each payment."));
  CHECK(says(explained(loan, "/installments/3/balance_after"),
             "11,000.00 owed before - 0.00 of principal = 11,000.00."));
  CHECK(says(explained(loan, "/totals/fee"), "The sum over 48 rows: 240.00."));
}

TEST_CASE("a place where no figure stands is a finding", "[report]") {
  const Loan loan = reference_loan();
  for (const char* pointer :
       {"", "/", "/installments", "/installments/48/interest", "/installments/x/interest",
        "/installments/1/colour", "/installments//interest", "/totals/", "/totals/x",
        "/installments/00/interest", "/installments/01/interest",
        "/installments/99999999999999999999/interest"}) {
    CAPTURE(pointer);
    CHECK(explained(loan, pointer) == "pointer_unknown");
  }
}
