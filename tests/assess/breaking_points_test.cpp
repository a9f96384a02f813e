#include "afford/assess/breaking_points.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

struct Case {
  Request request;
  Amortization rows;
  Situation fitted;
  BreakingPoints points;
};

Case worked_out(Request request) {
  Amortization rows = amortize(*request.loan).value();
  Case made{request, rows, situation(request, small_parameters(), {}).value(), {}};
  // The situation points into the request that it was made from.
  made.fitted.loan = &*made.request.loan;
  made.fitted.course = &*made.request.course;
  made.fitted.work = &*made.request.work;
  made.fitted.household = &*made.request.household;
  made.points = breaking_points(made.fitted, rows);
  return made;
}

// A loan at 12 %, taxed pay, little room.
Request tight_request() {
  Request request = small_request();
  request.loan->terms.nominal_rate = AnnualRate::from_percent(Decimal::of_integer(12));
  request.work->now = {HourlyPay{Money::of_minor(1'760, cad), Ratio(75, 2)}};
  request.work->cautious->pay = {GrossPerYear{dollars(40'000)}};
  request.work->cautious->months_to_job = 2;
  request.household->housing_per_month = dollars(1'700);
  request.household->savings = dollars(500);
  return request;
}

// Benefits follow pay a year later, so that a month's pay is not all that a cut takes.
Request tight_parent_request() {
  Request request = tight_request();
  request.loan->terms.phases.front().payments = 36;
  request.household->children = request.household->children_under_6 = 1;
  request.household->computed_benefits = {IncomeKind::child_benefit, IncomeKind::gst_credit,
                                          IncomeKind::workers_benefit};
  request.household->housing_per_month = dollars(2'300);
  return request;
}

// Paycheques, cut to the cent, and taxes settled in the next spring.
Request tight_payday_request(PayFrequency frequency) {
  Request request = tight_request();
  request.loan->terms.phases.front().payments = 36;
  const bool has_date = frequency <= PayFrequency::every_two_weeks;
  request.work->now.paydays =
      Paydays{frequency, has_date ? std::optional(Date::of(2025, 1, 3)) : std::nullopt};
  request.work->cautious->pay.growth_per_year = Ratio(1, 100);
  request.household->savings = dollars(1'500);
  return request;
}

// Without pay today and with one paycheque in December: up to 2,000 of it, premiums come back.
Request newcomer_request(std::int64_t cents_a_year) {
  Request request = tight_payday_request(PayFrequency::every_two_weeks);
  request.work->now.stated = GrossPerYear{Money::zero(cad)};
  request.work->cautious->pay.stated = GrossPerYear{Money::of_minor(cents_a_year, cad)};
  request.work->cautious->months_to_job = 8;
  request.household->savings = dollars(27'500);
  return request;
}

Request shrinking_request() {
  Request request = tight_request();
  request.loan->terms.phases.front().payments = 36;
  request.work->cautious->pay.growth_per_year = Ratio(-3, 100);
  request.household->savings = dollars(900);
  return request;
}

// Today's pay falls and the job's does not: what the job brings more rises from year to year.
Request falling_behind_request() {
  Request request = tight_request();
  request.loan->terms.phases.front().payments = 36;
  request.work->now.growth_per_year = Ratio(-20, 100);
  request.household->housing_per_month = dollars(2'000);
  request.household->savings = dollars(2'500);
  return request;
}

bool breaks(const Situation& situation, const BadLuckPoint& point) {
  return what_breaks(under_bad_luck(situation, point)).has_value();
}

}  // namespace

// Savings: 1,350 at the end of February, 1,600 in March, 1,850 in April, then 850 more a month to
// February 2026.
TEST_CASE("breaking points by hand", "[assess]") {
  const auto points = worked_out(small_request()).points;
  CHECK_FALSE(points.breaks_already);
  CHECK(points.is_net_pay);
  REQUIRE(points.single.size() == 2);
  // 3 x 616.67 = 1,850.01
  CHECK(points.single[0].amounts.front().kind == BadLuck::rent);
  CHECK(points.single[0].amounts.front().amount == 61'667);
  CHECK(format_month(points.single[0].fails_in) == "2025-04");
  CHECK(format_money(points.single[0].short_by) == "0.01");
  CHECK(points.single[0].breaks == Breaks::savings);
  // Of the 850 that each month of the job leaves.
  CHECK(points.single[1].amounts.front().kind == BadLuck::pay);
  CHECK(points.single[1].amounts.front().amount == 85'001);
  CHECK(points.single[1].breaks == Breaks::month);
  CHECK(format_month(points.single[1].fails_in) == "2025-05");
  CHECK(format_money(points.single[1].short_by) == "0.01");
  // Ten months late the job pays from March 2026 on, after the last payment: 250 are left till
  // then.
  REQUIRE(points.pair.has_value());
  CHECK(points.pair->amounts.front().kind == BadLuck::months_late);
  CHECK(points.pair->amounts.front().amount == 10);
  CHECK(points.pair->amounts.back().kind == BadLuck::rent);
  CHECK(points.pair->amounts.back().amount == 25'001);
  CHECK(format_month(points.pair->fails_in) == "2026-02");
  CHECK(format_money(points.pair->short_by) == "0.01");
}

TEST_CASE("one unit less than a breaking point breaks nothing", "[assess]") {
  const Case made = worked_out(GENERATE(0, 1) == 0 ? tight_request() : falling_behind_request());
  REQUIRE_FALSE(made.points.breaks_already);
  REQUIRE(made.points.single.size() >= 3);
  for (const auto& one : made.points.single) {
    const BadLuck kind = one.amounts.front().kind;
    const std::int64_t amount = one.amounts.front().amount;
    const auto at = [&](std::int64_t value) {
      switch (kind) {
        case BadLuck::months_late: return BadLuckPoint{.months_late = value};
        case BadLuck::rent: return BadLuckPoint{.rent = value};
        case BadLuck::pay: return BadLuckPoint{.pay = value};
        case BadLuck::rate: return BadLuckPoint{.rate = value};
      }
      return BadLuckPoint{};
    };
    CAPTURE(static_cast<int>(kind), amount);
    CHECK(breaks(made.fitted, at(amount)));
    CHECK_FALSE(breaks(made.fitted, at(amount - 1)));
    const UnderBadLuck under = under_bad_luck(made.fitted, at(amount));
    CHECK(what_breaks(under) == one.breaks);
    CHECK((one.breaks == Breaks::savings ? under.lowest.savings
                                         : under.judged.left_after_spending) == -one.short_by);
  }
}

// More than a million over all boxes with AFFORD_LONG=1.
int points_inside() {
  const char* is_long = std::getenv("AFFORD_LONG");
  return is_long != nullptr && std::string(is_long) == "1" ? 150'000 : 300;
}

// With fewer months late, a cut some cents smaller (roundings) or a lower rate, if those are not
// what is beyond.
bool breaks_up_to(const Situation& situation, const BadLuckPoint& beyond) {
  constexpr std::int64_t cuts = 400;
  for (std::int64_t late = beyond.months_late; late >= 0; --late) {
    if (breaks(situation, {late, beyond.rent, beyond.pay, beyond.rate})) return true;
  }
  for (std::int64_t less = 1; less <= std::min(cuts, beyond.pay); ++less) {
    for (std::int64_t late = beyond.months_late; late >= 0; --late) {
      if (breaks(situation, {late, beyond.rent, beyond.pay - less, beyond.rate})) return true;
    }
  }
  for (std::int64_t rate = beyond.rate - 1; rate >= 0; --rate) {
    for (std::int64_t late = beyond.months_late; late >= 0; --late) {
      if (breaks(situation, {late, beyond.rent, beyond.pay, rate})) return true;
    }
  }
  return false;
}

TEST_CASE("nothing breaks inside the box, and one unit beyond each face does", "[assess]") {
  for (const auto& request :
       {small_request(), tight_request(), tight_parent_request(), shrinking_request(),
        tight_payday_request(PayFrequency::every_two_weeks),
        tight_payday_request(PayFrequency::every_week),
        tight_payday_request(PayFrequency::once_a_month), newcomer_request(5'200'000)}) {
    const Case made = worked_out(request);
    REQUIRE(made.points.box.has_value());
    const SafeBox& box = *made.points.box;
    const BadLuckPoint corner{box.months_late, box.rent, box.pay, box.rate};
    CHECK_FALSE(breaks(made.fitted, corner));
    BadLuckPoint beyond = corner;
    ++beyond.rent;
    CHECK(breaks_up_to(made.fitted, beyond));
    beyond = corner;
    ++beyond.pay;
    CHECK((box.has_more_pay || breaks_up_to(made.fitted, beyond)));
    beyond = corner;
    ++beyond.months_late;
    CHECK((box.has_more_months || breaks_up_to(made.fitted, beyond)));
    beyond = corner;
    ++beyond.rate;
    CHECK((box.has_more_rate || breaks_up_to(made.fitted, beyond)));
    // Rounding of pay and tax: a cent more of pay can leave some cents less.
    for (std::int64_t less = 1; less <= std::min<std::int64_t>(box.pay, 150); ++less) {
      for (std::int64_t late = 0; late <= box.months_late; ++late) {
        CAPTURE(less, late);
        CHECK_FALSE(breaks(made.fitted, {late, box.rent, box.pay - less, box.rate}));
      }
    }
    std::mt19937_64 random(7);
    const auto up_to = [&](std::int64_t most) {
      return static_cast<std::int64_t>(random() % (static_cast<std::uint64_t>(most) + 1));
    };
    for (int i = 0; i < points_inside(); ++i) {
      const BadLuckPoint inside{up_to(box.months_late), up_to(box.rent), up_to(box.pay),
                                up_to(box.rate)};
      CHECK_FALSE(breaks(made.fitted, inside));
    }
  }
}

// Roundings could turn a cut that is a few cents short of the face.
TEST_CASE("no cut near the face of a random box breaks", "[assess]") {
  std::mt19937_64 random(11);
  const auto any = [&](std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low));
  };
  constexpr int requests = 500;
  constexpr int few = 5;
  // Here a cut of some cents less breaks where the larger one does not.
  constexpr int turned_by_rounding = 290;
  const bool is_long = points_inside() > 1'000;
  for (int k = 0; k < requests; ++k) {
    Request request = tight_request();
    request.household->housing_per_month = Money::of_minor(any(150'000, 180'000), cad);
    request.household->savings = Money::of_minor(any(20'000, 300'000), cad);
    request.work->cautious->pay = {GrossPerYear{Money::of_minor(any(3'500'000, 6'000'000), cad)}};
    if (!is_long && k >= few && k != turned_by_rounding) continue;
    const Case made = worked_out(request);
    if (!made.points.box) continue;
    const SafeBox& box = *made.points.box;
    BadLuckPoint point{0, box.rent, box.pay, box.rate};
    for (; point.pay > std::max<std::int64_t>(box.pay - 45, 0); --point.pay) {
      for (point.months_late = 0; point.months_late <= box.months_late; ++point.months_late) {
        CAPTURE(k, point.pay, point.months_late);
        CHECK_FALSE(breaks(made.fitted, point));
      }
    }
    ++(point = {box.months_late, box.rent, box.pay, box.rate}).pay;
    CHECK((box.has_more_pay || breaks_up_to(made.fitted, point)));
  }
}

// Low pay by pay days, with one or two paycheques in the first year: where these are up to 2,000
// together, premiums come back in the next spring, and a cent more of pay leaves less.
TEST_CASE("no cut inside a random box of pay days breaks", "[assess]") {
  std::mt19937_64 random(13);
  const auto any = [&](std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low));
  };
  constexpr int requests = 300;
  constexpr int few = 10;
  // Here, too, a cut of some cents less breaks where the larger one does not.
  constexpr std::array turned_by_rounding{234, 297};
  const bool is_long = points_inside() > 1'000;
  int boxes = 0;
  for (int k = 0; k < requests; ++k) {
    Request request = newcomer_request(any(2'300'000, 5'600'000));
    request.work->now.paydays->frequency = static_cast<PayFrequency>(any(0, 4));
    request.work->cautious->months_to_job = static_cast<int>(any(7, 10));
    request.work->cautious->pay.growth_per_year = Ratio(any(-2, 3), 100);
    request.household->housing_per_month = Money::of_minor(any(50'000, 150'000), cad);
    request.household->savings = Money::of_minor(any(1'200'000, 2'600'000), cad);
    const bool is_turned = std::ranges::find(turned_by_rounding, k) != turned_by_rounding.end();
    if (!is_long && k >= few && !is_turned) continue;
    const Case made = worked_out(request);
    if (!made.points.box) continue;
    ++boxes;
    const SafeBox& box = *made.points.box;
    const BadLuckPoint corner{box.months_late, box.rent, box.pay, box.rate};
    const auto step = [&](std::int64_t cut) {
      return box.pay - cut < 400 ? any(1, 12) : any(1, box.pay / 50 + 2);
    };
    for (BadLuckPoint point = corner; point.pay >= 0; point.pay -= step(point.pay)) {
      for (point.months_late = 0; point.months_late <= box.months_late; ++point.months_late) {
        CAPTURE(k, point.pay, point.months_late);
        CHECK_FALSE(breaks(made.fitted, point));
      }
    }
    CAPTURE(k);
    BadLuckPoint beyond = corner;
    ++beyond.pay;
    CHECK((box.has_more_pay || breaks_up_to(made.fitted, beyond)));
    ++(beyond = corner).rent;
    CHECK(breaks_up_to(made.fitted, beyond));
  }
  CHECK(boxes > few / 4);
}

// One paycheque of 2,000 in December is refunded its premiums in May, one of 2,000.01 is not: with
// 24,000 a year some cents are left after a bill in autumn, and a bit more pay breaks the budget.
TEST_CASE("the smallest cut lies before pay whose premiums come back", "[assess]") {
  const std::int64_t cents_a_year = GENERATE(2'520'000, 2'600'000, 2'900'000, 3'300'000);
  Request request = newcomer_request(cents_a_year);
  request.work->now.paydays->frequency = PayFrequency::once_a_month;
  request.work->cautious->pay.growth_per_year = 0;
  request.household->housing_per_month = dollars(800);
  request.household->savings = dollars(60'000);
  request.course->bills.push_back({CostKind::equipment, dollars(40'000), Date::of(2026, 10, 1)});
  const std::int64_t to_refund = cents_a_year - 2'400'000;
  request.household->savings -=
      under_bad_luck(worked_out(request).fitted, {.pay = to_refund}).lowest.savings - dollars(1);
  const Case made = worked_out(request);
  CHECK_FALSE(breaks(made.fitted, {.pay = to_refund}));
  CHECK(under_bad_luck(made.fitted, {.pay = to_refund - 12}).lowest.savings < dollars(-20));
  const auto& pay = made.points.single.back().amounts.front();
  REQUIRE(pay.kind == BadLuck::pay);
  CHECK(breaks(made.fitted, {.pay = pay.amount}));
  CHECK(pay.amount < to_refund);
  for (std::int64_t cut = pay.amount - 1; cut > pay.amount - 2'000; cut -= 12) {
    CHECK_FALSE(breaks(made.fitted, {.pay = cut}));
  }
}

// A job that comes two months late breaks it alone: half of that is one month, and not two.
TEST_CASE("no part of the worst pair breaks the budget alone", "[assess]") {
  Request request = small_request();
  request.work->now = {NetPerMonth{dollars(1'740)}};
  request.household->savings = dollars(20'000);
  for (int months = 6; months <= 10; ++months) {
    request.work->cautious->months_to_job = months;
    const Case made = worked_out(request);
    CAPTURE(months, made.points.breaks_already);
    if (!made.points.pair) continue;
    for (const auto& [kind, amount] : made.points.pair->amounts) {
      CHECK(amount > 0);
      for (const auto& one : made.points.single) {
        if (one.amounts.front().kind == kind) CHECK(amount < one.amounts.front().amount);
      }
    }
  }
}

TEST_CASE("a budget that breaks by itself needs no bad luck", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(3'000);
  const auto points = worked_out(request).points;
  CHECK(points.breaks_already);
  CHECK(points.single.empty());
  CHECK_FALSE(points.box.has_value());
}
