#include "afford/json/tax_tables_json.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "afford/json/json_value.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

const std::string& file_text() {
  static const std::string text = [] {
    std::ifstream file(AFFORD_SOURCE_DIR "/engine/parameters/ca-tax.json", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return text;
}

const JsonValue& file_tree() {
  static const JsonValue tree = parse_json(file_text()).value();
  return tree;
}

// The same document again; good enough for a file without escapes in its keys.
void write(const JsonValue& value, std::string& text) {
  const bool is_object = value.kind == JsonKind::object;
  if (value.kind == JsonKind::string) {
    text += '"';
    for (const char c : value.text) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    text += '"';
  } else if (is_object || value.kind == JsonKind::array) {
    text += is_object ? '{' : '[';
    bool is_first = true;
    const auto comma = [&] { text += std::exchange(is_first, false) ? "" : ","; };
    for (const auto& member : value.members) {
      comma();
      text += '"' + member.key + "\":";
      write(member.value, text);
    }
    for (const auto& item : value.items) {
      comma();
      write(item, text);
    }
    text += is_object ? '}' : ']';
  } else {
    text += value.kind == JsonKind::null ? "null" : value.text;
  }
}

std::string text_of(const JsonValue& value) {
  std::string text;
  write(value, text);
  return text;
}

JsonValue& member(JsonValue& value, std::string_view key) {
  return const_cast<JsonValue&>(*value.find(key));
}

// A smaller document for tests that read it hundreds of times: one year, and of its blocks the
// federal one, Ontario and Manitoba, which together have most kinds.
JsonValue one_year() {
  JsonValue tree = file_tree();
  auto& years = member(tree, "years").members;
  std::erase_if(years, [](const auto& year) { return year.key != "2025"; });
  std::erase_if(tree.members,
                [](const auto& one) { return one.key == "withholding" || one.key == "benefits"; });
  for (const char* key : {"training", "kinds", "order"}) {
    member(tree, key) = JsonValue();
  }
  return tree;
}

bool is_about(const Errors& errors, std::string_view path) {
  return std::ranges::any_of(errors, [&](const Error& error) { return error.path == path; });
}

void check_findings(const Errors& errors) {
  CHECK_FALSE(errors.empty());
  for (const auto& error : errors) {
    INFO(error.path);
    CHECK(error.code == ErrorCode::parameter_file_invalid);
    CHECK(error.arguments.size() == 1);
  }
}

// The only finding of the file after a change must be at `path`.
void check_change(std::string_view from, std::string_view to, std::string_view path) {
  INFO(from << " -> " << to);
  std::string text = file_text();
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  const auto tables = parse_tax_tables(text);
  REQUIRE_FALSE(tables.has_value());
  check_findings(tables.error());
  for (const auto& error : tables.error()) CHECK(error.path == path);
}

bool may_be_left_out(std::string_view key) {
  constexpr std::string_view optional[] = {
      "url",         "note",       "comes",      "needs", "max_rate_of_employment",
      "withholding", "benefits",   "kinds",      "order", "training",
      "rounding",    "attributes", "family_from"};
  return std::ranges::find(optional, key) != std::end(optional);
}

// Every member below `value`, which is part of `tree`, is taken out, replaced by null and put back.
void check_each_member(JsonValue& tree, JsonValue& value, const std::string& path) {
  for (std::size_t i = 0; i < value.members.size(); ++i) {
    const JsonMember kept = value.members[i];
    const std::string below = json_path(path, kept.key);
    if (path == "/sources" || may_be_left_out(kept.key)) continue;
    INFO(below);
    value.members.erase(value.members.begin() + static_cast<std::ptrdiff_t>(i));
    const auto without = parse_tax_tables(text_of(tree));
    REQUIRE_FALSE(without.has_value());
    check_findings(without.error());
    value.members.insert(value.members.begin() + static_cast<std::ptrdiff_t>(i),
                         JsonMember{kept.key, JsonValue()});
    const auto with_null = parse_tax_tables(text_of(tree));
    REQUIRE_FALSE(with_null.has_value());
    CHECK(is_about(with_null.error(), below));
    value.members[i] = kept;
    check_each_member(tree, value.members[i].value, below);
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    check_each_member(tree, value.items[i], json_path(path, i));
  }
}

}  // namespace

TEST_CASE("the tables of the parameter file", "[json]") {
  const auto tables = parse_tax_tables(file_text());
  REQUIRE(tables.has_value());
  CHECK(tables->years.size() == 3);
  CHECK(tables->as_of == "2026-11-23");
  CHECK(tables->left_out.size() == 5);
  CHECK(tables->base_case.starts_with("single adult"));
  CHECK(tables->sources.at("on428-2025").publisher == "Canada Revenue Agency");
  int with_return = 0;
  int need_residence = 0;
  for (const auto& [year, residences] : tables->years) {
    CHECK(residences.size() == 13);
    for (const auto& [province, law] : residences) {
      CHECK(law.year == year);
      CHECK(law.province == province);
      CHECK(law.provincial.code == province);
      CHECK(law.federal.code == "federal");
      CHECK_FALSE(law.provincial.provenance.sources.empty());
      CHECK_FALSE(law.contributions.sources.empty());
      CHECK(law.premiums.size() == (province == "QC" ? 2 : 1));
      for (const auto& credit : law.provincial.credit_amounts) {
        with_return += credit.comes_with_return ? 1 : 0;
      }
      for (const auto& step : law.provincial.steps) {
        with_return += step.comes_with_return ? 1 : 0;
        need_residence += step.needs_residence_on_1_january ? 1 : 0;
      }
    }
  }
  CHECK(with_return == 18);
  CHECK(need_residence == 6);
}

TEST_CASE("a block of the parameter file, figure by figure", "[json]") {
  const auto tables = parse_tax_tables(file_text()).value();
  const ResidenceLaw& law = *law_for(tables, 2025, "QC").value().law;
  CHECK(law.status == "final");
  CHECK(law_for(tables, 2026, "QC").value().law->status.starts_with("current year"));
  CHECK(law.pension.code == "QPP");
  CHECK(format_money(law.pension.ceiling2) == "81200.00");
  CHECK(law.pension.base_rate == Ratio(54, 1000));
  REQUIRE(law.premiums.size() == 2);
  CHECK(law.premiums[1].code == "QPIP");
  CHECK(law.premiums[1].rate == Ratio(494, 100'000));
  CHECK(format_money(law.premiums[1].refunded_up_to) == "1999.99");
  CHECK(law.federal_abatement == Ratio(165, 1000));
  CHECK(law.provincial.name == "Quebec");
  REQUIRE(law.provincial.brackets.size() == 4);
  CHECK(format_money(law.provincial.brackets[3].over) == "129590.00");
  CHECK(law.provincial.brackets[3].rate == Ratio(2575, 10'000));
  REQUIRE(law.provincial.deductions.size() == 2);
  const auto& worker = std::get<CappedRateOfEmployment>(law.provincial.deductions[1].rule);
  CHECK(format_money(worker.max) == "1420.00");
  CHECK(law.provincial.provenance.confidence == Confidence::high);
  CHECK(law.provincial.provenance.note.starts_with("Checked against"));
  const auto& basic = std::get<RampDown>(law.federal.credit_amounts[0].rule);
  CHECK(basic.income == IncomeMeasure::net);
  CHECK(format_money(basic.to) == "253414.00");
}

TEST_CASE("what is wrong in the file is found at its place", "[json]") {
  const std::string on = "/years/2024/tax/ON";
  check_change("\"credit_rate\": \"0.0505\"", "\"credit_rate\": 0.0505", on + "/credit_rate");
  check_change("\"credit_rate\": \"0.0505\"", "\"credit_rate\": \"5.05\"", on + "/credit_rate");
  check_change("\"credit_rate\": \"0.0505\"", "\"credit_rate\": \"-0.1\"", on + "/credit_rate");
  check_change("\"amount\": \"12399\"", "\"amount\": \"12,399\"", on + "/credit_amounts/0/amount");
  check_change("\"amount\": \"12399\"", "\"amount\": \"-1\"", on + "/credit_amounts/0/amount");
  check_change("\"amount\": \"12399\"", "\"amount\": \"1.001\"", on + "/credit_amounts/0/amount");
  check_change("\"over\": \"5554\"", "\"over\": \"7108\"", on + "/steps/0/tiers/1/over");
  check_change("[\"25000\", \"300\"]", "[\"20000\", \"300\"]", on + "/steps/3/points");
  check_change("[\"25000\", \"300\"]", "[\"25000\"]", on + "/steps/3/points/1");
  check_change("[\"25000\", \"300\"]", "[\"25000\", \"x\"]", on + "/steps/3/points/1/1");
  check_change("\"kind\": \"surtax\"", "\"kind\": \"surtaxes\"", on + "/steps/0/kind");
  const std::string federal = "/years/2024/tax/federal";
  const std::string basic = federal + "/credit_amounts/0";
  check_change("\"to\": \"246752\"", "\"to\": \"173205\"", basic + "/to");
  check_change("\"min\": \"14156\"", "\"min\": \"15706\"", basic + "/min");
  check_change("\"income\": \"net\"", "\"income\": \"gross\"", basic + "/income");
  check_change("\"min\": \"14156\"", "\"min\": \"14156\", \"come\": \"with_return\"",
               basic + "/come");
  check_change("\"parts\": [\"first_additional\"", "\"parts\": [\"third\"",
               federal + "/deductions/0/parts");
  check_change("[\"EI\", \"EI_QC\", \"QPIP\"]", "[\"EI\", \"EIQC\"]",
               federal + "/credit_amounts/3/names");
  check_change("{\"over\": \"0\", \"rate\": \"0.15\"}", "{\"over\": \"1\", \"rate\": \"0.15\"}",
               federal + "/brackets");
  const std::string first_return = "/years/2024/tax/MB/credit_amounts/1/comes";
  check_change("\"comes\": \"with_return\"", "\"comes\": \"later\"", first_return);
}

TEST_CASE("what does not fit together in the file is found at its place", "[json]") {
  check_change("\"schema\": \"afford-tax-tables/1\"", "\"schema\": \"x\"", "/schema");
  check_change("\"confidence\": \"high\"", "\"confidence\": \"sure\"",
               "/years/2024/contributions/confidence");
  check_change("\"src\": [\"t4127-119\"", "\"src\": [\"t4127-1\"", "/years/2024/contributions/src");
  check_change("[\"QPP\", \"EI_QC\", \"QPIP\"]", "[\"EI_QC\", \"QPIP\"]",
               "/years/2024/residence/QC/contributions");
  check_change("[\"QPP\", \"EI_QC\", \"QPIP\"]", "[\"QPP\", \"CPP\"]",
               "/years/2024/residence/QC/contributions");
  check_change("[\"QPP\", \"EI_QC\", \"QPIP\"]", "[\"QPP\", \"HST\"]",
               "/years/2024/residence/QC/contributions");
  check_change("\"ceiling\": \"68500\"", "\"ceiling\": \"73201\"",
               "/years/2024/contributions/CPP/ceiling2");
  check_change(R"("income": "net", "max": "875")", R"("income": "taxable", "max": "875")",
               "/years/2024/tax/ON/steps/2/family_from");
  check_change("\"2025\": {", "\"2O25\": {", "/years/2O25");
  check_change("\"2025\": {", "\"2029\": {", "/years");
}

TEST_CASE("each field that is needed is missed, and none may be null", "[json]") {
  JsonValue tree = one_year();
  REQUIRE(parse_tax_tables(text_of(tree)).has_value());
  JsonValue& year = member(member(tree, "years"), "2025");
  check_each_member(tree, member(year, "contributions"), "/years/2025/contributions");
  JsonValue& tax = member(year, "tax");
  for (const char* block : {"federal", "ON", "QC"}) {
    check_each_member(tree, member(tax, block), json_path("/years/2025/tax", block));
  }
}

TEST_CASE("benefits of the years that have amounts", "[json]") {
  const auto tables = parse_tax_tables(file_text());
  REQUIRE(tables.has_value());
  const BenefitTables& benefits = tables->benefits;
  CHECK(benefits.child_benefit.size() == 2);  // 2026 has a note alone
  CHECK(benefits.child_benefit.at(2025).under_6 == Money::of_minor(799'700, cad));
  CHECK(benefits.child_rates[3].second == Ratio(95, 1'000));
  CHECK(benefits.gst_credit.at(2024).supplement_rate == Ratio(1, 50));
  CHECK(benefits.workers_benefit.at(2025).family.max == Money::of_minor(281'300, cad));
  CHECK(benefits.workers_benefit.at(2024).secondary_exemption == Money::of_minor(1'595'500, cad));
}

TEST_CASE("all findings are told at once", "[json]") {
  std::string text = file_text();
  const auto place = text.find("\"SK\": {\"contributions\"");
  text[place + 2] = 'X';
  for (const auto& [from, to] : {std::pair{"\"12399\"", "12399"}, {"\"0.0505\"", "\"x\""}}) {
    const auto at = text.find(from);
    text.replace(at, std::string_view(from).size(), to);
  }
  const auto tables = parse_tax_tables(text);
  REQUIRE_FALSE(tables.has_value());
  CHECK(tables.error().size() == 4);
  CHECK(is_about(tables.error(), "/years/2024/residence/SK"));
  CHECK(is_about(tables.error(), "/years/2024/residence/SX"));
}

TEST_CASE("a file that is no such document is never read", "[json]") {
  for (const char* text : {"[]", "{}", "null", "\"x\"", "{\"years\": []}", "{\"years\": {}}",
                           "{\"sources\": 3, \"years\": {\"2025\": 7}}"}) {
    INFO(text);
    const auto tables = parse_tax_tables(text);
    REQUIRE_FALSE(tables.has_value());
    check_findings(tables.error());
  }
  CHECK(parse_tax_tables("").error()[0].code == ErrorCode::document_is_empty);
  const std::string& whole = file_text();
  for (std::size_t size = 1; size < whole.size() - 3; size += 1'009) {
    const auto cut = parse_tax_tables(std::string_view(whole).substr(0, size));
    REQUIRE_FALSE(cut.has_value());
    CHECK(cut.error()[0].code == ErrorCode::syntax_fault);
  }
}

TEST_CASE("what paycheques of part of a year use", "[json]") {
  const auto tables = parse_tax_tables(file_text()).value();
  REQUIRE(tables.withholding.size() == 4);
  const auto& spring = tables.withholding[0];
  CHECK(format_date(spring.to) == "2025-06-30");
  CHECK(*spring.blocks.at("federal").lowest_rate == Ratio(15, 100));
  CHECK(spring.blocks.at("AB").brackets.size() == 5);
  CHECK(format_money(spring.blocks.at("NS").basic_personal_ramp->min) == "8744.00");
  CHECK(format_money(*tables.withholding[2].blocks.at("BC").tax_reduction) == "575.00");

  const std::string blocks = "/withholding/periods/0/blocks";
  check_change(R"("to": "2025-06-30")", R"("to": "2024-06-30")", "/withholding/periods/0/to");
  check_change(R"("to": "2025-06-30")", R"("to": "2025-06-31")", "/withholding/periods/0/to");
  check_change(R"("to": "2025-06-30")", R"("to": "2025-07-01")", "/withholding/periods/1/from");
  check_change(R"("federal": {"lowest_rate": "0.15"})", R"("federal": {"lowest_rate": "15"})",
               blocks + "/federal/lowest_rate");
  check_change(R"("federal": {"lowest_rate": "0.15"})", R"("federal": {"lowest": "0.15"})",
               blocks + "/federal/lowest");
  check_change(R"("PE": {"basic_personal": "14250"})", R"("XX": {"basic_personal": "14250"})",
               blocks + "/XX");
  check_change(R"("at_to": "8744", "from": "25000")", R"("at_to": "8744", "from": "75000")",
               blocks + "/NS/basic_personal_ramp/to");
}
