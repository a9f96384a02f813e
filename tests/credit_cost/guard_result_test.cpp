#include "afford/credit_cost/guard_result.hpp"

#include <algorithm>

#include "afford/json/cost_rules_json.hpp"
#include "parameters/embedded.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

const CostRules& the_rules() {
  static const CostRules rules = [] {
    std::vector<ParameterFile> files;
    for (const auto& file : embedded_parameter_files()) files.push_back({file.name, file.bytes});
    return find_cost_rules(files).value();
  }();
  return rules;
}

struct Lent {
  std::int64_t got;      // minor units
  std::int64_t payment;  // each
  int payments = 1;
  Frequency every{StepUnit::month, 12};
  Currency currency = cad;
};

// No interest: what is paid above what the borrower gets is a fee that the lender keeps back.
Loan loan_on(Date day, const Lent& lent, std::string_view kind = "interest") {
  const std::int64_t paid = lent.payment * lent.payments;
  LoanTerms terms{
      lent.currency,
      AnnualRate::from_percent(Decimal::of_integer(0)),
      {.base = lent.every.unit == StepUnit::day ? day.plus_days(lent.every.count)
                                                : day.plus_months(lent.every.count, day.day()),
       .frequency = lent.every,
       .anchor_day = day.day()},
      {{PhaseKind::level, lent.payments}}};
  terms.fees.push_back(
      {std::string(kind), Money::of_minor(paid - lent.got, lent.currency), FeePaid::netted, {}});
  return {terms, {{day, Money::of_minor(paid, lent.currency)}}};
}

// All of one country's laws.
std::vector<GuardResult> results(const Loan& plain, const std::vector<Regime>& regimes) {
  const auto loan = checked_loan(plain);
  REQUIRE(loan.has_value());
  const auto found = guard_results(*loan, amortize(*loan).value(), the_rules(), regimes);
  REQUIRE(found.has_value());
  return *found;
}

const GuardResult* find(const std::vector<GuardResult>& all, std::string_view id) {
  const auto found = std::ranges::find_if(all, [&](auto& one) { return one.guard->id == id; });
  return found == all.end() ? nullptr : &*found;
}

// "exceeded 35 36.7720"; "not asked" if the guard is not among the results.
std::string said(const Loan& loan, std::string_view id, Regime regime = Regime::canada) {
  const auto all = results(loan, {regime});
  const GuardResult* one = find(all, id);
  if (one == nullptr) return "not asked";
  std::string text(format_guard_outcome(one->outcome));
  for (const auto& percent : {one->limit_percent, one->measured_percent}) {
    text += ' ' + (percent ? format_decimal(*percent) : std::string("-"));
  }
  return text;
}

constexpr std::string_view criminal = "ca-criminal-rate-2025";
constexpr std::string_view criminal_before = "ca-criminal-rate-to-2024";
constexpr std::string_view alberta = "ca-ab-high-cost-2019";
constexpr std::string_view british_columbia = "ca-bc-high-cost-2022";
constexpr std::string_view quebec = "ca-qc-high-cost-2019";
constexpr std::string_view short_credit = "uk-hcstc-total-cost-2015";
constexpr Currency gbp{"GBP", 2};
constexpr Currency usd{"USD", 2};

const Date in_2025 = Date::of(2025, 6, 2);

}  // namespace

// 1,000.00 in 12 payments. By tests/oracle/rates: of 99.97 35.01407 %, of 99.96 34.9940 %; both are
// 35.000 to the nearest eighth (apr.md 2.5).
TEST_CASE("a limit is held against the rate before rounding", "[credit_cost]") {
  const Loan above = loan_on(in_2025, {100'000, 9'997, 12, monthly});
  const Loan below = loan_on(in_2025, {100'000, 9'996, 12, monthly});
  CHECK(said(above, criminal) == "exceeded 35 35.0141");
  CHECK(said(below, criminal) == "within 35 34.9940");
  for (const auto& plain : {above, below}) {
    const auto loan = checked_loan(plain).value();
    const auto apr = loan_apr(loan, amortize(loan).value(), Regime::canada, the_rules()).value();
    CHECK(format_decimal(apr.canada->nearest_eighth.value()) == "35.000");
  }
}

