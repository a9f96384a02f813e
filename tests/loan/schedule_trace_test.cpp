#include "afford/loan/schedule_trace.hpp"

#include <string>

#include "afford/loan/amortization.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(const char* text) { return *parse_date(text); }
Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }
AnnualRate percent(const char* text) { return AnnualRate::from_percent(*parse_decimal(text, {})); }
Ratio ratio(std::int64_t numerator, std::int64_t denominator) { return {numerator, denominator}; }
Ratio ratio(YearFraction years) { return ratio(years.numerator, years.denominator); }

LoanPhase interest_only(int payments) {
  return {.kind = PhaseKind::interest_only, .payments = payments};
}
LoanPhase level(int payments) { return {.kind = PhaseKind::level, .payments = payments}; }

// 1,000.00 at 12 % under 1/12: one percent a month. Due on the 1st from February.
Loan loan_of(std::vector<LoanPhase> phases) {
  return {{.currency = cad,
           .nominal_rate = percent("12"),
           .due_dates = {.base = day("2025-02-01"), .anchor_day = 1},
           .phases = std::move(phases)},
          {{day("2025-01-01"), dollars(100'000)}}};
}

// 3,650.00 at 10 % under Act/365F bears 1.00 a day, and as much again from 21 January. Ten days of
// February bear nothing, and from 11 April on the rate is 20 %.
Loan eventful_loan() {
  Loan loan = loan_of({interest_only(2), level(3)});
  loan.terms.nominal_rate = percent("10");
  loan.terms.conventions.day_count = DayCount::act_365_fixed;
  loan.terms.rate_changes = {{day("2025-04-11"), percent("20")}};
  loan.disbursements = {{day("2025-01-01"), dollars(365'000)},
                        {day("2025-01-21"), dollars(365'000)}};
  loan.interest_pauses = {{day("2025-02-11"), day("2025-02-21")}};
  return loan;
}

// 1,200.00 of which a quarter is paid down at once, and 100.00 in the middle of the second month.
Loan prepaid_loan() {
  Loan loan = loan_of({{.kind = PhaseKind::down_payment, .share = ratio(1, 4)}, level(6)});
  loan.terms.due_dates = {.base = day("2025-02-15"), .anchor_day = 15};
  loan.disbursements = {{day("2025-01-15"), dollars(120'000)}};
  loan.prepayments = {{day("2025-03-01"), dollars(10'000), PrepaymentThen::lower_payment}};
  return loan;
}

Loan loan_with(Loan loan, LoanConventions conventions) {
  loan.terms.conventions = conventions;
  return loan;
}

// A rate with more digits than the fast integers take.
Loan finely_rated_loan() {
  Loan loan = loan_of({interest_only(1), level(2)});
  loan.terms.nominal_rate = percent("12.00000000000000000012");
  return loan;
}

Loan flat_loan(const char* rate) {
  Loan loan = loan_of({{.kind = PhaseKind::flat, .payments = 3}});
  loan.terms.nominal_rate = percent(rate);
  return loan;
}

Loan kept_loan(Capitalisation rule) {
  return loan_of({{.kind = PhaseKind::deferral, .payments = 3, .capitalise = rule}, level(3)});
}

// 100.00 come with the first of three payments of 340.02.
Loan prepaid_loan(PrepaymentThen then) {
  Loan loan = loan_of({level(3)});
  loan.prepayments = {{day("2025-02-01"), dollars(10'000), then}};
  return loan;
}

std::vector<Loan> sample_loans() {
  Loan free = loan_of({level(3)});
  free.terms.nominal_rate = percent("0");
  Loan deferred = loan_of({{.kind = PhaseKind::deferral, .payments = 2}, level(3)});
  Loan stated = loan_of({{.kind = PhaseKind::level, .payment = dollars(20'000)}});
  Loan parted = loan_of({{.kind = PhaseKind::equal_principal, .payments = 4}});
  Loan late = loan_of({level(4)});
  late.terms.due_dates.base = day("2025-03-20");
  late.terms.due_dates.anchor_day = 20;
  Loan early = loan_of({level(4)});  // the tranche comes before the payment of its day
  early.terms.conventions.tranche_on_due_date = TrancheOnDueDate::before;
  early.disbursements.push_back({day("2025-03-01"), dollars(50'000)});
  Loan ballooned = loan_of({{.kind = PhaseKind::balloon, .payments = 3, .amortise_over = 12}});
  return {
      eventful_loan(), prepaid_loan(), finely_rated_loan(), free, deferred, stated, parted, late,
      early,           ballooned,      flat_loan("12")};
}

TracedAmortization traced(const Loan& loan) {
  const auto checked = checked_loan(loan);
  REQUIRE(checked.has_value());
  auto result = amortize_traced(*checked);
  REQUIRE(result.has_value());
  REQUIRE(result->trace.rows.size() == result->amortization.installments.size());
  return *std::move(result);
}

void check_part(const AccruedPart& part, DateRange days, std::int64_t minor, const char* rate) {
  CAPTURE(format_date(part.days.start), format_date(part.days.end));
  CHECK(part.days.start == days.start);
  CHECK(part.days.end == days.end);
  CHECK(part.balance.minor() == minor);
  CHECK(part.rate == percent(rate));
}

// What the parts bear together, in minor units.
Ratio interest_of(const std::vector<AccruedPart>& parts) {
  Ratio sum;
  for (const auto& part : parts) {
    sum += Ratio(part.balance.minor()) * Ratio::of(part.rate.fraction()) * ratio(part.years);
  }
  return sum;
}

}  // namespace

TEST_CASE("a row's parts say on how much, at which rate and how long interest ran", "[loan]") {
  const auto [amortization, trace] = traced(eventful_loan());
  REQUIRE(trace.rows.size() == 5);
  const auto& january = trace.rows[0];
  REQUIRE(january.parts.size() == 2);
  check_part(january.parts[0], {day("2025-01-01"), day("2025-01-21")}, 365'000, "10");
  check_part(january.parts[1], {day("2025-01-21"), day("2025-02-01")}, 730'000, "10");
  CHECK(ratio(january.parts[0].years) == ratio(20, 365));
  CHECK(ratio(january.parts[1].years) == ratio(11, 365));
  CHECK(january.exact_interest == Ratio(4'200));  // 20 days of 1.00 and 11 of 2.00
  const auto& april = trace.rows[3];
  REQUIRE(april.parts.size() == 2);
  check_part(april.parts[0], {day("2025-04-01"), day("2025-04-11")}, 488'766, "10");
  check_part(april.parts[1], {day("2025-04-11"), day("2025-05-01")}, 488'766, "20");
  // 4,887.66 x (0.1 x 10 + 0.2 x 20) / 365
  CHECK(april.exact_interest == ratio(488'766, 73));
  CHECK(amortization.installments[3].interest.minor() == 6'695);
}

TEST_CASE("a window without a change is one part", "[loan]") {
  const auto march = traced(eventful_loan()).trace.rows[2];
  REQUIRE(march.parts.size() == 1);
  check_part(march.parts[0], {day("2025-03-01"), day("2025-04-01")}, 730'000, "10");
  CHECK(march.exact_interest == Ratio(6'200));
}

TEST_CASE("a pause is a part at rate 0, and the rate is back after it", "[loan]") {
  Loan loan = eventful_loan();
  const auto february = traced(loan).trace.rows[1];
  REQUIRE(february.parts.size() == 3);
  check_part(february.parts[0], {day("2025-02-01"), day("2025-02-11")}, 730'000, "10");
  check_part(february.parts[1], {day("2025-02-11"), day("2025-02-21")}, 730'000, "0");
  check_part(february.parts[2], {day("2025-02-21"), day("2025-03-01")}, 730'000, "10");
  CHECK(ratio(february.parts[1].years) == ratio(10, 365));
  CHECK(february.exact_interest == Ratio(3'600));  // 18 days of 2.00
}

TEST_CASE("a pause of a whole window leaves one part at rate 0", "[loan]") {
  Loan loan = eventful_loan();
  loan.interest_pauses = {{day("2025-02-01"), day("2025-03-01")}};
  const auto [amortization, trace] = traced(loan);
  REQUIRE(trace.rows[1].parts.size() == 1);
  check_part(trace.rows[1].parts[0], {day("2025-02-01"), day("2025-03-01")}, 730'000, "0");
  CHECK(trace.rows[1].exact_interest == Ratio(0));
  CHECK(amortization.installments[1].interest.minor() == 0);
}

TEST_CASE("a tranche on a due date starts the next window and cuts none", "[loan]") {
  Loan loan = eventful_loan();
  loan.disbursements[1].date = day("2025-02-01");
  const auto trace = traced(loan).trace;
  REQUIRE(trace.rows[0].parts.size() == 1);
  check_part(trace.rows[0].parts[0], {day("2025-01-01"), day("2025-02-01")}, 365'000, "10");
  REQUIRE(trace.rows[1].parts.size() == 3);
  check_part(trace.rows[1].parts[0], {day("2025-02-01"), day("2025-02-11")}, 730'000, "10");
}

TEST_CASE("interest ends on the nominal day though the payment is due after the weekend",
          "[loan]") {
  Loan loan = loan_of({level(3)});
  loan.terms.due_dates.shift = BusinessDayShift::following;
  const auto [amortization, trace] = traced(loan);
  // 1 February 2025 is a Saturday and 1 March too.
  CHECK(amortization.installments[0].due_date == day("2025-02-03"));
  REQUIRE(trace.rows[1].parts.size() == 1);
  check_part(trace.rows[1].parts[0], {day("2025-02-01"), day("2025-03-01")}, 66'998, "12");
}

TEST_CASE("the parts of all rows follow each other without a gap", "[loan]") {
  for (const auto& loan : sample_loans()) {
    const auto [amortization, trace] = traced(loan);
    Date from = loan.disbursements.front().date;
    for (std::size_t i = 0; i < trace.rows.size(); ++i) {
      const auto& row = amortization.installments[i];
      if (!has_due_date(row.phase)) continue;
      CAPTURE(i, format_date(row.due_date));
      REQUIRE_FALSE(trace.rows[i].parts.empty());
      for (const auto& part : trace.rows[i].parts) {
        CHECK(part.days.start == from);
        CHECK(part.days.start < part.days.end);
        from = part.days.end;
      }
      CHECK(from == row.due_date);
    }
  }
}

TEST_CASE("exact interest is what the parts bear, and rounds to what the row asks", "[loan]") {
  for (const auto& loan : sample_loans()) {
    const auto [amortization, trace] = traced(loan);
    for (std::size_t i = 0; i < trace.rows.size(); ++i) {
      CAPTURE(i);
      const Ratio& exact = trace.rows[i].exact_interest;
      CHECK(exact == interest_of(trace.rows[i].parts));
      CHECK(round_to_integer(exact, RoundingMode::half_up) ==
            ExactInteger(amortization.installments[i].interest.minor()));
    }
  }
}

TEST_CASE("a flat row's part is on the first amount, and the last row takes the rest", "[loan]") {
  const auto [amortization, trace] = traced(flat_loan("10"));
  REQUIRE(trace.rows.size() == 3);
  for (const auto& row : trace.rows) {
    REQUIRE(row.parts.size() == 1);
    CHECK(row.parts[0].is_flat);
    CHECK(row.parts[0].balance == dollars(100'000));
    CHECK(row.exact_interest == ratio(2'500, 3));  // 1,000.00 x 10 % / 12
  }
  check_part(trace.rows[1].parts[0], {day("2025-02-01"), day("2025-03-01")}, 100'000, "10");
  CHECK_FALSE(trace.rows[1].flat_total.has_value());
  CHECK(trace.rows[2].flat_total == Ratio(2'500));
  CHECK(amortization.installments[2].interest == dollars(834));  // 25.00 - 2 x 8.33
}

TEST_CASE("a row says how much interest is kept aside after it", "[loan]") {
  const auto never = traced(kept_loan(Capitalisation::never)).trace.rows;
  REQUIRE(never.size() == 6);
  CHECK(never[0].kept_aside == dollars(1'000));
  CHECK(never[2].kept_aside == dollars(3'000));
  CHECK(never[3].kept_aside == dollars(0));
  const auto end = traced(kept_loan(Capitalisation::end)).trace.rows;
  CHECK(end[1].kept_aside == dollars(2'000));
  CHECK(end[2].kept_aside == dollars(0));
}

TEST_CASE("a row says what a prepayment has done to its principal", "[loan]") {
  const auto next = traced(prepaid_loan(PrepaymentThen::cover_next));
  REQUIRE(next.trace.rows.size() == 4);
  CHECK(next.trace.rows[2].prepaid == dollars(10'000));
  CHECK(next.amortization.installments[2].principal == dollars(23'432));  // 340.02 - 5.70 - 100.00
  CHECK_FALSE(next.trace.rows[2].is_as_planned);
  const auto last = traced(prepaid_loan(PrepaymentThen::cover_last));
  REQUIRE(last.trace.rows.size() == 4);
  CHECK(last.trace.rows[2].is_as_planned);
  CHECK(last.amortization.installments[2].principal == dollars(33'332));  // 340.02 - 6.70
  CHECK_FALSE(last.trace.rows[0].is_as_planned);
}

TEST_CASE("exact interest keeps every digit of a fine rate", "[loan]") {
  const auto trace = traced(finely_rated_loan()).trace;
  // 100,000 x 0.1200000000000000000012 / 12 = 1,000.00000000000000001
  CHECK(trace.rows[0].exact_interest == Ratio(1'000) + Ratio(1, ten_to(17)));
}

TEST_CASE("a down payment and a prepayment are rows that bear no interest", "[loan]") {
  const auto [amortization, trace] = traced(prepaid_loan());
  REQUIRE(trace.rows.size() == 8);
  CHECK(amortization.installments[0].phase == PhaseKind::down_payment);
  CHECK(amortization.installments[2].phase == PhaseKind::prepayment);
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
    CHECK(trace.rows[i].parts.empty());
    CHECK(trace.rows[i].exact_interest == Ratio(0));
    CHECK_FALSE(trace.rows[i].level.has_value());
  }
  // 900.00 over 6 is 155.29 a month, of which 9.00 are interest. The row after the prepayment has
  // half a month before it, and half a month after it.
  const auto& march = trace.rows[3];
  REQUIRE(march.parts.size() == 2);
  check_part(march.parts[0], {day("2025-02-15"), day("2025-03-01")}, 75'371, "12");
  check_part(march.parts[1], {day("2025-03-01"), day("2025-03-15")}, 65'371, "12");
  CHECK(ratio(march.parts[0].years) == ratio(1, 24));
  CHECK(ratio(march.parts[1].years) == ratio(1, 24));
  CHECK(march.exact_interest == ratio(70'371, 100));
}

TEST_CASE("a level payment tells what it was worked out from", "[loan]") {
  const auto [amortization, trace] = traced(eventful_loan());
  REQUIRE(trace.levels.size() == 2);
  const auto& first = trace.levels[0];
  CHECK(first.payments == 3);
  CHECK(first.due_value == Ratio(736'200));  // 7,300.00 and 62.00 interest of March
  CHECK(first.rate == percent("10"));
  // 7,362.00 / (1 + 1/(1 + 3/365) + 1/((1 + 3/365) x (1 + 3.1/365))) = 2,474.3368
  CHECK(first.payment.minor() == 247'434);
  const auto& second = trace.levels[1];
  CHECK(second.payments == 2);
  CHECK(second.due_value == ratio(488'766 * 74, 73));  // the balance and its exact interest
  CHECK(second.rate == percent("20"));
  // 4,954.6142 / (1 + 1/(1 + 6.2/365)) = 2,498.1701
  CHECK(second.payment.minor() == 249'817);
  CHECK(amortization.payments_worked_out == 2);
}

TEST_CASE("each row of a level phase points to the payment in force, no other row does", "[loan]") {
  const auto [amortization, trace] = traced(eventful_loan());
  CHECK_FALSE(trace.rows[0].level.has_value());
  CHECK_FALSE(trace.rows[1].level.has_value());
  CHECK(trace.rows[2].level == 0);
  CHECK(trace.rows[3].level == 1);
  CHECK(trace.rows[4].level == 1);
  CHECK(amortization.installments[2].payment.minor() == trace.levels[0].payment.minor());
  CHECK(amortization.installments[3].payment.minor() == trace.levels[1].payment.minor());
  const auto stated = traced(loan_of({{.kind = PhaseKind::level, .payment = dollars(20'000)}}));
  CHECK(stated.trace.levels.empty());
  for (const auto& row : stated.trace.rows) CHECK_FALSE(row.level.has_value());
}

TEST_CASE("the payment in force is the one that the last payment's rule has moved", "[loan]") {
  // 340.02, 340.02 and 340.03; a last payment that is never the higher one takes 340.03 twice.
  const auto [amortization, trace] =
      traced(loan_with(loan_of({level(3)}), {.last_payment = LastPayment::never_higher}));
  CHECK(amortization.installments[0].payment.minor() == 34'003);
  CHECK(amortization.installments[2].payment.minor() == 34'001);
  REQUIRE(trace.rows[0].level == 0);
  CHECK(trace.levels[0].payment.minor() == amortization.installments[0].payment.minor());
}

TEST_CASE("a payment that the integers decided is counted as one", "[loan]") {
  for (const auto& loan : sample_loans()) {
    const auto [amortization, trace] = traced(loan);
    int by_integers = 0;
    for (const auto& one : trace.levels) by_integers += one.decided_by_integers ? 1 : 0;
    CHECK(by_integers == amortization.payments_decided_by_integers);
    CHECK(trace.levels.size() == static_cast<std::size_t>(amortization.payments_worked_out));
  }
}

TEST_CASE("a schedule is the same with and without its trace", "[loan]") {
  for (const auto& loan : sample_loans()) {
    const auto plain = amortize(*checked_loan(loan));
    REQUIRE(plain.has_value());
    const auto& rows = plain->installments;
    const auto with_trace = traced(loan).amortization;
    REQUIRE(with_trace.installments.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CAPTURE(i);
      const auto& row = with_trace.installments[i];
      CHECK(row.number == rows[i].number);
      CHECK(row.due_date == rows[i].due_date);
      CHECK(row.phase == rows[i].phase);
      CHECK(row.payment == rows[i].payment);
      CHECK(row.principal == rows[i].principal);
      CHECK(row.interest == rows[i].interest);
      CHECK(row.fee == rows[i].fee);
      CHECK(row.balance_after == rows[i].balance_after);
    }
    CHECK(with_trace.totals.payment == plain->totals.payment);
    CHECK(with_trace.totals.interest == plain->totals.interest);
    CHECK(with_trace.repayment_start == plain->repayment_start);
    CHECK(with_trace.payments_worked_out == plain->payments_worked_out);
  }
}

TEST_CASE("what has no schedule has no trace, for the same reason", "[loan]") {
  // 10.00 of interest a month and 9.99 to pay it.
  const auto loan = checked_loan(loan_of({{.kind = PhaseKind::level, .payment = dollars(999)}}));
  REQUIRE(loan.has_value());
  const auto traced = amortize_traced(*loan);
  REQUIRE_FALSE(traced.has_value());
  REQUIRE(traced.error().size() == 1);
  CHECK(traced.error()[0].code == ErrorCode::payment_below_interest);
  CHECK(amortize(*loan).error()[0].code == ErrorCode::payment_below_interest);
}
