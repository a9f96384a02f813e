// Each kind of rule alone, on a law that takes nothing else, against figures worked out by hand.
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "afford/tax/net_pay.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money money(std::string_view text) { return parse_money(text, cad).value(); }

ResidenceLaw no_law() {
  const Money zero = Money::zero(cad);
  const TaxBlock nothing{.code = "none",
                         .name = "None",
                         .brackets = {{zero, 0}},
                         .deductions = {},
                         .credit_rate = 0,
                         .credit_amounts = {},
                         .steps = {},
                         .provenance = {}};
  return {.province = "ON",
          .year = 2025,
          .status = "made up",
          .pension = {"CPP", zero, zero, zero, 0, 0, 0},
          .premiums = {},
          .federal_abatement = 0,
          .federal = nothing,
          .provincial = nothing,
          .contributions = {}};
}

// Ten percent of everything in both brackets and credits, and then the rule.
TaxBlock tenth() {
  TaxBlock block = no_law().provincial;
  block.brackets = {{Money::zero(cad), Ratio(1, 10)}};
  block.credit_rate = Ratio(1, 10);
  return block;
}

std::string tax(const TaxBlock& block, std::string_view gross) {
  ResidenceLaw law = no_law();
  law.provincial = block;
  const NetPay pay = net_pay(law, money(gross));
  CHECK(pay.net == pay.gross - pay.provincial_tax);
  const Ratio left = NetPayCurve(law).net_at(pay.gross.to_ratio());
  CHECK(Money::rounded(pay.gross.to_ratio() - left, cad, RoundingMode::half_up) ==
        pay.provincial_tax);
  return format_money(pay.provincial_tax);
}

std::string with_credit(decltype(CreditAmount::rule) rule, std::string_view gross) {
  TaxBlock block = tenth();
  block.credit_amounts.push_back({"credit", std::move(rule), false});
  return tax(block, gross);
}

std::string with_step(decltype(TaxStep::rule) rule, std::string_view gross) {
  TaxBlock block = tenth();
  block.steps.push_back({"step", std::move(rule), false, false});
  return tax(block, gross);
}

}  // namespace

TEST_CASE("brackets, deductions and credit amounts by hand", "[tax]") {
  TaxBlock block = tenth();
  block.brackets = {{money("0"), Ratio(1, 10)}, {money("100"), Ratio(1, 5)}, {money("300"), 1}};
  CHECK(tax(block, "100") == "10.00");
  CHECK(tax(block, "100.05") == "10.01");
  CHECK(tax(block, "300") == "50.00");
  CHECK(tax(block, "301") == "51.00");

  block = tenth();
  block.deductions.push_back({"worker", CappedRateOfEmployment{Ratio(3, 50), money("1420")}});
  CHECK(tax(block, "10000") == "940.00");
  CHECK(tax(block, "50000") == "4858.00");
  const RampDown on_taxable{IncomeMeasure::taxable, money("1000"), money("0"), money("9000"),
                            money("10000")};
  block.credit_amounts.push_back({"ramp", on_taxable, false});
  CHECK(tax(block, "10000") == "880.00");  // the ramp at 9,400 is 600

  const RampDown ramp{IncomeMeasure::net, money("1000"), money("400"), money("20000"),
                      money("30000")};
  CHECK(with_credit(ramp, "20000") == "1900.00");
  CHECK(with_credit(ramp, "25000") == "2430.00");
  CHECK(with_credit(ramp, "30000") == "2960.00");
  CHECK(with_credit(ramp, "40000") == "3960.00");
  const PhaseOut phase_out{IncomeMeasure::net, money("2000"), money("10000"), Ratio(1, 10)};
  CHECK(with_credit(phase_out, "10000") == "800.00");
  CHECK(with_credit(phase_out, "15000") == "1350.00");
  CHECK(with_credit(phase_out, "40000") == "4000.00");
  CHECK(with_credit(CappedEmployment{money("1500")}, "1000") == "0.00");
  CHECK(with_credit(CappedEmployment{money("1500")}, "5000") == "350.00");
  CHECK(with_credit(FixedAmount{money("8000")}, "7000") == "0.00");
  CHECK(with_credit(FixedAmount{money("8000")}, "8000.05") == "0.01");
}

