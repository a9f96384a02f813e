#include "afford/assess/course_worth.hpp"

#include <algorithm>

#include "afford/assess/benefit_months.hpp"
#include "afford/assess/break_even_pay.hpp"
#include "afford/assess/claim_cautions.hpp"
#include "afford/assess/hard_months.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/assess/tornado.hpp"
#include "afford/base/require.hpp"
#include "afford/credit_cost/cash_flow.hpp"

namespace afford {
namespace {

int month_index(const Situation& situation, Month month) {
  return months_between(situation.months.start, month);
}

struct DatedBill {
  Date date;
  Money amount;
};

// In order of day, grants as negative bills.
std::vector<DatedBill> dated_bills(const Course& course) {
  std::vector<DatedBill> all;
  for (const auto& bill : course.bills) all.push_back({bill.date, bill.amount});
  for (const auto& part : course.funding) {
    // Own money is the applicant's: spending it is a cost all the same.
    if (part.kind != FundingKind::own_money) all.push_back({part.date, -part.amount});
  }
  std::ranges::stable_sort(all, {}, &DatedBill::date);
  return all;
}

// A module's bills are those from its start up to the next one's; its lost pay is that of the
// months up to its end.
void add_modules(const Situation& situation, WorthModel& model) {
  const Course& course = *situation.course;
  const auto bills = dated_bills(course);
  std::size_t months = 0;
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    const CourseModule& module = course.modules[i];
    const bool is_last = i + 1 == course.modules.size();
    const auto next = is_last ? bills.end()
                              : std::ranges::lower_bound(bills, course.modules[i + 1].start, {},
                                                         &DatedBill::date);
    const int until = months_between(course.study_months().start, module.end());
    months = std::max(months, std::min(static_cast<std::size_t>(until), model.lost_pay.size()));
    ModuleOfPlan part{module.completion_probability, static_cast<std::size_t>(next - bills.begin()),
                      months};
    const auto credit = module.credit_counted();
    if (credit) part.credit = MonthlyAmount{month_index(situation, module.end()), *credit};
    model.modules.push_back(std::move(part));
  }
}

std::vector<ModuleSummary> module_summaries(const Course& course, const WorthModel& model,
                                            MonthlyFactors& factors) {
  std::vector<ModuleSummary> all;
  const auto ends = going_on(model, factors);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const CourseModule& module = course.modules[i];
    all.push_back({module.name, ends[i], module.credit_counted(), module.transfer_in_writing});
  }
  return all;
}

void add_bills(const Situation& situation, WorthModel& model) {
  const auto at = [&](Date date) { return month_index(situation, Month::of(date)); };
  for (const auto& bill : dated_bills(*situation.course)) {
    model.bills.push_back({at(bill.date), bill.amount});
  }
  const int study = month_index(situation, situation.course->study_months().start);
  const auto& lost = situation.lost_pay.by_month;
  for (std::size_t i = 0; i < lost.size(); ++i) {
    model.lost_pay.push_back({study + static_cast<int>(i), lost[i].by_law});
  }
}

struct WeightedMonths {
  Ratio weight;
  int months_to_job;
};
struct WeightedPay {
  Ratio weight;
  const Pay* pay;
};

// The stated figure first; without a range it is certain.
std::vector<WeightedMonths> searches(const Situation& situation) {
  const JobOutcome& job = situation.cautious;
  const auto& weights = situation.defaults->spread_weights;
  if (!job.months_range) return {{1, job.months_to_job}};
  return {{weights[1], job.months_to_job},
          {weights[0], job.months_range->low},
          {weights[2], job.months_range->high}};
}

std::vector<WeightedPay> pays(const Situation& situation) {
  const JobOutcome& job = situation.cautious;
  const auto& weights = situation.defaults->spread_weights;
  if (!job.pay_range) return {{1, &job.pay}};
  return {{weights[1], &job.pay},
          {weights[0], &job.pay_range->low},
          {weights[2], &job.pay_range->high}};
}

// A later pass is a later job.
JobPath job_path(const Situation& situation, const WorthModel& model, const WeightedMonths& search,
                 const WeightedPay& pay) {
  JobOutcome job = situation.cautious;
  job.months_to_job = search.months_to_job;
  job.pay = *pay.pay;
  const Month first = situation.job_pays_from(job);
  JobPath path{search.weight * pay.weight, {}};
  for (int attempt = 0; attempt < model.attempts_max; ++attempt) {
    const Month from = first.plus(attempt * model.months_between);
    path.by_attempt.push_back(
        {month_index(situation, from), job_gain(situation, job, from).total()});
  }
  return path;
}

}  // namespace

