#include "afford/json/course_json.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Course course_of(std::string_view text) {
  constexpr std::array needed{Section::course};
  const auto request = read_request(text, needed);
  if (!request) FAIL(summary(request.error()));
  return *request->course;
}

}  // namespace

TEST_CASE("the course of the sample", "[json]") {
  const Course course = course_of(sample_text());
  CHECK(course.name == "Health care aide bridge");
  CHECK(course.start == Date::of(2025, 9, 8));
  CHECK(course.weeks == 24);
  REQUIRE(course.bills.size() == 2);
  CHECK(course.bills[1].kind == CostKind::books);
  CHECK(course.bills[1].amount == Money::of_minor(35'000, cad));
  REQUIRE(course.funding.size() == 1);
  CHECK(course.funding[0].kind == FundingKind::own_money);
  CHECK(course.paid_hours_lost_per_week == Ratio(6));
  CHECK_FALSE(course.net_lost_per_month.has_value());
  REQUIRE(course.assessment.has_value());
  CHECK(course.assessment->pass_probability == Ratio(17, 20));
  CHECK(course.assessment->attempts_max == 3);
  REQUIRE(course.check.size() == 6);
  CHECK(course.check[2].question == "provider_reputation");
  CHECK(course.check[2].answer == CheckAnswer::unknown);
}

TEST_CASE("a course needs a start, a length and its costs", "[json]") {
  CHECK(summary_of(sample_with("/course", "{}")) ==
        "field_missing /course/start; field_missing /course/weeks; field_missing /course/costs");
  const Course course =
      course_of(sample_with("/course", R"({"start":"2025-09-08","weeks":1,"costs":[]})"));
  CHECK(course.bills.empty());
  CHECK(course.name.empty());
  CHECK_FALSE(course.assessment.has_value());
}

TEST_CASE("every kind of cost and of funding has its word", "[json]") {
  for (const std::string kind :
       {"tuition", "fees", "exam", "books", "equipment", "childcare", "travel", "other"}) {
    const auto course = course_of(sample_with("/course/costs/0/kind", json_quoted(kind)));
    CHECK(format_cost_kind(course.bills[0].kind) == kind);
  }
  for (const std::string kind : {"own_money", "grant", "waived_fee", "employer"}) {
    const auto course = course_of(sample_with("/course/funding/0/kind", json_quoted(kind)));
    CHECK(format_funding_kind(course.funding[0].kind) == kind);
  }
}

TEST_CASE("a course is bounded in length, hours and tries", "[json]") {
  const std::pair<std::string, std::string> beyond[] = {
      {"/course/weeks", "0"},
      {"/course/weeks", "209"},
      {"/course/assessment/attempts_max", "0"},
      {"/course/assessment/attempts_max", "21"},
      {"/course/assessment/months_between", "25"}};
  for (const auto& [path, value] : beyond) {
    CHECK(summary_of(sample_with(path, value)) == "whole_number_out_of_range " + path);
  }
  CHECK(course_of(sample_with("/course/weeks", "208")).weeks == 208);
  CHECK(summary_of(sample_with("/course/hours_per_week", "0")) ==
        "must_be_positive /course/hours_per_week");
  CHECK(summary_of(sample_with("/course/hours_per_week", "168.5")) ==
        "number_out_of_range /course/hours_per_week");
  CHECK(summary_of(sample_with("/course/paid_hours_lost_per_week", "-1")) ==
        "must_not_be_negative /course/paid_hours_lost_per_week");
  CHECK(summary_of(sample_with("/course/assessment/pass_probability", "1.01")) ==
        "probability_out_of_range /course/assessment/pass_probability");
}

TEST_CASE("amounts of a course are Canadian, not negative, and of this world", "[json]") {
  CHECK(summary_of(sample_with("/course/costs/0/amount", "-1")) ==
        "must_not_be_negative /course/costs/0/amount");
  CHECK(summary_of(sample_with("/course/costs/0/amount", "1.005")) ==
        "too_many_decimals /course/costs/0/amount");
  CHECK(summary_of(sample_with("/course/costs/0/amount", "1000000000.01")) ==
        "amount_out_of_range /course/costs/0/amount");
  CHECK(course_of(sample_with("/course/net_lost_per_month", "350.5")).net_lost_per_month ==
        Money::of_minor(35'050, cad));
}

TEST_CASE("the course check has six questions and three answers", "[json]") {
  CHECK(summary_of(sample_with("/course/check/stackable", "true")) ==
        "wrong_type /course/check/stackable");
  CHECK(summary_of(sample_with("/course/check/stackable", "\"maybe\"")) ==
        "unknown_word /course/check/stackable");
  CHECK(summary_of(sample_with("/course/check/is_fun", "\"yes\"")) ==
        "unknown_field /course/check/is_fun");
  CHECK(course_of(sample_without("/course/check/stackable")).check.size() == 5);
}

TEST_CASE("hours of instruction are kept, in all or a week", "[json]") {
  const Course course = course_of(sample_text());
  CHECK(course.hours_per_week == Ratio(20));
  CHECK_FALSE(course.hours);
  CHECK(course_of(sample_with("/course/hours", "120")).hours == 120);
  CHECK(summary_of(sample_with("/course/hours", "0")) == "whole_number_out_of_range /course/hours");
}

namespace {

// The sample's course runs from September 2025 to February 2026.
constexpr std::string_view two_modules =
    R"([{"name":"One","start":"2025-09-08","weeks":8,"completion_probability":"0.9",
         "credit_value":"300.00","enrol_probability":"0.5","transfer_in_writing":"yes"},
        {"start":"2025-11-03","weeks":16,"completion_probability":"0.5"}])";

std::string in_modules(std::string_view modules) {
  return without(sample_with("/course/modules", modules), "/work/cautious/completion_probability");
}

std::string one_module(std::string_view start, std::string_view weeks) {
  return "[{\"start\":\"" + std::string(start) + "\",\"weeks\":" + std::string(weeks) +
         ",\"completion_probability\":\"1\"}]";
}

}  // namespace

TEST_CASE("a course may be taken in modules", "[json]") {
  const Course course = course_of(sample_with("/course/modules", two_modules));
  REQUIRE(course.modules.size() == 2);
  CHECK(course.modules[0].name == "One");
  CHECK(course.modules[0].start == Date::of(2025, 9, 8));
  CHECK(course.modules[0].weeks == 8);
  CHECK(course.modules[0].completion_probability == Ratio(9, 10));
  CHECK(course.modules[0].credit_counted() == Money::of_minor(15'000, cad));
  CHECK(course.modules[1].name.empty());
  CHECK(course.modules[1].transfer_in_writing == CheckAnswer::unknown);
  CHECK_FALSE(course.modules[1].credit_value.has_value());
}

TEST_CASE("modules stand in order, inside the months of the course", "[json]") {
  CHECK(summary_of(in_modules(two_modules)).empty());
  CHECK(summary_of(in_modules("[]")) == "list_is_empty /course/modules");
  const std::string early = with(in_modules(two_modules), "/course/modules/1/start",
                                 "\"2025-11-02\"");  // the first one ends with this day
  CHECK(summary_of(early) == "dates_out_of_order /course/modules/1/start");
  CHECK(arguments_of(early) == "2025-11-03");
  // The course's weeks end on 2026-02-22, its months on 2026-02-28: the later day counts.
  CHECK(summary_of(in_modules(one_module("2025-09-01", "1"))).empty());
  CHECK(summary_of(in_modules(one_module("2025-08-31", "1"))) ==
        "date_outside_course /course/modules/0/start");
  CHECK(summary_of(in_modules(one_module("2026-02-22", "1"))).empty());
  CHECK(summary_of(in_modules(one_module("2026-02-23", "1"))) ==
        "date_outside_course /course/modules/0/weeks");
  CHECK(arguments_of(in_modules(one_module("2026-03-01", "1"))) == "2025-09-01|2026-02-28");
}

TEST_CASE("the value of a credit needs the chance that it is used", "[json]") {
  CHECK(summary_of(without(in_modules(two_modules), "/course/modules/0/enrol_probability")) ==
        "field_missing /course/modules/0/enrol_probability");
  CHECK(summary_of(without(in_modules(two_modules), "/course/modules/0/credit_value")) ==
        "field_missing /course/modules/0/credit_value");
  CHECK(summary_of(with(in_modules(two_modules), "/course/modules/0/transfer_in_writing",
                        "\"perhaps\"")) == "unknown_word /course/modules/0/transfer_in_writing");
  CHECK(summary_of(without(in_modules(two_modules), "/course/modules/1/completion_probability")) ==
        "field_missing /course/modules/1/completion_probability");
}

TEST_CASE("refunds have days in order and percentages", "[json]") {
  const std::string text = sample_with(
      "/course/refunds",
      R"([{"leave_by":"2025-09-19","percent":"75"},{"leave_by":"2025-10-17","percent":"0"}])");
  const Course course = course_of(text);
  REQUIRE(course.refunds.size() == 2);
  CHECK(course.refunds[0].leave_by == Date::of(2025, 9, 19));
  CHECK(course.refunds[0].share == Ratio(3, 4));
  CHECK(summary_of(with(text, "/course/refunds/0/percent", "\"100.5\"")) ==
        "percent_out_of_range /course/refunds/0/percent");
  CHECK(summary_of(with(text, "/course/refunds/0/percent", "\"-1\"")) ==
        "percent_out_of_range /course/refunds/0/percent");
  const std::string again = with(text, "/course/refunds/1/leave_by", "\"2025-09-19\"");
  CHECK(summary_of(again) == "dates_out_of_order /course/refunds/1/leave_by");
  CHECK(arguments_of(again) == "2025-09-20");
  CHECK(summary_of(with(text, "/course/refunds/1/leave_by", "\"2026-03-01\"")) ==
        "date_outside_course /course/refunds/1/leave_by");
  CHECK(summary_of(with(text, "/course/refunds/0/leave_by", "\"2025-08-31\"")) ==
        "date_outside_course /course/refunds/0/leave_by");
}

TEST_CASE("there are three ways of delivery", "[json]") {
  CHECK(course_of(sample_text()).delivery == Delivery::hybrid);
  CHECK_FALSE(course_of(sample_without("/course/delivery")).delivery);
  const std::string text = sample_with("/course/delivery", "\"evenings\"");
  CHECK(summary_of(text) == "unknown_word /course/delivery");
}
