#include "afford/assess/course_worth.hpp"

#include "afford/assess/outcomes.hpp"

namespace afford {
namespace {

int month_index(const Situation& situation, Month month) {
  return months_between(situation.months.start, month);
}

void add_bills(const Situation& situation, WorthModel& model) {
  const auto at = [&](Date date) { return month_index(situation, Month::of(date)); };
  for (const auto& bill : situation.course->bills)
    model.bills.push_back({at(bill.date), bill.amount});
  for (const auto& part : situation.course->funding) {
    // Own money is the applicant's: spending it is a cost all the same.
    if (part.kind != FundingKind::own_money) model.bills.push_back({at(part.date), -part.amount});
  }
  const int study = month_index(situation, situation.course->study_months().start);
  const auto& lost = situation.lost_pay.by_month;
  for (std::size_t i = 0; i < lost.size(); ++i) {
    model.lost_pay.push_back({study + static_cast<int>(i), lost[i].by_law});
  }
}

void add_gains(const Situation& situation, WorthModel& model) {
  const Month first = situation.job_pays_from(situation.cautious);
  for (int attempt = 0; attempt < model.attempts_max; ++attempt) {
    const Month from = first.plus(attempt * model.months_between);
    model.gains.push_back(
        {month_index(situation, from), net_gain(situation, situation.cautious, from)});
  }
}

// The lowest gross pay whose net, in the law of the job's first month, is today's and the gain on
// top.
std::optional<Money> break_even_gross(const Situation& situation, Money gain_per_month) {
  const Month from = situation.job_pays_from(situation.cautious);
  const Pay& now = situation.work->now;
  const int year = situation.wages.whole_year(from.year());
  const int grown = situation.years_grown(from);
  const auto gross_now = gross_per_year(now, grown);
  const Money net_now = gross_now ? situation.wages.of_year(*gross_now, year).net
                                  : situation.wages.of_month(now, now, grown, year).by_law * 12;
  const auto gross =
      NetPayCurve(situation.wages.law(year)).lowest_gross_for(net_now + gain_per_month * 12);
  if (!gross) return std::nullopt;
  return *gross;
}

}  // namespace

WorthModel worth_model(const Situation& situation) {
  const Work& work = *situation.work;
  const JobOutcome& job = situation.cautious;
  WorthModel model{.currency = cad,
                   .bills = {},
                   .lost_pay = {},
                   .completion = *job.completion_probability,
                   .placement = *job.placement_probability,
                   .gains = {},
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
  add_gains(situation, model);
  return model;
}

WorthSummary course_worth(const Situation& situation) {
  const WorthModel model = worth_model(situation);
  FuturesResult result = futures(model);
  std::optional<Money> gross;
  if (result.break_even_net_gain) gross = break_even_gross(situation, *result.break_even_net_gain);
  return {situation.is_haircut, std::move(result), model.gains.front().net_gain, gross};
}

}  // namespace afford
