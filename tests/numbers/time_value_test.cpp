#include "afford/numbers/time_value.hpp"

#include <string>
#include <utility>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

std::string rates(const RateEquation& equation, unsigned decimals = 6) {
  const auto roots = rate_roots(equation, decimals);
  std::string text;
  for (const auto& percent : roots.percents) {
    text.append(text.empty() ? "" : " ").append(format_decimal(percent));
  }
  return text.empty() ? "none" : text;
}

std::string rate_of(const Annuity& annuity, const Ratio& nper, unsigned decimals = 6) {
  return rates(annuity_equation(annuity, nper), decimals);
}

std::string periods(const Annuity& annuity, const Ratio& rate, unsigned decimals = 6) {
  const auto count = period_count(annuity, rate, decimals);
  CHECK((count.outcome == NperOutcome::found) == count.periods.has_value());
  return count.periods ? format_decimal(*count.periods) : "never";
}

Ratio parts(std::int64_t numerator, std::int64_t denominator) { return {numerator, denominator}; }

// The first example of Microsoft's page on MIRR, year by year.
const std::vector<TimedRatio> investment{{-120'000, 0}, {39'000, 1}, {30'000, 2},
                                         {21'000, 3},   {37'000, 4}, {46'000, 5}};

std::string modified(std::vector<TimedRatio> flows, const Ratio& finance, const Ratio& reinvest) {
  const auto equation = modified_equation(std::move(flows), finance, reinvest);
  return equation ? rates(*equation) : "none";
}

// Of one amount in hundredths.
std::string value(std::int64_t amount, std::int64_t time, const Ratio& rate, unsigned decimals) {
  return format_decimal(present_value({.terms = {{amount, time}}}, rate, decimals, 2));
}

}  // namespace

TEST_CASE("the rate of an annuity of whole periods", "[numbers]") {
  // 121/1.1 + 121/1.21 = 210; a period earlier 231.
  CHECK(rate_of({.pmt = -121, .pv = 210, .fv = 0}, 2) == "10.000000");
  CHECK(rate_of({.pmt = -121, .pv = 231, .fv = 0, .at_start = true}, 2) == "10.000000");
  CHECK(rate_of({.pmt = 0, .pv = -100, .fv = 121}, 2) == "10.000000");
  CHECK(rate_of({.pmt = -20, .pv = 60, .fv = 0}, 3) == "0.000000");
  CHECK(rate_of({.pmt = -20, .pv = 40, .fv = 40}, 3) == "none");
  // 100 paid, 230 and 230 received, 362 paid beside the last: 10 % and 20 %.
  CHECK(rate_of({.pmt = 230, .pv = -100, .fv = -362}, 2) == "10.000000 20.000000");
  // Fractions of money are whole numbers of smaller money.
  CHECK(rate_of({.pmt = parts(-121, 3), .pv = parts(210, 3), .fv = 0}, 2) == "10.000000");
}

TEST_CASE("the rate of an annuity over part of a period", "[numbers]") {
  // At 44 %, 2.5 periods are 1.2^5 = 2.48832. Paid at the end 44 a period are worth
  // 44 x 1.48832/0.44 = 148.832 then, at the start 1.44 times that.
  CHECK(rate_of({.pmt = 0, .pv = -1000, .fv = parts(248'832, 100)}, parts(5, 2)) == "44.000000");
  CHECK(rate_of({.pmt = 44, .pv = -1000, .fv = parts(2'339'488, 1000)}, parts(5, 2)) ==
        "44.000000");
  CHECK(rate_of({.pmt = 44, .pv = -1000, .fv = parts(227'400'192, 100'000), .at_start = true},
                parts(5, 2)) == "44.000000");
  // At 33.1 %, a third of a period is 1.1: (1.1 - 1)/0.331 of a payment.
  CHECK(rate_of({.pmt = parts(331, 1), .pv = -1000, .fv = 1000}, parts(1, 3)) == "33.100000");
  // Without interest 2.5 payments are 2.5 payments.
  CHECK(rate_of({.pmt = -20, .pv = 50, .fv = 0}, parts(5, 2)) == "0.000000");
  // 5/2 and 50/20 are the same number of periods.
  CHECK(rate_of({.pmt = 44, .pv = -1000, .fv = 1500}, parts(5, 2)) ==
        rate_of({.pmt = 44, .pv = -1000, .fv = 1500}, parts(50, 20)));
}

TEST_CASE("equal growth from one value to another", "[numbers]") {
  CHECK(rates(growth_equation(100, 121, 2)) == "10.000000");
  CHECK(rates(growth_equation(-100, -121, 2)) == "10.000000");
  CHECK(rates(growth_equation(100, 50, 1)) == "-50.000000");
  CHECK(rates(growth_equation(10, 11, parts(1, 2))) == "21.000000");
  CHECK(rates(growth_equation(1, parts(1728, 1000), parts(3, 2))) == "44.000000");
  CHECK(rates(growth_equation(1000, 1728, parts(3, 2))) == "44.000000");
  // (4/3)^(1/12) - 1 by 60 digits; Excel prints 0.024263181.
  CHECK(rates(growth_equation(300, 400, 12), 20) == "2.42631807409891396167");
  CHECK(rates(growth_equation(100, -121, 2)) == "none");
}

TEST_CASE("the number of periods", "[numbers]") {
  // 1,000 at 1 % a month with twice its interest: ln 2 / ln 1.01.
  CHECK(periods({.pmt = -100, .pv = 5000, .fv = 0}, parts(1, 100), 20) ==
        "69.66071689357488922414");
  CHECK(periods({.pmt = -121, .pv = 210, .fv = 0}, parts(1, 10)) == "2.000000");
  CHECK(periods({.pmt = -121, .pv = 231, .fv = 0, .at_start = true}, parts(1, 10)) == "2.000000");
  CHECK(periods({.pmt = 0, .pv = -100, .fv = 121}, parts(1, 10)) == "2.000000");
  // Growth that halves: 3 periods from 8 to 1.
  CHECK(periods({.pmt = 0, .pv = -8, .fv = 1}, parts(-1, 2)) == "3.000000");
  // Excel's values of tests/vectors/credit_cost/irr.json.
  CHECK(periods({.pmt = 30, .pv = -300, .fv = 0}, parts(-1, 10), 8) == "6.57881348");
  CHECK(periods({.pmt = 30, .pv = 100, .fv = 0}, parts(-1, 10), 8) == "-3.84835918");
  CHECK(periods({.pmt = 30, .pv = 0, .fv = 0, .at_start = true}, parts(3, 5)) == "0.000000");
}

TEST_CASE("the signs of money turn periods around", "[numbers]") {
  // 121 received back to 100 paid: two periods ago.
  CHECK(periods({.pmt = 0, .pv = -121, .fv = 100}, parts(1, 10)) == "-2.000000");
  CHECK(periods({.pmt = 0, .pv = 121, .fv = -100}, parts(1, 10)) == "-2.000000");
  CHECK(periods({.pmt = 0, .pv = 100, .fv = 121}, parts(1, 10)) == "never");
  CHECK(periods({.pmt = 121, .pv = -210, .fv = 0}, parts(1, 10)) == "2.000000");
}

TEST_CASE("without interest periods are a quotient, rounded once", "[numbers]") {
  CHECK(periods({.pmt = -20, .pv = 60, .fv = 0}, 0) == "3.000000");
  CHECK(periods({.pmt = -20, .pv = 60, .fv = -10}, 0, 1) == "2.5");
  CHECK(periods({.pmt = -20, .pv = 60, .fv = -10}, 0, 0) == "3");
  CHECK(periods({.pmt = 20, .pv = 60, .fv = -10}, 0, 0) == "-3");  // -2.5, away from zero
  CHECK(periods({.pmt = 0, .pv = 60, .fv = -10}, 0) == "never");
}

TEST_CASE("payments that do not outrun the interest end never", "[numbers]") {
  CHECK(periods({.pmt = -10, .pv = 1000, .fv = 0}, parts(1, 100)) == "never");  // just the interest
  CHECK(periods({.pmt = -9, .pv = 1000, .fv = 0}, parts(1, 100)) == "never");
  CHECK(periods({.pmt = 0, .pv = 1000, .fv = 0}, parts(1, 100)) == "never");
  // One hundredth above the interest: ln 1001 / ln 1.01.
  CHECK(periods({.pmt = parts(-1001, 100), .pv = 1000, .fv = 0}, parts(1, 100), 4) == "694.3241");
}

TEST_CASE("a number of periods that is a tie goes half up", "[numbers]") {
  // 1.44^2.5 = 2.48832: no number of bits parts it from the tie.
  CHECK(periods({.pmt = 0, .pv = -1, .fv = parts(248'832, 100'000)}, parts(44, 100), 0) == "3");
  CHECK(periods({.pmt = 0, .pv = -1, .fv = parts(248'833, 100'000)}, parts(44, 100), 0) == "3");
  CHECK(periods({.pmt = 0, .pv = -1, .fv = parts(248'831, 100'000)}, parts(44, 100), 0) == "2");
}

TEST_CASE("effective and nominal rates turn into each other", "[numbers]") {
  // 1.01^12 by hand has 24 digits.
  const Ratio effective(ExactInteger::of_digits("126825030131969720661201"), ten_to(24));
  const auto percent = [](Ratio nominal, std::int64_t npery, unsigned decimals) {
    return format_decimal(effective_percent(nominal, npery, decimals));
  };
  CHECK(percent(parts(12, 100), 12, 22) == "12.6825030131969720661201");
  CHECK(rates(nominal_equation(effective, 12), 12) == "12.000000000000");
  CHECK(percent(parts(6, 10), 2, 4) == "69.0000");
  CHECK(percent(parts(-1, 2), 2, 2) == "-43.75");
  CHECK(percent(parts(-1, 2), 2, 1) == "-43.8");
  CHECK(percent(parts(7, 100), 1, 0) == "7");
  CHECK(rates(nominal_equation(parts(69, 100), 2)) == "60.000000");
  CHECK(rates(nominal_equation(parts(-7, 16), 2)) == "-50.000000");
  CHECK(rates(nominal_equation(0, 12)) == "0.000000");
  // Excel: NOMINAL(0.6, 10) = 0.4812238946896.
  CHECK(rates(nominal_equation(parts(3, 5), 10), 11) == "48.12238946896");
}

TEST_CASE("a modified rate is that of Microsoft's example", "[numbers]") {
  // It prints 13 %, -5 % and 13 %; more digits by 50-digit arithmetic.
  CHECK(modified(investment, parts(10, 100), parts(12, 100)) == "12.609413");
  const std::vector<TimedRatio> three_years(investment.begin(), investment.begin() + 4);
  CHECK(modified(three_years, parts(10, 100), parts(12, 100)) == "-4.804466");
  CHECK(modified(investment, parts(10, 100), parts(14, 100)) == "13.475911");
}

TEST_CASE("a modified rate discounts what is paid and lets grow what comes in", "[numbers]") {
  // 100 + 110/1.1 = 200 paid and 288 = 200 x 1.2^2 received; 288 = 160 x 1.1 + 112 too.
  CHECK(modified({{-100, 0}, {-110, 1}, {288, 2}}, parts(1, 10), 0) == "20.000000");
  CHECK(modified({{-200, 0}, {160, 1}, {112, 2}}, 0, parts(1, 10)) == "20.000000");
  // Neither where they start nor their order counts.
  CHECK(modified({{112, 9}, {-200, 7}, {160, 8}}, 0, parts(1, 10)) == "20.000000");
  CHECK(modified({{100, 0}, {100, 1}}, parts(1, 10), parts(1, 10)) == "none");
  CHECK(modified({{-100, 0}, {-100, 1}}, parts(1, 10), parts(1, 10)) == "none");
  CHECK(modified({{-100, 3}, {100, 3}}, parts(1, 10), parts(1, 10)) == "none");
  CHECK(modified({}, parts(1, 10), parts(1, 10)) == "none");
}

TEST_CASE("a present value to the digits asked for", "[numbers]") {
  // -1,000.00 + 1,100.00/1.1 = 0 and 121.00/1.21 = 100.
  CHECK(format_decimal(present_value({.terms = {{-100'000, 0}, {110'000, 1}}}, parts(1, 10), 6,
                                     2)) == "0.000000");
  CHECK(value(12'100, 2, parts(1, 10), 4) == "100.0000");
  // 1.00/1.1 = 0.90 90 ..
  CHECK(value(100, 1, parts(1, 10), 12) == "0.909090909091");
  CHECK(value(-100, 1, parts(1, 10), 12) == "-0.909090909091");
  CHECK(value(100, 3, parts(-1, 2), 2) == "8.00");
  // Half a year at 44 % is 1.2: 0.60/1.2.
  const RateEquation half{.terms = {{60, 1}}, .units_per_period = 2};
  CHECK(format_decimal(present_value(half, parts(44, 100), 10, 2)) == "0.5000000000");
  // 1/sqrt 2.
  CHECK(format_decimal(present_value({.terms = {{1, 1}}, .units_per_period = 2}, 1, 40, 0)) ==
        "0.7071067811865475244008443621048490392848");
}

TEST_CASE("a present value that is a tie goes half up", "[numbers]") {
  // 0.0055/1.1 = 0.005, and 0.60 after half a year at 44 % is 0.5.
  CHECK(format_decimal(present_value({.terms = {{55, 1}}}, parts(1, 10), 2, 4)) == "0.01");
  CHECK(format_decimal(present_value({.terms = {{54, 1}}}, parts(1, 10), 2, 4)) == "0.00");
  const RateEquation half{.terms = {{60, 1}}, .units_per_period = 2};
  CHECK(format_decimal(present_value(half, parts(44, 100), 0, 2)) == "1");
  CHECK(value(-50, 0, parts(1, 10), 0) == "-1");  // now, so nothing is irrational
}
