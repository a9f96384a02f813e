#include "afford/credit_cost/rate_question.hpp"

#include <utility>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Decimal number(std::string_view text) { return parse_decimal(text, {}).value(); }

// Amounts at the periods 0, 1, 2, ..
FlowList periods(const std::vector<std::string_view>& amounts) {
  FlowList list;
  for (const auto amount : amounts) {
    const auto time = static_cast<std::int64_t>(list.flows.size());
    list.flows.push_back({.amount = number(amount), .time = time});
  }
  return list;
}

FlowList dated(const std::vector<std::pair<std::string_view, std::string_view>>& flows) {
  FlowList list{.times = FlowTimes::dates};
  for (const auto& [date, amount] : flows) {
    list.flows.push_back({.amount = number(amount), .date = parse_date(date).value()});
  }
  return list;
}

FlowList under(Regime regime, FlowList list, std::optional<Ratio> per_year = {}) {
  list.regime = regime;
  list.periods_per_year = per_year;
  return list;
}

RateAnswer answered(const RateQuestion& question) {
  auto answer = answer_rate_question(question);
  REQUIRE(answer.has_value());
  CHECK(answer->find == question.find);
  return *std::move(answer);
}

std::string value(const RateQuestion& question) { return format_decimal(answered(question).value); }

std::string value(RateFunction find, const RateArguments& arguments, unsigned decimals = 6) {
  return value({.find = find, .arguments = arguments, .decimals = decimals});
}

// Code, place and reason of the one finding.
struct Refusal {
  ErrorCode code;
  std::string path;
  std::string why;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

Refusal refusal(const RateQuestion& question) {
  const auto answer = answer_rate_question(question);
  REQUIRE_FALSE(answer.has_value());
  REQUIRE(answer.error().size() == 1);
  const Error& error = answer.error().front();
  return {error.code, error.path, error.arguments.empty() ? "" : error.arguments.front()};
}

Refusal no_rate(std::string why, std::string path = "/flows") {
  return {ErrorCode::no_rate_exists, std::move(path), std::move(why)};
}

using Remarks = std::vector<RateRemark>;

}  // namespace

TEST_CASE("the functions are known by their names in spreadsheets", "[credit_cost]") {
  CHECK(format_rate_function(RateFunction::irr) == "irr");
  CHECK(format_rate_function(RateFunction::nominal) == "nominal");
  for (std::size_t i = 0; i < rate_function_count; ++i) {
    const auto function = static_cast<RateFunction>(i);
    CHECK(parse_rate_function(format_rate_function(function)) == function);
  }
  CHECK_FALSE(parse_rate_function("IRR"));
  CHECK_FALSE(parse_rate_function(""));
  CHECK(format_rate_remark(RateRemark::several_rates) == "several_rates");
  CHECK(format_rate_remark(RateRemark::dates_added) == "dates_added");
}

TEST_CASE("an internal rate of equal periods", "[credit_cost]") {
  const auto answer = answered({.list = periods({"-100", "230", "-132"}), .decimals = 2});
  CHECK(format_decimal(answer.value) == "10.00");
  CHECK(answer.roots == std::vector<Decimal>{number("10"), number("20")});
  CHECK(answer.remarks == Remarks{RateRemark::several_rates});
  CHECK_FALSE(answer.regime);
  const auto one = answered({.list = periods({"-1", "1.1"})});
  CHECK(one.roots.size() == 1);
  CHECK(one.remarks.empty());
  // Amounts of any digits are one kind of money.
  CHECK(value({.list = periods({"-0.0000000001", "0.00000000011"})}) == "10.000000");
}

TEST_CASE("rates that are not listed are mentioned", "[credit_cost]") {
  // (g - 1.1)(g - 10^-13): the second is nearer to a total loss than 10^-12.
  const auto answer =
      answered({.list = periods({"-100000000000000", "110000000000010", "-11"}), .decimals = 2});
  CHECK(answer.roots == std::vector<Decimal>{number("10")});
  CHECK(answer.remarks == Remarks{RateRemark::rates_not_listed});
}

