#include "afford/numbers/rate_roots.hpp"

#include <string>
#include <utility>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

RateRoots roots_of(const std::vector<ExactInteger>& amounts, unsigned decimals = 6) {
  RateEquation equation;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    equation.terms.push_back({amounts[i], static_cast<std::int64_t>(i)});
  }
  return rate_roots(equation, decimals);
}

std::string joined(const RateRoots& roots) {
  std::string text;
  for (const auto& percent : roots.percents) {
    text.append(text.empty() ? "" : " ").append(format_decimal(percent));
  }
  return text;
}

std::string rates(const std::vector<ExactInteger>& amounts, unsigned decimals = 6) {
  return joined(roots_of(amounts, decimals));
}

// amounts of (a - b v) (c - d v) .. with v the worth of 1 after a period: growths b/a, d/c, ..
std::vector<ExactInteger> with_growths(const std::vector<Ratio>& growths) {
  std::vector<ExactInteger> product{1};
  for (const auto& growth : growths) {
    std::vector<ExactInteger> next(product.size() + 1);
    for (std::size_t i = 0; i < product.size(); ++i) {
      next[i] += product[i] * growth.denominator();
      next[i + 1] -= product[i] * growth.numerator();
    }
    product = std::move(next);
  }
  return product;
}

struct DayAmount {
  std::int64_t day;
  ExactInteger amount;
};

RateRoots roots_by_days(const std::vector<DayAmount>& amounts, unsigned decimals = 6) {
  RateEquation equation{.terms = {}, .units_per_period = 365};
  for (const auto& [day, amount] : amounts) equation.terms.push_back({amount, day});
  return rate_roots(equation, decimals);
}

