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

Money net_of(const Situation& situation, const OtherIncome& income, Month month) {
  if (income.net_per_month) return *income.net_per_month;
  return situation.wages.of_month(*income.gross_per_year, month.year()).paycheque;
}

Money other_income_in(const Situation& situation, Month month) {
  Money sum = Money::zero(cad);
  for (const auto& income : situation.household->other_income) {
    if (runs_in(income, month)) sum += net_of(situation, income, month);
  }
  return sum;
}

namespace {

// The first month from one on in which a due date of the loan falls.
Month month_of_payment(const Situation& situation, Month from) {
  const Loan& loan = *situation.loan;
  const Month first = situation.first_repayment;
  const Frequency step = loan.terms.phases.back().every.value_or(loan.terms.due_dates.frequency);
  if (step.unit == StepUnit::month) {
    return first.plus((months_between(first, from) + step.count - 1) / step.count * step.count);
  }
  constexpr int days_of_shortest_month = 28;
  if (step.unit != StepUnit::day || step.count <= days_of_shortest_month) return from;
  const Schedule schedule = loan.schedule();
  for (int k = 0; k < schedule.count(); ++k) {
    const Month month = Month::of(schedule.due_date(k));
    if (month >= from) return month;
  }
  return situation.last_due;
}

}  // namespace

// The first month of the job in which the loan asks for something.
Month shown_month(const Situation& situation, const JobOutcome* job) {
  const Month first = situation.first_repayment;
  if (job == nullptr) return first;
  const Month from = situation.job_pays_from(*job);
  if (from <= first) return first;
  return std::min(month_of_payment(situation, from), situation.last_due);
}

Money net_gain(const Situation& situation, const JobOutcome& job, Month from) {
  const Pay& now = situation.work->now;
  const int grown = situation.years_grown(from);
  const int year = situation.wages.whole_year(from.year());
  return situation.wages.of_month(job.pay, now, grown, year).by_law -
         situation.wages.of_month(now, now, grown, year).by_law;
}

