#include "afford/json/rate_json.hpp"

#include "afford/json/json_value.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Decimal number(std::string_view text) { return parse_decimal(text, {}).value(); }

JsonValue written(const RateAnswer& answer) {
  return parse_json(rate_json(answer, Language::english)).value();
}

// "find rate_percent roots .."
std::string keys(const JsonValue& object) {
  std::string text;
  for (const auto& member : object.members) {
    text.append(text.empty() ? "" : " ").append(member.key);
  }
  return text;
}

}  // namespace

TEST_CASE("a rate is written with all its roots and how it was found", "[json]") {
  const JsonValue json = written({.find = RateFunction::irr,
                                  .value = number("10.00"),
                                  .roots = {number("10.00"), number("20.50")},
                                  .remarks = {RateRemark::several_rates}});
  CHECK(keys(json) == "find rate_percent roots policy method remarks");
  CHECK(json.find("find")->text == "irr");
  CHECK(json.find("rate_percent")->text == "10.00");
  CHECK(json.find("rate_percent")->kind == JsonKind::string);
  REQUIRE(json.find("roots")->items.size() == 2);
  CHECK(json.find("roots")->items[0].text == "10.00");
  CHECK(json.find("roots")->items[1].text == "20.50");
  CHECK(json.find("policy")->text == say(Language::english, "rate.policy"));
  CHECK(json.find("method")->text == say(Language::english, "rate.method.irr"));
  REQUIRE(json.find("remarks")->items.size() == 1);
  CHECK(json.find("remarks")->items[0].find("code")->text == "several_rates");
  CHECK(json.find("remarks")->items[0].find("text")->text ==
        say(Language::english, "rate.remark.several_rates"));
}

TEST_CASE("an APR is written with its law and what goes with it", "[json]") {
  const JsonValue canada = written({.find = RateFunction::apr,
                                    .value = number("12.000000"),
                                    .roots = {number("12.000000")},
                                    .regime = Regime::canada,
                                    .unit_period = UnitPeriod{{StepUnit::month, 3}, 4},
                                    .actuarial_nominal = number("10.901477"),
                                    .nearest_eighth = number("12.000")});
  CHECK(keys(canada) ==
        "find rate_percent roots policy regime unit_period actuarial_nominal_percent "
        "nearest_eighth_percent method remarks");
  CHECK(canada.find("regime")->text == "ca");
  CHECK(canada.find("unit_period")->text == "quarterly");
  CHECK(canada.find("actuarial_nominal_percent")->text == "10.901477");
  CHECK(canada.find("nearest_eighth_percent")->text == "12.000");
  CHECK(canada.find("remarks")->items.empty());
}

TEST_CASE("what is no rate has a name of its own", "[json]") {
  CHECK(keys(written({.find = RateFunction::nper, .value = number("2.5")})) ==
        "find periods method remarks");
  CHECK(keys(written({.find = RateFunction::xnpv, .value = number("2.5")})) ==
        "find value method remarks");
  const JsonValue npv = written({.find = RateFunction::npv,
                                 .value = number("-0.0085"),
                                 .one_period_before = number("-0.0066")});
  CHECK(keys(npv) == "find value spreadsheet_npv method remarks");
  CHECK(npv.find("value")->text == "-0.0085");
  CHECK(npv.find("spreadsheet_npv")->text == "-0.0066");
}

TEST_CASE("each function and each law says how", "[json]") {
  for (std::size_t i = 0; i < rate_function_count; ++i) {
    RateAnswer answer{.find = static_cast<RateFunction>(i), .value = number("1")};
    if (answer.find == RateFunction::apr) continue;
    const std::string code = "rate.method." + std::string(format_rate_function(answer.find));
    CHECK(rate_method_code(answer) == code);
    CHECK_FALSE(say(Language::english, code).empty());
  }
  for (const Regime regime : all_regimes) {
    const RateAnswer answer{.find = RateFunction::apr, .value = number("1"), .regime = regime};
    CHECK(rate_method_code(answer) == "rate.method.apr_" + std::string(format_regime(regime)));
    CHECK_FALSE(say(Language::english, rate_method_code(answer)).empty());
  }
}
