#include "afford/assess/background.hpp"

#include <algorithm>
#include <map>

#include "afford/assess/budget.hpp"
#include "afford/assess/early_bill.hpp"
#include "afford/numbers/root_finding.hpp"
#include "afford/tax/arrival_year.hpp"
#include "afford/worth/discount.hpp"

namespace afford {
namespace {

std::string percent_text(const Ratio& share) {
  return format_decimal(rounded(share * Ratio(100), 1, RoundingMode::half_even).reduced());
}

std::string probability_text(const Ratio& share) { return percent_text(share); }

// Years of the months followed that lie after the tax data: the last law serves them.
void add_carried_law(const Situation& situation, std::vector<Assumption>& all) {
  const int last = situation.months.end().plus(-1).year();
  for (int year = situation.months.start.year(); year <= last; ++year) {
    const int law_year = situation.wages.law(year).year;
    if (law_year == year) continue;
    all.push_back({"assume.law_carried", {std::to_string(law_year), std::to_string(year)}});
    return;
  }
}

// Whether a year that is followed begins before the arrival.
bool arrives_within(const Situation& situation) {
  const auto& from = situation.wages.resident_from();
  return from && situation.wages.is_arrival_year(from->year()) &&
         from->year() >= situation.months.start.year();
}

void add_arrival(const Situation& situation, std::vector<Assumption>& all) {
  if (!arrives_within(situation)) return;
  const auto& from = situation.wages.resident_from();
  all.push_back(
      {"assume.arrival_year",
       {std::to_string(from->year()), format_date(*from), std::to_string(days_of_residence(*from)),
        std::to_string(days_of_year(from->year()))}});
}

void add_partner(const Household& household, std::vector<Assumption>& all) {
  const auto has = [&](std::optional<Money> OtherIncome::*stated) {
    return std::ranges::any_of(household.other_income, [&](const auto& one) {
      return one.kind == IncomeKind::partner_pay && one.*stated;
    });
  };
  if (has(&OtherIncome::gross_per_year)) all.push_back({"assume.family_credits", {}});
  if (has(&OtherIncome::net_per_month)) all.push_back({"assume.partner_credits", {}});
}

void add_tax(const Situation& situation, std::vector<Assumption>& all) {
  const auto gross = gross_per_year(situation.work->now, 0);
  if (!gross) {
    all.push_back({"assume.net_pay_given", {}});
  }
  const bool is_here_all_year = !arrives_within(situation);
  // For the break-even, too.
  all.push_back({is_here_all_year ? "assume.single_adult" : "assume.single_adult_arrived", {}});
  add_arrival(situation, all);
  add_partner(*situation.household, all);
  if (has_paydays(*situation.work)) {
    all.push_back({"assume.paydays", {}});
    all.push_back({"assume.settlement", {}});
  }
  if (!gross) return;
  const int year = situation.months.start.year();
  if (situation.work->now.paydays) {
    if (situation.months.start.month() > 1 && !situation.wages.is_arrival_year(year)) {
      all.push_back({"assume.pay_since_january", {std::to_string(year)}});
    }
    return;
  }
  const Money with_return = situation.wages.received(*gross, year).with_return;
  if (with_return.minor() > 0) {
    all.push_back({"assume.paycheques",
                   {format_money(with_return), std::to_string(year), std::to_string(year + 1)}});
  }
}

std::string_view benefit_sentence(IncomeKind kind) {
  if (kind == IncomeKind::child_benefit) return "assume.benefit.child_benefit";
  if (kind == IncomeKind::gst_credit) return "assume.benefit.gst_credit";
  return "assume.benefit.workers_benefit";
}

// Those of the plan that fails: a better paid job lowers them from the July after its first year.
void add_benefits(const Situation& situation, std::vector<Assumption>& all) {
  const auto& benefits = situation.own_pay_under(OutcomeKind::does_not_finish)->benefits;
  if (benefits.years.empty()) return;
  std::map<IncomeKind, Money> told;
  for (const auto& one : benefits.years) {
    const auto [last, is_first] = told.emplace(one.kind, one.amount);
    if (!is_first && last->second == one.amount) continue;
    last->second = one.amount;
    all.push_back({benefit_sentence(one.kind),
                   {format_money(one.amount), std::to_string(one.year),
                    format_money(one.net_income), std::to_string(one.income_year)}});
  }
  all.push_back({"assume.benefits", {}});
}

void add_delivery(const Situation& situation, std::vector<Assumption>& all) {
  const DeliveryLoss& loss = situation.delivery_loss;
  if (!loss.hours_per_week && !loss.is_pay_unknown) return;
  const Course& course = *situation.course;
  const std::string delivery(format_delivery(*course.delivery));
  if (loss.is_pay_unknown) {
    all.push_back({"assume.delivery_pay_unknown", {delivery}});
    return;
  }
  const auto hours = [](const Ratio& count) {
    return format_decimal(rounded(count, 2, RoundingMode::half_even).reduced());
  };
  all.push_back({"assume.delivery",
                 {delivery, hours(*loss.hours_per_week), hours(*course.hours_per_week),
                  situation.defaults->as_of}});
}

void add_haircut(const Situation& situation, std::vector<Assumption>& all) {
  const WorthDefaults& defaults = *situation.defaults;
  const JobOutcome& claimed = *situation.work->claimed;
  if (claimed.placement_probability == situation.cautious.placement_probability) {
    all.push_back({"assume.claim_uncut",
                   {percent_text(*claimed.placement_probability),
                    std::string(1, format_evidence_grade(*situation.claim_grade))}});
    return;
  }
  const EvidenceGrade grade = *situation.claim_grade;
  const bool is_drawn = is_drawn_to_base(claimed, defaults);
  all.push_back(
      {"assume.haircut",
       {percent_text(*claimed.placement_probability),
        percent_text(*situation.cautious.placement_probability),
        std::string(1, format_evidence_grade(grade)), percent_text(haircut_factor(defaults, grade)),
        is_drawn ? std::to_string(*claimed.cohort_size) : "",
        is_drawn ? percent_text(defaults.cohort_base) : "",
        is_drawn ? std::to_string(defaults.cohort_weight) : "", defaults.as_of}});
}

void add_spread(const Situation& situation, std::vector<Assumption>& all) {
  const JobOutcome& job = situation.cautious;
  if (!job.months_range && !job.pay_range) return;
  const auto& weights = situation.defaults->spread_weights;
  all.push_back({"assume.spread",
                 {percent_text(weights[0]), percent_text(weights[1]), percent_text(weights[2]),
                  situation.defaults->as_of}});
}

}  // namespace

std::vector<Assumption> assumptions(const Situation& situation, const Amortization& amortization) {
  std::vector<Assumption> all;
  add_tax(situation, all);
  add_carried_law(situation, all);
  if (situation.is_haircut) add_haircut(situation, all);
  add_spread(situation, all);
  for (const auto& early : early_bills(situation, amortization)) {
    all.push_back(
        {"assume.early_bill",
         {format_date(early.date), format_money(early.missing), format_date(early.comes)}});
  }
  if (situation.household->has_due_days()) all.push_back({"assume.due_days", {}});
  all.push_back({"assume.whole_months", {}});
  all.push_back({"assume.nominal", {}});
  const auto& funding = situation.course->funding;
  if (std::ranges::any_of(funding,
                          [](const auto& part) { return part.kind == FundingKind::own_money; })) {
    all.push_back({"assume.own_money_from_savings", {}});
  }
  if (situation.course->assessment) all.push_back({"assume.first_try", {}});
  add_delivery(situation, all);
  add_benefits(situation, all);
  all.push_back({"assume.no_ei", {}});
  if (!situation.household->other_income.empty()) {
    all.push_back({"assume.other_income_untested", {}});
  }
  all.push_back({"assume.course_bills_stay", {}});
  all.push_back({"assume.worth_without_loan", {}});
  if (situation.living) {
    all.push_back({"assume.benchmark_year", {std::to_string(situation.living->year)}});
  }
  return all;
}

namespace {

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
  const LoanPhase& phase = terms.terms.phases.back();
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
  const Money payment = assessment.loan.repaying.largest;
  if (const auto ratio = debt_ratio(situation, payment)) {
    const Household& household = *situation.household;
    const Money owed = household.housing_per_month + household.debt_payments_per_month + payment;
    const Money income = Money::rounded(owed.to_ratio() / *ratio, cad, RoundingMode::half_even);
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
       {probability_text(*job.completion_probability),
        exam ? probability_text(exam->pass_probability) : "",
        std::to_string(exam ? exam->attempts_max : 1), probability_text(*job.placement_probability),
        probability_text(futures.success_probability)}});
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