TEST_CASE("steps by hand", "[tax]") {
  const Surtax surtax{{{money("500"), Ratio(1, 5)}, {money("800"), Ratio(9, 25)}}};
  CHECK(with_step(surtax, "5000") == "500.00");
  CHECK(with_step(surtax, "10000") == "1172.00");
  const TwiceAmountLessTax twice{money("300")};
  CHECK(with_step(twice, "2000") == "0.00");
  CHECK(with_step(twice, "4000") == "200.00");
  CHECK(with_step(twice, "7000") == "700.00");
  CreditPhaseOut credit{IncomeMeasure::net, money("500"), std::nullopt, money("3000"),
                        Ratio(1, 20)};
  CHECK(with_step(credit, "4000") == "0.00");
  CHECK(with_step(credit, "8000") == "550.00");
  CHECK(with_step(credit, "20000") == "2000.00");
  credit.max_rate_of_employment = Ratio(1, 25);  // 320 at 8,000
  CHECK(with_step(credit, "8000") == "730.00");
  credit.max_rate_of_employment = Ratio(1, 2);  // 4,000: the fixed maximum is lower
  CHECK(with_step(credit, "8000") == "550.00");
  TaxBlock block = tenth();
  block.credit_amounts.push_back({"basic", FixedAmount{money("10000")}, false});
  block.steps.push_back({"over", CreditOverCredits{money("600"), Ratio(1, 4)}, false, false});
  CHECK(tax(block, "30000") == "1900.00");
  CHECK(tax(block, "10500") == "0.00");
  const AddSchedule schedule{
      IncomeMeasure::taxable,
      {{money("1000"), money("50")}, {money("2000"), money("150")}, {money("3000"), money("150")}}};
  CHECK(with_step(schedule, "500") == "100.00");
  CHECK(with_step(schedule, "1500") == "250.00");
  CHECK(with_step(schedule, "9000") == "1050.00");
}

TEST_CASE("contributions by hand: each part half up, and the rounded parts count", "[tax]") {
  ResidenceLaw law = no_law();
  const Ratio hundredth(1, 100);
  law.pension = {"CPP",     money("100"), money("500"), money("600"),
                 hundredth, hundredth,    Ratio(1, 25)};
  NetPay pay = net_pay(law, money("200.50"));  // twice 1.005, rounded up each
  CHECK(format_money(pay.pension) == "2.02");
  CHECK(format_money(net_pay(law, money("200.49")).pension) == "2.00");
  CHECK(format_money(net_pay(law, money("99")).pension) == "0.00");
  CHECK(format_money(net_pay(law, money("550")).pension) == "10.00");
  CHECK(format_money(net_pay(law, money("700")).pension) == "12.00");

  law.premiums = {{"EI", money("400"), hundredth, money("50")},
                  {"QPIP", money("400"), Ratio(1, 50), money("49.99")}};
  CHECK(format_money(net_pay(law, money("49.99")).premiums) == "0.00");
  CHECK(format_money(net_pay(law, money("50")).premiums) == "1.00");
  CHECK(format_money(net_pay(law, money("50.01")).premiums) == "1.50");
  CHECK(format_money(net_pay(law, money("900")).premiums) == "12.00");

  // 100 % tax on what the rounded additional part leaves: 200.50 - 1.01, not - 1.005.
  law.provincial.brackets[0].rate = 1;
  law.provincial.deductions = {{"pension", ContributionParts{{PensionPart::first_additional}}}};
  CHECK(format_money(net_pay(law, money("200.50")).provincial_tax) == "199.49");
  // A credit of the rounded base part and of one premium: 1.01 + 2.01 at 100 %.
  law.provincial.credit_rate = 1;
  law.provincial.credit_amounts = {{"base", ContributionParts{{PensionPart::base}}, false},
                                   {"EI", NamedPremiums{{"EI", "OTHER"}}, true}};
  pay = net_pay(law, money("200.50"));
  CHECK(format_money(pay.provincial_tax) == "196.47");
  CHECK(format_money(pay.with_return) == "2.01");
  // Net income, not taxable income, is what `net` looks at: 200.50 - 1.01 - 0.
  law.provincial = no_law().provincial;
  law.provincial.steps = {
      {"points",
       AddSchedule{IncomeMeasure::net, {{money("0"), money("0")}, {money("1000"), money("1000")}}},
       false, false}};
  CHECK(format_money(net_pay(law, money("200.50")).provincial_tax) == "199.49");
}

TEST_CASE("the abatement is taken before the federal tax is rounded", "[tax]") {
  ResidenceLaw law = no_law();
  law.federal = tenth();
  law.federal.code = "federal";
  law.federal_abatement = Ratio(33, 200);
  CHECK(format_money(net_pay(law, money("1000")).federal_tax) == "83.50");
  CHECK(format_money(net_pay(law, money("100.16")).federal_tax) == "8.36");  // 8.36336
  CHECK(NetPayCurve(law).kept_of_next_dollar(money("7")) == Ratio(9165, 10000));
}