TEST_CASE("a rate of dated amounts, by the day count", "[credit_cost]") {
  const FlowList year = dated({{"2025-01-01", "-1000.00"}, {"2026-01-01", "1100.00"}});
  CHECK(value({.find = RateFunction::xirr, .list = year}) == "10.000000");
  // A leap year is 366/365 of a year under Act/365F: 1.1^(365/366); a whole one under Act/Act.
  const FlowList leap = dated({{"2024-01-01", "-1000.00"}, {"2025-01-01", "1100.00"}});
  CHECK(value({.find = RateFunction::xirr, .list = leap, .decimals = 12}) == "9.971358593414");
  CHECK(value({.find = RateFunction::xirr, .list = leap, .day_count = DayCount::act_act_isda}) ==
        "10.000000");
  CHECK(value({.find = RateFunction::xirr, .list = year, .day_count = DayCount::thirty_360}) ==
        "10.000000");
}

TEST_CASE("dates out of order, and two of one day, are mentioned", "[credit_cost]") {
  const FlowList list =
      dated({{"2026-01-01", "550"}, {"2025-01-01", "-1000"}, {"2026-01-01", "550"}});
  const auto answer = answered({.find = RateFunction::xirr, .list = list});
  CHECK(format_decimal(answer.value) == "10.000000");
  CHECK(answer.remarks == Remarks{RateRemark::dates_sorted, RateRemark::dates_added});
}

TEST_CASE("an APR of Canada comes with its actuarial rate and its eighth", "[credit_cost]") {
  const FlowList list = under(Regime::canada, periods({"1000", "0", "-1240"}), Ratio(1));
  const auto answer = answered({.find = RateFunction::apr, .list = list});
  CHECK(format_decimal(answer.value) == "12.000000");
  CHECK(format_decimal(*answer.actuarial_nominal) == "11.355287");
  CHECK(format_decimal(*answer.nearest_eighth) == "12.000");
  CHECK(answer.regime == Regime::canada);
  CHECK_FALSE(answer.unit_period);
  // The same seen by the lender.
  const FlowList lent = under(Regime::canada, periods({"-1000", "0", "1240"}), Ratio(1));
  const auto same = answered({.find = RateFunction::apr, .list = lent});
  CHECK(same.value == answer.value);
  CHECK(same.actuarial_nominal == answer.actuarial_nominal);
  // Eight quarters are the same two years; 4 x (1.24^(1/8) - 1).
  FlowList quarters = under(Regime::canada, {}, Ratio(4));
  quarters.flows = {{.amount = number("1000")}, {.amount = number("-1240"), .time = 8}};
  const auto quarterly = answered({.find = RateFunction::apr, .list = quarters});
  CHECK(format_decimal(quarterly.value) == "12.000000");
  CHECK(format_decimal(*quarterly.actuarial_nominal) == "10.901477");
}

TEST_CASE("an APR of the USA takes unit periods, from dates or as given", "[credit_cost]") {
  // Appendix J (c)(5)(i): 255 days from 1,000 to 1,080, here in 2025.
  const FlowList list =
      under(Regime::usa, dated({{"2025-01-03", "1000"}, {"2025-09-15", "-1080"}}));
  const auto answer = answered({.find = RateFunction::apr, .list = list, .decimals = 10});
  CHECK(format_decimal(answer.value) == "11.4509803922");
  CHECK(answer.unit_period->step == Frequency{StepUnit::day, 255});
  CHECK(format_decimal(*answer.nearest_eighth) == "11.500");
  CHECK_FALSE(answer.actuarial_nominal);
  // (c)(5)(iii): a year and a half.
  FlowList half = under(Regime::usa, {}, Ratio(1));
  half.flows = {{.amount = number("1000")},
                {.amount = number("-1135.19"), .time = 1, .fraction = Ratio(1, 2)}};
  CHECK(value({.find = RateFunction::apr, .list = half, .decimals = 10}) == "8.7570470877");
}

