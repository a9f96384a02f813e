#include "afford/credit_cost/apr.hpp"

#include <utility>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(std::string_view text) { return parse_date(text, {1900, 2199}).value(); }

std::string percent(const Apr& found) {
  return found.percent ? format_decimal(*found.percent) : "none";
}

std::string percent(const RegimeFlows& flows, unsigned decimals = 6) {
  return percent(apr(flows, decimals));
}

// Lent at time 0, and equal payments.
struct Plan {
  std::int64_t lent;
  std::int64_t payment;
  int count;
};

RegimeFlows yearly_parts(Regime regime, const Plan& plan, int per_year) {
  RegimeFlows flows{regime, {{0, plan.lent}}, per_year};
  for (int i = 1; i <= plan.count; ++i) flows.flows.push_back({Ratio(i, per_year), -plan.payment});
  return flows;
}

RegimeFlows unit_periods(const Plan& plan, const Ratio& per_year, const Ratio& in_front = 0) {
  RegimeFlows flows{Regime::usa, {{0, plan.lent}}, per_year};
  for (int i = 1; i <= plan.count; ++i) flows.flows.push_back({i, -plan.payment, in_front});
  return flows;
}

const std::vector<RegimeFlow> two_years{{0, 1'000}, {2, -1'240}};
const Plan at_the_cap{100'000, 9'997, 12};

}  // namespace

TEST_CASE("the laws answer differently on the same money", "[credit_cost]") {
  // 240 over two years on 1,000 are 12 %; 1.24^(1/2) = 1.11355287.
  CHECK(percent({Regime::canada, two_years}) == "12.000000");
  CHECK(percent({Regime::usa, two_years}) == "11.355287");
  CHECK(percent({Regime::eu, two_years}) == "11.355287");
  CHECK(percent({Regime::uk, two_years}) == "11.355287");
  // 1 % a month: 12 % where periods add up, 1.01^12 - 1 where they compound.
  const Plan plan{10'000, 10'100, 1};
  CHECK(percent(yearly_parts(Regime::canada, plan, 12)) == "12.000000");
  CHECK(percent(unit_periods(plan, 12)) == "12.000000");
  CHECK(percent(yearly_parts(Regime::eu, plan, 12)) == "12.682503");
}

TEST_CASE("a limit is judged on the unrounded rate", "[credit_cost]") {
  const auto flows = yearly_parts(Regime::canada, at_the_cap, 12);
  CHECK(percent(flows) == "35.014069");
  CHECK(side_of_apr(flows, 35) == -1);
  CHECK(format_decimal(nearest_eighth(flows, Decimal(35'014'069, 6))) == "35.000");
  // A cent less in each payment is 34.994.
  const auto below = yearly_parts(Regime::canada, {100'000, 9'996, 12}, 12);
  CHECK(percent(below, 3) == "34.994");
  CHECK(side_of_apr(below, 35) == 1);
  // The sides around the printed digits, under each law.
  for (const Regime regime : all_regimes) {
    const auto same = yearly_parts(regime, at_the_cap, 12);
    const auto found = apr(same, 12).percent;
    REQUIRE(found);
    const Ratio half(1, ten_to(12) * 2);
    CHECK(side_of_apr(same, Ratio::of(*found) - half) == -1);
    CHECK(side_of_apr(same, Ratio::of(*found) + half) == 1);
  }
}

TEST_CASE("a rate that is exact lies on its limit", "[credit_cost]") {
  CHECK(side_of_apr({Regime::canada, two_years}, 12) == 0);
  const RegimeFlows yearly{Regime::eu, {{0, 100}, {2, -121}}};
  CHECK(side_of_apr(yearly, 10) == 0);
  // 35 % of a year over its twelfths, irrational on the way.
  const RegimeFlows by_months{Regime::uk,
                              {{0, 20}, {1, -27}, {Ratio(1, 12), 40}, {Ratio(13, 12), -54}}};
  CHECK(side_of_apr(by_months, 35) == 0);
  CHECK(side_of_apr(by_months, Ratio(35'000'001, 1'000'000)) == 1);
  CHECK(percent(by_months, 12) == "35.000000000000");
  CHECK(side_of_apr({Regime::usa, {{0, 200}, {1, -231, Ratio(1, 2)}}, 12}, 120) == 0);
}

TEST_CASE("who lends does not matter to the side of a rate", "[credit_cost]") {
  for (const Regime regime : {Regime::usa, Regime::eu, Regime::uk}) {
    for (const int sign : {-1, 1}) {
      const RegimeFlows flows{regime, {{0, 100 * sign}, {2, -121 * sign}}};
      CHECK(side_of_apr(flows, 9) == -1);
      CHECK(side_of_apr(flows, 10) == 0);
      CHECK(side_of_apr(flows, 11) == 1);
    }
  }
}

