#include "afford/report/schedule_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("every payment is a line, with the total under a rule", "[report]") {
  const LoanSummary loan = sample_loan();
  const std::string text =
      write_text(schedule_page(loan.loan, loan.amortization, Language::english));
  CHECK(text.find("  1  15 Oct 2025  interest only") != std::string::npos);
  CHECK(text.find(" 44  15 May 2029  equal") != std::string::npos);
  CHECK(text.find("Fee") == std::string::npos);
  CHECK(text.find("Days are counted by Act/365F.") != std::string::npos);
  CHECK(fits_columns(text));
}

TEST_CASE("fees have a column of their own when there are any", "[report]") {
  Loan loan = sample_loan().loan;
  loan.terms.fees.push_back({"account", cents_of(200), FeePaid::each_payment});
  const auto amortization = amortize(loan).value();
  const std::string text = write_text(schedule_page(loan, amortization, Language::english));
  CHECK(text.find("Fee") != std::string::npos);
  CHECK(text.find("2.00") != std::string::npos);
}

TEST_CASE("fees outside the payments are said beside them", "[report]") {
  Loan loan = sample_loan().loan;
  loan.terms.fees = {{"set-up", cents_of(10'000), FeePaid::netted},
                     {"papers", cents_of(2'500), FeePaid::separately, Date::of(2025, 9, 10)},
                     {"nothing", cents_of(0), FeePaid::netted}};
  const auto amortization = amortize(loan).value();
  const std::string text = unwrapped(schedule_page(loan, amortization, Language::english));
  CHECK(says(text,
             "Fees apart 100.00 that the lender keeps back (set-up) 25.00 on 10 Sep 2025 "
             "(papers)"));
  CHECK_FALSE(says(text, "nothing"));
}

TEST_CASE("the page says whether interest is rounded once or part by part", "[report]") {
  Loan loan = sample_loan().loan;
  const auto page = [&](Language language) {
    return unwrapped(schedule_page(loan, amortize(loan).value(), language));
  };
  CHECK(says(page(Language::english), "payment's interest is rounded once, in the last digit:"));
  CHECK(says(page(Language::french), "sont arrondis une seule fois, au dernier chiffre"));
  loan.terms.conventions.rounding.interest_per = InterestPer::part;
  CHECK(says(page(Language::english), "each part is rounded by itself, in the last digit:"));
  CHECK_FALSE(says(page(Language::english), "rounded once"));
  CHECK(says(page(Language::french), "sont arrondis séparément, au dernier chiffre"));
  CHECK_FALSE(says(page(Language::french), "une seule fois"));
}

TEST_CASE("a last payment that breaks its rule is said to, where something came between",
          "[report]") {
  const auto is_said = [](const Loan& loan) {
    const std::string text =
        write_text(schedule_page(loan, amortize(loan).value(), Language::english));
    return says(text, "The last payment is not as never_lower asks");
  };
  Loan loan = sample_loan().loan;
  loan.terms.conventions.last_payment = LastPayment::never_lower;
  CHECK_FALSE(is_said(loan));
  Loan stated = loan;
  stated.terms.phases = {{PhaseKind::level, 0}};
  stated.terms.phases.back().payment = cents_of(30'000);
  CHECK_FALSE(is_said(stated));
  const Date last = amortize(loan).value().installments.back().due_date;
  loan.interest_pauses.push_back({last.plus_days(-20), last.plus_days(-10)});
  CHECK(is_said(loan));
}

TEST_CASE("CSV has the promised head and a row for each payment", "[report]") {
  const LoanSummary loan = sample_loan();
  const std::string csv = schedule_csv(loan.amortization);
  CHECK(
      csv.starts_with("number,due_date,phase,payment,principal,interest,fee,balance_after\n"
                      "1,2025-10-15,interest_only,"));
  CHECK(std::ranges::count(csv, '\n') == 45);
  CHECK(csv.ends_with(",0.00,0.00\n"));
}
