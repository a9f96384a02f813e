#include "afford/json/course_json.hpp"

#include "afford/json/detail/request_fields.hpp"

namespace afford {
namespace {

constexpr int weeks_max = 208;
constexpr int hours_max = 20'000;
constexpr int attempts_max = 20;
constexpr int months_between_max = 24;

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

}  // namespace

std::optional<Course> read_course_section(ObjectReader& course, const std::optional<Date>& as_of) {
  const auto cost_kinds = words_of<CostKind, 8>(format_cost_kind);
  const auto funding_kinds = words_of<FundingKind, 4>(format_funding_kind);
  auto name = course.optional("name").text();
  const auto start = detail::event_date(course.required("start"), as_of);
  const auto weeks = course.required("weeks").whole({1, weeks_max});
  const auto hours = course.optional("hours").whole({1, hours_max});
  auto hours_per_week = detail::hours_per_week(course.optional("hours_per_week"), true);
  course.optional("delivery").text();
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
  return result;
}

}  // namespace afford