TEST_CASE("Regulation Z, Appendix J (c)", "[credit_cost]") {
  // tests/vectors/credit_cost/apr.json has the printed two decimals and ten by bisection.
  CHECK(percent(unit_periods({100'000, 3'361, 36}, 12), 10) == "12.8255761419");
  CHECK(percent(unit_periods({600'000, 20'000, 36}, 12, Ratio(19, 30)), 10) == "11.8165082908");
  CHECK(percent(unit_periods({1'000'000, 38'500, 40}, 4, Ratio(13, 30)), 10) == "8.9707696478");
  CHECK(percent(unit_periods({1'000, 1'080, 1}, Ratio(73, 51)), 10) == "11.4509803922");
  CHECK(percent(unit_periods({100'000, 113'519, 1}, 1, Ratio(1, 2)), 10) == "8.7570470877");
  // (c)(3)(i): the last of 24 is larger.
  auto larger = unit_periods({500'000, 23'000, 23}, 12);
  larger.flows.push_back({24, -28'000});
  CHECK(percent(larger, 10) == "10.5004688579");
}

TEST_CASE("Regulation Z from dates", "[credit_cost]") {
  // (c)(1)(ii): lent on 10 February 1978, paid from 1 April on.
  std::vector<DatedAmount> amounts{{day("1978-02-10"), 600'000}};
  std::vector<Date> dates{day("1978-02-10")};
  for (int i = 0; i < 36; ++i) {
    dates.push_back(day("1978-04-01").plus_months(i, 1));
    amounts.push_back({dates.back(), -20'000});
  }
  const UnitPeriod unit = unit_period({{dates.front()}, dates}, UnequalIntervals::average);
  const auto flows = timed(Regime::usa, amounts, unit);
  CHECK(flows.periods_per_year == Ratio(12));
  CHECK(flows.flows[1].time == Ratio(1));
  CHECK(flows.flows[1].fraction == Ratio(19, 30));
  CHECK(flows.flows[36].time == Ratio(36));
  CHECK(percent(flows, 10) == "11.8165082908");
  // In years the days have two measures, and 19 of them lie in front.
  CHECK(timed(Regime::canada, amounts, unit).flows[1].time == Ratio(1, 12) + Ratio(19, 365));
  // (c)(6)(i): nine of 100 from 20 February, then six, six and three after a gap.
  std::vector<DatedAmount> four_weeks{{day("1978-01-25"), 213'500}};
  const std::vector<std::pair<std::string_view, int>> groups{
      {"1978-02-20", 9}, {"1978-11-13", 6}, {"1979-05-14", 6}, {"1979-11-12", 3}};
  for (const auto& [first, count] : groups) {
    for (int i = 0; i < count; ++i) {
      four_weeks.push_back({day(first).plus_days(28 * i), -10'000});
    }
  }
  const auto gaps = timed(Regime::usa, four_weeks, unit_period_of({StepUnit::day, 28}));
  CHECK(percent(gaps, 10) == "11.9951162915");
}

TEST_CASE("the European directives and a British lender", "[credit_cost]") {
  // 98/7/EC Annex III A 2 (16.9 %) and 4 (13.2 %), B 2 (16.85 %).
  CHECK(percent({Regime::eu, {{0, 950}, {Ratio(546, 365), -1'200}}}, 10) == "16.9026206537");
  CHECK(percent(
            {Regime::eu, {{0, 1'000}, {Ratio(90, 365), -272}, {Ratio(181, 365), -272}, {1, -544}}},
            10) == "13.2262455427");
  CHECK(percent({Regime::eu, {{0, 950}, {Ratio(3, 2), -1'200}}}, 10) == "16.8526126929");
  CHECK(percent(yearly_parts(Regime::uk, {370'000, 11'579, 36}, 12), 10) == "8.2025392899");
  // The Commission's first example of 2015 (6.434412 %): 4,000 of costs on the first day.
  auto mortgage = yearly_parts(Regime::eu, {20'000'000, 143'286, 240}, 12);
  mortgage.flows.push_back({0, -400'000});
  CHECK(percent(mortgage, 10) == "6.4344124888");
}

TEST_CASE("money that moves at dates under each law", "[credit_cost]") {
  const std::vector<DatedAmount> amounts{{day("2013-02-15"), -1'020}, {day("2013-01-12"), 1'000}};
  const UnitPeriod month = unit_period_of(monthly);
  // 20 on 1,000 over 1/12 + 3/365 of a year, and 1.02 to the power of its inverse.
  const auto canada = timed(Regime::canada, amounts, month);
  CHECK(canada.flows[0].time == Ratio(1, 12) + Ratio(3, 365));
  CHECK(canada.flows[1].time == Ratio(0));
  CHECK(percent(canada, 10) ==
        format_decimal(rounded(Ratio(2 * 4'380, 401), 10, RoundingMode::half_up)));
  CHECK(timed(Regime::uk, amounts, month).flows[0].time == Ratio(1, 12) + Ratio(3, 366));
  const auto usa = timed(Regime::usa, amounts, month);
  CHECK(usa.flows[0].time == Ratio(1));
  CHECK(usa.flows[0].fraction == Ratio(1, 10));
}

TEST_CASE("an actuarial nominal rate compounds in Canada's times", "[credit_cost]") {
  const RegimeFlows flows{Regime::canada, two_years};
  // 4 x (1.24^(1/8) - 1), and in years the effective rate.
  CHECK(percent(actuarial_rate(flows, 4, 6)) == "10.901477");
  CHECK(percent(actuarial_rate(flows, 1, 6)) == "11.355287");
  CHECK(side_of_actuarial_rate(flows, 4, Ratio(10'901'476, 1'000'000)) == -1);
  CHECK(side_of_actuarial_rate(flows, 4, Ratio(10'901'477, 1'000'000)) == 1);
  // 60 % a year, compounded twice: 1.3^2 = 1.69.
  const RegimeFlows capped{Regime::canada, {{0, 100}, {1, -169}}};
  CHECK(side_of_actuarial_rate(capped, 2, 60) == 0);
  // Where nothing is left unpaid both are the same.
  const auto level = yearly_parts(Regime::canada, at_the_cap, 12);
  CHECK(percent(actuarial_rate(level, 12, 8)) == percent(level, 8));
}

TEST_CASE("the nearest eighth is that of the unrounded rate", "[credit_cost]") {
  const auto eighth = [](std::int64_t owed, const Decimal& percent) {
    return format_decimal(
        nearest_eighth({Regime::usa, {{0, 100'000'000}, {1, ExactInteger(-owed)}}}, percent));
  };
  CHECK(eighth(112'000'000, Decimal(12, 0)) == "12.000");
  CHECK(eighth(112'062'500, Decimal(120'625, 4)) == "12.125");  // half way: up
  // Rounded to four digits first, 12.062499 would be half way.
  CHECK(eighth(112'062'499, Decimal(120'625, 4)) == "12.000");
  CHECK(eighth(112'187'499, Decimal(1'219, 2)) == "12.125");
  CHECK(format_decimal(nearest_eighth({Regime::canada, two_years}, Decimal(12, 0))) == "12.000");
}

TEST_CASE("neither the start nor the unit of money counts", "[credit_cost]") {
  for (const Regime regime : {Regime::canada, Regime::eu, Regime::uk}) {
    const auto flows = yearly_parts(regime, at_the_cap, 12);
    auto moved = flows;
    for (auto& flow : moved.flows) {
      flow.time += Ratio(7, 2);
      flow.amount *= 1'000;
    }
    CHECK(percent(moved) == percent(flows));
  }
}

TEST_CASE("money without an APR says why", "[credit_cost]") {
  for (const Regime regime : all_regimes) {
    CAPTURE(format_regime(regime));
    CHECK(apr({regime, {{0, 100}, {0, -110}}}, 2).outcome == RateOutcome::one_time);
    CHECK(apr({regime, {{0, 100}, {1, 110}}}, 2).outcome == RateOutcome::one_sign);
  }
  CHECK(apr({Regime::eu, {}}, 2).outcome == RateOutcome::no_amounts);
  CHECK(apr({Regime::usa, {{0, 0}, {1, 0}}}, 2).outcome == RateOutcome::no_amounts);
  // Less paid back than lent: a negative rate where money compounds, no cost in Canada.
  const std::vector<RegimeFlow> gift{{0, 100}, {1, -90}};
  CHECK(percent({Regime::eu, gift}, 2) == "-10.00");
  const auto none = apr({Regime::canada, gift}, 2);
  CHECK(none.outcome == RateOutcome::never_zero);
  CHECK_FALSE(none.percent);
  CHECK(none.roots.empty());
}

TEST_CASE("several rates are all there, the first one meant", "[credit_cost]") {
  const auto found = apr({Regime::eu, {{0, 100}, {1, -230}, {2, 132}}}, 2);
  CHECK(percent(found) == "10.00");
  CHECK(found.roots == std::vector<Decimal>{Decimal(10, 0), Decimal(20, 0)});
}