TEST_CASE("an APR of Europe is effective, by years or periods", "[credit_cost]") {
  FlowList years = under(Regime::eu, {.times = FlowTimes::years});
  years.flows = {{.amount = number("950")}, {.amount = number("-1200"), .time = Ratio(546, 365)}};
  const auto answer = answered({.find = RateFunction::apr, .list = years, .decimals = 10});
  CHECK(format_decimal(answer.value) == "16.9026206537");  // 98/7/EC Annex III A 2
  CHECK_FALSE(answer.actuarial_nominal);
  CHECK_FALSE(answer.nearest_eighth);
  const FlowList months = under(Regime::uk, periods({"100", "-101"}), Ratio(12));
  CHECK(value({.find = RateFunction::apr, .list = months}) == "12.682503");
  // A fraction of a period is a part of it outside the USA.
  FlowList part = under(Regime::eu, {}, Ratio(1));
  part.flows = {{.amount = number("1000")},
                {.amount = number("-1728"), .time = 1, .fraction = Ratio(1, 2)}};
  CHECK(value({.find = RateFunction::apr, .list = part}) == "44.000000");
}

TEST_CASE("a modified rate", "[credit_cost]") {
  // Microsoft's example of MIRR.
  const FlowList list = periods({"-120000", "39000", "30000", "21000", "37000", "46000"});
  const RateArguments rates{.finance_rate = Ratio(10, 100), .reinvest_rate = Ratio(12, 100)};
  const RateQuestion question{.find = RateFunction::mirr, .list = list, .arguments = rates};
  CHECK(value(question) == "12.609413");
  const RateQuestion one_side{
      .find = RateFunction::mirr, .list = periods({"-5", "-6"}), .arguments = rates};
  CHECK(refusal(one_side) == no_rate("no_side"));
}

TEST_CASE("a present value now, and as spreadsheets have it", "[credit_cost]") {
  // numpy-financial prints npv(0.281, ..) as -0.00847859163845, the last digits lost in a double.
  const auto answer = answered({.find = RateFunction::npv,
                                .list = periods({"-100", "39", "59.00", "55", "20"}),
                                .arguments = {.rate = Ratio(281, 1000)},
                                .decimals = 16});
  CHECK(format_decimal(answer.value) == "-0.0084785916384261");
  CHECK(format_decimal(*answer.one_period_before) == "-0.0066187288356176");
  CHECK(answer.roots.empty());
  // 240 after half a period at 44 % are 200; a whole period before all that, over 1.44.
  FlowList halves;
  halves.flows = {{.amount = number("-100")}, {.amount = number("240"), .time = Ratio(1, 2)}};
  const auto half =
      answered({.find = RateFunction::npv, .list = halves, .arguments = {.rate = Ratio(44, 100)}});
  CHECK(format_decimal(half.value) == "100.000000");
  CHECK(format_decimal(*half.one_period_before) == "69.444444");
  const auto by_date = answered({.find = RateFunction::xnpv,
                                 .list = dated({{"2024-01-01", "-1000"}, {"2025-01-01", "1100"}}),
                                 .arguments = {.rate = Ratio(1, 10)},
                                 .decimals = 8});
  CHECK(format_decimal(by_date.value) == "-0.26108969");
  CHECK_FALSE(by_date.one_period_before);
}

TEST_CASE("the functions without flows", "[credit_cost]") {
  using enum RateFunction;
  CHECK(value(rate, {.nper = 2, .pmt = -121, .pv = 210}) == "10.000000");
  CHECK(value(rate, {.nper = 2, .pmt = -121, .pv = 231, .at_start = true}) == "10.000000");
  CHECK(value(nper, {.rate = Ratio(1, 10), .pmt = -121, .pv = 210}) == "2.000000");
  CHECK(value(rri, {.nper = 12, .pv = 300, .fv = 400}) == "2.426318");
  CHECK(value(rri, {.nper = 12, .pv = 300, .fv = 0}, 2) == "-100.00");
  CHECK(value(effect, {.nominal = Ratio(12, 100), .npery = 12}, 4) == "12.6825");
  CHECK(value(nominal, {.effective = Ratio(69, 100), .npery = 2}) == "60.000000");
}

