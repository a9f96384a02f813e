#include "afford/assess/outcomes.hpp"

#include <algorithm>

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
  const int year = situation.wages.whole_year(from.year());
  return situation.wages.of_month(job.pay, now, grown, year).by_law -
         situation.wages.of_month(now, now, grown, year).by_law;
}

namespace {

// A refund arrives, a balance leaves.
void add_settlements(const OwnPay& own, MoneyPlan& plan) {
  for (std::size_t i = 0; i < own.tax_settled.size(); ++i) {
    const Money amount = own.tax_settled[i];
    const Month month = plan.months.start.plus(static_cast<int>(i));
    if (amount.minor() > 0) plan.advances.push_back({month, amount});
    if (amount.minor() < 0) plan.bills.push_back({month, -amount});
  }
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
      // At a higher rate a payment that stays as it was lasts longer than the months followed.
      const Month month = Month::of(row.due_date);
      if (situation.months.contains(month)) plan.loan_payments.push_back({month, row.payment});
    }
  }
  return plan;
}

// The first due month of the last phase in which the new job pays; the last due month if none does.
Month shown_month(const Situation& situation, const JobOutcome* job) {
  const Month first = situation.first_repayment;
  if (job == nullptr) return first;
  return std::min(std::max(first, situation.job_pays_from(*job)), situation.last_due);
}

// The month shown, as an average one of its pays: whether it has one pay day more or less is no
// reason to judge a budget otherwise. Savings are those of the month itself.
ShownMonth shown_figures(const OwnPay& own, std::size_t at, HouseholdMonth month) {
  Money net_pay = own.net_pay[at];
  Money more = Money::zero(cad);
  if (const auto& pays = own.by_paydays[at]) {
    more = average_month(*pays) - pays->sum.net;
    net_pay += more;
  }
  if (!own.benefits.average.empty()) {
    more += own.benefits.average[at] - own.benefits.arriving[at];
  }
  month.income += more;
  month.left_to_live_on += more;
  month.left_after_spending += more;
  return {net_pay, month};
}

// Worked out with the situation, unless the path leads to another job.
bool is_known(const Situation& situation, const PlanPath& path) {
  const auto& claimed = situation.work->claimed;
  return path.job == nullptr || path.job == &situation.cautious ||
         (claimed && path.job == &*claimed);
}

}  // namespace

Outcome outcome_of(const Situation& situation, const std::optional<Amortization>& amortization,
                   const PlanPath& path) {
  const JobOutcome* job = path.job;
  std::optional<OwnPay> other;
  if (!is_known(situation, path)) other = own_pay(situation, path.kind, path.job);
  const OwnPay& own = other ? *other : situation.own_pay_under(path.kind);
  MoneyPlan plan = money_plan(situation, path, amortization);
  plan.net_pay = own.net_pay;
  for (std::size_t i = 0; i < own.benefits.arriving.size(); ++i) {
    plan.other_income[i] += own.benefits.arriving[i];
  }
  add_settlements(own, plan);
  const auto at =
      static_cast<std::size_t>(months_between(situation.months.start, shown_month(situation, job)));
  auto months = household_months(*situation.household, plan);
  const ShownMonth shown = shown_figures(own, at, months[at]);
  Outcome result{path.kind,       std::move(months), shown,       own.net_pay,
                 own.tax_settled, own.by_paydays,    own.benefits};
  if (job != nullptr) {
    result.job_pays_from = situation.job_pays_from(*job);
    result.net_gain_per_month = net_gain(situation, *job, *result.job_pays_from);
  }
  return result;
}

namespace {

// Every month, where any of them is paid by pay days.
std::vector<MonthFigures> month_figures(const Outcome& outcome) {
  std::vector<MonthFigures> all;
  const auto is_by_paydays = [](const auto& month) { return month && month->pays > 0; };
  if (std::ranges::none_of(outcome.by_paydays, is_by_paydays)) return all;
  for (std::size_t i = 0; i < outcome.months.size(); ++i) {
    const HouseholdMonth& month = outcome.months[i];
    const auto& pays = outcome.by_paydays[i];
    all.push_back({month.month, pays ? std::optional(pays->pays) : std::nullopt, outcome.net_pay[i],
                   outcome.tax_settled[i], month.income, month.loan_payment,
                   month.left_after_spending, month.savings});
  }
  return all;
}

}  // namespace

std::vector<Outcome> outcomes_without_claim(const Situation& situation,
                                            const std::optional<Amortization>& amortization) {
  std::vector<Outcome> all;
  for (const auto kind :
       {OutcomeKind::does_not_finish, OutcomeKind::no_job_in_field, OutcomeKind::loses_job}) {
    const int tries = kind == OutcomeKind::does_not_finish ? 0 : 1;
    all.push_back(outcome_of(situation, amortization, {kind, nullptr, tries}));
  }
  all.push_back(outcome_of(situation, amortization, {OutcomeKind::cautious, &situation.cautious}));
  return all;
}

std::vector<Outcome> outcomes(const Situation& situation,
                              const std::optional<Amortization>& amortization) {
  std::vector<Outcome> all = outcomes_without_claim(situation, amortization);
  if (situation.work->claimed) {
    all.push_back(
        outcome_of(situation, amortization, {OutcomeKind::claimed, &*situation.work->claimed}));
  }
  return all;
}

OutcomeFigures figures(const Outcome& outcome) {
  const HouseholdMonth& shown = outcome.shown.month;
  const HouseholdMonth& lowest = lowest_month(outcome.months);
  OutcomeFigures result{outcome.kind,
                        shown.month,
                        outcome.shown.net_pay,
                        shown.income,
                        shown.loan_payment,
                        shown.left_to_live_on,
                        shown.left_after_spending,
                        std::nullopt,
                        lowest.savings,
                        lowest.month,
                        outcome.job_pays_from,
                        outcome.net_gain_per_month};
  const auto breaks = std::ranges::find_if(
      outcome.months, [](const HouseholdMonth& month) { return month.savings.minor() < 0; });
  if (breaks != outcome.months.end()) {
    result.breaks_in = breaks->month;
    result.short_by = -breaks->savings;
  }
  result.months = month_figures(outcome);
  if (shown.income.minor() > 0) {
    result.payment_share_percent = rounded_quotient(ExactInteger(shown.loan_payment.minor()) * 100,
                                                    shown.income.minor(), 1, RoundingMode::half_up);
  }
  return result;
}

}  // namespace afford
