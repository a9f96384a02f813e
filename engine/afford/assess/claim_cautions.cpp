#include "afford/assess/claim_cautions.hpp"

#include <algorithm>
#include <utility>

namespace afford {
namespace {

std::string percent(const Ratio& share) {
  return format_decimal(rounded(share * Ratio(100), 1, RoundingMode::half_even).reduced());
}

// Over today's pay before tax, or after it where either is stated so; 0 without any today.
Ratio gain_of(const Situation& situation, const JobOutcome& claim) {
  const Pay& now = situation.work->now;
  std::optional<Money> before = gross_per_year(now, 0);
  std::optional<Money> after = gross_per_year(claim.pay, 0);
  if (!before || !after) {
    const int year = situation.wages.whole_year(situation.months.start.year());
    before = situation.wages.of_month(now, now, 0, year).paycheque;
    after = situation.wages.of_month(claim.pay, now, 0, year).paycheque;
  }
  if (before->minor() <= 0) return 0;
  return after->to_ratio() / before->to_ratio() - Ratio(1);
}

// More than any programme is known to bring.
void add_gain(const Situation& situation, const std::optional<JobOutcome>& job, std::string code,
              std::vector<BudgetReason>& all) {
  if (!job) return;
  const Ratio& best = situation.defaults->ranges.find("wage_gain")->second.high;
  const Ratio gain = gain_of(situation, *job);
  if (gain > best) all.push_back({std::move(code), {percent(gain), percent(best)}});
}

void add_claim(const Situation& situation, std::vector<BudgetReason>& all) {
  const auto& claim = situation.work->claimed;
  if (!claim) return;
  add_gain(situation, claim, "caution.above_best_trial", all);
  if (!claim->cohort_size) all.push_back({"caution.no_cohort_size", {}});
  if (!claim->counts_everyone) {
    all.push_back({"caution.counts_unknown", {}});
  } else if (!*claim->counts_everyone) {
    all.push_back({"caution.counts_graduates", {}});
  }
}

// Whether benefits, stated or for children, would fall with pay by law and do not here.
bool keeps_benefits(const Household& household) {
  const auto& computed = household.computed_benefits;
  const bool has_child_benefit =
      std::ranges::find(computed, IncomeKind::child_benefit) != computed.end();
  const auto is_benefit = [](const OtherIncome& income) {
    return income.kind == IncomeKind::child_benefit || income.kind == IncomeKind::gst_credit ||
           income.kind == IncomeKind::workers_benefit;
  };
  return std::ranges::any_of(household.other_income, is_benefit) ||
         (household.children > 0 && !has_child_benefit);
}

// Pay by the hour in a job, from a day on.
struct HourlyWage {
  const Pay& pay;
  Date from;
  std::string_view who;  // "now", "cautious", "claimed"
};

void add_wage(const Situation& situation, const HourlyWage& wage, std::vector<BudgetReason>& all) {
  const auto* hourly = std::get_if<HourlyPay>(&wage.pay.stated);
  if (hourly == nullptr) return;
  const auto* least = minimum_wage(*situation.defaults, situation.household->province, wage.from);
  if (least == nullptr || hourly->hourly >= least->hourly) return;
  all.push_back({"caution.below_minimum_wage",
                 {std::string(wage.who), format_money(hourly->hourly), format_money(least->hourly),
                  format_date(least->from), least->source}});
}

}  // namespace

std::vector<BudgetReason> claim_cautions(const Situation& situation) {
  std::vector<BudgetReason> all;
  add_claim(situation, all);
  add_gain(situation, situation.work->cautious, "caution.estimate_above_best_trial", all);
  if (const int no = answers(*situation.course, CheckAnswer::no); no > 0) {
    all.push_back({"caution.course_check_no", {std::to_string(no)}});
  }
  if (keeps_benefits(*situation.household)) all.push_back({"caution.benefits_stay", {}});
  const int unknown = answers(*situation.course, CheckAnswer::unknown);
  if (unknown >= unknown_answers_weak) {
    all.push_back({"caution.course_evidence_weak", {std::to_string(unknown)}});
  }
  const Work& work = *situation.work;
  add_wage(situation, {work.now, situation.as_of, "now"}, all);
  const auto add_job = [&](const std::optional<JobOutcome>& job, std::string_view who) {
    if (!job) return;
    const Month from = situation.job_pays_from(*job);
    const Date day = Date::of(from.year(), from.month(), 1);
    add_wage(situation, {job->pay, day, who}, all);
  };
  add_job(work.cautious, "cautious");
  add_job(work.claimed, "claimed");
  return all;
}

}  // namespace afford
