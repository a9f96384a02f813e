#include "afford/json/course_json.hpp"

#include <algorithm>

#include "afford/json/detail/request_fields.hpp"

namespace afford {
namespace {

constexpr int weeks_max = 208;
constexpr int hours_max = 20'000;
constexpr int attempts_max = 20;
constexpr int months_between_max = 24;
constexpr std::size_t modules_max = 60;
constexpr std::size_t refunds_max = 60;
constexpr PercentRange refund_range{0, 100};

constexpr std::string_view questions[] = {"named_employers_hire",
                                          "skill_is_new",
                                          "provider_reputation",
                                          "stackable",
                                          "assessed",
                                          "fits_work"};

constexpr Word<CheckAnswer> answers[] = {
    {"yes", CheckAnswer::yes}, {"no", CheckAnswer::no}, {"unknown", CheckAnswer::unknown}};

// Bills and funding have the same three fields.
template <class Entry, class Words>
std::optional<Entry> read_entry(ObjectReader& entry, const Words& kinds,
                                const std::optional<Date>& as_of) {
  const auto kind = entry.required("kind").word(kinds);
  const auto amount = detail::stated_amount(entry.required("amount"));
  const auto date = detail::event_date(entry.required("date"), as_of);
  if (!kind || !amount || !date) return std::nullopt;
  return Entry{*kind, *amount, *date};
}

std::optional<CourseAssessment> read_assessment(ObjectReader& exam) {
  const auto fee = detail::stated_amount(exam.required("fee"));
  const auto pass_probability = exam.required("pass_probability").probability();
  const auto attempts = exam.required("attempts_max").whole({1, attempts_max});
  const auto months = exam.required("months_between").whole({0, months_between_max});
  if (!fee || !pass_probability || !attempts || !months) return std::nullopt;
  return CourseAssessment{*fee, *pass_probability, *attempts, *months};
}

std::optional<std::vector<CourseCheckItem>> read_check(ObjectReader& check) {
  std::vector<CourseCheckItem> items;
  for (const auto question : questions) {
    const auto answer = check.optional(question).word(answers);
    if (answer) items.push_back({std::string(question), *answer});
  }
  return items;
}

// What the days of modules and refunds have to lie in: the study months, or the weeks themselves
// where a course that starts late in a month runs past them. The end is exclusive.
std::optional<DateRange> days_of_study(const std::optional<Date>& start, std::optional<int> weeks) {
  if (!start || !weeks) return std::nullopt;
  const Course course{.name = {}, .start = *start, .weeks = *weeks, .bills = {}, .funding = {}};
  const MonthRange months = course.study_months();
  const auto first_of = [](Month month) { return Date::of(month.year(), month.month(), 1); };
  return DateRange{first_of(months.start),
                   std::max(first_of(months.end()), start->plus_days(7 * *weeks))};
}

void reject_outside(Field& field, const DateRange& study) {
  field.reject(ErrorCode::date_outside_course,
               {format_date(study.start), format_date(study.end.plus_days(-1))});
}

// Reads modules one after the other: none starts before the one before it ends.
class ModuleReader {
 public:
  ModuleReader(const std::optional<Date>& as_of, const std::optional<DateRange>& study)
      : as_of_(as_of), study_(study) {}

  std::optional<CourseModule> read(ObjectReader& module) {
    auto name = module.optional("name").text();
    Field start_field = module.required("start");
    Field weeks_field = module.required("weeks");
    const auto start = detail::event_date(start_field, as_of_);
    const auto weeks = weeks_field.whole({1, weeks_max});
    auto completion = module.required("completion_probability").probability();
    // A value without the chance that it is used, or the other way round, says nothing.
    const bool has_credit = module.has("credit_value") || module.has("enrol_probability");
    const auto field = [&](std::string_view key) {
      return has_credit ? module.required(key) : module.optional(key);
    };
    const auto credit = detail::stated_amount(field("credit_value"));
    auto enrol = field("enrol_probability").probability();
    const auto transfer = module.optional("transfer_in_writing").word(answers);
    if (!start || !weeks || !completion) return std::nullopt;
    check_place({*start, start->plus_days(7 * *weeks)}, start_field, weeks_field);
    return CourseModule{.name = std::move(name).value_or(std::string()),
                        .start = *start,
                        .weeks = *weeks,
                        .completion_probability = std::move(*completion),
                        .credit_value = credit,
                        .enrol_probability = std::move(enrol).value_or(Ratio(0)),
                        .transfer_in_writing = transfer.value_or(CheckAnswer::unknown)};
  }

