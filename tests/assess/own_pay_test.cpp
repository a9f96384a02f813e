#include "afford/assess/own_pay.hpp"

#include "afford/assess/outcomes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }
Month month_of(int year, int month) { return Month::of(Date::of(year, month, 1)); }

// Small, but for pay: 34,320.00 a year, every two weeks, with a pay on 10 January 2025; the loan
// asks 36 payments from 1 March 2025 on, so the months go on to February 2028.
Request on_paydays() {
  Request request = small_request();
  request.loan->terms.phases.front().payments = 36;
  request.work->now.stated = GrossPerYear{dollars(34'320)};
  request.work->now.paydays = Paydays{PayFrequency::every_two_weeks, Date::of(2025, 1, 10)};
  request.work->cautious->pay = {GrossPerYear{dollars(46'800)}};
  request.household->savings = dollars(100);
  return request;
}

Situation fitted(const Request& request) {
  auto result = situation(request, small_parameters(), {});
  REQUIRE(result.has_value());
  return std::move(*result);
}

std::size_t at(const Situation& situation, int year, int month) {
  return static_cast<std::size_t>(months_between(situation.months.start, month_of(year, month)));
}

}  // namespace

// Every pay of the first half of 2025 is 1,320.00 in Ontario:
//   pension  0.0595 x (1,320.00 - 134.61) = 70.5307 -> 70.53, EI 0.0164 x 1,320 = 21.648 -> 21.65
//   annual   34,320.00 - 26 x 70.53 x 1/5.95 = 34,320.00 - 308.20 = 34,011.80
//   credits  16,129 + 1,471 + 26 x 70.53 x 4.95/5.95 + 26 x 21.65 = 19,688.48
//   federal  (34,011.80 - 19,688.48) x 0.15 / 26 = 82.63
//   Ontario  (34,011.80 - 12,747 - 2,088.48) x 0.0505 + 300 health premium = 1,268.40 / 26 = 48.78
//   net      1,320.00 - 70.53 - 21.65 - 82.63 - 48.78 = 1,096.41
// 2025's months with three pays are May (2, 16, 30) and October (3, 17, 31).
TEST_CASE("a household month by month on pay days", "[assess]") {
  const Request request = on_paydays();
  const Situation situation = fitted(request);
  const OwnPay& own = *situation.own_pay_under(OutcomeKind::does_not_finish);
  CHECK(own.net_pay[at(situation, 2025, 2)] == cents(2 * 109'641));
  CHECK(own.pays_in(at(situation, 2025, 2))->pays == 2);
  CHECK(own.net_pay[at(situation, 2025, 5)] == cents(3 * 109'641));
  CHECK(own.pays_in(at(situation, 2025, 10))->pays == 3);

  // Housing 1,000, debts 100, sent home 50, spending 500, a loan payment of 1,200 / 36 = 33.33.
  // February: 100.00 + 2,192.82 - 1,650 + 1,200 of the loan - 1,200 of the bill = 642.82.
  // March: 642.82 + 2,192.82 - 1,650 - 33.33 = 1,152.31. May has three pays.
  const auto rows = amortize(*request.loan);
  const auto all = outcomes(situation, &*rows);
  const auto& months = all.front().months;
  CHECK(months[at(situation, 2025, 2)].savings == cents(64'282));
  CHECK(months[at(situation, 2025, 3)].savings == cents(115'231));
  CHECK(months[at(situation, 2025, 4)].savings == cents(166'180));
  CHECK(months[at(situation, 2025, 5)].savings == cents(166'180 + 3 * 109'641 - 165'000 - 3'333));
}

// The year 2025 as if today's pay had come since January: 26 pays of 1,320.00 are 34,320.00, whose
// net pay by the law is 29,377.47 (with LIFT); the refund makes up the difference in May 2026.
TEST_CASE("the refund comes in May and closes the year to the cent", "[assess]") {
  const Request request = on_paydays();
  const Situation situation = fitted(request);
  const OwnPay& own = *situation.own_pay_under(OutcomeKind::does_not_finish);
  Money from_february = cents(0);
  for (int month = 2; month <= 12; ++month) {
    from_february += own.net_pay[at(situation, 2025, month)];
  }
  const Money january = cents(2 * 109'641);
  const Money refund = own.settled_in(at(situation, 2026, 5));
  CHECK(january + from_february + refund == cents(2'937'747));
  CHECK(refund > dollars(799));  // LIFT alone is 799.41
  CHECK(own.settled_in(at(situation, 2026, 4)) == cents(0));
  // It moves savings and is no income.
  const auto all = outcomes(situation, nullptr);
  const auto& months = all.front().months;
  const std::size_t may = at(situation, 2026, 5);
  CHECK(months[may].savings - months[may - 1].savings == months[may].left_after_spending + refund);
}

// Two jobs in 2025: each employer asks for EI as if it were the only one, the annual law does so
// once. Three months without pay leave more of the credits to the return.
TEST_CASE("every outcome's whole years come to the law of the year", "[assess]") {
  Request request = on_paydays();
  request.work->claimed = request.work->cautious;
  request.work->claimed->pay = {GrossPerYear{dollars(140'000)}, 0,
                                Paydays{PayFrequency::every_week, Date::of(2025, 1, 3)}};
  const Situation situation = fitted(request);
  for (std::size_t kind = 0; kind < outcome_kind_count; ++kind) {
    const OwnPay& own = *situation.own_pay_under(static_cast<OutcomeKind>(kind));
    for (const int year : {2026, 2027}) {
      Money gross = cents(0);
      Money net = cents(0);
      for (int month = 1; month <= 12; ++month) {
        const std::size_t i = at(situation, year, month);
        gross += own.pays_in(i)->sum.gross;
        net += own.net_pay[i];
      }
      // The spring of 2028 lies beyond the months followed.
      if (year == 2027) continue;
      for (const int month : {4, 5}) net += own.settled_in(at(situation, 2027, month));
      CHECK(net == net_pay(situation.wages.law(year), gross).net);
    }
  }
}

// May 2025 has three pays, June two: both are shown as 1,096.41 x 26 / 12 = 2,375.555 a month.
TEST_CASE("a budget is judged by an average month of its pays", "[assess]") {
  Request request = on_paydays();
  request.loan->terms.due_dates = {.base = Date::of(2025, 5, 1), .anchor_day = 1};
  const Situation situation = fitted(request);
  const auto rows = amortize(*request.loan);
  const auto all = outcomes(situation, &*rows);
  const OutcomeFigures found = figures(all.front());
  CHECK(found.month == month_of(2025, 5));
  CHECK(found.net_pay_per_month == cents(237'555));
  CHECK(found.left_after_spending == cents(237'555 - 165'000 - 3'333));
  CHECK(found.months[at(situation, 2025, 5)].net_pay == cents(3 * 109'641));
  CHECK(figures(all[2]).net_pay_per_month == cents(0));  // no pay at all
}

TEST_CASE("without pay days a month is a twelfth and nothing is settled", "[assess]") {
  Request request = on_paydays();
  request.work->now.paydays.reset();
  const Situation situation = fitted(request);
  const OwnPay& own = *situation.own_pay_under(OutcomeKind::does_not_finish);
  CHECK(own.net_pay[0] == situation.wages.of_month(dollars(34'320), 2025).paycheque);
  for (const Money settled : own.tax_settled) CHECK(settled.minor() == 0);
  CHECK(figures(outcomes(situation, nullptr).front()).months.empty());
}

TEST_CASE("pay stated net leaves its year without a settlement", "[assess]") {
  Request request = on_paydays();
  request.work->cautious->pay = {NetPerMonth{dollars(3'000)}};  // from May 2025 on
  const Situation situation = fitted(request);
  const OwnPay& own = *situation.own_pay_under(OutcomeKind::cautious);
  CHECK(own.net_pay[at(situation, 2025, 6)] == dollars(3'000));
  CHECK(own.pays_in(at(situation, 2025, 6)) == nullptr);
  for (const Money settled : own.tax_settled) CHECK(settled.minor() == 0);
}

TEST_CASE("the month that breaks, by how much, and the lowest point", "[assess]") {
  Request request = on_paydays();
  request.household->spending = {{"food", dollars(1'200)}};
  const Situation situation = fitted(request);
  // February: 100 + 2,192.82 - 2,350 = -57.18. It goes on to fall by 190.51 a month.
  const auto rows = amortize(*request.loan);
  const OutcomeFigures found = figures(outcomes(situation, &*rows).front());
  REQUIRE(found.breaks_in.has_value());
  CHECK(*found.breaks_in == month_of(2025, 2));
  CHECK(*found.short_by == cents(5'718));
  CHECK(found.lowest_savings < -cents(5'718));
  CHECK(found.lowest_savings_month > month_of(2025, 2));
}

// Here since 20 January 2025: the pay of 10 January is not counted, those of 24 January on are, 25
// in 2025. The year is settled by the law of arrival, for 33,000.00.
TEST_CASE("the year of arrival is settled by its own law", "[assess]") {
  Request request = on_paydays();
  request.household->resident_on_1_january = true;
  request.household->resident_from = Date::of(2025, 1, 20);
  const Situation situation = fitted(request);
  const OwnPay& own = *situation.own_pay_under(OutcomeKind::does_not_finish);
  Money net = cents(109'641);
  for (int month = 2; month <= 12; ++month) net += own.net_pay[at(situation, 2025, month)];
  for (const int month : {4, 5}) net += own.settled_in(at(situation, 2026, month));
  CHECK(net == situation.wages.received(dollars(33'000), 2025).net);
  CHECK(net < situation.wages.of_year(dollars(33'000), 2025).net);
}
