#include "afford/assess/situation.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Errors findings(const Request& request, std::string_view policy = {}) {
  const auto result = situation(request, small_parameters(), policy);
  return result ? Errors{} : result.error();
}

void check_only(const Request& request, ErrorCode code, std::string_view path) {
  const Errors errors = findings(request);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == code);
  CHECK(errors[0].path == path);
}

}  // namespace

TEST_CASE("month 0 is the earliest event, the last month the latest", "[assess]") {
  Request request = small_request();
  const MonthRange months = months_followed(*request.loan, *request.course);
  CHECK(format_month(months.start) == "2025-02");
  CHECK(months.count == 13);
  request.course->funding = {{FundingKind::grant, dollars(10), Date::of(2025, 1, 20)}};
  CHECK(format_month(months_followed(*request.loan, *request.course).start) == "2025-01");
  request.course->bills.push_back({CostKind::fees, dollars(1), Date::of(2027, 1, 1)});
  CHECK(months_followed(*request.loan, *request.course).count == 25);
}

TEST_CASE("a job pays after the study months and the search", "[assess]") {
  const Request request = small_request();
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  CHECK(format_month(fitted->job_pays_from(fitted->cautious)) == "2025-05");
  CHECK(format_month(fitted->exam_month()) == "2025-04");
  CHECK(fitted->years_grown(fitted->months.start.plus(11)) == 0);
  CHECK(fitted->years_grown(fitted->months.start.plus(12)) == 1);
}

TEST_CASE("regions and policies must exist and fit", "[assess]") {
  Request request = small_request();
  request.household->region = "on-nowhere";
  check_only(request, ErrorCode::region_unknown, "/household/region");
  request.household->region = "qc-test";
  check_only(request, ErrorCode::region_in_other_province, "/household/region");
  request.household->region = "on-test";
  CHECK(findings(request).empty());
  CHECK(findings(request, "other-lender").at(0).code == ErrorCode::policy_unknown);
}

TEST_CASE("before the tax data there is no answer, and all findings come at once", "[assess]") {
  Request request = small_request();
  request.as_of = Date::of(2023, 12, 31);
  const Errors errors = findings(request);
  REQUIRE(errors.size() == 2);  // the law of 2023, and a policy that is in force from 2024
  CHECK(errors[0].code == ErrorCode::policy_not_in_force);
  CHECK(errors[1].code == ErrorCode::year_before_data);
}

TEST_CASE("a faulty request shows what its other parts have", "[assess]") {
  Request request = small_request();
  request.as_of = Date::of(2023, 12, 31);
  request.household->region = "on-nowhere";
  request.loan.reset();
  request.course.reset();
  const Errors errors = findings_of_parts(request, small_parameters(), "nobody");
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].code == ErrorCode::policy_unknown);
  CHECK(errors[0].path == "--policy");
  CHECK(errors[1].code == ErrorCode::region_unknown);
  CHECK(errors[2].code == ErrorCode::year_before_data);
  CHECK(findings_of_parts({}, small_parameters(), {}).empty());
}

TEST_CASE("the year of arrival is refused where tables would be asked", "[assess]") {
  Request request = small_request();
  request.household->resident_on_1_january = false;
  CHECK(findings(request).empty());  // pay is stated net
  request.work->now = {GrossPerYear{dollars(30'000)}};
  check_only(request, ErrorCode::arrival_year_not_covered, "/work/now");
  // With the day of arrival it is worked out, from its month on.
  request.household->resident_from = Date::of(2025, 2, 28);
  CHECK(findings(request).empty());
  request.household->resident_from = Date::of(2025, 3, 1);
  check_only(request, ErrorCode::arrival_year_not_covered, "/household/resident_from");
  request.work->now = {NetPerMonth{dollars(2'000)}};
  CHECK(findings(request).empty());
}

TEST_CASE("money of another country is not mixed in", "[assess]") {
  Request request = small_request();
  const Currency usd = *find_currency("USD");
  request.loan->terms.currency = usd;
  request.loan->disbursements[0].principal = Money::of_minor(120'000, usd);
  check_only(request, ErrorCode::currency_not_taxed, "/loan/currency");
}

// Ten hours of study a week, at 20.00 an hour for 30 hours.
TEST_CASE("the way of delivery says what is lost where the request does not", "[assess]") {
  Request request = small_request();
  request.work->now = {HourlyPay{Money::of_minor(2'000, cad), Ratio(30)}};
  request.course->hours_per_week = Ratio(10);
  const auto lost = [&] {
    const auto fitted = situation(request, small_parameters(), {});
    REQUIRE(fitted.has_value());
    return fitted->lost_pay.gross;
  };
  CHECK(lost() == dollars(0));  // no word about delivery: nothing is guessed
  request.course->delivery = Delivery::in_person;
  CHECK(lost() == dollars(1'600));  // 10 hours x 8 weeks x 20.00
  request.course->delivery = Delivery::hybrid;
  CHECK(lost() == dollars(800));
  request.course->delivery = Delivery::online;
  CHECK(lost() == dollars(0));
  request.course->delivery = Delivery::in_person;
  request.course->hours_per_week = Ratio(40);
  CHECK(lost() == dollars(4'800));  // no more than the 30 that are paid
  request.course->paid_hours_lost_per_week = Ratio(1);
  CHECK(lost() == dollars(160));  // what is said wins
  request.course->paid_hours_lost_per_week.reset();
  request.course->net_lost_per_month = dollars(7);
  CHECK(lost() == dollars(0));
  request.course->net_lost_per_month.reset();
  request.work->now = {NetPerMonth{dollars(2'000)}};
  CHECK(lost() == dollars(0));
  CHECK(situation(request, small_parameters(), {})->delivery_loss.is_pay_unknown);
}

TEST_CASE("nobody loses more pay than comes in", "[assess]") {
  Request request = small_request();
  request.work->now = {NetPerMonth{dollars(2'000)}};
  request.course->net_lost_per_month = dollars(2'000);
  CHECK(situation(request, small_parameters(), {}).has_value());
  request.course->net_lost_per_month = dollars(2'000) + Money::of_minor(1, cad);
  const auto refused = situation(request, small_parameters(), {});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error()[0].code == ErrorCode::lost_pay_above_pay);
  CHECK(refused.error()[0].arguments[0] == "2000.00");
}

TEST_CASE("since when somebody is here is past", "[assess]") {
  Request request = small_request();  // of 2025-01-15
  request.household->person.status_since = Date::of(2025, 1, 15);
  request.household->person.resident_since = Date::of(2025, 1, 15);
  CHECK(findings(request).empty());
  request.household->person.status_since = Date::of(2025, 1, 16);
  check_only(request, ErrorCode::date_after_as_of, "/household/status_since");
  request.household->person.resident_since = Date::of(2026, 1, 1);
  CHECK(findings(request).size() == 2);
}