 private:
  void check_place(const DateRange& days, Field& start_field, Field& weeks_field) {
    if (free_from_ && days.start < *free_from_) {
      start_field.reject(ErrorCode::dates_out_of_order, {format_date(*free_from_)});
    } else if (study_ && (days.start < study_->start || days.start >= study_->end)) {
      reject_outside(start_field, *study_);
    } else if (study_ && days.end > study_->end) {
      reject_outside(weeks_field, *study_);
    }
    free_from_ = days.end;
  }

  const std::optional<Date>& as_of_;
  const std::optional<DateRange>& study_;
  std::optional<Date> free_from_{};
};

std::optional<std::vector<CourseModule>> read_modules(Field field, const std::optional<Date>& as_of,
                                                      const std::optional<DateRange>& study) {
  ModuleReader reader(as_of, study);
  return field.list([&](ObjectReader& module) { return reader.read(module); }, {1, modules_max});
}

std::optional<std::vector<RefundStep>> read_refunds(Field field, const std::optional<Date>& as_of,
                                                    const std::optional<DateRange>& study) {
  std::optional<Date> free_from;
  return field.list(
      [&](ObjectReader& step) -> std::optional<RefundStep> {
        Field day_field = step.required("leave_by");
        const auto day = detail::event_date(day_field, as_of);
        auto share = step.required("percent").percent(refund_range);
        if (!day || !share) return std::nullopt;
        if (free_from && *day < *free_from) {
          day_field.reject(ErrorCode::dates_out_of_order, {format_date(*free_from)});
        } else if (study && (*day < study->start || *day >= study->end)) {
          reject_outside(day_field, *study);
        }
        free_from = day->plus_days(1);
        return RefundStep{*day, std::move(*share)};
      },
      {0, refunds_max});
}

}  // namespace

std::optional<Course> read_course_section(ObjectReader& course, const std::optional<Date>& as_of) {
  const auto cost_kinds = words_of<CostKind, 8>(format_cost_kind);
  const auto funding_kinds = words_of<FundingKind, 4>(format_funding_kind);
  auto name = course.optional("name").text();
  const auto start = detail::event_date(course.required("start"), as_of);
  const auto weeks = course.required("weeks").whole({1, weeks_max});
  const auto hours = course.optional("hours").whole({1, hours_max});
  auto hours_per_week = detail::hours_per_week(course.optional("hours_per_week"), true);
  const auto delivery = course.optional("delivery").word(words_of<Delivery, 3>(format_delivery));
  auto bills = course.required("costs").list(
      [&](ObjectReader& bill) { return read_entry<CourseBill>(bill, cost_kinds, as_of); },
      {0, list_entries_max});
  auto funding = course.optional("funding").list(
      [&](ObjectReader& part) { return read_entry<CourseFunding>(part, funding_kinds, as_of); },
      {0, list_entries_max});
  auto hours_lost = detail::hours_per_week(course.optional("paid_hours_lost_per_week"), false);
  const auto net_lost = detail::stated_amount(course.optional("net_lost_per_month"));
  auto assessment = course.optional("assessment").object(read_assessment);
  auto check = course.optional("check").object(read_check);
  const auto study = days_of_study(start, weeks);
  auto modules = read_modules(course.optional("modules"), as_of, study);
  auto refunds = read_refunds(course.optional("refunds"), as_of, study);
  if (!start || !weeks || !bills) return std::nullopt;
  Course result{.name = std::move(name).value_or(std::string()),
                .start = *start,
                .weeks = *weeks,
                .bills = std::move(*bills),
                .funding = {}};
  if (funding) result.funding = std::move(*funding);
  result.paid_hours_lost_per_week = std::move(hours_lost);
  result.net_lost_per_month = net_lost;
  result.assessment = std::move(assessment);
  if (check) result.check = std::move(*check);
  result.hours = hours;
  result.hours_per_week = std::move(hours_per_week);
  result.delivery = delivery;
  if (modules) result.modules = std::move(*modules);
  if (refunds) result.refunds = std::move(*refunds);
  return result;
}

}  // namespace afford
