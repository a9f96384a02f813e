#include "afford/report/rate_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Decimal number(std::string_view text) { return parse_decimal(text, {}).value(); }

std::string page_of(const RateAnswer& answer) {
  const std::string text = write_text(rate_page(answer, Language::english));
  CHECK(fits_columns(text));
  return text;
}

}  // namespace

TEST_CASE("a rate stands under its name, in percent", "[report]") {
  const std::string text = page_of(
      {.find = RateFunction::irr, .value = number("28.094842"), .roots = {number("28.094842")}});
  CHECK(text.starts_with("Internal rate of return\n=======================\n"));
  CHECK(says(text, "Rate a period  28.094842%\n"));
  CHECK_FALSE(says(text, "All rates  "));
  CHECK_FALSE(says(text, "nearest to zero"));
}

TEST_CASE("several rates are all shown, and that none of them is the rate", "[report]") {
  const std::string text = page_of({.find = RateFunction::xirr,
                                    .value = number("10.00"),
                                    .roots = {number("-5.00"), number("10.00"), number("20.00")},
                                    .remarks = {RateRemark::several_rates}});
  CHECK(says(text, "Rate a year  10.00%\n"));
  CHECK(says(text, "All rates    -5.00%\n             10.00%\n             20.00%\n"));
  CHECK(says(unwrapped(text), "None of them is the rate of this money"));
  CHECK(says(unwrapped(text), "FCA MCOB 10.3.1B R(2)"));
}

TEST_CASE("an APR names its law, its unit period and its other rates", "[report]") {
  const std::string text = page_of({.find = RateFunction::apr,
                                    .value = number("12.000000"),
                                    .roots = {number("12.000000")},
                                    .regime = Regime::canada,
                                    .unit_period = UnitPeriod{{StepUnit::month, 3}, 4},
                                    .actuarial_nominal = number("10.901477"),
                                    .nearest_eighth = number("12.000")});
  const std::string flat = unwrapped(text);
  CHECK(says(flat,
             "APR 12.000000% Law Canada Unit period quarterly Actuarial nominal rate "
             "10.901477% To the nearest eighth 12.000%"));
  CHECK(says(flat, "N.B. Reg. 2010-104 s. 12(2)"));
}

TEST_CASE("what is no rate has no percent sign", "[report]") {
  const std::string npv = unwrapped(page_of(
      {.find = RateFunction::npv, .value = number("-0.01"), .one_period_before = number("-0.02")}));
  CHECK(says(npv, "Value -0.01 As spreadsheets count it -0.02 The sum"));
  CHECK(says(page_of({.find = RateFunction::nper, .value = number("69.66")}), "Periods  69.66\n"));
}

TEST_CASE("every remark has a sentence", "[report]") {
  for (const auto remark :
       {RateRemark::several_rates, RateRemark::undecided_places, RateRemark::rates_not_listed,
        RateRemark::dates_sorted, RateRemark::dates_added}) {
    const std::string code(format_rate_remark(remark));
    const std::string sentence = say(Language::english, "rate.remark." + code);
    const std::string text = page_of({.find = RateFunction::irr,
                                      .value = number("1"),
                                      .roots = {number("1")},
                                      .remarks = {remark}});
    CAPTURE(code);
    CHECK(says(unwrapped(text), unwrapped(sentence)));
  }
}
