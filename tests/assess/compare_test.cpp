#include "afford/assess/compare.hpp"

#include "afford/assess/course_worth.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

ListedCourse listed(const char* name, std::int64_t fee) {
  return {.place = "--courses, line 2", .name = name, .fee = dollars(fee), .weeks = 8};
}

/// Chances with the same figure at both ends.
ListedCourse estimated(const char* name, std::int64_t fee, std::int64_t gross, Ratio placement) {
  ListedCourse course = listed(name, fee);
  course.gross_per_year = {dollars(gross), dollars(gross)};
  course.source = "a survey";
  course.completion = {Ratio(1), Ratio(1)};
  course.placement = {placement, placement};
  course.months_to_job = 1;
  return course;
}

CourseComparison compared(const Request& person, const std::vector<ListedCourse>& list) {
  auto result = compare(person, list, small_parameters());
  REQUIRE(result.has_value());
  return *result;
}

std::vector<std::string> ranking(const CourseComparison& comparison,
                                 const std::vector<ListedCourse>& list) {
  std::vector<std::string> all;
  for (const auto& course : comparison.courses) {
    all.push_back(std::to_string(course.rank) + " " + list[course.listed].name);
  }
  return all;
}

Request person() {
  Request request = small_request();
  request.course.reset();
  return request;
}

}  // namespace

TEST_CASE("the money lost comes first, whatever the promise", "[assess]") {
  const std::vector list{estimated("dear", 3'000, 90'000, Ratio(9, 10)),
                         estimated("cheap", 1'000, 33'000, Ratio(1, 10)), listed("free", 0)};
  CHECK(ranking(compared(person(), list), list) ==
        std::vector<std::string>{"1 free", "2 cheap", "3 dear"});
}