// 1,000.00 for a year, 1,320.00 back: 32 %, no digit more.
TEST_CASE("at the limit each law decides as it says", "[credit_cost]") {
  const Loan at = loan_on(in_2025, {100'000, 132'000});
  CHECK(said(at, alberta) == "exceeded 32 32.0000");
  CHECK(said(at, british_columbia) == "within 32 32.0000");
  CHECK(said(at, "ca-mb-high-cost-2016") == "within 32 32.0000");
  CHECK(said(loan_on(in_2025, {100'000, 131'999}), alberta) == "within 32 31.9990");
  CHECK(said(loan_on(in_2025, {100'000, 132'001}), british_columbia) == "exceeded 32 32.0010");
  // A rate that reads as the limit and is above it by a hundred-thousandth of a point.
  const Loan reads_at = loan_on(in_2025, {1'000'000'000, 1'320'000'100});
  CHECK(said(reads_at, british_columbia) == "exceeded 32 32.0000");
}

TEST_CASE("the ceiling of 35 % is not exceeded at 35 %", "[credit_cost]") {
  CHECK(said(loan_on(in_2025, {100'000, 135'000}), criminal) == "within 35 35.0000");
  CHECK(said(loan_on(in_2025, {100'000, 135'001}), criminal) == "exceeded 35 35.0010");
}

// The Bank Rate by day (cost-of-credit-rules.json): 3.00 to 2025-09-17, 2.75 to 2025-10-29, then
// 2.50. In Quebec 22 points more.
TEST_CASE("a limit above the Bank Rate follows it day by day", "[credit_cost]") {
  const Lent at_24_75{100'000, 124'750};
  CHECK(said(loan_on(Date::of(2025, 9, 17), at_24_75), quebec) == "within 25.00 24.7500");
  CHECK(said(loan_on(Date::of(2025, 10, 29), at_24_75), quebec) == "within 24.75 24.7500");
  CHECK(said(loan_on(Date::of(2025, 10, 30), at_24_75), quebec) == "exceeded 24.50 24.7500");
  CHECK(said(loan_on(Date::of(2025, 10, 30), at_24_75), "ca-nl-high-cost-2024") ==
        "exceeded 24.50 24.7500");
}

TEST_CASE("a Bank Rate that is not known leaves the limit untested", "[credit_cost]") {
  const Lent lent{100'000, 124'750};
  CHECK(said(loan_on(Date::of(2026, 10, 28), lent), quebec) == "exceeded 24.50 24.7500");
  CHECK(said(loan_on(Date::of(2026, 10, 29), lent), quebec) == "no_bank_rate - 24.7500");
  CHECK(said(loan_on(Date::of(2020, 3, 30), lent), quebec) == "exceeded 22.50 24.7500");
  CHECK(said(loan_on(Date::of(2020, 3, 29), lent), quebec) == "no_bank_rate - 24.7500");
  CHECK(said(loan_on(Date::of(2019, 7, 31), lent), quebec) == "not asked");
}

// 60 % effective to 2024-12-31, 35 % APR from 2025-01-01 on. In one year the two are the same rate;
// in twelve months they are not: 1,000.00 in 12 x 105.43 is 45.8160 % a year, 56.7732 % effective
// (tests/oracle/rates).
TEST_CASE("the day of the first advance chooses the law", "[credit_cost]") {
  const Date last_day = Date::of(2024, 12, 31);
  const Date first_day = Date::of(2025, 1, 1);
  const Lent at_60{100'000, 160'000};
  CHECK(said(loan_on(last_day, at_60), criminal_before) == "within 60 60.0000");
  CHECK(said(loan_on(last_day, {100'000, 160'001}), criminal_before) == "exceeded 60 60.0010");
  CHECK(said(loan_on(last_day, at_60), criminal) == "not asked");
  CHECK(said(loan_on(first_day, at_60), criminal_before) == "not asked");
  CHECK(said(loan_on(first_day, at_60), criminal) == "exceeded 35 60.0000");
  const Lent by_month{100'000, 10'543, 12, monthly};
  CHECK(said(loan_on(last_day, by_month), criminal_before) == "within 60 56.7732");
  CHECK(said(loan_on(first_day, by_month), criminal) == "exceeded 35 45.8160");
}

