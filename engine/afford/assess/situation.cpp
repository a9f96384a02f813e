#include "afford/assess/situation.hpp"

#include <algorithm>

#include "afford/assess/partner_pay.hpp"
#include "afford/base/require.hpp"

namespace afford {
namespace {

class Findings {
 public:
  void add(ErrorCode code, std::string path, std::string given,
           std::vector<std::string> arguments = {}) {
    errors_.push_back({code, std::move(path), std::move(given), std::move(arguments)});
  }
  Errors take() { return std::move(errors_); }

 private:
  Errors errors_;
};

const LendingPolicy* find_policy(const Request& request, const ParameterSet& parameters,
                                 std::string_view policy_id, Findings& findings) {
  constexpr std::string_view example = "demo-lender";
  const std::string_view wanted = !policy_id.empty() ? policy_id
                                  : request.policy   ? std::string_view(*request.policy)
                                                     : example;
  const std::string place = policy_id.empty() ? "/policy" : "--policy";
  const auto found = std::ranges::find(parameters.policies, wanted, &LendingPolicy::id);
  if (found == parameters.policies.end()) {
    std::vector<std::string> known;
    for (const auto& policy : parameters.policies) known.push_back(policy.id);
    findings.add(ErrorCode::policy_unknown, place, std::string(wanted), std::move(known));
    return nullptr;
  }
  if (request.as_of && *request.as_of < found->effective_from) {
    const bool is_named = !policy_id.empty() || request.policy;
    findings.add(ErrorCode::policy_not_in_force, is_named ? place : "/as_of",
                 is_named ? std::string(wanted) : format_date(*request.as_of),
                 {format_date(found->effective_from), std::string(wanted)});
  }
  return &*found;
}

const BenchmarkRegion* find_region(const Household& household, const ParameterSet& parameters,
                                   Findings& findings) {
  if (!household.region) return nullptr;
  const BenchmarkRegion* region = parameters.benchmark.find(*household.region);
  if (region == nullptr) {
    std::vector<std::string> choices;
    for (const auto& known : parameters.benchmark.regions) {
      if (known.province == household.province) choices.push_back(known.id);
    }
    findings.add(ErrorCode::region_unknown, "/household/region", *household.region, choices);
  } else if (region->province != household.province) {
    findings.add(ErrorCode::region_in_other_province, "/household/region", *household.region,
                 {region->province, household.province});
  }
  return region;
}

std::string place_of_income(std::size_t i) {
  return "/household/other_income/" + std::to_string(i);
}

// Pay of months before the arrival would not be taxed here.
void check_arrival(const Request& request, Findings& findings) {
  const Date from = *request.household->resident_from;
  const auto& others = request.household->other_income;
  const bool is_taxed_pay =
      is_stated_gross(request.work->now) ||
      std::ranges::any_of(others, [](const auto& one) { return one.gross_per_year.has_value(); });
  const Month first = months_followed(*request.loan, *request.course).start;
  if (!is_taxed_pay || Month::of(from) <= first) return;
  findings.add(ErrorCode::arrival_year_not_covered, "/household/resident_from", format_date(from),
               {std::to_string(from.year())});
}

// In the year of arrival personal amounts are prorated by its day, and some credits refused.
void check_arrival_year(const Request& request, Month job_from, Findings& findings) {
  const Household& household = *request.household;
  if (household.resident_from) return check_arrival(request, findings);
  if (household.resident_on_1_january) return;
  const int year = request.as_of->year();
  const auto refuse = [&](std::string path) {
    findings.add(ErrorCode::arrival_year_not_covered, std::move(path), {}, {std::to_string(year)});
  };
  if (is_stated_gross(request.work->now)) refuse("/work/now");
  for (std::size_t i = 0; i < household.other_income.size(); ++i) {
    if (!household.other_income[i].gross_per_year) continue;
    refuse(place_of_income(i) + "/gross_per_year");
  }
  const auto check_job = [&](const std::optional<JobOutcome>& job, const char* path) {
    if (!job || !is_stated_gross(job->pay)) return;
    if (job_from.plus(job->months_to_job).year() == year) refuse(path);
  };
  check_job(request.work->cautious, "/work/cautious");
  check_job(request.work->claimed, "/work/claimed");
}

// Income that never arrives is a slip of a date.
void check_income_dates(const Request& request, MonthRange months, Findings& findings) {
  const Household& household = *request.household;
  const Month last = months.start.plus(std::max(months.count, request.work->horizon_months) - 1);
  for (std::size_t i = 0; i < household.other_income.size(); ++i) {
    const OtherIncome& income = household.other_income[i];
    const bool is_late = income.from && Month::of(*income.from) > last;
    const bool is_early = income.to && Month::of(*income.to) < months.start;
    if (!is_late && !is_early) continue;
    findings.add(ErrorCode::income_outside_months, place_of_income(i) + (is_late ? "/from" : "/to"),
                 format_date(is_late ? *income.from : *income.to),
                 {format_month(months.start), format_month(last)});
  }
}

// Since when somebody is here, or has a status, is past.
void check_person_dates(const Request& request, Findings& findings) {
  const PersonFacts& person = request.household->person;
  const auto check = [&](const std::optional<Date>& since, const char* path) {
    if (!since || *since <= *request.as_of) return;
    findings.add(ErrorCode::date_after_as_of, path, format_date(*since),
                 {format_date(*request.as_of)});
  };
  check(person.status_since, "/household/status_since");
  check(person.resident_since, "/household/resident_since");
}

// From month 0 to `last`, the month of the loan's last due date, or further.
MonthRange months_to(Month last, const Loan& loan, const Course& course) {
  const MonthRange study = course.study_months();
  Month first = study.start;
  const auto include = [&](Month month) {
    first = std::min(first, month);
    last = std::max(last, month);
  };
  include(course.assessment ? study.end() : study.end().plus(-1));
  for (const auto& disbursement : loan.disbursements) include(Month::of(disbursement.date));
  for (const auto& fee : separate_fees(loan)) include(Month::of(fee.date));
  for (const auto& bill : course.bills) include(Month::of(bill.date));
  for (const auto& part : course.funding) include(Month::of(part.date));
  return {first, months_between(first, last) + 1};
}

// What the law of a benefit needs and the request does not give.
std::optional<std::string> not_covered(IncomeKind benefit, const Request& request,
                                       const BenefitTables& tables, Month first) {
  const Household& household = *request.household;
  if (household.resident_from) return "\"resident_from\"";
  if (!household.resident_on_1_january) return "\"resident_on_1_january\": false";
  const auto status = household.person.status;
  if (status == ResidenceStatus::temporary_resident ||
      status == ResidenceStatus::refugee_claimant) {
    return "\"status\": \"" + std::string(format_residence_status(*status)) + '"';
  }
  if (benefit == IncomeKind::workers_benefit && !has_federal_workers_benefit(household.province)) {
    return "\"province\": \"" + household.province + '"';
  }
  const int july = first.month() >= 7 ? first.year() : first.year() - 1;
  // The first that comes with a return, on the year before.
  const int workers_year = first.month() <= refund_month ? first.year() - 1 : first.year();
  const bool has_law = benefit == IncomeKind::child_benefit
                           ? law_in(tables.child_benefit, july) != nullptr
                       : benefit == IncomeKind::gst_credit
                           ? law_in(tables.gst_credit, july) != nullptr
                           : law_in(tables.workers_benefit, workers_year) != nullptr;
  if (!has_law) return format_month(first);
  return std::nullopt;
}

void check_benefits(const Request& request, const BenefitTables& tables, Month first,
                    Findings& findings) {
  const Household& household = *request.household;
  const auto& benefits = household.computed_benefits;
  if (benefits.empty()) return;
  for (std::size_t k = 0; k < benefits.size(); ++k) {
    const std::string path = "/household/computed_benefits/" + std::to_string(k);
    const std::string name(format_income_kind(benefits[k]));
    if (const auto what = not_covered(benefits[k], request, tables, first)) {
      findings.add(ErrorCode::benefit_not_covered, path, name, {*what});
    }
    const auto first_named = std::ranges::find(benefits, benefits[k]) - benefits.begin();
    if (first_named != static_cast<std::ptrdiff_t>(k)) {
      findings.add(ErrorCode::benefit_stated_twice, path, name,
                   {"/household/computed_benefits/" + std::to_string(first_named)});
    }
    const auto stated = std::ranges::find(household.other_income, benefits[k], &OtherIncome::kind);
    if (stated == household.other_income.end()) continue;
    const auto i = static_cast<std::size_t>(stated - household.other_income.begin());
    findings.add(ErrorCode::benefit_stated_twice, path, name, {place_of_income(i)});
  }
  const auto check_pay = [&](const Pay& pay, const std::string& path) {
    if (!is_stated_gross(pay)) findings.add(ErrorCode::benefit_needs_gross_pay, path, {});
  };
  check_pay(request.work->now, "/work/now");
  if (request.work->cautious) check_pay(request.work->cautious->pay, "/work/cautious");
  if (request.work->claimed) check_pay(request.work->claimed->pay, "/work/claimed");
  for (std::size_t i = 0; i < household.other_income.size(); ++i) {
    const OtherIncome& income = household.other_income[i];
    if (income.kind != IncomeKind::partner_pay) continue;
    if (!household.has_partner) {
      findings.add(ErrorCode::partner_pay_without_partner, place_of_income(i) + "/kind",
                   std::string(format_income_kind(income.kind)));
    }
    if (!income.net_per_month) continue;
    findings.add(ErrorCode::benefit_needs_gross_pay, place_of_income(i) + "/net_per_month",
                 format_money(*income.net_per_month));
  }
}

void check_law(const Request& request, const ParameterSet& parameters, int first_year,
               Findings& findings) {
  const auto law = law_for(parameters.tax, first_year, request.household->province);
  if (law) return;
  for (const auto& error : law.error()) {
    findings.add(error.code, "/as_of", format_date(*request.as_of), error.arguments);
  }
}

// An evidence grade is worth less where much about the course is not known.
std::optional<EvidenceGrade> claim_grade(const Work& work, const Course& course) {
  if (!work.claimed || !work.claimed->evidence_grade) return std::nullopt;
  const int unknown = answers(course, CheckAnswer::unknown);
  if (unknown < unknown_answers_weak) return work.claimed->evidence_grade;
  return std::max(*work.claimed->evidence_grade, EvidenceGrade::c);
}

std::optional<BenchmarkCost> living_cost(const BenchmarkRegion* region, const Request& request) {
  if (region == nullptr) return std::nullopt;
  return benchmark_cost(*region, request.household->persons(), request.as_of->year());
}

void check_horizon(const Request& request, MonthRange months, Findings& findings) {
  const Work& work = *request.work;
  const JobOutcome& job = work.cautious ? *work.cautious : *work.claimed;
  const int search = job.months_range ? job.months_range->high : job.months_to_job;
  const Month from = request.course->study_months().end().plus(search);
  const int months_before = months_between(months.start, from);
  if (months_before < work.horizon_months) return;
  findings.add(ErrorCode::horizon_before_job, "/work/horizon_months",
               std::to_string(work.horizon_months), {std::to_string(months_before)});
}

// The hours of a week that study takes from paid work, as the way of delivery alone tells.
DeliveryLoss delivery_loss(const Course& course, const Work& work, const WorthDefaults& defaults) {
  if (course.paid_hours_lost_per_week || course.net_lost_per_month) return {};
  if (!course.delivery || !course.hours_per_week) return {};
  const auto range =
      defaults.ranges.find("hours_lost_" + std::string(format_delivery(*course.delivery)));
  AFFORD_REQUIRE(range != defaults.ranges.end());
  const Ratio hours = range->second.base * *course.hours_per_week;
  if (hours.sign() == 0) return {hours, false};
  const auto* hourly = std::get_if<HourlyPay>(&work.now.stated);
  if (hourly == nullptr) return {std::nullopt, true};
  return {std::min(hours, hourly->hours_per_week), false};
}

// Nobody loses more than comes in: against a month of the pay when study begins.
std::optional<Error> lost_pay_above_pay(const Situation& situation) {
  const auto& lost = situation.course->net_lost_per_month;
  if (!lost) return std::nullopt;
  const Month first = situation.course->study_months().start;
  const int year = situation.wages.whole_year(first.year());
  const Pay& now = situation.work->now;
  const Money pay =
      situation.wages.of_month(now, now, std::max(situation.years_grown(first), 0), year).by_law;
  if (*lost <= pay) return std::nullopt;
  return Error{ErrorCode::lost_pay_above_pay,
               "/course/net_lost_per_month",
               format_money(*lost),
               {format_money(pay)}};
}

Errors check_together(const Request& request, const ParameterSet& parameters, MonthRange months,
                      Findings& findings) {
  if (!(request.loan->terms.currency == cad)) {
    findings.add(ErrorCode::currency_not_taxed, "/loan/currency",
                 std::string(request.loan->terms.currency.code()));
  }
  check_law(request, parameters, std::min(months.start.year(), request.as_of->year()), findings);
  check_horizon(request, months, findings);
  check_arrival_year(request, request.course->study_months().end(), findings);
  check_income_dates(request, months, findings);
  check_person_dates(request, findings);
  check_benefits(request, parameters.tax.benefits, months.start, findings);
  return findings.take();
}

}  // namespace

const std::shared_ptr<const OwnPay>& Situation::own_pay_under(OutcomeKind kind) const {
  // Who finishes and finds no job in the field earns what who does not finish earns.
  if (kind == OutcomeKind::no_job_in_field) kind = OutcomeKind::does_not_finish;
  auto& known = known_pay[static_cast<std::size_t>(kind)];
  if (known) return known;
  const JobOutcome* job = nullptr;
  if (kind == OutcomeKind::cautious) job = &cautious;
  if (kind == OutcomeKind::claimed) job = &*work->claimed;
  known = std::make_shared<const OwnPay>(own_pay(*this, kind, job));
  return known;
}

LostPay pay_lost(const Situation& situation, const std::optional<Ratio>& hours_per_week) {
  const Course& course = *situation.course;
  return lost_pay({course.study_months(), course.weeks, hours_per_week, course.net_lost_per_month},
                  situation.work->now, situation.months.start, situation.wages);
}

Month Situation::job_pays_from(const JobOutcome& outcome) const {
  return course->study_months().end().plus(outcome.months_to_job);
}

MonthRange months_followed(const Loan& loan, const Course& course) {
  return months_to(Month::of(repayment_dates(loan).last), loan, course);
}

void follow_to(Situation& situation, Month last_due) {
  situation.last_due = last_due;
  const MonthRange months = months_to(last_due, *situation.loan, *situation.course);
  if (months.count == situation.months.count) return;
  situation.months = months;
  situation.known_pay = {};
}

Errors findings_of_parts(const Request& request, const ParameterSet& parameters,
                         std::string_view policy_id) {
  Findings findings;
  find_policy(request, parameters, policy_id, findings);
  if (request.household) {
    find_region(*request.household, parameters, findings);
    if (request.as_of) check_law(request, parameters, request.as_of->year(), findings);
  }
  return findings.take();
}

Result<Situation> situation(const Request& request, const ParameterSet& parameters,
                            std::string_view policy_id, const NetWages* wages) {
  AFFORD_REQUIRE(request.as_of && request.loan && request.course && request.work &&
                 request.household);
  const RepaymentDates due = repayment_dates(*request.loan);
  const Month last_due = Month::of(due.last);
  const MonthRange months = months_to(last_due, *request.loan, *request.course);
  Findings findings;
  const LendingPolicy* policy = find_policy(request, parameters, policy_id, findings);
  const BenchmarkRegion* region = find_region(*request.household, parameters, findings);
  Errors errors = check_together(request, parameters, months, findings);
  if (!errors.empty()) return Failure(std::move(errors));

  const Work& work = *request.work;
  const Household& household = *request.household;
  NetWages own_wages = wages != nullptr
                           ? *wages
                           : wages_in(household, NetWages(parameters.tax, household.province,
                                                          household.resident_from));
  const auto grade = claim_grade(work, *request.course);
  Situation result{
      *request.as_of,
      &*request.loan,
      &*request.course,
      &work,
      &household,
      policy,
      region,
      living_cost(region, request),
      Month::of(due.first),
      last_due,
      months,
      &parameters.worth,
      grade,
      work.cautious ? *work.cautious : with_haircut(*work.claimed, *grade, parameters.worth),
      !work.cautious.has_value(),
      std::move(own_wages),
      {{}, Money::zero(cad), Money::zero(cad)},
      delivery_loss(*request.course, work, parameters.worth)};
  if (auto error = lost_pay_above_pay(result)) return failure(std::move(*error));
  result.lost_pay = pay_lost(result, result.hours_lost());
  return result;
}

}  // namespace afford