// Whether it has one pay day more or less is no reason to judge a budget otherwise.
ShownMonth average_month_of(const OwnPay& own, std::size_t at, HouseholdMonth month) {
  Money net_pay = own.net_pay[at];
  Money more = Money::zero(cad);
  if (const auto* pays = own.pays_in(at)) {
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

namespace {

// Worked out with the situation, unless the path leads to another job.
bool is_known(const Situation& situation, const PlanPath& path) {
  const auto& claimed = situation.work->claimed;
  return path.job == nullptr || path.job == &situation.cautious ||
         (claimed && path.job == &*claimed);
}

}  // namespace

Paths::Paths(const Situation& situation, const Amortization* amortization) : situation_(situation) {
  const auto count = static_cast<std::size_t>(situation.months.count);
  const Course& course = *situation.course;
  loan_payments_.assign(count, Money::zero(cad));
  moved_.assign(count, Money::zero(cad));
  other_income_.reserve(count);
  for (int i = 0; i < situation.months.count; ++i) {
    other_income_.push_back(other_income_in(situation, situation.months.start.plus(i)));
  }
  const auto moved = [&](Date date) -> Money& { return moved_[index_of(Month::of(date))]; };
  for (const auto& advance : advances(*situation.loan)) moved(advance.date) += advance.amount;
  for (const auto& part : course.funding) {
    // Own money is paid out of savings: it never arrives.
    if (part.kind != FundingKind::own_money) moved(part.date) += part.amount;
  }
  for (const auto& bill : course.bills) moved(bill.date) -= bill.amount;
  for (const auto& fee : separate_fees(*situation.loan)) moved(fee.date) -= fee.amount;
  if (amortization == nullptr) return;
  for (const auto& row : amortization->installments) {
    // At a higher rate a payment that stays as it was lasts longer than the months followed.
    const auto at = months_between(situation.months.start, Month::of(row.due_date));
    if (at >= situation.months.count) continue;
    // Money beside the plan is paid once, as a bill is.
    if (has_due_date(row.phase)) {
      loan_payments_[static_cast<std::size_t>(at)] += row.payment;
    } else {
      moved_[static_cast<std::size_t>(at)] -= row.payment;
    }
  }
}

std::size_t Paths::index_of(Month month) const {
  AFFORD_REQUIRE(situation_.months.contains(month));
  return static_cast<std::size_t>(months_between(situation_.months.start, month));
}

// What all paths have in common is not copied.
struct Paths::Plan {
  std::vector<Money> other_income{};  // with benefits, if there are any
  std::vector<Money> moved{};         // with taxes and exams, if there are any
  MoneyPlan months;
};

Paths::Plan Paths::plan_along(const PlanPath& path, const OwnPay& own) const {
  Plan plan{
      .months = {situation_.months.start, own.net_pay, other_income_, loan_payments_, moved_}};
  if (!own.benefits.arriving.empty()) {
    plan.other_income = other_income_;
    for (std::size_t i = 0; i < own.benefits.arriving.size(); ++i) {
      plan.other_income[i] += own.benefits.arriving[i];
    }
    plan.months.other_income = plan.other_income;
  }
  const auto& exam = situation_.course->assessment;
  const int tries = exam ? path.exam_tries : 0;
  if (tries == 0 && own.tax_settled.empty()) return plan;
  plan.moved = moved_;
  // A refund arrives, a balance leaves.
  for (std::size_t i = 0; i < own.tax_settled.size(); ++i) plan.moved[i] += own.tax_settled[i];
  for (int i = 0; i < tries; ++i) {
    const Month month = situation_.exam_month().plus(i * exam->months_between);
    if (i > 0 && !situation_.months.contains(month)) break;
    plan.moved[index_of(month)] -= exam->fee;
  }
  plan.months.moved = plan.moved;
  return plan;
}

Outcome Paths::along(const PlanPath& path) const {
  const JobOutcome* job = path.job;
  auto own_months = is_known(situation_, path)
                        ? situation_.own_pay_under(path.kind)
                        : std::make_shared<const OwnPay>(own_pay(situation_, path.kind, path.job));
  const OwnPay& own = *own_months;
  const Plan plan = plan_along(path, own);
  const std::size_t at = index_of(shown_month(situation_, job));
  auto months = household_months(*situation_.household, plan.months);
  const ShownMonth shown = average_month_of(own, at, months[at]);
  Outcome result{path.kind, std::move(months), shown, std::move(own_months)};
  if (job != nullptr) {
    result.job_pays_from = situation_.job_pays_from(*job);
    result.net_gain_per_month = net_gain(situation_, *job, *result.job_pays_from);
  }
  return result;
}

PlanPath Paths::path_of(OutcomeKind kind) const {
  const int tries = kind == OutcomeKind::does_not_finish ? 0 : 1;
  const JobOutcome* job = nullptr;
  if (kind == OutcomeKind::cautious) job = &situation_.cautious;
  if (kind == OutcomeKind::claimed) job = &*situation_.work->claimed;
  return {kind, job, tries};
}

Outcome Paths::along(OutcomeKind kind) const { return along(path_of(kind)); }

OutcomeLows Paths::lows_along(OutcomeKind kind) const {
  const PlanPath path = path_of(kind);
  const OwnPay& own = *situation_.own_pay_under(kind);
  const Plan plan = plan_along(path, own);
  const std::size_t at = index_of(shown_month(situation_, path.job));
  const MonthRange repaying{situation_.first_repayment,
                            months_between(situation_.first_repayment, situation_.last_due) + 1};
  const HouseholdLows lows = household_lows(*situation_.household, plan.months, at,
                                            {situation_.course->study_months(), repaying});
  return {kind, average_month_of(own, at, lows.shown).month, lows.lowest,
          lows.least_left_while_studying, lows.least_left_while_repaying};
}

namespace {

// Every month, where any of them is paid by pay days.
std::vector<MonthFigures> month_figures(const Outcome& outcome) {
  std::vector<MonthFigures> all;
  const auto is_by_paydays = [](const auto& month) { return month && month->pays > 0; };
  const OwnPay& own = *outcome.own;
  if (std::ranges::none_of(own.by_paydays, is_by_paydays)) return all;
  for (std::size_t i = 0; i < outcome.months.size(); ++i) {
    const HouseholdMonth& month = outcome.months[i];
    const auto* pays = own.pays_in(i);
    all.push_back({month.month, pays != nullptr ? std::optional(pays->pays) : std::nullopt,
                   own.net_pay[i], own.settled_in(i), month.income, month.loan_payment,
                   month.left_after_spending, month.savings});
  }
  return all;
}

}  // namespace

std::vector<Outcome> outcomes(const Situation& situation, const Amortization* amortization) {
  const Paths paths(situation, amortization);
  std::vector<Outcome> all;
  for (const auto kind : {OutcomeKind::does_not_finish, OutcomeKind::no_job_in_field,
                          OutcomeKind::loses_job, OutcomeKind::cautious}) {
    all.push_back(paths.along(kind));
  }
  if (situation.work->claimed) all.push_back(paths.along(OutcomeKind::claimed));
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