JobGain job_gain(const Situation& situation, const JobOutcome& job, Month from) {
  const Money zero = Money::zero(cad);
  const JobGain gain{net_gain(situation, job, from), zero};
  if (situation.household->computed_benefits.empty()) return gain;
  const int year = situation.wages.whole_year(from.year());
  const int grown = situation.years_grown(from);
  const auto before = gross_per_year(situation.work->now, grown);
  const auto after = gross_per_year(job.pay, grown);
  AFFORD_REQUIRE(before && after);
  const Money lost = benefits_lost(situation, year, *before, *after);
  return {gain.pay, Money::rounded(lost.to_ratio() / Ratio(12), cad, RoundingMode::up)};
}

JobOutcome job_of(const Situation& situation, const Future& future) {
  AFFORD_REQUIRE(future.job.has_value());
  JobOutcome job = situation.cautious;
  const Month from = situation.months.start.plus(future.job->from);
  job.months_to_job = months_between(situation.course->study_months().end(), from);
  if (future.kind == FutureKind::other_job) {
    job.pay = {NetGainPerMonth{future.job->net_gain}};
  } else {
    const auto choices = pays(situation);
    job.pay = *choices[future.path % choices.size()].pay;
  }
  return job;
}

std::vector<JobPath> worth_jobs(const Situation& situation, const WorthModel& model) {
  std::vector<JobPath> jobs;
  for (const auto& search : searches(situation)) {
    for (const auto& pay : pays(situation)) {
      jobs.push_back(job_path(situation, model, search, pay));
    }
  }
  return jobs;
}

WorthModel worth_model(const Situation& situation) {
  const Work& work = *situation.work;
  const JobOutcome& job = situation.cautious;
  WorthModel model{.currency = cad,
                   .bills = {},
                   .lost_pay = {},
                   .completion = *job.completion_probability,
                   .placement = *job.placement_probability,
                   .other_job = job.other_job_probability.value_or(Ratio(0)),
                   .other_gain_share = job.other_gain_share,
                   .jobs = {},
                   .gain_decay_per_year = job.gain_decay_per_year,
                   .discount_per_year = work.discount_per_year,
                   .horizon_months = work.horizon_months};
  if (const auto& exam = situation.course->assessment) {
    model.exam = MonthlyAmount{month_index(situation, situation.exam_month()), exam->fee};
    model.pass_probability = exam->pass_probability;
    model.attempts_max = exam->attempts_max;
    model.months_between = exam->months_between;
  }
  add_bills(situation, model);
  add_modules(situation, model);
  model.jobs = worth_jobs(situation, model);
  return model;
}

Money borrower_npv(const Situation& situation, const Amortization& amortization,
                   const Ratio& project_npv, MonthlyFactors& factors) {
  const auto& powers = factors.discounts(situation.work->discount_per_year, situation.months.count);
  ExactInteger sum;
  const auto add = [&](Date date, std::int64_t minor) {
    const int month = month_index(situation, Month::of(date));
    sum += powers[static_cast<std::size_t>(month)] * ExactInteger(minor);
  };
  for (const auto& advance : advances(*situation.loan)) add(advance.date, advance.amount.minor());
  for (const auto& row : amortization.installments) add(row.due_date, -row.payment.minor());
  for (const auto& fee : separate_fees(*situation.loan)) add(fee.date, -fee.amount.minor());
  const unsigned decimals = monthly_factor_decimals + cad.decimals();
  return Money::rounded(project_npv + Ratio(sum, ten_to(decimals)), cad, RoundingMode::half_even);
}

WorthSummary course_worth(const Situation& situation, const Amortization& amortization) {
  const WorthModel model = worth_model(situation);
  MonthlyFactors factors;
  FuturesResult result = futures(model, factors);
  WorthReturns returns = worth_returns(model, result, factors);
  const Money borrower = borrower_npv(situation, amortization, result.expected_value, factors);
  const HardMonths hard = hard_months(situation, amortization, result);
  const JobGain gain =
      job_gain(situation, situation.cautious, situation.job_pays_from(situation.cautious));
  std::optional<Money> gross;
  if (result.break_even_net_gain) {
    gross = break_even_pay(situation, *result.break_even_net_gain, factors);
  }
  return {.is_haircut = situation.is_haircut,
          .month_0 = situation.months.start,
          .futures = std::move(result),
          .returns = std::move(returns),
          .borrower_npv = borrower,
          .hard_months = hard,
          .tornado = tornado(situation, amortization, factors),
          .cautions = claim_cautions(situation),
          .net_gain_per_month = gain.total(),
          .benefits_lost_per_month = gain.benefits_lost,
          .break_even_gross_per_year = gross,
          .modules = module_summaries(*situation.course, model, factors)};
}

}  // namespace afford
