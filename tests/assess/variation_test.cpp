#include "afford/assess/variation.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Request varied(Lever lever, std::int64_t value, const Request& request = small_request()) {
  return with_lever(request, small_parameters(), lever, value).value();
}

}  // namespace

TEST_CASE("every lever has a name, and is read back by it", "[assess]") {
  for (const auto lever :
       {Lever::principal, Lever::term, Lever::rate, Lever::gross_wage, Lever::probability,
        Lever::own_money, Lever::course_cost, Lever::start_date}) {
    CHECK(parse_lever(format_lever(lever)) == lever);
    const auto range = lever_range(lever, small_request());
    CHECK(range.min < range.max);
  }
  CHECK_FALSE(parse_lever("wage").has_value());
}

TEST_CASE("a lever put back at its own value changes nothing", "[assess]") {
  const Request request = small_request();
  for (const auto lever : {Lever::principal, Lever::term, Lever::rate, Lever::own_money,
                           Lever::course_cost, Lever::start_date}) {
    const auto value = lever_value(lever, request);
    REQUIRE(value.has_value());
    const Request same = varied(lever, *value);
    CHECK(same.loan->disbursed() == request.loan->disbursed());
    CHECK(same.loan->disbursements.front().date == request.loan->disbursements.front().date);
    CHECK(same.loan->terms.phases.back().payments == 12);
    CHECK(same.course->bills.front().amount == dollars(1'200));
    CHECK(same.household->savings == dollars(1'000));
  }
}

TEST_CASE("each lever changes its own figure", "[assess]") {
  CHECK(varied(Lever::principal, 50'001).loan->disbursed() == Money::of_minor(50'001, cad));
  CHECK(varied(Lever::term, 24).loan->terms.phases.back().payments == 24);
  CHECK(varied(Lever::rate, 670).loan->terms.nominal_rate ==
        AnnualRate::from_percent(Decimal(67, 1)));
  CHECK(gross_per_year(varied(Lever::gross_wage, 4'000'000).work->cautious->pay, 0) ==
        dollars(40'000));
  CHECK(varied(Lever::probability, 333).work->cautious->placement_probability == Ratio(333, 1'000));
  const Request own = varied(Lever::own_money, 20'000);
  CHECK(own.loan->disbursed() == dollars(1'000));
  CHECK(own.course->funding.front().amount == dollars(200));
  CHECK(varied(Lever::course_cost, 99'999).course->bills.front().amount ==
        Money::of_minor(99'999, cad));
}

// What is left of 2,000.00 in a month without the loan: 350.00.
TEST_CASE("a later start moves course and loan, and saves what is left", "[assess]") {
  Request request = small_request();
  request.course->modules = {{"", Date::of(2025, 2, 3), 8, Ratio(1)}};
  request.course->refunds = {{Date::of(2025, 2, 20), Ratio(1, 2)}};
  const Request later = varied(Lever::start_date, 3, request);
  CHECK(later.course->start == Date::of(2025, 5, 3));
  CHECK(later.course->modules[0].start == Date::of(2025, 5, 3));
  CHECK(later.course->refunds[0].leave_by == Date::of(2025, 5, 20));
  CHECK(later.course->bills.front().date == Date::of(2025, 5, 2));
  CHECK(later.loan->disbursements.front().date == Date::of(2025, 5, 1));
  CHECK(later.loan->terms.due_dates.base == Date::of(2025, 6, 1));
  CHECK(later.household->savings == dollars(1'000 + 3 * 350));
}

// 150 more goes out than comes in while waiting: after seven months the savings are gone.
TEST_CASE("a start that savings do not reach leaves a debt, and no clean slate", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(1'500);
  CHECK(varied(Lever::start_date, 3, request).household->savings == dollars(1'000 - 3 * 150));
  CHECK(varied(Lever::start_date, 9, request).household->savings == dollars(1'000 - 9 * 150));
}

TEST_CASE("bills of zero and listed payments are no lever", "[assess]") {
  Request request = small_request();
  CHECK(lever_value(Lever::course_cost, request) == 120'000);
  CHECK(lever_value(Lever::term, request) == 12);
  request.course->bills.front().amount = dollars(0);
  request.loan->terms.phases.back().kind = PhaseKind::custom;
  CHECK_FALSE(lever_value(Lever::course_cost, request).has_value());
  CHECK_FALSE(lever_value(Lever::term, request).has_value());
}

TEST_CASE("another job gives way where the field takes all", "[assess]") {
  Request request = small_request();
  request.work->cautious->other_job_probability = Ratio(2, 5);
  CHECK(varied(Lever::probability, 900, request).work->cautious->other_job_probability ==
        Ratio(1, 10));
}