// The square of 100 - 60 w^251 - 50 w^300: it touches zero where 60 w^251 + 50 w^300 = 100, at one
// growth, and no common divisor of the days makes it a small polynomial.
const std::vector<DayAmount> dated_tangent{{0, 10'000},  {251, -12'000}, {300, -10'000},
                                           {502, 3'600}, {551, 6'000},   {600, 2'500}};

std::vector<DayAmount> tipped(ExactInteger by) {
  auto amounts = dated_tangent;
  for (auto& [day, amount] : amounts) amount *= ten_to(12);
  amounts.front().amount += by;
  return amounts;
}

}  // namespace

TEST_CASE("one rate", "[numbers]") {
  // The example of numpy-financial's irr, which prints 0.2809484; to more digits by bisection with
  // 60 of them.
  CHECK(rates({-100, 39, 59, 55, 20}, 20) == "28.09484211599611045766");
  CHECK(rates({100, -110}) == "10.000000");
  CHECK(rates({-100, 0, 121}) == "10.000000");
  CHECK(rates({-100, 50}) == "-50.000000");
  CHECK(rates({-1000, 300, 700}) == "0.000000");
  // 100 x (2^(1/2) - 1).
  CHECK(rates({-1, 0, 2}, 40) == "41.4213562373095048801688724209698078569672");
}

TEST_CASE("two rates, and three", "[numbers]") {
  CHECK(rates({-100, 230, -132}) == "10.000000 20.000000");
  CHECK(rates({100, -230, 132}) == "10.000000 20.000000");
  // (g - 1.1)(g - 1.2)(g - 1.3): sums of products 3.6, 4.31, 1.716.
  CHECK(rates({-1000, 3600, -4310, 1716}) == "10.000000 20.000000 30.000000");
  CHECK(rates(with_growths({Ratio(1, 4), Ratio(1, 2), 2, 3, 5})) ==
        "-75.000000 -50.000000 100.000000 200.000000 400.000000");
}

TEST_CASE("rates that touch zero without crossing it are found where periods are few",
          "[numbers]") {
  // 100 (g - 1.1)^2.
  CHECK(rates({-100, 220, -121}) == "10.000000");
  CHECK(rates(with_growths({Ratio(11, 10), Ratio(11, 10), Ratio(11, 10)})) == "10.000000");
  CHECK(rates(with_growths({Ratio(11, 10), Ratio(6, 5), Ratio(11, 10), Ratio(6, 5)})) ==
        "10.000000 20.000000");
  CHECK(rates(with_growths({1, 1})) == "0.000000");
  // By days: ten days and twenty are one step and two.
  const auto dated = roots_by_days({{0, -100}, {365, 220}, {730, -121}});
  CHECK(joined(dated) == "10.000000");
  CHECK(dated.undecided == 0);
}

TEST_CASE("a tangent root may be irrational", "[numbers]") {
  // (g^2 - 2)^2.
  CHECK(rates({-1, 0, 4, 0, -4}, 10) == "41.4213562373");
  // ((g^3 - 2)(g - 1.5))^2 = (2 g^4 - 3 g^3 - 4 g + 6)^2 / 4; the cube root of 2 is 1.259921049894.
  CHECK(rates({4, -12, 9, -16, 48, -36, 16, -48, 36}, 10) == "25.9921049895 50.0000000000");
}

TEST_CASE("rates a billionth apart are two, or none", "[numbers]") {
  // 1.1 and 1.100000001.
  const auto close = with_growths({Ratio(11, 10), Ratio(1'100'000'001, 1'000'000'000)});
  CHECK(rates(close, 7) == "10.0000000 10.0000001");
  CHECK(rates(close, 6) == "10.000000 10.000000");
  const auto closer =
      with_growths({Ratio(11, 10), Ratio(ten_to(30) * 11 + 1, ten_to(30) * 10), Ratio(1, 2)});
  CHECK(rates(closer, 29) ==
        "-50.00000000000000000000000000000 10.00000000000000000000000000000 "
        "10.00000000000000000000000000001");
  // 100 g^2 - 220 g + 121 less 10^-6 is zero at 1.1 -+ 10^-4; more than 121, nowhere.
  const ExactInteger million = 1'000'000;
  CHECK(rates({million * -100, million * 220, million * -121 + 1}, 2) == "9.99 10.01");
  const auto none = roots_of({million * -100, million * 220, million * -121 - 1});
  CHECK(none.outcome == RateOutcome::never_zero);
  CHECK(none.percents.empty());
}

TEST_CASE("a dated sum that only touches zero is left undecided", "[numbers]") {
  const auto touching = roots_by_days(dated_tangent);
  CHECK(touching.outcome == RateOutcome::undecided);
  CHECK(touching.undecided == 1);
  CHECK(touching.percents.empty());
  // A million millionth above zero it has no rate, and below it two.
  const auto above = roots_by_days(tipped(ten_to(4)));
  CHECK(above.outcome == RateOutcome::never_zero);
  CHECK(above.undecided == 0);
  const auto below = roots_by_days(tipped(-ten_to(4)));
  CHECK(below.outcome == RateOutcome::found);
  CHECK(below.percents.size() == 2);
  CHECK(below.undecided == 0);
}

TEST_CASE("a certain rate stands beside a place that is undecided", "[numbers]") {
  // Times 100 - 121 w^730, which is zero at 10 % a year.
  std::vector<DayAmount> amounts;
  for (const auto& [day, amount] : dated_tangent) {
    amounts.push_back({day, amount * 100});
    amounts.push_back({day + 730, amount * -121});
  }
  const auto roots = roots_by_days(amounts);
  CHECK(roots.outcome == RateOutcome::found);
  CHECK(joined(roots) == "10.000000");
  CHECK(roots.undecided == 1);
}

TEST_CASE("two times far apart need no power of that size", "[numbers]") {
  // 1.5 after 2^32 + 1 periods, 9 after 18,432 days and 2 after a million periods: each by
  // 80-digit logarithms.
  const RateEquation far{.terms = {{-2, 0}, {3, 4'294'967'297}}};
  CHECK(joined(rate_roots(far, 40)) == "0.0000000094404702082485562717337964307707");
  CHECK(joined(roots_by_days({{0, -1}, {18'432, 9}}, 30)) == "4.447104250007957295235147556855");
  const RateEquation million{.terms = {{-1, 0}, {2, 1'000'000}}};
  CHECK(joined(rate_roots(million, 20)) == "0.00006931474207865078");
}

TEST_CASE("rates near a total loss and rates beyond all bounds are counted", "[numbers]") {
  const ExactInteger trillion = ten_to(12);
  CHECK(rates({-trillion, 1}, 12) == "-99.999999999900");
  const auto lost = roots_of({-trillion * 10, 1});
  CHECK(lost.outcome == RateOutcome::out_of_range);
  CHECK(lost.near_total_loss == 1);
  CHECK(lost.above_highest == 0);
  const auto high = roots_of({-1, ten_to(301)});
  CHECK(high.outcome == RateOutcome::out_of_range);
  CHECK(high.near_total_loss == 0);
  CHECK(high.above_highest == 1);
  CHECK(rates({-1, ten_to(299)}, 0) == (ten_to(301) - 100).to_text());
  // With a plain rate between them, the plain one is listed.
  const auto all =
      roots_of(with_growths({Ratio(1, trillion * 5), Ratio(11, 10), Ratio(ten_to(305), 1)}));
  CHECK(all.outcome == RateOutcome::found);
  CHECK(joined(all) == "10.000000");
  CHECK(all.near_total_loss == 1);
  CHECK(all.above_highest == 1);
  // The same where the polynomial is isolated, because a rate is a double one.
  const auto exact = roots_of(
      with_growths({Ratio(1, trillion * 5), Ratio(11, 10), Ratio(11, 10), Ratio(ten_to(305), 1)}));
  CHECK(joined(exact) == "10.000000");
  CHECK(exact.near_total_loss == 1);
  CHECK(exact.above_highest == 1);
}

TEST_CASE("ties go half up, below zero away from it", "[numbers]") {
  CHECK(rates({-200, 221}, 0) == "11");                              // 10.5 %
  CHECK(rates({-200, 179}, 0) == "-11");                             // -10.5 %
  CHECK(rates({-2000, 2201}, 1) == "10.1");                          // 10.05 %
  CHECK(rates({-2000, 1799}, 1) == "-10.1");                         // -10.05 %
  CHECK(rates({-1000, 1005}, 0) == "1");                             // 0.5 %
  CHECK(rates({-1000, 995}, 0) == "-1");                             // -0.5 %
  CHECK(rates({-ten_to(9), ten_to(9) * 2 + 5}, 6) == "100.000001");  // 100.0000005 %
  CHECK(rates({-ten_to(30), ten_to(30) + 5 * ten_to(7)}, 20) == "0.00000000000000000001");
  // (221 - 200 g)^2: the tie is a double rate.
  CHECK(rates(with_growths({Ratio(221, 200), Ratio(221, 200)}), 0) == "11");
}

TEST_CASE("a rate a year is the rate of a period times periods", "[numbers]") {
  const RateEquation monthly{.terms = {{-1000, 0}, {1015, 1}}, .scale = 12};
  CHECK(joined(rate_roots(monthly, 4)) == "18.0000");
  // Half of 1/3 of a percent more would be a tie: 1.5 % + 1/24 %  x 12 = 18.5 %.
  const RateEquation tie{.terms = {{-2400, 0}, {2437, 1}}, .scale = 12};
  CHECK(joined(rate_roots(tie, 0)) == "19");
  const RateEquation odd{.terms = {{1000, 0}, {-1080, 1}}, .scale = Ratio(365, 255)};
  CHECK(joined(rate_roots(odd, 10)) == "11.4509803922");
}

TEST_CASE("what has no rate says why", "[numbers]") {
  CHECK(roots_of({}).outcome == RateOutcome::no_amounts);
  CHECK(roots_of({0, 0}).outcome == RateOutcome::no_amounts);
  CHECK(roots_of({0, 7}).outcome == RateOutcome::one_time);
  CHECK(rate_roots({.terms = {{-100, 4}, {90, 4}}}, 2).outcome == RateOutcome::one_time);
  CHECK(rate_roots({.terms = {{-100, 4}, {100, 4}}}, 2).outcome == RateOutcome::no_amounts);
  CHECK(roots_of({5, 0, 7}).outcome == RateOutcome::one_sign);
  CHECK(roots_of({-5, -7}).outcome == RateOutcome::one_sign);
  // g^2 - g + 1 has no real root.
  CHECK(roots_of({100, -100, 100}).outcome == RateOutcome::never_zero);
  CHECK(roots_of({-3000, 6000, -3100, -5}).outcome == RateOutcome::never_zero);
}

TEST_CASE("of several rates the one nearest to zero from above is meant", "[numbers]") {
  const auto chosen = [](std::initializer_list<std::int64_t> percents) {
    std::vector<Decimal> list;
    for (const auto percent : percents) list.push_back(Decimal(percent, 0));
    const auto found = chosen_rate(list);
    return found ? format_decimal(*found) : "none";
  };
  CHECK(chosen({}) == "none");
  CHECK(chosen({-20, 10, 20}) == "10");
  CHECK(chosen({-20, 0, 20}) == "0");
  CHECK(chosen({-20, -5}) == "-5");
  // FCA MCOB 10.3.1B R(2): a rate so high is no answer where there is a negative one.
  CHECK(chosen({-20, -5, 100'000'001}) == "-5");
  CHECK(chosen({-20, -5, 100'000'000}) == "100000000");
  CHECK(chosen({100'000'001, 200'000'000}) == "100000001");
}
