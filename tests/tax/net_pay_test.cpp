#include "afford/tax/net_pay.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "afford/base/require.hpp"
#include "afford/json/json_value.hpp"
#include "afford/json/tax_tables_json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/vector_file.hpp"

using namespace afford;

namespace {

std::string file_text(const std::string& name) {
  std::ifstream file(AFFORD_SOURCE_DIR "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const TaxTables& tables() {
  static const TaxTables tables =
      parse_tax_tables(file_text("engine/parameters/ca-tax.json")).value();
  return tables;
}

const ResidenceLaw& law_of(int year, std::string_view province) {
  return *law_for(tables(), year, province).value().law;
}

Money money(std::string_view text) { return parse_money(text, cad).value(); }
Ratio decimal(std::string_view text) { return Ratio::of(parse_decimal(text, {}).value()); }
Ratio fraction(const std::string& text) {
  const auto slash = text.find('/');
  return decimal(text.substr(0, slash)) / decimal(text.substr(slash + 1));
}
Ratio size_of(const Ratio& value) { return value.sign() < 0 ? -value : value; }

// One case of net_pay.json.
class Case {
 public:
  explicit Case(const JsonValue& value) : value_(value) {}
  std::string_view text(std::string_view key) const { return value_.find(key)->text; }
  Money amount(std::string_view key) const { return money(text(key)); }
  const ResidenceLaw& law() const {
    return law_of(std::stoi(std::string(text("year"))), text("province"));
  }
  /// Every expected figure against what is found under its name.
  void check(const std::map<std::string_view, Ratio>& found) const {
    const JsonValue* tolerance = value_.find("tolerance");
    const Ratio allowed = tolerance == nullptr ? Ratio(0) : decimal(tolerance->text);
    const auto& expected = value_.find("expect")->members;
    CHECK_FALSE(expected.empty());
    for (const auto& [key, value] : expected) {
      INFO(key << ": " << value.text);
      REQUIRE(found.contains(key));
      const Ratio difference = found.at(key) - decimal(value.text);
      INFO("off by " << format_decimal(rounded(difference, 10, RoundingMode::half_up)));
      CHECK(size_of(difference) <= allowed);
    }
  }

 private:
  const JsonValue& value_;
};

// Brackets and basic amounts only, as printed tables have them.
TaxBlock as_in_tables(TaxBlock block) {
  block.deductions.clear();
  std::erase_if(block.credit_amounts, [](const auto& one) { return one.id != "basic_personal"; });
  return block;
}

NetPay tax_on_taxable_income(ResidenceLaw law, Money taxable) {
  law.pension.base_rate = law.pension.first_additional_rate = law.pension.second_additional_rate =
      0;
  law.premiums.clear();
  law.federal = as_in_tables(law.federal);
  law.provincial = as_in_tables(law.provincial);
  return net_pay(law, taxable);
}

std::map<std::string_view, Ratio> figures(const NetPay& pay) {
  return {{"pension", pay.pension.to_ratio()},
          {"premiums", pay.premiums.to_ratio()},
          {"federal_tax", pay.federal_tax.to_ratio()},
          {"provincial_tax", pay.provincial_tax.to_ratio()},
          {"tax", (pay.federal_tax + pay.provincial_tax).to_ratio()},
          {"net", pay.net.to_ratio()}};
}

void run(const Case& one) {
  const auto kind = one.text("kind");
  if (kind == "net_pay") {
    one.check(figures(net_pay(one.law(), one.amount("gross"))));
  } else if (kind == "net_gain") {
    const Money after = net_pay(one.law(), one.amount("gross_after")).net;
    const Money before = net_pay(one.law(), one.amount("gross")).net;
    one.check({{"net_gain", (after - before).to_ratio()}});
  } else if (kind == "marginal") {
    const NetPayCurve curve(one.law());
    one.check({{"kept_of_next_dollar", curve.kept_of_next_dollar(one.amount("gross"))}});
  } else if (kind == "reverse") {
    const auto lowest = NetPayCurve(one.law()).lowest_gross_for(one.amount("net"));
    one.check({{"gross", lowest.value().to_ratio()}});
  } else {
    REQUIRE(kind == "tax_on_taxable_income");
    one.check(figures(tax_on_taxable_income(one.law(), one.amount("taxable"))));
  }
}

// Sum of the lines of some kinds in a block.
Ratio sum_of(const std::vector<NetPayLine>& lines, std::string_view block,
             std::initializer_list<NetPayLineKind> kinds) {
  Ratio sum;
  for (const auto& line : lines) {
    const bool counts = std::ranges::find(kinds, line.kind) != kinds.end();
    if (line.block == block && counts) sum += line.amount;
  }
  return sum;
}

void check_lines(const ResidenceLaw& law, Money gross, Credits credits) {
  const auto lines = net_pay_lines(law, gross, credits);
  const NetPay pay = net_pay(law, gross);
  using Kind = NetPayLineKind;
  CHECK(sum_of(lines, "contributions", {Kind::contribution}) ==
        (pay.pension + pay.premiums).to_ratio());
  Ratio taxes;
  for (const auto& block : {law.federal.code, law.provincial.code}) {
    const Ratio tax = sum_of(lines, block, {Kind::tax});
    const Ratio parts =
        sum_of(lines, block, {Kind::bracket, Kind::credits, Kind::step, Kind::abatement});
    CHECK(Money::rounded(parts, cad, RoundingMode::half_up).to_ratio() == tax);
    taxes += tax;
  }
  const Money left = credits == Credits::whole_year ? pay.net : pay.net - pay.with_return;
  CHECK(gross.to_ratio() - (pay.pension + pay.premiums).to_ratio() - taxes == left.to_ratio());
  for (const auto& line : lines) {
    INFO(line.block << " " << line.code);
    CHECK_FALSE(line.code.empty());
    CHECK((credits == Credits::whole_year || !line.comes_with_return));
    if (line.kind == Kind::bracket) CHECK(line.amount == *line.rate * *line.of);
  }
}

}  // namespace

TEST_CASE("Ontario 2025, the header's example", "[tax]") {
  const ResidenceLaw& law = law_of(2025, "ON");
  const NetPay pay = net_pay(law, money("34320.00"));
  CHECK(format_money(pay.pension) == "1833.79");
  CHECK(format_money(pay.premiums) == "562.85");
  CHECK(format_money(pay.federal_tax) == "2076.89");
  CHECK(format_money(pay.provincial_tax) == "469.00");
  CHECK(format_money(pay.net) == "29377.47");
  // LIFT: 875 less 5 % of (34,320.00 - 308.20 - 32,500).
  CHECK(format_money(pay.with_return) == "799.41");
  CHECK(format_money(net_pay(law, money("60000")).net) == "46977.45");
  CHECK(format_money(net_pay(law, money("60000")).net - pay.net) == "17599.98");
  CHECK(NetPayCurve(law).kept_of_next_dollar(money("48500")) == decimal("0.44643845"));
}

TEST_CASE("the reference cases, published ones within their tolerance", "[tax]") {
  const auto document = parse_json(file_text("tests/vectors/tax/net_pay.json"));
  REQUIRE(document.has_value());
  std::map<std::string, int> counts;
  for (const auto& value : document->find("cases")->items) {
    const Case one(value);
    INFO(one.text("id"));
    ++counts[std::string(one.text("kind"))];
    run(one);
  }
  for (const char* kind : {"net_pay", "net_gain", "marginal", "reverse", "tax_on_taxable_income"}) {
    CHECK(counts[kind] > 0);
  }
}

TEST_CASE("both sides of every bend, all provinces and years, against the oracle", "[tax]") {
  const auto file = vectors::read_vector_file("tax/net_pay_grid.csv");
  std::map<std::pair<std::string, std::string>, int> rows;
  for (std::size_t k = 0; k < file.rows.size(); ++k) {
    const auto cell = [&](std::string_view column) { return file.cell(k, column); };
    const ResidenceLaw& law = law_of(std::stoi(cell("year")), cell("province"));
    const NetPay pay = net_pay(law, money(cell("gross")));
    INFO(law.year << " " << law.province << " " << cell("gross"));
    CHECK(format_money(pay.pension) == cell("pension"));
    CHECK(format_money(pay.premiums) == cell("premiums"));
    CHECK(format_money(pay.federal_tax) == cell("federal_tax"));
    CHECK(format_money(pay.provincial_tax) == cell("provincial_tax"));
    CHECK(format_money(pay.net) == cell("net"));
    CHECK(format_money(pay.with_return) == cell("with_return"));
    ++rows[{cell("year"), cell("province")}];
  }
  CHECK(rows.size() == 39);
  for (const auto& [of, count] : rows) CHECK(count >= 50);
}

TEST_CASE("slope and inverse at both sides of every bend, against the oracle", "[tax]") {
  const auto file = vectors::read_vector_file("tax/net_pay_grid.csv");
  std::map<const ResidenceLaw*, NetPayCurve> curves;
  for (std::size_t k = 0; k < file.rows.size(); ++k) {
    const auto cell = [&](std::string_view column) { return file.cell(k, column); };
    const ResidenceLaw& law = law_of(std::stoi(cell("year")), cell("province"));
    const NetPayCurve& curve = curves.try_emplace(&law, law).first->second;
    INFO(law.year << " " << law.province << " " << cell("gross"));
    const Money gross = money(cell("gross"));
    CHECK(curve.kept_of_next_dollar(gross) == fraction(cell("kept_of_next_dollar")));
    CHECK(format_money(curve.lowest_gross_for(money(cell("net"))).value()) == cell("lowest_gross"));
    // Four or five contribution parts and two taxes are off by at most half a cent each.
    const Ratio off = curve.net_at(gross.to_ratio()) - money(cell("net")).to_ratio();
    CHECK(size_of(off) < decimal("0.035"));
  }
}

TEST_CASE("net pay rises everywhere but where premiums are no longer refunded", "[tax]") {
  for (const auto& [year, residences] : tables().years) {
    for (const auto& [province, law] : residences) {
      for (const Credits credits : {Credits::whole_year, Credits::paycheques_only}) {
        INFO(year << " " << province);
        const auto net = NetPayCurve(law, credits).function();
        for (std::size_t k = 0; k < net.pieces().size(); ++k) {
          const auto& piece = net.pieces()[k];
          CHECK(piece.slope > Ratio(0));
          CHECK(piece.slope <= Ratio(1));
          const Ratio jump = piece.at_zero + piece.slope * piece.from - net.at(piece.from);
          const bool ends_refund = std::ranges::any_of(law.premiums, [&](const auto& premium) {
            return Ratio(premium.refunded_up_to.minor()) == piece.from;
          });
          CHECK((k == 0 || (jump.sign() < 0) == ends_refund));
          CHECK((k == 0 || jump.sign() <= 0));
        }
      }
    }
  }
}

TEST_CASE("what is kept of each dollar adds up to net pay", "[tax]") {
  for (const auto& [year, residences] : tables().years) {
    for (const auto& [province, law] : residences) {
      INFO(year << " " << province);
      const NetPayCurve curve(law);
      const auto& pieces = curve.function().pieces();
      Ratio sum = 0;  // in cents: slope x length, less the premiums asked for at once
      for (std::size_t k = 0; k + 1 < pieces.size(); ++k) {
        const Ratio length = pieces[k + 1].from - pieces[k].from;
        sum += curve.function().slope_after(pieces[k].from) * length;
        const bool ends_whole = pieces[k + 1].from.denominator() == ExactInteger(1);
        if (ends_whole) CHECK(sum == curve.function().at(pieces[k + 1].from));
        for (const auto& premium : law.premiums) {
          const Ratio point = premium.refunded_up_to.minor();
          if (point.sign() > 0 && point == pieces[k + 1].from) sum -= point * premium.rate;
        }
        // The premium is a credit amount too, once there is tax to take it off; at these pays there
        // is none.
      }
    }
  }
}

TEST_CASE("the lowest gross for a net leads back", "[tax]") {
  for (const auto& [province, law] : tables().years.at(2026)) {
    const NetPayCurve curve(law);
    for (std::int64_t minor = 1; minor < 30'000'000; minor += 171'717) {
      INFO(province << " " << minor);
      const Money target = Money::of_minor(minor, cad);
      const Money gross = curve.lowest_gross_for(target).value();
      CHECK(curve.net_at(gross.to_ratio()) >= target.to_ratio());
      const Money less = gross - Money::of_minor(1, cad);
      CHECK(curve.net_at(less.to_ratio()) < target.to_ratio());
    }
    CHECK(curve.lowest_gross_for(Money::zero(cad)).value() == Money::zero(cad));
    CHECK(curve.lowest_gross_for(-money("5")).value() == Money::zero(cad));
  }
}

TEST_CASE("no gross within the bound leaves that much", "[tax]") {
  const NetPayCurve curve(law_of(2025, "ON"));
  const Money most = Money::of_minor(cad.minor_max(), cad);
  const auto out = curve.lowest_gross_for(most);
  REQUIRE_FALSE(out.has_value());
  REQUIRE(out.error().size() == 1);
  CHECK(out.error()[0].code == ErrorCode::net_out_of_reach);
  CHECK(out.error()[0].given == "100000000000.00");
  REQUIRE(out.error()[0].arguments.size() == 1);
  const Money reachable = money(out.error()[0].arguments[0]);
  CHECK(curve.lowest_gross_for(reachable).value() <= most);
  CHECK_FALSE(curve.lowest_gross_for(reachable + money("0.01")).has_value());
}

TEST_CASE("what comes only with the return", "[tax]") {
  const auto later = [](int year, std::string_view province, std::string_view gross) {
    return format_money(net_pay(law_of(year, province), money(gross)).with_return);
  };
  CHECK(later(2025, "ON", "60000") == "0.00");
  CHECK(later(2025, "AB", "30000") == "0.00");
  CHECK(later(2025, "BC", "30000") == "0.00");  // the payroll formula knows BC's reduction
  // Manitoba: 10.8 % of (2,065 - 9 % of net income), net income 20,000 - 1 % x 16,500 = 19,835.
  CHECK(later(2025, "MB", "20000") == "30.23");
  // Nova Scotia: 300 - 5 % x (19,835 - 15,000).
  CHECK(later(2025, "NS", "20000") == "58.25");
  for (const auto& [province, law] : tables().years.at(2025)) {
    const NetPayCurve paycheques(law, Credits::paycheques_only);
    for (const char* gross : {"0", "18000", "27000.01", "33000.50", "47123.45", "150000"}) {
      INFO(province << " " << gross);
      const NetPay pay = net_pay(law, money(gross));
      CHECK(pay.with_return >= Money::zero(cad));
      const Ratio off =
          paycheques.net_at(pay.gross.to_ratio()) - (pay.net - pay.with_return).to_ratio();
      CHECK(size_of(off) < decimal("0.035"));
    }
  }
}

TEST_CASE("the lines add up to the figures", "[tax]") {
  for (const auto& [province, law] : tables().years.at(2026)) {
    for (const char* gross : {"0", "1999.99", "20000", "33333.33", "60000", "250000.01"}) {
      for (const Credits credits : {Credits::whole_year, Credits::paycheques_only}) {
        INFO(province << " " << gross);
        check_lines(law, money(gross), credits);
      }
    }
  }
}

TEST_CASE("the lines of Ontario 2025 at 60,000.00", "[tax]") {
  const auto lines = net_pay_lines(law_of(2025, "ON"), money("60000"), Credits::whole_year);
  const auto line = [&](std::string_view block, std::string_view code) {
    for (const auto& one : lines) {
      if (one.block == block && one.code == code) return one;
    }
    throw std::runtime_error("no such line");
  };
  CHECK(lines.front().code == "CPP.base");
  CHECK(line("contributions", "CPP.base").amount == decimal("2796.75"));
  CHECK(line("contributions", "CPP.base").of == decimal("56500"));
  CHECK(line("contributions", "EI").amount == Ratio(984));
  CHECK(line("federal", "taxable_income").amount == Ratio(59'435));
  CHECK(line("federal", "bracket").over == Money::zero(cad));
  CHECK(line("federal", "bracket").amount == decimal("8319.375"));  // 14.5 % of 57,375
  CHECK(line("federal", "basic_personal").amount == Ratio(16'129));
  CHECK(line("federal", "employment_amount").amount == Ratio(1'471));
  CHECK(line("federal", "credits").of == decimal("21380.75"));
  CHECK(line("ON", "health_premium").amount == Ratio(600));
  CHECK(line("ON", "lift").comes_with_return);
  CHECK(line("ON", "lift").amount == Ratio(0));
  CHECK(format_net_pay_line_kind(NetPayLineKind::credit_amount) == "credit_amount");
}

TEST_CASE("pay is Canadian and not negative", "[tax]") {
  const ResidenceLaw& law = law_of(2025, "ON");
  const Currency euro = *find_currency("EUR");
  CHECK_THROWS_AS(net_pay(law, money("-0.01")), ContractViolation);
  CHECK_THROWS_AS(net_pay(law, Money::zero(euro)), ContractViolation);
  CHECK_THROWS_AS(net_pay_lines(law, money("-1"), Credits::whole_year), ContractViolation);
  CHECK_THROWS_AS(NetPayCurve(law).kept_of_next_dollar(money("-1")), ContractViolation);
  CHECK_THROWS_AS(NetPayCurve(law).lowest_gross_for(Money::zero(euro)), ContractViolation);
}
