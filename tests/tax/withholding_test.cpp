#include "afford/tax/withholding.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "afford/json/json_value.hpp"
#include "afford/tax/net_pay.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"
#include "tests/support/vector_file.hpp"

using namespace afford;

namespace {

const TaxTables& tables() { return test::small_parameters().tax; }

std::string file_text(const std::string& name) {
  std::ifstream file(AFFORD_SOURCE_DIR "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Money money(std::string_view text) { return parse_money(text, cad).value(); }

PayFrequency frequency_of(const std::string& text) {
  for (const auto one : {PayFrequency::every_week, PayFrequency::every_two_weeks,
                         PayFrequency::twice_a_month, PayFrequency::once_a_month}) {
    if (format_pay_frequency(one) == text) return one;
  }
  FAIL("no frequency " << text);
  return PayFrequency::once_a_month;
}

std::vector<Date> pay_days(int year, PayFrequency frequency) {
  std::vector<Date> days;
  const int pays = pays_per_year(frequency);
  for (int k = 0; k < pays; ++k) {
    if (pays > 24) {
      days.push_back(Date::of(year, 1, 2).plus_days(364 / pays * k));
    } else {
      const bool is_middle = pays == 24 && k % 2 == 0;
      days.push_back(Date::in_month(year * 12 + k * 12 / pays, is_middle ? 15 : 31));
    }
  }
  return days;
}

std::string shown(const Paycheque& pay) {
  return format_money(pay.pension) + "," + format_money(pay.premiums) + "," +
         format_money(pay.federal_tax) + "," + format_money(pay.provincial_tax) + "," +
         format_money(pay.net);
}

// The sum of a year of equal pays.
Paycheque year_of(std::string province, PayFrequency frequency, int year, Money gross) {
  KnownPays known;
  Payroll payroll(tables(), std::move(province), frequency, known);
  const Money zero = Money::zero(cad);
  Paycheque sum{zero, zero, zero, zero, zero, zero};
  for (const Date day : pay_days(year, frequency)) {
    const Paycheque pay = payroll.pay(day, gross);
    sum.gross += pay.gross;
    sum.pension += pay.pension;
    sum.premiums += pay.premiums;
    sum.federal_tax += pay.federal_tax;
    sum.provincial_tax += pay.provincial_tax;
    sum.net += pay.net;
  }
  return sum;
}

bool is_within(Money found, Money expected, Money tolerance) {
  const std::int64_t off = found.minor() - expected.minor();
  return (off < 0 ? -off : off) <= tolerance.minor();
}

}  // namespace

// Ontario, January 2025, 26 pays of 2,307.69, on paper:
// pension    (2,307.69 - 134.61) x 0.0595 = 129.298.. -> 129.30, of it additional 129.30 x 1/5.95
// EI         2,307.69 x 0.0164 = 37.846 -> 37.85
// annual     59,999.94 - 26 x 21.7310924 = 59,434.93160 taxable
// federal    57,375 x 0.15 + 2,059.93160 x 0.205 = 9,028.53598
// credits    (16,129 + 1,471 + 26 x 107.5689076 + 984.10) x 0.15 = 3,207.13374
//            (9,028.53598 - 3,207.13374) / 26 = 223.90 (CRA's calculator has 223.89)
TEST_CASE("one pay, worked on paper", "[tax]") {
  KnownPays known;
  Payroll payroll(tables(), "ON", PayFrequency::every_two_weeks, known);
  const Paycheque pay = payroll.pay(Date::of(2025, 1, 10), money("2307.69"));
  CHECK(format_money(pay.pension) == "129.30");
  CHECK(format_money(pay.premiums) == "37.85");
  CHECK(format_money(pay.federal_tax) == "223.90");
  CHECK(pay.net == pay.gross - pay.pension - pay.premiums - pay.federal_tax - pay.provincial_tax);
}

TEST_CASE("pays as CRA's online calculator recorded them, added up to a year", "[tax]") {
  const auto document = parse_json(file_text("tests/vectors/tax/net_pay.json")).value();
  int found = 0;
  for (const auto& one : document.find("cases")->items) {
    const std::string id = one.find("id")->text;
    if (!id.starts_with("pdoc-")) continue;
    INFO(id);
    ++found;
    const JsonValue& expect = *one.find("expect");
    const Money tolerance = money(one.find("tolerance")->text);
    const Paycheque year = year_of(one.find("province")->text, PayFrequency::every_two_weeks,
                                   std::stoi(one.find("year")->text), money("2307.69"));
    CHECK(year.gross == money(one.find("gross")->text));
    CHECK(year.pension == money(expect.find("pension")->text));
    CHECK(year.premiums == money(expect.find("premiums")->text));
    for (const auto& [name, amount] :
         {std::pair{"federal_tax", year.federal_tax},
          std::pair{"provincial_tax", year.provincial_tax}, std::pair{"net", year.net}}) {
      INFO(name << " " << format_money(amount));
      CHECK(is_within(amount, money(expect.find(name)->text), tolerance));
    }
  }
  CHECK(found == 11);
}

TEST_CASE("every pay of a year beside a separate script", "[tax]") {
  const auto file = vectors::read_vector_file("tax/withholding.csv");
  REQUIRE(file.rows.size() > 500);
  for (std::size_t row = 0; row < file.rows.size();) {
    const int year = std::stoi(file.cell(row, "year"));
    const PayFrequency frequency = frequency_of(file.cell(row, "frequency"));
    const std::string province = file.cell(row, "province");
    const Money gross = money(file.cell(row, "gross"));
    KnownPays known;
    Payroll payroll(tables(), province, frequency, known);
    std::string expected;
    int number = 0;
    for (const Date day : pay_days(year, frequency)) {
      ++number;
      if (row < file.rows.size() && file.cell(row, "date") == format_date(day) &&
          file.cell(row, "province") == province && money(file.cell(row, "gross")) == gross) {
        CHECK(std::stoi(file.cell(row, "number")) == number);
        expected.clear();
        for (const auto* name : {"pension", "premiums", "federal_tax", "provincial_tax", "net"}) {
          expected += (expected.empty() ? "" : ",") + file.cell(row, name);
        }
        ++row;
      }
      INFO(province << " " << format_date(day) << " " << format_money(gross));
      CHECK(shown(payroll.pay(day, gross)) == expected);
    }
  }
}

// 2025: 4,034.10 of CPP, 396.00 of CPP above the first ceiling, 1,077.48 of EI, in 24 pays of
// 10,000.00. In the eighth pay the first ceiling of 71,300.00 is passed.
TEST_CASE("contributions stop at the year's most and begin again in January", "[tax]") {
  KnownPays known;
  Payroll payroll(tables(), "ON", PayFrequency::twice_a_month, known);
  Money pension = Money::zero(cad);
  Money premiums = Money::zero(cad);
  Paycheque last{pension, pension, pension, pension, pension, pension};
  for (const Date day : pay_days(2025, PayFrequency::twice_a_month)) {
    last = payroll.pay(day, money("10000.00"));
    pension += last.pension;
    premiums += last.premiums;
  }
  CHECK(format_money(pension) == "4430.10");
  CHECK(format_money(premiums) == "1077.48");
  CHECK(last.pension.minor() == 0);
  CHECK(last.premiums.minor() == 0);
  CHECK(payroll.pay(Date::of(2026, 1, 15), money("10000.00")).premiums == money("163.00"));
}

TEST_CASE("paycheques know the half of a year, not what comes with the return", "[tax]") {
  const auto law = [](int month, const char* province) {
    return paycheque_law(tables(), Date::of(2025, month, 30), province);
  };
  CHECK(law(6, "ON").federal.credit_rate == Ratio(15, 100));
  CHECK(law(7, "ON").federal.brackets.front().rate == Ratio(14, 100));
  CHECK(law(6, "AB").provincial.brackets.size() == 5);
  CHECK(law(7, "AB").provincial.brackets.size() == 6);
  const auto has_lift = [](const ResidenceLaw& one) {
    return std::ranges::any_of(one.provincial.steps,
                               [](const auto& step) { return step.id == "lift"; });
  };
  CHECK_FALSE(has_lift(law(6, "ON")));
  CHECK(has_lift(*law_for(tables(), 2025, "ON").value().law));
  const ResidenceLaw later = paycheque_law(tables(), Date::of(2031, 3, 1), "BC");
  CHECK(later.provincial.brackets.front().rate == Ratio(56, 1000));
}

// Where nothing comes with the return and no half differs, a year of pays is the law of the year
// but for roundings: of 3,500 / pays (under 12 x 0.0595 cents a year) and half a cent a deduction.
TEST_CASE("a year of equal pays comes to the law of the year", "[tax]") {
  for (const auto frequency : {PayFrequency::every_week, PayFrequency::every_two_weeks,
                               PayFrequency::twice_a_month, PayFrequency::once_a_month}) {
    const int pays = pays_per_year(frequency);
    const Money gross = Money::of_minor(6'240'000 / pays, cad);
    const Paycheque year = year_of("SK", frequency, 2026, gross);
    const NetPay law = net_pay(*law_for(tables(), 2026, "SK").value().law, year.gross);
    INFO(format_pay_frequency(frequency));
    CHECK(is_within(year.net, law.net, Money::of_minor(2 * pays + 5, cad)));
  }
}

// Nothing is said of the first half of the year; from 1 July on 90 % are kept back.
TEST_CASE("a payroll turns to a table that begins within the year", "[tax]") {
  TaxTables changed = tables();
  WithholdingChange dear;
  dear.lowest_rate = Ratio(9, 10);
  changed.withholding = {{Date::of(2025, 7, 1), Date::of(2025, 9, 30), {{"federal", dear}}}};
  const auto tax_on = [&](std::initializer_list<Date> days) {
    KnownPays known;
    Payroll payroll(changed, "ON", PayFrequency::every_two_weeks, known);
    std::vector<Money> taxes;
    for (const Date day : days) taxes.push_back(payroll.pay(day, money("2000.00")).federal_tax);
    return taxes;
  };
  const auto taxes = tax_on({Date::of(2025, 6, 20), Date::of(2025, 7, 4), Date::of(2025, 10, 10)});
  CHECK(taxes[0] < money("300.00"));
  CHECK(taxes[1] > money("900.00"));
  CHECK(taxes[2] < money("300.00"));
  // Known from the end of the year, and asked again for its beginning.
  KnownPays known;
  Payroll late(changed, "ON", PayFrequency::every_two_weeks, known);
  CHECK(late.pay(Date::of(2025, 11, 7), money("2000.00")).federal_tax < money("300.00"));
  Payroll early(changed, "ON", PayFrequency::every_two_weeks, known);
  CHECK(early.pay(Date::of(2025, 6, 20), money("2000.00")).federal_tax < money("300.00"));
  CHECK(early.pay(Date::of(2025, 7, 4), money("2000.00")).federal_tax > money("900.00"));
}
