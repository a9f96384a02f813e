#include "afford/assess/variation.hpp"

#include <algorithm>
#include <array>

#include "afford/assess/largest_loan.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/assess/situation.hpp"
#include "afford/base/require.hpp"
#include "afford/course/course_cost.hpp"
#include "afford/numbers/allocation.hpp"

namespace afford {
namespace {

constexpr std::array<std::string_view, 11> names{
    "principal",   "term",       "rate",          "gross_wage", "probability",  "own_money",
    "course_cost", "start_date", "interest_only", "hours_lost", "debt_payments"};

constexpr std::int64_t minor_units = 100;
constexpr std::int64_t principal_max = 100'000 * minor_units;
constexpr std::int64_t wage_max = 500'000 * minor_units;
constexpr std::int64_t term_max = 240;
constexpr std::int64_t rate_max = 10'000;
constexpr std::int64_t months_later_max = 24;
constexpr std::int64_t thousand = 1'000;
constexpr std::int64_t interest_only_max = 60;
constexpr std::int64_t tenths = 10;

Money total_bills(const Course& course) {
  Money sum = Money::zero(cad);
  for (const auto& bill : course.bills) sum += bill.amount;
  return sum;
}

Money total_own_money(const Course& course) {
  Money sum = Money::zero(cad);
  for (const auto& part : course.funding) {
    if (part.kind == FundingKind::own_money) sum += part.amount;
  }
  return sum;
}

JobOutcome& cautious_of(Request& request, const ParameterSet& parameters) {
  Work& work = *request.work;
  if (!work.cautious) {
    const auto fitted = situation(request, parameters, {});
    AFFORD_REQUIRE(fitted.has_value());
    work.cautious = fitted->cautious;
  }
  return *work.cautious;
}

void set_principal(Request& request, std::int64_t minor) {
  *request.loan = scaled_to(*request.loan, Money::of_minor(minor, cad));
}

void set_own_money(Request& request, std::int64_t minor) {
  Course& course = *request.course;
  const Money more = Money::of_minor(minor, cad) - total_own_money(course);
  const Money principal = request.loan->disbursed() - more;
  std::erase_if(course.funding,
                [](const auto& part) { return part.kind == FundingKind::own_money; });
  const Date day = course.bills.empty() ? course.start : course.bills.front().date;
  course.funding.push_back({FundingKind::own_money, Money::of_minor(minor, cad), day});
  set_principal(request, principal.minor());
}

void set_course_cost(Request& request, std::int64_t minor) {
  auto& bills = request.course->bills;
  std::vector<std::int64_t> weights;
  for (const auto& bill : bills) weights.push_back(bill.amount.minor());
  const auto shares = allocate(Money::of_minor(minor, cad), weights, AllocationRule::last_absorbs);
  for (std::size_t i = 0; i < bills.size(); ++i) bills[i].amount = shares[i];
}

LoanPhase* interest_only_phase(Loan& loan) {
  const auto found =
      std::ranges::find(loan.terms.phases, PhaseKind::interest_only, &LoanPhase::kind);
  return found == loan.terms.phases.end() || found->until ? nullptr : &*found;
}

void set_gross_wage(JobOutcome& job, std::int64_t minor) {
  job.pay.stated = GrossPerYear{Money::of_minor(minor, cad)};
  job.pay_range.reset();
}

void set_probability(JobOutcome& job, std::int64_t thousandths) {
  job.placement_probability = Ratio(thousandths) / Ratio(thousand);
  if (!job.other_job_probability) return;
  job.other_job_probability =
      std::min(*job.other_job_probability, Ratio(1) - *job.placement_probability);
}

void move(Date& date, int months) { date = date.plus_months(months, date.day()); }

// Rates follow the calendar, so their changes stay where they are.
void move_loan(Loan& loan, int months) {
  move(loan.terms.due_dates.base, months);
  for (auto& phase : loan.terms.phases) {
    if (phase.until) move(*phase.until, months);
  }
  for (auto& fee : loan.terms.fees) {
    if (fee.date) move(*fee.date, months);
  }
  for (auto& part : loan.disbursements) move(part.date, months);
  for (auto& part : loan.prepayments) move(part.date, months);
  for (auto& event : loan.events) {
    move(event.date, months);
    if (event.to) move(*event.to, months);
  }
  for (auto& pause : loan.interest_pauses) {
    move(pause.start, months);
    move(pause.end, months);
  }
}

// Savings after so many months of today's pay, from the first month of the request on; the lowest
// of these months if that is below zero: whoever cannot pay while waiting does not get to the
// start.
Result<Money> saved_until(const Request& request, const ParameterSet& parameters, int months) {
  const auto fitted = situation(request, parameters, {});
  if (!fitted) return Failure(fitted.error());
  Money savings = request.household->savings;
  Money lowest = savings;
  const Household& household = *request.household;
  const Money spent = household.spending_per_month() + household.housing_per_month +
                      household.debt_payments_per_month + household.remittances_per_month;
  for (int i = 0; i < months; ++i) {
    const Month month = fitted->months.start.plus(i);
    const Money pay = fitted->wages
                          .of_month(request.work->now, request.work->now,
                                    fitted->years_grown(month), month.year())
                          .paycheque;
    savings += pay + other_income_in(*fitted, month) - spent;
    lowest = std::min(lowest, savings);
  }
  return lowest.minor() < 0 ? lowest : savings;
}

Result<Request> started_later(Request request, const ParameterSet& parameters, int months) {
  const auto savings = saved_until(request, parameters, months);
  if (!savings) return Failure(savings.error());
  request.household->savings = *savings;
  move_course(*request.course, months);
  move_loan(*request.loan, months);
  return request;
}

}  // namespace

std::string_view format_lever(Lever lever) { return names[static_cast<std::size_t>(lever)]; }

std::optional<Lever> parse_lever(std::string_view text) {
  const auto found = std::ranges::find(names, text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Lever>(found - names.begin());
}

void move_course(Course& course, int months) {
  move(course.start, months);
  for (auto& bill : course.bills) move(bill.date, months);
  for (auto& part : course.funding) move(part.date, months);
  for (auto& module : course.modules) move(module.start, months);
  for (auto& step : course.refunds) move(step.leave_by, months);
}

LeverRange lever_range(Lever lever, const Request& request) {
  const std::int64_t principal = request.loan->disbursed().minor();
  switch (lever) {
    case Lever::principal: return {1, std::max(principal_max, principal)};
    case Lever::term: return {1, term_max};
    case Lever::rate: return {0, rate_max};
    case Lever::gross_wage: return {0, wage_max};
    case Lever::probability: return {0, thousand};
    case Lever::own_money: return {0, total_own_money(*request.course).minor() + principal - 1};
    case Lever::course_cost: return {0, principal_max};
    case Lever::start_date: return {0, months_later_max};
    case Lever::interest_only: return {1, interest_only_max};
    case Lever::hours_lost: return {0, lever_value(lever, request).value_or(0)};
    case Lever::debt_payments: return {0, request.household->debt_payments_per_month.minor()};
  }
  return {0, 0};
}

std::optional<std::int64_t> lever_value(Lever lever, const Request& request) {
  switch (lever) {
    case Lever::principal: return request.loan->disbursed().minor();
    case Lever::term: {
      // A list of payments is as long as it is.
      const LoanPhase& phase = request.loan->terms.phases.back();
      if (phase.payments == 0 || phase.kind == PhaseKind::custom) return std::nullopt;
      return phase.payments;
    }
    case Lever::rate:
      return rounded(request.loan->terms.nominal_rate.percent(), 2, RoundingMode::half_up)
          .coefficient()
          .to_int64();
    case Lever::gross_wage: {
      if (!request.work->cautious) return std::nullopt;
      const auto gross = gross_per_year(request.work->cautious->pay, 0);
      if (!gross) return std::nullopt;
      return gross->minor();
    }
    case Lever::probability: {
      if (!request.work->cautious) return std::nullopt;
      return round_to_integer(*request.work->cautious->placement_probability * Ratio(thousand),
                              RoundingMode::half_up)
          .to_int64();
    }
    case Lever::own_money: return total_own_money(*request.course).minor();
    case Lever::course_cost: {
      // Nothing tells how a sum would be spread over bills of zero.
      const Money bills = total_bills(*request.course);
      if (bills.minor() == 0) return std::nullopt;
      return bills.minor();
    }
    case Lever::start_date: return 0;
    case Lever::interest_only: {
      Loan loan = *request.loan;
      const LoanPhase* phase = interest_only_phase(loan);
      if (phase == nullptr) return std::nullopt;
      return phase->payments;
    }
    case Lever::hours_lost: {
      const auto& hours = request.course->paid_hours_lost_per_week;
      if (!hours || hours->sign() == 0) return std::nullopt;
      return round_to_integer(*hours * Ratio(tenths), RoundingMode::up).to_int64();
    }
    case Lever::debt_payments: {
      const Money debts = request.household->debt_payments_per_month;
      if (debts.minor() == 0) return std::nullopt;
      return debts.minor();
    }
  }
  return std::nullopt;
}

Result<Request> with_lever(const Request& request, const ParameterSet& parameters, Lever lever,
                           std::int64_t value) {
  Request varied = request;
  switch (lever) {
    case Lever::principal: set_principal(varied, value); break;
    case Lever::term: varied.loan->terms.phases.back().payments = static_cast<int>(value); break;
    case Lever::rate:
      varied.loan->terms.nominal_rate = AnnualRate::from_percent(Decimal(value, 2));
      break;
    case Lever::gross_wage: set_gross_wage(cautious_of(varied, parameters), value); break;
    case Lever::probability: set_probability(cautious_of(varied, parameters), value); break;
    case Lever::own_money: set_own_money(varied, value); break;
    case Lever::course_cost: set_course_cost(varied, value); break;
    case Lever::start_date:
      return started_later(std::move(varied), parameters, static_cast<int>(value));
    case Lever::interest_only:
      interest_only_phase(*varied.loan)->payments = static_cast<int>(value);
      break;
    case Lever::hours_lost:
      varied.course->paid_hours_lost_per_week = Ratio(value) / Ratio(tenths);
      break;
    case Lever::debt_payments:
      varied.household->debt_payments_per_month = Money::of_minor(value, cad);
      break;
  }
  auto checked = checked_loan(*varied.loan);
  if (!checked) return Failure(checked.error());
  *varied.loan = std::move(*checked);
  return varied;
}

}  // namespace afford
