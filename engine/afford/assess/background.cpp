#include "afford/assess/background.hpp"

#include <algorithm>
#include <map>

#include "afford/assess/budget.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/numbers/root_finding.hpp"
#include "afford/worth/discount.hpp"

namespace afford {
namespace {

std::string percent_text(const Ratio& share) {
  return format_decimal(rounded(share * Ratio(100), 1, RoundingMode::half_even).reduced());
}

// Interest that adds up while nothing is due, if it does not join the debt on each due date.
bool add_deferral_step(const LoanSummary& loan, Derivation& steps) {
  const LoanTerms& terms = loan.loan.terms;
  const LoanPhase& phase = terms.phases.front();
  if (phase.kind != PhaseKind::deferral || phase.capitalise == Capitalisation::each_due_date) {
    return false;
  }
  const auto& last = loan.amortization.installments[static_cast<std::size_t>(phase.payments - 1)];
  const std::string until = format_date(last.due_date);
  if (phase.capitalise == Capitalisation::end) {
    steps.push_back({"loan.deferral_end", {format_money(last.interest), until}});
  } else if (!loan.amortization.kept_interest.empty()) {
    const KeptInterest& kept = loan.amortization.kept_interest.front();
    steps.push_back(
        {"loan.deferral_never", {format_money(kept.amount), until, format_date(kept.due_date)}});
  }
  return true;
}

void add_interest_step(const LoanSummary& loan, Derivation& steps) {
  const Loan& terms = loan.loan;
  const std::string rate = format_decimal(terms.terms.nominal_rate.percent());
  const std::string day_count(format_day_count(terms.terms.conventions.day_count));
  const Installment& first = loan.amortization.installments.front();
  const auto& parts = terms.disbursements;
  const bool is_one_part = parts.size() == 1 || parts[1].date >= first.due_date;
  if (is_one_part) {
    steps.push_back(
        {"loan.interest",
         {format_money(parts.front().principal), rate, day_count, format_date(parts.front().date),
          format_date(first.due_date), format_money(first.interest)}});
  } else {
    steps.push_back({"loan.interest_of_parts",
                     {rate, day_count, format_date(first.due_date), format_money(first.interest)}});
  }
}

// The payments of the last phase: worked out, stated, or interest alone.
void add_payment_step(const LoanSummary& loan, Derivation& steps) {
  const Loan& terms = loan.loan;
  const LoanPhase& phase = terms.terms.phases[loan.amortization.repayment_phase];
  const Installment& row = loan.amortization.installments[loan.amortization.repayment_start];
  if (phase.kind != PhaseKind::level || phase.payment) {
    if (phase.payment) steps.push_back({"loan.stated", {format_money(*phase.payment)}});
    steps.push_back({"loan.last_clears", {format_money(loan.last_payment)}});
    return;
  }
  Money owed = row.balance_after + row.principal;
  for (const auto& part : terms.disbursements) {
    if (part.date == row.due_date) owed -= part.principal;
  }
  steps.push_back({"loan.level",
                   {format_money(owed), format_decimal(terms.terms.nominal_rate.percent()),
                    std::to_string(phase.payments), format_money(loan.repaying.first - row.fee),
                    row.fee.minor() > 0 ? format_money(row.fee) : ""}});
}

Derivation loan_methods(const LoanSummary& loan) {
  Derivation steps;
  if (!add_deferral_step(loan, steps)) add_interest_step(loan, steps);
  add_payment_step(loan, steps);
  if (const auto& percent = loan.cost.effective_annual_rate_percent) {
    steps.push_back({"loan.effective_rate", {format_decimal(*percent)}});
  } else {
    steps.push_back({"loan.effective_rate_above", {std::to_string(yearly_rate_percent_max)}});
  }
  return steps;
}

Derivation outcome_methods(const Situation& situation, const Assessment& assessment) {
  Derivation steps;
  const OutcomeFigures& fails = assessment.plan_fails.front();
  const OutcomeFigures& cautious = assessment.cautious;
  const MonthOfPay pay{situation.work->now, fails.month, fails.net_pay_per_month};
  const auto at = static_cast<std::size_t>(months_between(situation.months.start, fails.month));
  const OwnPay& own = *situation.own_pay_under(OutcomeKind::does_not_finish);
  if (const auto* pays = own.pays_in(at)) {
    steps.push_back(paydays_step({fails.month, *pays, own.net_pay[at]}));
    steps.push_back(average_step(*pays, fails.net_pay_per_month));
  } else if (const auto step = pay_step(situation, pay)) {
    steps.push_back(*step);
  }
  const bool is_one_phase = situation.loan->terms.phases.size() == 1;
  steps.push_back(
      {is_one_phase ? "outcomes.month_one_phase" : "outcomes.month", {format_month(fails.month)}});
  const Month pays_from = *cautious.job_pays_from;
  const bool has_job = pays_from <= cautious.month;
  steps.push_back({has_job ? "outcomes.month_with_job" : "outcomes.month_before_job",
                   {format_month(cautious.month), format_month(pays_from)}});
  return steps;
}

Derivation budget_methods(const Situation& situation, const Assessment& assessment) {
  Derivation steps;
  const Ratio exact = repayment_per_month(*situation.loan, assessment.loan.amortization);
  const Money payment = Money::rounded(exact, cad, RoundingMode::half_even);
  if (const auto ratio = debt_ratio(situation, exact)) {
    const Household& household = *situation.household;
    const Money fixed = household.housing_per_month + household.debt_payments_per_month;
    const Money income =
        Money::rounded((fixed.to_ratio() + exact) / *ratio, cad, RoundingMode::half_even);
    steps.push_back(
        {"budget.debt_ratio",
         {format_money(household.housing_per_month),
          format_money(household.debt_payments_per_month), format_money(payment),
          format_money(income), format_decimal(*assessment.budget.debt_ratio_percent)}});
  }
  const LargestLoan& largest = assessment.budget.largest_loan;
  if (largest.limit.minor() > 0) {
    steps.push_back({"budget.largest_loan", {format_money(largest.limit)}});
  }
  return steps;
}

}  // namespace

Derivation worth_methods(const Situation& situation, const WorthSummary& worth) {
  const JobOutcome& job = situation.cautious;
  const auto& exam = situation.course->assessment;
  const Ratio discount = situation.work->discount_per_year;
  const FuturesResult& futures = worth.futures;
  Derivation steps;
  steps.push_back({"worth.discount",
                   {percent_text(discount), format_decimal(rounded(monthly_discount(discount), 6,
                                                                   RoundingMode::half_even))}});
  steps.push_back(
      {"worth.tree",
       {percent_text(*job.completion_probability), exam ? percent_text(exam->pass_probability) : "",
        std::to_string(exam ? exam->attempts_max : 1), percent_text(*job.placement_probability),
        percent_text(futures.success_probability)}});
  const Money gain = worth.net_gain_per_month;
  const Money lost = worth.benefits_lost_per_month;
  if (lost.minor() > 0) {
    steps.push_back(
        {"worth.benefits", {format_money(gain + lost), format_money(lost), format_money(gain)}});
  }
  if (futures.break_even_net_gain) {
    steps.push_back(
        {"worth.break_even",
         {format_money(futures.cost_present_value), format_money(*futures.break_even_net_gain)}});
  }
  return steps;
}

std::optional<DerivationStep> pay_step(const Situation& situation, const MonthOfPay& shown) {
  const Month month = shown.month;
  const auto gross = gross_per_year(shown.pay, situation.years_grown(month));
  if (!gross) return std::nullopt;
  const NetWages& wages = situation.wages;
  const Money earned = wages.earned_in(*gross, month.year());
  const NetPay& pay = wages.received(earned, month.year());
  const Money whole = situation.wages.of_month(*gross, month.year()).paycheque;
  const Money lost = whole - shown.net_pay;
  if (wages.is_arrival_year(month.year())) {
    return DerivationStep{
        "outcomes.net_pay_arrival",
        {format_money(*gross), format_month(month), format_date(*wages.resident_from()),
         format_money(earned), format_money(pay.net), std::to_string(wages.months_in(month.year())),
         format_money(whole), lost.minor() > 0 ? format_money(lost) : ""}};
  }
  return DerivationStep{
      "outcomes.net_pay",
      {format_money(*gross), format_month(month),
       std::to_string(situation.wages.law(month.year()).year), situation.household->province,
       format_money(pay.net), format_money(pay.with_return), format_money(whole),
       lost.minor() > 0 ? format_money(lost) : ""}};
}

DerivationStep paydays_step(const MonthOnPaydays& shown) {
  const Paycheque& sum = shown.pays.sum;
  const Money lost = sum.net - shown.net_pay;
  return {"outcomes.paydays",
          {std::to_string(shown.pays.pays), format_month(shown.month), format_money(sum.gross),
           format_money(sum.pension), format_money(sum.premiums), format_money(sum.federal_tax),
           format_money(sum.provincial_tax), lost.minor() > 0 ? format_money(lost) : "",
           format_money(shown.net_pay)}};
}

DerivationStep average_step(const MonthOfPays& pays, Money net_pay) {
  const Money lost = average_month(pays) - net_pay;
  return {
      "outcomes.average_month",
      {format_money(pays.sum.net), std::to_string(pays.pays_per_year), std::to_string(pays.pays),
       lost.minor() > 0 ? format_money(lost) : "", format_money(net_pay)}};
}

std::map<std::string, Derivation> methods(const Situation& situation,
                                          const Assessment& assessment) {
  return {{"loan", loan_methods(assessment.loan)},
          {"outcomes", outcome_methods(situation, assessment)},
          {"budget", budget_methods(situation, assessment)},
          {"course_cost",
           {{"course.lost_pay",
             {format_money(situation.lost_pay.gross), format_money(situation.lost_pay.net)}}}},
          {"worth", worth_methods(situation, assessment.worth)}};
}

}  // namespace afford
