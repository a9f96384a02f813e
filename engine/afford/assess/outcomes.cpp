#include "afford/assess/outcomes.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {

std::string_view format_outcome_kind(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::does_not_finish: return "does_not_finish";
    case OutcomeKind::no_job_in_field: return "no_job_in_field";
    case OutcomeKind::loses_job: return "loses_job";
    case OutcomeKind::cautious: return "cautious";
    case OutcomeKind::claimed: return "claimed";
  }
  return {};
}

bool runs_in(const OtherIncome& income, Month month) {
  if (income.from && month < Month::of(*income.from)) return false;
  return !income.to || month <= Month::of(*income.to);
}

Money other_income_in(const Situation& situation, Month month) {
  Money sum = Money::zero(cad);
  for (const auto& income : situation.household->other_income) {
    if (!runs_in(income, month)) continue;
    sum += income.net_per_month
               ? *income.net_per_month
               : situation.wages.of_month(*income.gross_per_year, month.year()).paycheque;
  }
  return sum;
}

Money net_gain(const Situation& situation, const JobOutcome& job, Month from) {
  const Pay& now = situation.work->now;
  const int grown = situation.years_grown(from);
  const int year = from.year();
  return situation.wages.of_month(job.pay, now, grown, year).by_law -
         situation.wages.of_month(now, now, grown, year).by_law;
}

namespace {

constexpr int months_without_pay = 3;  // of the plan-fails kind `loses_job`

// Pay of the applicant in a month, before study hours are taken off.
Money paycheque(const Situation& situation, const Pay& pay, Month month) {
  return situation.wages
      .of_month(pay, situation.work->now, situation.years_grown(month), month.year())
      .paycheque;
}

Month first_repayment_month(const Situation& situation) {
  const Loan& loan = *situation.loan;
  return Month::of(first_repayment_date(loan));
}

std::vector<Money> net_pay_by_month(const Situation& situation, OutcomeKind kind,
                                    const JobOutcome* job) {
  const MonthRange study = situation.course->study_months();
  const MonthRange jobless{first_repayment_month(situation), months_without_pay};
  std::vector<Money> pay;
  for (int i = 0; i < situation.months.count; ++i) {
    const Month month = situation.months.start.plus(i);
    const bool in_new_job = job != nullptr && month >= situation.job_pays_from(*job);
    Money net = paycheque(situation, in_new_job ? job->pay : situation.work->now, month);
    if (kind == OutcomeKind::loses_job && jobless.contains(month)) {
      net = Money::zero(cad);
    } else if (study.contains(month)) {
      const auto k = static_cast<std::size_t>(months_between(study.start, month));
      net -= situation.lost_pay.by_month[k].paycheque;
    }
    pay.push_back(net);
  }
  return pay;
}

MoneyPlan money_plan(const Situation& situation, const PlanPath& path,
                     const std::optional<Amortization>& amortization) {
  const Course& course = *situation.course;
  MoneyPlan plan{situation.months, {}, {}, {}, {}, {}};
  for (int i = 0; i < situation.months.count; ++i) {
    plan.other_income.push_back(other_income_in(situation, situation.months.start.plus(i)));
  }
  for (const auto& advance : advances(*situation.loan)) {
    plan.advances.push_back({Month::of(advance.date), advance.amount});
  }
  for (const auto& part : course.funding) {
    // Own money is paid out of savings: it never arrives.
    if (part.kind != FundingKind::own_money) {
      plan.advances.push_back({Month::of(part.date), part.amount});
    }
  }
  for (const auto& bill : course.bills) plan.bills.push_back({Month::of(bill.date), bill.amount});
  for (const auto& fee : separate_fees(*situation.loan)) {
    plan.bills.push_back({Month::of(fee.date), fee.amount});
  }
  for (int i = 0; course.assessment && i < path.exam_tries; ++i) {
    const Month month = situation.exam_month().plus(i * course.assessment->months_between);
    if (i > 0 && !situation.months.contains(month)) break;
    plan.bills.push_back({month, course.assessment->fee});
  }
  if (amortization) {
    for (const auto& row : amortization->installments) {
      plan.loan_payments.push_back({Month::of(row.due_date), row.payment});
    }
  }
  return plan;
}

// The first due month of the last phase in which the new job pays; the last due month if none does.
Month shown_month(const Situation& situation, const JobOutcome* job) {
  const Month first = first_repayment_month(situation);
  if (job == nullptr) return first;
  const Month last = Month::of(last_due_date(*situation.loan));
  return std::min(std::max(first, situation.job_pays_from(*job)), last);
}

}  // namespace

Outcome outcome_of(const Situation& situation, const std::optional<Amortization>& amortization,
                   const PlanPath& path) {
  const JobOutcome* job = path.job;
  MoneyPlan plan = money_plan(situation, path, amortization);
  plan.net_pay = net_pay_by_month(situation, path.kind, job);
  const int shown = months_between(situation.months.start, shown_month(situation, job));
  Outcome result{path.kind, household_months(*situation.household, plan),
                 static_cast<std::size_t>(shown), plan.net_pay};
  if (job != nullptr) {
    result.job_pays_from = situation.job_pays_from(*job);
    result.net_gain_per_month = net_gain(situation, *job, *result.job_pays_from);
  }
  return result;
}

std::vector<Outcome> outcomes(const Situation& situation,
                              const std::optional<Amortization>& amortization) {
  std::vector<Outcome> all;
  for (const auto kind :
       {OutcomeKind::does_not_finish, OutcomeKind::no_job_in_field, OutcomeKind::loses_job}) {
    const int tries = kind == OutcomeKind::does_not_finish ? 0 : 1;
    all.push_back(outcome_of(situation, amortization, {kind, nullptr, tries}));
  }
  all.push_back(outcome_of(situation, amortization, {OutcomeKind::cautious, &situation.cautious}));
  if (situation.work->claimed) {
    all.push_back(
        outcome_of(situation, amortization, {OutcomeKind::claimed, &*situation.work->claimed}));
  }
  return all;
}

OutcomeFigures figures(const Outcome& outcome) {
  const HouseholdMonth& shown = outcome.months[outcome.shown];
  const HouseholdMonth& lowest = lowest_month(outcome.months);
  OutcomeFigures result{outcome.kind,
                        shown.month,
                        outcome.net_pay[outcome.shown],
                        shown.income,
                        shown.loan_payment,
                        shown.left_to_live_on,
                        shown.left_after_spending,
                        std::nullopt,
                        lowest.savings,
                        lowest.month,
                        outcome.job_pays_from,
                        outcome.net_gain_per_month};
  if (shown.income.minor() > 0) {
    result.payment_share_percent = rounded_quotient(ExactInteger(shown.loan_payment.minor()) * 100,
                                                    shown.income.minor(), 1, RoundingMode::half_up);
  }
  return result;
}

}  // namespace afford