TEST_CASE("a question without an answer says why", "[credit_cost]") {
  const auto irr_of = [](const std::vector<std::string_view>& amounts) {
    return refusal({.list = periods(amounts)});
  };
  CHECK(irr_of({"0", "0.00"}) == no_rate("no_amounts"));
  CHECK(irr_of({"0", "5"}) == no_rate("one_time"));
  CHECK(irr_of({"4", "5"}) == no_rate("one_sign"));
  CHECK(irr_of({"100", "-100", "100"}) == no_rate("never_zero"));
  CHECK(irr_of({"-1", "0.0000000000001"}) == no_rate("out_of_range"));
  const auto growth = [](const RateArguments& arguments) {
    return refusal({.find = RateFunction::rri, .arguments = arguments});
  };
  CHECK(growth({.nper = 2, .pv = 1, .fv = -2}) == no_rate("signs_differ", "/fv"));
  CHECK(growth({.nper = 2, .pv = 0, .fv = 2}) == no_rate("signs_differ", "/pv"));
}

TEST_CASE("Canada has no rate without cost over time", "[credit_cost]") {
  const auto apr_of = [](FlowList list) {
    return refusal({.find = RateFunction::apr, .list = under(Regime::canada, std::move(list))});
  };
  CHECK(apr_of(periods({"100", "-90"})) == no_rate("no_cost"));
  CHECK(apr_of(periods({"100", "90"})) == no_rate("one_sign"));
  CHECK(apr_of(dated({{"2025-01-01", "100"}, {"2025-01-01", "-101"}})) == no_rate("one_time"));
}

TEST_CASE("a number of periods that is never reached is no number", "[credit_cost]") {
  CHECK(refusal({.find = RateFunction::nper,
                 .arguments = {.rate = Ratio(1, 100), .pmt = -10, .pv = 1000}}) ==
        Refusal{ErrorCode::no_period_count_exists, "", ""});
}

TEST_CASE("a place that only touches zero is no rate", "[credit_cost]") {
  // (100 - 60 w^251 - 50 w^300)^2 by days, as in tests/numbers/rate_roots_test.cpp.
  const FlowList list = dated({{"2026-01-01", "10000"},
                               {"2026-09-09", "-12000"},
                               {"2026-10-28", "-10000"},
                               {"2027-05-18", "3600"},
                               {"2027-07-06", "6000"},
                               {"2027-08-24", "2500"}});
  CHECK(refusal({.find = RateFunction::xirr, .list = list}) ==
        Refusal{ErrorCode::rate_undecided, "/flows", ""});
}

TEST_CASE("a rate beside a place that only touches zero is mentioned", "[credit_cost]") {
  // The same times 100 - 121 w^730: 10 % a year is certain.
  const FlowList list = dated({{"2026-01-01", "1000000"},
                               {"2026-09-09", "-1200000"},
                               {"2026-10-28", "-1000000"},
                               {"2027-05-18", "360000"},
                               {"2027-07-06", "600000"},
                               {"2027-08-24", "250000"},
                               {"2028-01-01", "-1210000"},
                               {"2028-09-08", "1452000"},
                               {"2028-10-27", "1210000"},
                               {"2029-05-17", "-435600"},
                               {"2029-07-05", "-726000"},
                               {"2029-08-23", "-302500"}});
  const auto answer = answered({.find = RateFunction::xirr, .list = list});
  CHECK(format_decimal(answer.value) == "10.000000");
  CHECK(answer.remarks == Remarks{RateRemark::undecided_places});
}

TEST_CASE("times that cannot be counted together are refused", "[credit_cost]") {
  // Denominators of 18 digits without a common factor.
  FlowList fine = under(Regime::eu, {.times = FlowTimes::years});
  fine.flows = {{.amount = number("1"), .time = Ratio(1, 999'999'999'999'999'999)},
                {.amount = number("-2"), .time = Ratio(1, 999'999'999'999'999'998)}};
  CHECK(refusal({.find = RateFunction::apr, .list = fine}) ==
        Refusal{ErrorCode::flow_times_too_fine, "/flows", ""});
  FlowList years = under(Regime::usa, {.times = FlowTimes::years});
  years.flows = {{.amount = number("1")}, {.amount = number("-2"), .time = 1}};
  CHECK(refusal({.find = RateFunction::apr, .list = years}) ==
        Refusal{ErrorCode::unit_periods_needed, "/flows", ""});
}
