#include "afford/assess/dated_money.hpp"

#include <map>

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string lowest_of(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  const auto outcome = Paths(*fitted, &*rows).along(OutcomeKind::cautious);
  const SavingsOnDay day = lowest_day(*fitted, &*rows, outcome);
  return format_date(day.date) + " " + format_money(day.savings);
}

}  // namespace

// February: 1,000.00 saved, 1,200.00 of the loan on the 1st, as much tuition on the 2nd. What has
// no day, 2,000.00 of pay less 1,650.00, comes at the end: 1,350.00.
TEST_CASE("the lowest day, by hand", "[assess]") {
  Request request = small_request();
  CHECK(lowest_of(request) == "2025-02-02 1000.00");
  DueDays& days = request.household->due_days;
  days.housing = 1;  // on one day what arrives comes first: 1,200.00, and none after tuition
  CHECK(lowest_of(request) == "2025-02-02 0.00");
  days.remittances = 31;  // the 28th in February: with the pay, which has no day
  CHECK(lowest_of(request) == "2025-02-02 0.00");
  days.remittances = 27;
  CHECK(lowest_of(request) == "2025-02-27 -50.00");
  request.household->spending.front().due_day = 20;
  CHECK(lowest_of(request) == "2025-02-27 -550.00");
  request.household->other_income = {{IncomeKind::support, {}, dollars(550), {}, {}, false, 19}};
  CHECK(lowest_of(request) == "2025-02-02 0.00");
  request.household->other_income.clear();
  request.work->now.pay_day = 26;
  CHECK(lowest_of(request) == "2025-02-20 -500.00");
  request.work->now.pay_day.reset();
  // What was due before the request is paid: it counts with what has no day.
  request.as_of = Date::of(2025, 2, 1);
  days.housing = 31;
  CHECK(lowest_of(request) == "2025-02-27 450.00");
  request.loan->disbursements.front().date = Date::of(2025, 2, 12);
  request.course->bills.front().date = Date::of(2025, 2, 12);
  request.as_of = Date::of(2025, 2, 10);
  days.housing = 1;
  CHECK(lowest_of(request) == "2025-03-27 -300.00");  // with it, -550.00 in February
}

TEST_CASE("pays come on their days, and days add up to their months", "[assess]") {
  Request request = small_request();
  request.work->now = {GrossPerYear{dollars(34'320)}};
  request.work->now.paydays = Paydays{PayFrequency::every_two_weeks, Date::of(2025, 1, 31)};
  request.household->due_days.housing = 13;
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  const auto outcome = Paths(*fitted, &*rows).along(OutcomeKind::does_not_finish);
  std::vector<Date> pay_days;
  std::map<Month, Money> pays;
  for (const auto& one : dated_money(*fitted, &*rows, outcome)) {
    if (one.what != "pay") continue;
    if (Month::of(one.date) == Month::of(Date::of(2025, 2, 1))) pay_days.push_back(one.date);
    pays.try_emplace(Month::of(one.date), Money::zero(cad)).first->second += one.amount;
  }
  CHECK(pay_days == std::vector{Date::of(2025, 2, 14), Date::of(2025, 2, 28)});
  for (std::size_t i = 0; i < outcome.months.size(); ++i) {
    CHECK(pays.at(outcome.months[i].month) == outcome.own->net_pay[i]);
  }
  // Rent is a day before the pay: 1,000.00 saved and 1,000.00 of rent.
  CHECK(lowest_of(request).starts_with("2025-02-13 0.00"));
  // Study takes 300.00 off the month's pay after tax: 150.00 off each of two pays.
  const auto pays_of = [&](const Situation& stated) {
    std::vector<Money> all;
    const auto followed = Paths(stated, &*rows).along(OutcomeKind::does_not_finish);
    for (const auto& one : dated_money(stated, &*rows, followed)) {
      if (one.what == "pay") all.push_back(one.amount);
    }
    return all;
  };
  const Money whole = pays_of(*fitted).front();
  request.course->net_lost_per_month = dollars(300);
  const auto less = situation(request, small_parameters(), {});
  CHECK(pays_of(*less)[0] == whole - dollars(150));
  CHECK(pays_of(*less)[1] == whole - dollars(150));
}

TEST_CASE("a month that ends lower than any of its days", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(100'000);
  request.household->housing_per_month = dollars(3'000);
  request.household->due_days.remittances = 5;
  CHECK(lowest_of(request).starts_with("2026-02-28 "));
}
