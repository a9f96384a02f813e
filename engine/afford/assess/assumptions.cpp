#include "afford/assess/assumptions.hpp"

#include <algorithm>

#include "afford/assess/case_facts.hpp"
#include "afford/assess/dated_money.hpp"
#include "afford/assess/early_bill.hpp"
#include "afford/tax/arrival_year.hpp"
#include "afford/tax/family_credits.hpp"

namespace afford {
namespace {

std::string percent_text(const Ratio& share) {
  return format_decimal(rounded(share * Ratio(100), 1, RoundingMode::half_even).reduced());
}

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

void add_partner(const Situation& situation, std::vector<Assumption>& all) {
  const Household& household = *situation.household;
  if (!has_family_credits(situation.wages.law(situation.months.start.year()))) return;
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
  add_partner(situation, all);
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

// Days, where they are stated; else bills that come before their money, which no month shows.
void add_days(const Situation& situation, const Amortization& amortization,
              std::vector<Assumption>& all) {
  if (!situation.household->has_days()) {
    for (const auto& early : early_bills(situation, amortization)) {
      all.push_back(
          {"assume.early_bill",
           {format_date(early.date), format_money(early.missing), format_date(early.comes)}});
    }
    return;
  }
  all.push_back({"assume.due_days", {}});
  const auto outcome = Paths(situation, &amortization).along(OutcomeKind::cautious);
  if (has_pay_without_day(situation, outcome)) {
    all.push_back({"assume.pay_without_day", {}});
  }
}

// What the worth takes as it is for want of a word about it.
void add_worth(const Situation& situation, std::vector<Assumption>& all) {
  const Work& work = *situation.work;
  const Course& course = *situation.course;
  const JobOutcome& job = situation.cautious;
  all.push_back({"assume.horizon",
                 {std::to_string(work.horizon_months), format_month(situation.months.start)}});
  if (job.gain_decay_per_year.sign() == 0) all.push_back({"assume.no_decay", {}});
  const bool has_other = job.other_job_probability && job.other_job_probability->sign() > 0;
  if (!job.months_range && !job.pay_range && !has_other) all.push_back({"assume.one_job", {}});
  if (work.now.growth_per_year.sign() != 0 || job.pay.growth_per_year.sign() != 0) {
    all.push_back({"assume.growth_alike", {}});
  }
  const DeliveryLoss& delivery = situation.delivery_loss;
  if (!course.paid_hours_lost_per_week && !course.net_lost_per_month && !delivery.hours_per_week &&
      !delivery.is_pay_unknown) {
    all.push_back({"assume.no_pay_lost", {}});
  }
}

}  // namespace

std::vector<Assumption> assumptions(const Situation& situation, const Amortization& amortization) {
  std::vector<Assumption> all;
  for (const auto& conflict : household_conflicts(*situation.household)) {
    all.push_back({"assume.conflict", {conflict.code}});
  }
  add_tax(situation, all);
  add_carried_law(situation, all);
  if (situation.is_haircut) add_haircut(situation, all);
  add_spread(situation, all);
  add_days(situation, amortization, all);
  if (situation.months.start > Month::of(situation.as_of)) {
    all.push_back({"assume.savings_at_start", {format_month(situation.months.start)}});
  }
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
  add_worth(situation, all);
  if (situation.living) {
    all.push_back({"assume.benchmark_year", {std::to_string(situation.living->year)}});
  }
  return all;
}

}  // namespace afford
