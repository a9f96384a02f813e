#include "afford/assess/loan_summary.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

// 11,000.00 at 6.7 % by twelfths, 12 interest-only and 36 level payments: 61.42, then 338.14, last
// 338.18.
TEST_CASE("a loan in a few lines", "[assess]") {
  Loan loan = *small_request().loan;
  loan.terms.nominal_rate = AnnualRate::from_basis_points(670);
  loan.terms.phases = {{PhaseKind::interest_only, 12}, {PhaseKind::level, 36}};
  loan.disbursements = {{Date::of(2025, 2, 1), dollars(11'000)}};
  const auto summary = loan_summary(loan);
  REQUIRE(summary.has_value());
  REQUIRE(summary->while_studying.has_value());
  CHECK(summary->while_studying->payments == 12);
  CHECK(format_money(summary->while_studying->lowest) == "61.42");
  CHECK(format_money(summary->while_studying->highest) == "61.42");
  CHECK(format_date(summary->while_studying->to) == "2026-02-01");
  CHECK(format_money(summary->repaying.first) == "338.14");
  CHECK(format_money(summary->last_payment) == "338.18");
  CHECK(format_date(summary->last_payment_date) == "2029-02-01");
  CHECK(format_money(summary->cost.cost_of_credit) == "1910.12");
}

TEST_CASE("one phase has no study part, and findings pass through", "[assess]") {
  Loan loan = *small_request().loan;
  CHECK_FALSE(loan_summary(loan)->while_studying.has_value());
  loan.terms.nominal_rate = AnnualRate::from_basis_points(5'000);
  loan.terms.phases = {{PhaseKind::minimum, 3, dollars(1)}, {PhaseKind::level, 12}};
  const auto summary = loan_summary(loan);
  REQUIRE_FALSE(summary.has_value());
  CHECK(summary.error().front().code == ErrorCode::payment_below_interest);
}

// 6,500.00 at 6 % by twelfths: 32.50 a month, 390.00 over twelve months in which nothing is due.
TEST_CASE("interest kept aside is told from the payments it comes on top of", "[assess]") {
  Loan loan = *small_request().loan;
  loan.terms.nominal_rate = AnnualRate::from_basis_points(600);
  loan.terms.phases = {{PhaseKind::deferral, 12, {}, Capitalisation::never},
                       {PhaseKind::level, 36}};
  loan.disbursements = {{Date::of(2025, 2, 1), dollars(6'500)}};
  const auto summary = loan_summary(loan);
  REQUIRE(summary.has_value());
  REQUIRE(summary->amortization.kept_interest.size() == 1);
  CHECK(format_money(summary->amortization.kept_interest.front().amount) == "390.00");
  CHECK(format_date(summary->amortization.kept_interest.front().due_date) == "2026-03-01");
  CHECK(summary->repaying.highest - summary->repaying.first == dollars(390));
  CHECK(summary->while_studying->payments == 0);
  CHECK(summary->repaying.payments == 36);
  CHECK_FALSE(summary->large_payment.has_value());
  CHECK(largest_repayment(summary->amortization) == summary->repaying.largest);
  loan.terms.phases.front().capitalise = Capitalisation::end;
  CHECK(loan_summary(loan)->amortization.kept_interest.empty());
}

TEST_CASE("a payment much larger than those before it is named", "[assess]") {
  Loan loan = *small_request().loan;  // 1,200.00 without interest from March 2025 on
  CHECK_FALSE(loan_summary(loan)->large_payment.has_value());
  loan.terms.phases = {{PhaseKind::level, 12, dollars(50)}};
  const auto stated = loan_summary(loan)->large_payment;
  REQUIRE(stated.has_value());
  CHECK(stated->payment == dollars(650));
  CHECK(stated->before == dollars(50));
  CHECK(format_date(stated->due_date) == "2026-02-01");
  CHECK(loan_summary(loan)->repaying.largest == dollars(650));
  loan.terms.phases = {{PhaseKind::minimum, 11, dollars(50)}, {PhaseKind::level, 1}};
  CHECK(loan_summary(loan)->large_payment->payment == dollars(650));
  loan.terms.phases = {{PhaseKind::interest_only, 12}};
  CHECK(loan_summary(loan)->large_payment->payment == dollars(1'200));
  loan.terms.phases = {{PhaseKind::level, 1}};  // the only one
  CHECK_FALSE(loan_summary(loan)->large_payment.has_value());
}

TEST_CASE("payments of other steps are brought to a month", "[assess]") {
  CHECK(payments_a_month(monthly) == Ratio(1));
  CHECK(payments_a_month(semi_monthly) == Ratio(2));
  CHECK(payments_a_month({StepUnit::month, 3}) == Ratio(1, 3));
  CHECK(payments_a_month({StepUnit::day, 7}) == Ratio(52, 12));
  CHECK(payments_a_month({StepUnit::day, 14}) == Ratio(26, 12));
  CHECK(payments_a_month({StepUnit::day, 10}) == Ratio(365, 120));
  Loan loan = *small_request().loan;  // 1,200.00 without interest
  const auto last = [&] { return repayment_per_month(loan, amortize(loan).value()); };
  const auto all = [&] { return payments_of_month(loan, amortize(loan).value()).largest; };
  CHECK(last() == Ratio(100));
  loan.terms.due_dates.frequency = {StepUnit::day, 7};
  loan.terms.phases = {{PhaseKind::level, 48}};  // 25.00 each
  CHECK(last() == Ratio(25) * Ratio(52, 12));
  CHECK(all() == last());
  loan.terms.due_dates.frequency = {StepUnit::month, 3};
  loan.terms.phases = {{PhaseKind::level, 4}};  // 300.00 each
  CHECK(last() == Ratio(100));
  // One that is much larger than the first is no payment of every month's: 650.00 after 50.00 each.
  loan.terms.due_dates.frequency = {StepUnit::day, 7};
  loan.terms.phases = {{PhaseKind::level, 12, dollars(50)}};
  CHECK(last() == Ratio(650));
  // In a year twelve months of the usual ones, and it once.
  CHECK(payments_of_month(loan, amortize(loan).value()).year == Ratio(50 * 52 + 650));
  loan.terms.phases = {{PhaseKind::level, 1}};  // the only one
  CHECK(last() == Ratio(1'200));
  CHECK(payments_of_month(loan, amortize(loan).value()).year == Ratio(1'200));
  // Of several large ones none stands apart.
  LoanPhase list{PhaseKind::custom, 3};
  list.list = {{CustomDue::Kind::payment, dollars(200)},
               {CustomDue::Kind::payment, dollars(500)},
               {CustomDue::Kind::payment, dollars(500)}};
  loan.terms.due_dates.frequency = monthly;
  loan.terms.phases = {list};
  CHECK(payments_of_month(loan, amortize(loan).value()).year == Ratio(12 * 500));
  // 600.00 in the first quarter and 150.00 in each of four more: a third of it a month.
  loan.terms.due_dates.frequency = {StepUnit::month, 3};
  loan.terms.phases = {{PhaseKind::minimum, 1, dollars(600)}, {PhaseKind::level, 4}};
  CHECK(last() == Ratio(50));
  CHECK(all() == Ratio(200));
  // 60.00 a month, then 20.00 a week.
  loan.terms.due_dates.frequency = monthly;
  LoanPhase weekly{PhaseKind::level, 48};
  weekly.every = Frequency{StepUnit::day, 7};
  loan.terms.phases = {{PhaseKind::minimum, 4, dollars(60)}, weekly};
  CHECK(last() == Ratio(20) * Ratio(52, 12));
  CHECK(all() == last());
  loan.terms.phases.front().payment = dollars(90);
  CHECK(last() == Ratio(1750, 100) * Ratio(52, 12));
  CHECK(all() == Ratio(90));
}

// 1,200.00 at 12 % by twelfths, interest alone on 1 March and, of half a month, on 1 April.
TEST_CASE("a loan that is cleared before its last phase ends in the phase it is in", "[assess]") {
  Loan loan = *small_request().loan;
  loan.terms.nominal_rate = AnnualRate::from_basis_points(1'200);
  loan.terms.phases = {{PhaseKind::interest_only, 6}, {PhaseKind::level, 12}};
  loan.prepayments = {{Date::of(2025, 3, 16), dollars(1'200)}};
  const auto summary = loan_summary(*checked_loan(loan));
  REQUIRE(summary.has_value());
  CHECK(summary->amortization.repayment_start == 0);
  CHECK(summary->amortization.repayment_phase == 0);
  CHECK_FALSE(summary->while_studying.has_value());
  CHECK(summary->repaying.payments == 2);
  CHECK(format_money(summary->repaying.first) == "12.00");
  CHECK(payments_made(summary->amortization) == 3);
  CHECK_FALSE(summary->large_payment.has_value());  // what nobody asks for is not large
  const RepaymentDates dates = repayment_dates(*checked_loan(loan));
  CHECK(format_date(dates.first) == "2025-03-01");
  CHECK(format_date(dates.last) == "2025-04-01");
}

TEST_CASE("money beside the plan is the largest payment of nothing", "[assess]") {
  Loan loan = *small_request().loan;
  loan.prepayments = {{Date::of(2025, 6, 10), dollars(500)}};
  const auto summary = loan_summary(*checked_loan(loan));
  REQUIRE(summary.has_value());
  CHECK_FALSE(summary->large_payment.has_value());
  CHECK(payments_made(summary->amortization) == summary->repaying.payments + 1);
  loan.prepayments = {{Date::of(2025, 2, 1), dollars(1'200)}};
  CHECK_FALSE(loan_summary(*checked_loan(loan)).has_value());  // no cost over time, and no crash
}

TEST_CASE("payments are alike each month where the last phase has several of a month", "[assess]") {
  Loan loan = *small_request().loan;
  const auto is_alike = [&] { return is_alike_each_month(loan, *amortize(loan)); };
  CHECK(is_alike());
  loan.terms.phases.back().every = Frequency{StepUnit::day, 7};
  CHECK_FALSE(is_alike());
  loan.terms.phases.back().every = Frequency{StepUnit::month, 3};
  CHECK_FALSE(is_alike());
  loan.terms.phases = {{PhaseKind::level, 1}};
  CHECK_FALSE(is_alike());
}
