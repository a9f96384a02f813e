#include "afford/course/course.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

MonthRange study_months(Date start, int weeks) {
  return Course{.name = "", .start = start, .weeks = weeks, .bills = {}, .funding = {}}
      .study_months();
}

}  // namespace

TEST_CASE("a course fills whole months, the started one counted", "[course]") {
  const Date start = Date::of(2025, 9, 8);
  CHECK(study_months(start, 24).start == Month::of(start));
  CHECK(study_months(start, 24).count == 6);  // 24 x 12 / 52 = 5.5
  CHECK(study_months(start, 1).count == 1);
  CHECK(study_months(start, 4).count == 1);
  CHECK(study_months(start, 5).count == 2);
  CHECK(study_months(start, 13).count == 3);  // a quarter of a year exactly
  CHECK(study_months(start, 52).count == 12);
  CHECK(study_months(start, 53).count == 13);
  CHECK(study_months(start, 208).count == 48);
  CHECK(study_months(Date::of(2025, 9, 30), 24).end() == Month::of(Date::of(2026, 3, 1)));
}

TEST_CASE("costs and funding print as the words of the request", "[course]") {
  CHECK(format_cost_kind(CostKind::tuition) == "tuition");
  CHECK(format_cost_kind(CostKind::childcare) == "childcare");
  CHECK(format_cost_kind(CostKind::other) == "other");
  CHECK(format_funding_kind(FundingKind::own_money) == "own_money");
  CHECK(format_funding_kind(FundingKind::waived_fee) == "waived_fee");
  CHECK(format_funding_kind(FundingKind::employer) == "employer");
}

TEST_CASE("hours of instruction are stated, or weeks times hours a week", "[course]") {
  Course course{.name = "", .start = Date::of(2025, 9, 8), .weeks = 10, .bills = {}, .funding = {}};
  CHECK_FALSE(course.hours_in_all());
  course.hours_per_week = Ratio(15, 2);
  CHECK(course.hours_in_all() == Ratio(75));
  course.hours = 80;
  CHECK(course.hours_in_all() == Ratio(80));
}

TEST_CASE("a credit counts only where its transfer is in writing", "[course]") {
  CourseModule module{.name = "",
                      .start = Date::of(2025, 9, 8),
                      .weeks = 5,
                      .completion_probability = Ratio(9, 10)};
  CHECK_FALSE(module.credit_counted());
  module.credit_value = Money::of_minor(10'001, cad);
  module.enrol_probability = Ratio(1, 2);
  CHECK(module.credit_counted() == Money::of_minor(0, cad));
  module.transfer_in_writing = CheckAnswer::no;
  CHECK(module.credit_counted() == Money::of_minor(0, cad));
  module.transfer_in_writing = CheckAnswer::yes;
  CHECK(module.credit_counted() == Money::of_minor(5'001, cad));  // 50.005, half up
  CHECK(module.end() == Month::of(Date::of(2025, 11, 1)));        // two months, as of a course
}

TEST_CASE("modules are all finished with the product of their chances", "[course]") {
  const CourseModule module{.name = "",
                            .start = Date::of(2025, 9, 8),
                            .weeks = 4,
                            .completion_probability = Ratio(9, 10)};
  CHECK(completion_probability({}) == Ratio(1));
  CHECK(completion_probability({module, module}) == Ratio(81, 100));
}

TEST_CASE("ways of delivery print as the words of the request", "[course]") {
  CHECK(format_delivery(Delivery::online) == "online");
  CHECK(format_delivery(Delivery::hybrid) == "hybrid");
  CHECK(format_delivery(Delivery::in_person) == "in_person");
}
