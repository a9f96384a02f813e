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
        "/installments/99999999999999999999/interest"}) {
    CAPTURE(pointer);
    CHECK(explained(loan, pointer) == "pointer_unknown");
  }
}
