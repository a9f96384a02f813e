#include "afford/loan/loan_terms.hpp"

#include <algorithm>
#include <string>
#include <type_traits>

#include "tests/support/catch.hpp"

using namespace afford;

static_assert(std::is_same_v<decltype(LoanTerms::nominal_rate), AnnualRate>);
static_assert(payment_count_max >= 60 * 52 && payment_count_max < 60 * 53);

namespace {

Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }
Date day(const char* text) { return *parse_date(text); }

// 12 interest-only and 36 level payments from 2025-10-01 on; the last is due on 2029-09-01.
Loan plain_loan() {
  return {{.currency = cad,
           .nominal_rate = AnnualRate::from_basis_points(670),
           .due_dates = {.base = day("2025-10-01"), .anchor_day = 1},
           .phases = {{.kind = PhaseKind::interest_only, .payments = 12},
                      {.kind = PhaseKind::level, .payments = 36}}},
          {{day("2025-09-01"), dollars(1'100'000)}}};
}

Errors findings(const Loan& loan) {
  const auto result = checked_loan(loan);
  return result ? Errors{} : result.error();
}

void check_only_finding(const Loan& loan, ErrorCode code, const std::string& path,
                        const std::string& given) {
  const Errors errors = findings(loan);
  CAPTURE(std::string(error_name(code)));
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == code);
  CHECK(errors[0].path == path);
  CHECK(errors[0].given == given);
}

Loan with_rate(const char* percent) {
  Loan loan = plain_loan();
  loan.terms.nominal_rate = AnnualRate::from_percent(*parse_decimal(percent, {}));
  return loan;
}

Loan with_tranche(const char* date, std::int64_t minor) {
  Loan loan = plain_loan();
  loan.disbursements.push_back({day(date), dollars(minor)});
  return loan;
}

Fee netted(std::int64_t minor) {
  return {.kind = "setup", .amount = dollars(minor), .paid = FeePaid::netted};
}

}  // namespace

TEST_CASE("a plain loan passes and is not changed", "[loan]") {
  const auto loan = checked_loan(plain_loan());
  REQUIRE(loan.has_value());
  CHECK(loan->disbursements.size() == 1);
  CHECK(loan->disbursed() == dollars(1'100'000));
  CHECK(loan->terms.payment_count() == 48);
  CHECK(format_date(loan->schedule().last()) == "2029-09-01");
  CHECK(loan->fees_beside_payments() == dollars(0));
}

TEST_CASE("conventions that nobody states: 1/12, half up, whole cents", "[loan]") {
  const Loan loan = plain_loan();
  CHECK(loan.terms.conventions.day_count == DayCount::one_twelfth);
  CHECK(loan.terms.conventions.rounding.interest == RoundingMode::half_up);
  CHECK(loan.terms.conventions.rounding.payment == RoundingMode::half_up);
  CHECK(loan.terms.conventions.rounding.payment_unit_minor == 1);
}

TEST_CASE("disbursements are put in order of date, one day's in the order given", "[loan]") {
  Loan loan = plain_loan();
  loan.disbursements = {{day("2026-03-01"), dollars(3)},
                        {day("2025-09-01"), dollars(1)},
                        {day("2026-03-01"), dollars(4)},
                        {day("2025-12-24"), dollars(2)}};
  const auto checked = checked_loan(loan);
  REQUIRE(checked.has_value());
  std::string order;
  for (const auto& tranche : checked->disbursements) {
    order += std::to_string(tranche.principal.minor());
  }
  CHECK(order == "1234");
  CHECK(checked->disbursed() == dollars(10));
}

TEST_CASE("a principal must be positive", "[loan]") {
  check_only_finding(with_tranche("2025-12-01", 0), ErrorCode::principal_must_be_positive,
                     "/loan/disbursements/1/principal", "0.00");
  check_only_finding(with_tranche("2025-12-01", -1), ErrorCode::principal_must_be_positive,
                     "/loan/disbursements/1/principal", "-0.01");
  CHECK(findings(with_tranche("2025-12-01", 1)).empty());
}

TEST_CASE("a rate is from 0 to 500 percent", "[loan]") {
  CHECK(findings(with_rate("0")).empty());
  CHECK(findings(with_rate("500")).empty());
  check_only_finding(with_rate("500.00000000000000000001"), ErrorCode::rate_out_of_range,
                     "/loan/nominal_rate_percent", "500.00000000000000000001");
  check_only_finding(with_rate("-0.01"), ErrorCode::rate_out_of_range, "/loan/nominal_rate_percent",
                     "-0.01");
  check_only_finding(with_rate("670"), ErrorCode::rate_out_of_range, "/loan/nominal_rate_percent",
                     "670");
}