TEST_CASE("where as much is lost, the chance above the need decides", "[assess]") {
  const std::vector list{estimated("likely", 1'000, 40'000, Ratio(6, 10)),
                         estimated("likelier", 1'000, 40'000, Ratio(7, 10)),
                         estimated("as likely", 1'000, 40'000, Ratio(6, 10)),
                         estimated("pays more", 1'001, 60'000, Ratio(6, 10)), listed("?", 1'000)};
  const auto comparison = compared(person(), list);
  // 1,001 is 1,000 to the nearest 10; a course of which nothing is known is behind no other.
  CHECK(ranking(comparison, list) ==
        std::vector<std::string>{"1 likelier", "1 ?", "2 pays more", "3 likely", "3 as likely"});
  CHECK(comparison.courses[1].unknown ==
        std::vector{UnknownEstimate::wage});  // the rest is in the request
}

// Pay of the occupation: 20.00 to 25.00 an hour, 41,600 to 52,000 a year.
TEST_CASE("a promise moves no course up", "[assess]") {
  ParameterSet parameters = small_parameters();
  parameters.wages.occupations = {{.occupation = "21234",
                                   .title = "Web developers",
                                   .province = "ON",
                                   .low = dollars(20),
                                   .median = dollars(25),
                                   .hours_per_week = Ratio(40),
                                   .source = "a survey",
                                   .source_date = "2024",
                                   .confidence = "low"}};
  const auto promising = [&](std::int64_t gross, const char* occupation) {
    auto course = estimated("promised", 1'000, gross, Ratio(6, 10));
    course.evidence_grade = EvidenceGrade::c;
    course.occupations = {occupation};
    auto result = compare(person(), std::vector{course}, parameters);
    REQUIRE(result.has_value());
    return result->courses[0];
  };
  const auto much = promising(90'000, "21234");
  const auto more = promising(120'000, "21234");
  CHECK(much.gross_per_year->high == dollars(52'000));
  CHECK(format_decimal(much.chance->low.success) == "0.348");  // 0.6 x 50/86
  CHECK(much.chance->high.needed == more.chance->high.needed);
  const auto less = promising(45'000, "21234");
  CHECK(less.gross_per_year->low == dollars(41'600));
  CHECK(less.gross_per_year->high == dollars(45'000));
  const auto says_lower = [](const ComparedCourse& course) {
    return std::ranges::any_of(course.notes, [](const auto& note) {
      return note.code == "compare.note.promise_is_lower";
    });
  };
  CHECK(says_lower(less));
  CHECK_FALSE(says_lower(much));
  const auto elsewhere = promising(90'000, "31301");
  CHECK(elsewhere.unknown == std::vector{UnknownEstimate::wage});
  CHECK_FALSE(elsewhere.chance.has_value());
}

// 8 weeks of 80 hours in all: ten a week, all of them in class.
TEST_CASE("the way of delivery costs hours of work where nobody says how many", "[assess]") {
  Request request = person();
  request.work->now = {HourlyPay{dollars(20), Ratio(30)}};
  auto course = listed("in class", 1'000);
  course.hours = 80;
  course.delivery = "in_person";
  const auto lost = compared(request, {course}).courses[0].lost_net_pay;
  CHECK(lost > dollars(0));
  course.paid_hours_lost_per_week = Ratio(10);
  CHECK(compared(request, {course}).courses[0].lost_net_pay == lost);
  course.paid_hours_lost_per_week.reset();
  course.delivery = "online";
  CHECK(compared(request, {course}).courses[0].lost_net_pay == dollars(0));
  course.delivery = "evenings";
  CHECK(compared(request, {course}).courses[0].lost_net_pay == dollars(0));
}

TEST_CASE("ranges that overlap share a rank", "[assess]") {
  auto wide = estimated("wide", 1'000, 40'000, Ratio(5, 10));
  wide.placement = {Ratio(3, 10), Ratio(7, 10)};
  const std::vector list{wide, estimated("inside", 1'000, 40'000, Ratio(6, 10)),
                         estimated("above", 1'000, 40'000, Ratio(8, 10)),
                         estimated("below", 1'000, 40'000, Ratio(2, 10))};
  const auto comparison = compared(person(), list);
  CHECK(ranking(comparison, list) ==
        std::vector<std::string>{"1 above", "2 wide", "2 inside", "4 below"});
  CHECK(format_decimal(comparison.courses[1].chance->low.success) == "0.300");
  CHECK(format_decimal(comparison.courses[1].chance->high.success) == "0.700");
}

TEST_CASE("a row's chances are those of the same course alone", "[assess]") {
  auto course = estimated("exam", 1'500, 41'000, Ratio(55, 100));
  course.completion = {Ratio(83, 100), Ratio(83, 100)};
  course.start = Date::of(2025, 3, 10);
  course.exam = CourseAssessment{dollars(150), Ratio(7, 10), 3, 2};
  const auto comparison = compared(person(), {course});
  Request alone = small_request();
  alone.course = Course{.name = "exam",
                        .start = *course.start,
                        .weeks = 8,
                        .bills = {{CostKind::tuition, dollars(1'500), *course.start}},
                        .funding = {},
                        .assessment = course.exam};
  alone.work->cautious = JobOutcome{.pay = {GrossPerYear{dollars(41'000)}},
                                    .months_to_job = 1,
                                    .completion_probability = Ratio(83, 100),
                                    .placement_probability = Ratio(55, 100)};
  const auto fitted = situation(alone, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const FuturesResult futures = course_worth(*fitted, *amortize(*alone.loan)).futures;
  const ChanceMargin& chance = comparison.courses[0].chance->low;
  CHECK(chance.success == rounded(futures.success_probability, 3, RoundingMode::down));
  CHECK(chance.needed == futures.break_even_chance);
  CHECK(*chance.margin == chance.success - *chance.needed);
  CHECK(comparison.courses[0].money_lost == dollars(1'950));  // all three tries
}

TEST_CASE("a course that brings nothing is never worth it, and comes last", "[assess]") {
  const std::vector list{estimated("no gain", 1'000, 24'000, Ratio(1)),
                         estimated("hardly", 1'000, 33'000, Ratio(0))};
  const auto comparison = compared(person(), list);
  CHECK(ranking(comparison, list) == std::vector<std::string>{"1 hardly", "2 no gain"});
  CHECK_FALSE(comparison.courses[1].chance->low.needed);
  CHECK_FALSE(comparison.courses[1].chance->low.margin);
}

TEST_CASE("the loan is what the bills need after own money", "[assess]") {
  Request request = small_request();
  request.course->funding = {{FundingKind::own_money, dollars(300), Date::of(2025, 2, 2)},
                             {FundingKind::grant, dollars(500), Date::of(2025, 2, 2)}};
  request.loan->disbursements = {{Date::of(2025, 2, 1), dollars(900)},
                                 {Date::of(2025, 2, 20), dollars(300)}};
  auto with_exam = listed("exam", 1'000);
  with_exam.exam = CourseAssessment{dollars(100), Ratio(1, 2), 2, 1};
  const auto comparison = compared(request, {with_exam, listed("covered", 300)});
  CHECK(comparison.own_money == dollars(300));
  const auto& loan = comparison.courses[1].loan;
  REQUIRE(loan.has_value());
  CHECK(loan->principal == dollars(800));
  CHECK(loan->payments == 12);
  CHECK(loan->largest_payment.minor() == 6'667);  // 800.00 / 12, rounded half up
  CHECK(loan->total_payment == dollars(800));
  CHECK(loan->total_interest == dollars(0));
  CHECK_FALSE(comparison.courses[0].loan);
  CHECK(comparison.assumptions.size() == 3);
}

TEST_CASE("what a list does not say comes from the request, and is said", "[assess]") {
  auto course = listed("bare", 1'000);
  course.gross_per_year = {dollars(40'000), dollars(40'000)};
  course.source = "a survey";
  const auto comparison = compared(person(), {course});
  CHECK(format_decimal(comparison.courses[0].chance->low.success) == "0.500");
  REQUIRE(comparison.courses[0].notes.size() == 1);
  CHECK(comparison.courses[0].notes[0].arguments ==
        std::vector<std::string>{"completion", "placement", "months_to_job"});
  Request claim_alone = person();
  claim_alone.work->claimed = claim_alone.work->cautious;
  claim_alone.work->claimed->evidence_grade = EvidenceGrade::a;
  claim_alone.work->cautious.reset();
  CHECK(compared(claim_alone, {course}).courses[0].unknown.size() == 3);
}

TEST_CASE("pay that nobody stands behind is a promise", "[assess]") {
  auto more = estimated("more", 1'000, 90'000, Ratio(3, 5));
  auto less = estimated("less", 1'000, 45'000, Ratio(3, 5));
  more.source.clear();
  less.source = "  ";
  const auto comparison = compared(person(), {more, less});
  for (const auto& course : comparison.courses) {
    CHECK(course.rank == 1);
    CHECK(course.unknown == std::vector{UnknownEstimate::wage});
  }
}

TEST_CASE("a row without pay takes that of its occupation, and says whose", "[assess]") {
  auto course = listed("care", 1'000);
  course.occupations = {"31301", "44101"};
  ParameterSet parameters = small_parameters();
  OccupationPay pay{.occupation = "44101",
                    .title = "Personal support worker",
                    .province = "ON",
                    .low = dollars(20),
                    .median = dollars(24),
                    .hours_per_week = Ratio(40),
                    .source = "a survey",
                    .source_date = "2024",
                    .confidence = "low"};
  parameters.wages.occupations = {pay};
  const std::vector list{course};
  const auto with_median = compare(person(), list, parameters);
  REQUIRE(with_median.has_value());
  const auto& found = with_median->courses[0];
  CHECK(found.gross_per_year->low == dollars(41'600));
  CHECK(found.gross_per_year->high == dollars(49'920));
  CHECK(found.wage_source == "a survey (2024)");
  CHECK(found.notes[0].code == "compare.note.wage_table");
  REQUIRE(found.chance.has_value());
  CHECK(*found.chance->low.needed > *found.chance->high.needed);
  parameters.wages.occupations[0].median.reset();
  const auto low_only = compare(person(), list, parameters);
  CHECK(low_only->courses[0].gross_per_year->high == dollars(41'600));
  CHECK(low_only->courses[0].notes[0].code == "compare.note.wage_low");
  parameters.wages.occupations[0].province = "AB";
  const auto elsewhere = compare(person(), list, parameters);
  CHECK(elsewhere->courses[0].unknown == std::vector{UnknownEstimate::wage});
}

TEST_CASE("a row that fits nothing is rejected, and the others go on", "[assess]") {
  auto lost = listed("hours", 1'000);
  lost.paid_hours_lost_per_week = Ratio(5);  // and pay is stated net
  lost.place = "--courses, line 3";
  const std::vector list{listed("good", 1'000), lost};
  const auto comparison = compared(person(), list);
  CHECK(comparison.courses.size() == 1);
  REQUIRE(comparison.rejected.size() == 1);
  CHECK(comparison.rejected[0].code == ErrorCode::lost_pay_unknown);
  CHECK(comparison.rejected[0].path == "--courses, line 3, /course/paid_hours_lost_per_week");
}

TEST_CASE("what is wrong with the person is said once, not for each row", "[assess]") {
  Request request = person();
  request.household->region = "nowhere";
  const std::vector list{listed("a", 1), listed("b", 2)};
  const auto result = compare(request, list, small_parameters());
  REQUIRE_FALSE(result.has_value());
  REQUIRE(result.error().size() == 1);
  CHECK(result.error()[0].code == ErrorCode::region_unknown);
}

TEST_CASE("aid that the list promises outside its own rule is doubted", "[assess]") {
  auto course = listed("aided", 1'000);
  course.aid = CheckAnswer::yes;
  course.hours = 300;
  const auto last_note = [&] {
    return std::string(compared(person(), {course}).courses[0].notes.back().code);
  };
  CHECK(last_note() == "compare.note.from_request");
  course.hours = 301;
  CHECK(last_note() == "compare.note.aid_rule");
  course.hours = 300;
  course.weeks = 12;
  CHECK(last_note() == "compare.note.aid_rule");
}
