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
