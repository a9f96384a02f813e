// An answer filled in by hand, for tests of pages and of JSON. Only the loan is worked out:
// 6,500.00 at 6.7 % in two parts, 8 payments of interest and 36 equal ones.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/assess/loan_summary.hpp"

namespace afford::test {

inline Money cents_of(std::int64_t cents) { return Money::of_minor(cents, cad); }
inline Month month_of(int year, int month) { return Month::of(Date::of(year, month, 1)); }

inline LoanSummary sample_loan() {
  LoanTerms terms{.currency = cad,
                  .nominal_rate = AnnualRate::from_percent(Decimal(67, 1)),
                  .due_dates = {.base = Date::of(2025, 10, 15), .anchor_day = 15},
                  .phases = {{PhaseKind::interest_only, 8}, {PhaseKind::level, 36}},
                  .conventions = {.day_count = DayCount::act_365_fixed}};
  const Loan loan{
      terms,
      {{Date::of(2025, 9, 2), cents_of(400'000)}, {Date::of(2025, 12, 1), cents_of(250'000)}}};
  return loan_summary(*checked_loan(loan)).value();
}

inline OutcomeFigures sample_figures(OutcomeKind kind) {
  return {.kind = kind,
          .month = month_of(2026, 6),
          .net_pay_per_month = cents_of(238'492),
          .household_income_per_month = cents_of(238'492),
          .loan_payment = cents_of(19'986),
          .left_to_live_on = cents_of(59'606),
          .left_after_spending = cents_of(1'506),
          .payment_share_percent = Decimal(84, 1),
          .lowest_savings = cents_of(-123'450),
          .lowest_savings_month = month_of(2026, 9)};
}

inline HouseholdBudget sample_budget() {
  return {.result = BudgetResult::tight,
          .reasons = {{"reason.fails_below_zero", {"loses_job", "2026-09", "1234.50"}},
                      {"reason.below_benchmark", {"1931.00", "2573.46"}}},
          .debt_ratio_percent = Decimal(592, 1),
          .debt_ratio_limit_percent = Decimal(400, 1),
          .buffer_per_month = cents_of(15'700),
          .declared_per_month = cents_of(193'100),
          .benchmark = BenchmarkCost{cents_of(3'088'200), cents_of(257'346), 2024},
          .largest_loan = {.limit = cents_of(650'000),
                           .fits = {},
                           .adds_no_reason = cents_of(421'999),
                           .note = {"page.budget.largest_adding", {"4210"}}},
          .without_loan = {{"reason.below_benchmark", {"1931.00", "2573.46"}}}};
}

inline CheaperMoney sample_cheaper_money() {
  CheaperMoney money{true, "QC", {}};
  money.checks.push_back({.id = "a_rule",
                          .name = {"An aid", "Une aide"},
                          .verdict = CheaperVerdict::does_not_apply,
                          .why = {{"cheaper.no.age", {"25", "26", "65"}}},
                          .missing = {},
                          .detail = {"It is small.", "Elle est petite."},
                          .source = "A page",
                          .source_date = "2024",
                          .confidence = "low"});
  return money;
}

inline CourseCost sample_course_cost() {
  return {.bills_by_kind = {{"books", cents_of(35'000)}, {"tuition", cents_of(620'000)}},
          .exam_first_try = cents_of(15'000),
          .exam_all_tries = cents_of(45'000),
          .bills = cents_of(670'000),
          .lost_net_pay = cents_of(204'180),
          .grants = cents_of(0),
          .own_money = cents_of(20'000),
          .loan = cents_of(650'000),
          .all_in = cents_of(874'180),
          .gap = cents_of(204'180)};
}

inline WorthSummary sample_worth() {
  FuturesResult futures{
      .futures = {{FutureKind::does_not_finish, 0, Ratio(1, 5), Decimal(-835'321, 2)},
                  {FutureKind::in_field, 1, Ratio(12, 25), Decimal(1'209'941, 2)},
                  {FutureKind::not_in_field, 1, Ratio(8, 25), Decimal(-835'321, 2)}},
      .success_probability = Ratio(12, 25),
      .cost_present_value = cents_of(835'321),
      .npv = cents_of(146'101),
      .expected_value = Ratio(146'101, 100),
      .ahead_in_100 = 48,
      .behind_in_100 = 52,
      .ahead_by = cents_of(1'209'941),
      .behind_by = cents_of(835'321),
      .break_even_net_gain = cents_of(51'068),
      .break_even_chance = Decimal(411, 3),
      .quantiles = {{Ratio(1, 20), cents_of(-835'321)},
                    {Ratio(1, 4), cents_of(-835'321)},
                    {Ratio(1, 2), cents_of(-835'321)},
                    {Ratio(3, 4), cents_of(1'209'941)},
                    {Ratio(19, 20), cents_of(1'209'941)}},
      .expected = {}};
  return {
      .is_haircut = false,
      .month_0 = month_of(2025, 9),
      .futures = std::move(futures),
      .returns = {.irr_percent = Decimal(2'150, 2),
                  .irr_outcome = RateOutcome::found,
                  .irr_count = 1,
                  .payback_months = 40,
                  .discounted_payback_months = 45,
                  .cumulative = {cents_of(-600000), cents_of(-400000), cents_of(20000)},
                  .break_even_completion = Decimal(640, 3),
                  .break_even_placement = Decimal(480, 3)},
      .borrower_npv = cents_of(120'000),
      .hard_months = {Ratio(1, 4), 25, month_of(2025, 11), cents_of(110'000)},
      .tornado = {{"placement_probability", "0.4", "0.8", cents_of(-200'000), cents_of(500'000)},
                  {"gain_decay_per_year", "0", "0.2", cents_of(300'000), cents_of(10'000)}},
      .cautions = {{"caution.no_cohort_size", {}}},
      .net_gain_per_month = cents_of(60'000),
      .break_even_gross_per_year = cents_of(4'239'500)};
}

inline BreakingPoints sample_breaking_points() {
  return {
      .single = {{{{BadLuck::months_late, 4}}, Breaks::savings, month_of(2026, 3), cents_of(2'000)},
                 {{{BadLuck::rent, 8'001}}, Breaks::savings, month_of(2026, 3), cents_of(4)}},
      .pair = BreakingPoint{{{BadLuck::months_late, 2}, {BadLuck::rate, 55}},
                            Breaks::month,
                            month_of(2026, 4),
                            cents_of(1)},
      .box = SafeBox{.months_late = 1, .rent = 3'500, .pay = 120'000, .rate = 40}};
}

inline std::vector<VouchedFigure> sample_vouched() {
  return {{"/as_of", "2025-08-20", VouchedBy::applicant},
          {"/loan/disbursements/0/principal", "4000.00", VouchedBy::applicant},
          {"/loan/nominal_rate_percent", "6.7", VouchedBy::document, "loan agreement",
           Date::of(2025, 8, 1)},
          {"/work/cautious/gross_per_year", "46800.00", VouchedBy::source, "public wage survey"},
          {"/work/claimed/placement_probability", "0.86", VouchedBy::provider}};
}

/// Three months of savings: 180.00, 20.00 and `last` cents.
inline SavingsPath sample_savings(OutcomeKind kind, std::int64_t last) {
  return {kind, month_of(2026, 7), {cents_of(18'000), cents_of(2'000), cents_of(last)}};
}

inline Assessment sample_assessment() {
  OutcomeFigures cautious = sample_figures(OutcomeKind::cautious);
  cautious.lowest_savings = cents_of(24'000);
  cautious.job_pays_from = month_of(2026, 6);
  cautious.net_gain_per_month = cents_of(60'000);
  OutcomeFigures claimed = cautious;
  claimed.kind = OutcomeKind::claimed;
  return {.as_of = Date::of(2025, 8, 20),
          .course_name = "Health care aide bridge",
          .loan = sample_loan(),
          .plan_fails = {sample_figures(OutcomeKind::does_not_finish),
                         sample_figures(OutcomeKind::no_job_in_field),
                         sample_figures(OutcomeKind::loses_job)},
          .cautious = cautious,
          .claimed = claimed,
          .savings = {sample_savings(OutcomeKind::does_not_finish, -123'450),
                      sample_savings(OutcomeKind::no_job_in_field, -123'450),
                      sample_savings(OutcomeKind::loses_job, -123'450),
                      sample_savings(OutcomeKind::cautious, 24'000),
                      sample_savings(OutcomeKind::claimed, 24'000)},
          .budget = sample_budget(),
          .breaking_points = sample_breaking_points(),
          .course_cost = sample_course_cost(),
          .cheaper_money = sample_cheaper_money(),
          .worth = sample_worth(),
          .vouched = sample_vouched(),
          .assumptions = {{"assume.single_adult", {}},
                          {"assume.paycheques", {"758.46", "2025", "2026"}},
                          {"assume.law_carried", {"2026", "2027"}},
                          {"assume.nominal", {}}},
          .data = {{"ca-tax.json", "Net pay", "T4127, 120th edition", "2026-11-23", "high"},
                   {"demo-lender.json", "Example rules", "version 1", "2024-01-01", "unsigned"}},
          .methods = {{"loan", {{"loan.effective_rate", {"6.9095"}}}},
                      {"worth", {{"worth.tree", {"80", "85", "3", "60", "48"}}}}}};
}

}  // namespace afford::test