TEST_CASE("no funds on or after the last due date", "[loan]") {
  CHECK(findings(with_tranche("2029-08-31", 100)).empty());
  check_only_finding(with_tranche("2029-09-01", 100), ErrorCode::disbursement_after_last_payment,
                     "/loan/disbursements/1/date", "2029-09-01");
  check_only_finding(with_tranche("2030-01-01", 100), ErrorCode::disbursement_after_last_payment,
                     "/loan/disbursements/1/date", "2030-01-01");
}

TEST_CASE("the first payment comes after the first funds", "[loan]") {
  Loan loan = plain_loan();
  loan.disbursements = {{day("2025-10-01"), dollars(100'000)}};
  CHECK(findings(loan).empty());  // a payment on the day of the funds
  loan.disbursements = {{day("2025-10-02"), dollars(100'000)}};
  check_only_finding(loan, ErrorCode::payment_before_funds, "/loan/due_dates/first", "2025-10-01");
  loan.disbursements = {{day("2025-11-20"), dollars(100'000)}};
  check_only_finding(loan, ErrorCode::payment_before_funds, "/loan/due_dates/first", "2025-10-01");
  loan.disbursements = {{day("2025-09-30"), dollars(100'000)}};
  CHECK(findings(loan).empty());
  // The first funds are the earliest, in whatever order they are given.
  loan.disbursements = {{day("2025-11-20"), dollars(100'000)}, {day("2025-09-01"), dollars(1)}};
  CHECK(findings(loan).empty());
}

TEST_CASE("phases end within sixty years, however they are counted", "[loan]") {
  Loan loan = plain_loan();
  loan.terms.phases = {{.kind = PhaseKind::interest_only, .payments = 700},
                       {.kind = PhaseKind::level, .payments = 20}};
  CHECK(findings(loan).empty());
  loan.terms.phases[1].payments = 21;
  check_only_finding(loan, ErrorCode::phases_too_long, "/loan/phases", "721");
  loan.terms.phases[0].payments = 2'147'483'647;
  loan.terms.phases[1].payments = 2'147'483'647;
  check_only_finding(loan, ErrorCode::phases_too_long, "/loan/phases", "4294967294");
}

TEST_CASE("all tranches together stay within the currency's range", "[loan]") {
  const std::int64_t half = cad.minor_max() / 2;
  Loan loan = plain_loan();
  loan.disbursements = {{day("2025-09-01"), dollars(half)}, {day("2025-10-20"), dollars(half)}};
  CHECK(findings(loan).empty());
  loan.disbursements.push_back({day("2025-11-20"), dollars(1)});
  const Errors errors = findings(loan);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == ErrorCode::principal_too_large);
  CHECK(errors[0].path == "/loan/disbursements");
}

TEST_CASE("a netted fee leaves something of the first disbursement", "[loan]") {
  Loan loan = plain_loan();
  loan.terms.fees = {netted(1'000'000), netted(99'999)};
  CHECK(findings(loan).empty());
  loan.terms.fees[1] = netted(100'000);
  Errors errors = findings(loan);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == ErrorCode::fees_exceed_loan);
  CHECK(errors[0].path == "/loan/fees");
  // What counts is the earliest disbursement, not the first in the list.
  loan.disbursements.insert(loan.disbursements.begin(), {day("2026-01-01"), dollars(9'000'000)});
  errors = findings(loan);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == ErrorCode::fees_exceed_loan);
}

TEST_CASE("all findings come at once", "[loan]") {
  Loan loan = with_rate("501");
  loan.disbursements = {{day("2029-09-01"), dollars(-5)}, {day("2026-01-01"), dollars(0)}};
  const Errors errors = findings(loan);
  const auto count = [&](ErrorCode code) { return std::ranges::count(errors, code, &Error::code); };
  CHECK(count(ErrorCode::rate_out_of_range) == 1);
  CHECK(count(ErrorCode::principal_must_be_positive) == 2);
  CHECK(count(ErrorCode::disbursement_after_last_payment) == 1);
  CHECK(count(ErrorCode::payment_before_funds) == 1);
  CHECK(errors.size() == 5);
  for (const auto& error : errors) CHECK(error.path.starts_with("/loan/"));
}

TEST_CASE("each change of the rate has a day of its own in the loan", "[loan]") {
  Loan loan = plain_loan();
  const auto change = [](const char* date) {
    return RateChange{day(date), AnnualRate::from_basis_points(900)};
  };
  loan.terms.rate_changes = {change("2026-01-01"), change("2025-12-01")};
  CHECK(findings(loan).empty());
  loan.terms.rate_changes.push_back(change("2026-01-01"));
  check_only_finding(loan, ErrorCode::dates_out_of_order, "/loan/rate_changes/2/date",
                     "2026-01-01");
  loan.terms.rate_changes = {change("2025-08-31")};  // the stated rate would never hold
  check_only_finding(loan, ErrorCode::event_outside_loan, "/loan/rate_changes/0/date",
                     "2025-08-31");
  loan.terms.rate_changes = {change("2025-09-01")};
  CHECK(findings(loan).empty());
}