// CONC 5A: APR of 100 % or more, due within 12 months, and then not more than the credit itself.
// In one year cost and APR are the same number.
TEST_CASE("the cost cap of the United Kingdom holds for dear short loans only", "[credit_cost]") {
  const auto year = [](std::int64_t payment) {
    return loan_on(in_2025, {100'000, payment, 1, {StepUnit::month, 12}, gbp});
  };
  CHECK(said(year(199'999), short_credit, Regime::uk) == "does_not_apply 100 99.9990");
  CHECK(said(year(200'000), short_credit, Regime::uk) == "within 100 100.0000");
  CHECK(said(year(200'001), short_credit, Regime::uk) == "exceeded 100 100.0010");
  const Loan longer = loan_on(in_2025, {100'000, 300'000, 1, {StepUnit::month, 13}, gbp});
  CHECK(said(longer, short_credit, Regime::uk) == "does_not_apply 100 200.0000");
  const Loan day_later = loan_on(in_2025, {100'000, 300'000, 1, {StepUnit::day, 366}, gbp});
  CHECK(said(day_later, short_credit, Regime::uk) == "does_not_apply 100 200.0000");
  const Loan month = loan_on(in_2025, {100'000, 115'000, 1, monthly, gbp});
  CHECK(said(month, short_credit, Regime::uk) == "within 100 15.0000");
}

TEST_CASE("36 % is the limit for those who serve", "[credit_cost]") {
  constexpr std::string_view military = "us-military-lending-2016";
  const auto said_of = [&](std::int64_t paid, Currency currency) {
    const Loan loan = loan_on(in_2025, {100'000, paid, 1, {StepUnit::month, 12}, currency});
    return said(loan, military, Regime::usa);
  };
  CHECK(said_of(136'000, usd) == "within 36 36.0000");
  CHECK(said_of(136'001, usd) == "exceeded 36 36.0010");
  // The law of another country is not the law of a loan in dollars of Canada.
  CHECK(said_of(136'001, cad) == "does_not_apply 36 36.0010");
}

// decisions/0013: 3,000.00 at 30 %, 12 payments of 292.46, optional insurance of 100.00 kept back.
// By tests/oracle/rates 29.9991 % without it and 36.7720 % with it.
TEST_CASE("one loan is lawful by one list of charges and not by the other", "[credit_cost]") {
  LoanTerms terms{cad,
                  AnnualRate::from_percent(Decimal::of_integer(30)),
                  {.base = Date::of(2025, 7, 2), .anchor_day = 2},
                  {{PhaseKind::level, 12}}};
  terms.fees.push_back({"optional_insurance", Money::of_minor(10'000, cad), FeePaid::netted, {}});
  const Loan loan{terms, {{in_2025, Money::of_minor(300'000, cad)}}};
  CHECK(said(loan, criminal) == "exceeded 35 36.7720");
  CHECK(said(loan, alberta) == "within 32 29.9991");
}

// In the first list insurance that the lender requires counts, in the second it does not.
TEST_CASE("insurance of the lender's risk is in the other list", "[credit_cost]") {
  const Lent lent{100'000, 140'000};
  CHECK(said(loan_on(in_2025, lent, "lender_risk_insurance"), criminal) == "within 35 0.0000");
  CHECK(said(loan_on(in_2025, lent, "lender_risk_insurance"), alberta) == "exceeded 32 40.0000");
}

TEST_CASE("limits come in the order of the rules, of the laws asked for", "[credit_cost]") {
  const Loan loan = loan_on(in_2025, {100'000, 110'000});
  const auto listed = [&](const std::vector<Regime>& regimes) {
    std::string ids;
    for (const auto& one : results(loan, regimes)) ids += (ids.empty() ? "" : " ") + one.guard->id;
    return ids;
  };
  CHECK(listed({}).empty());
  CHECK(listed({Regime::eu}).empty());
  CHECK(listed({Regime::uk, Regime::usa}) == "us-military-lending-2016 uk-hcstc-total-cost-2015");
  CHECK(listed({Regime::canada}) ==
        "ca-criminal-rate-2025 ca-ab-high-cost-2019 ca-bc-high-cost-2022 ca-mb-high-cost-2016 "
        "ca-qc-high-cost-2019 ca-nl-high-cost-2024");
}
