#include "afford/json/tax_tables_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "afford/json/detail/benefits_reader.hpp"
#include "afford/json/detail/parameter_reader.hpp"
#include "afford/json/detail/withholding_reader.hpp"
#include "afford/json/json_value.hpp"

namespace afford {
namespace {

using detail::ParameterObject;
using Residences = std::map<std::string, ResidenceLaw, std::less<>>;

constexpr std::size_t bytes_max = 4'000'000;

// Where a name stands in a fixed list of words.
template <class Word, std::size_t count>
Word word(ParameterObject& from, std::string_view key,
          const std::array<std::pair<std::string_view, Word>, count>& words) {
  const std::string text = from.text(key);
  for (const auto& [name, value] : words) {
    if (name == text) return value;
  }
  if (!text.empty()) from.reject(key, "is not a word known here");
  return words.front().second;
}

IncomeMeasure income(ParameterObject& from) {
  constexpr std::array words{std::pair{std::string_view("net"), IncomeMeasure::net},
                             std::pair{std::string_view("taxable"), IncomeMeasure::taxable}};
  return word(from, "income", words);
}

bool comes_with_return(ParameterObject& entry) {
  if (!entry.has("comes")) return false;
  entry.constant("comes", "with_return");
  return true;
}

ContributionParts contribution_parts(ParameterObject& entry) {
  ContributionParts rule;
  for (const auto& name : entry.texts("parts")) {
    std::size_t k = 0;
    while (k < pension_part_count && format_pension_part(static_cast<PensionPart>(k)) != name) ++k;
    if (k == pension_part_count) {
      entry.reject("parts", "names a part that pension contributions do not have");
    } else {
      rule.parts.push_back(static_cast<PensionPart>(k));
    }
  }
  return rule;
}

RampDown ramp_down(ParameterObject& entry) {
  const RampDown rule{income(entry), entry.amount("max"), entry.amount("min"), entry.amount("from"),
                      entry.amount("to")};
  entry.check(rule.from < rule.to, "to", "needs to lie above \"from\"");
  entry.check(rule.min <= rule.max, "min", "needs to be no more than \"max\"");
  return rule;
}

CreditPhaseOut credit_phase_out(ParameterObject& entry) {
  CreditPhaseOut rule{income(entry), entry.amount("max"),
                      entry.optional_rate("max_rate_of_employment"), entry.amount("from"),
                      entry.rate("rate")};
  if (!entry.has("family_from")) return rule;
  rule.family_from = entry.amount("family_from");
  entry.check(rule.income == IncomeMeasure::net, "family_from", "needs \"net\" as its income");
  return rule;
}

AddSchedule add_schedule(ParameterObject& entry) {
  AddSchedule rule{income(entry), {}};
  for (const auto& [at, amount] : entry.amount_pairs("points")) {
    const bool rises = rule.points.empty() || rule.points.back().income < at;
    entry.check(rises, "points", "needs incomes that rise");
    rule.points.push_back({at, amount});
  }
  entry.check(!rule.points.empty(), "points", "needs at least one point");
  return rule;
}

Deduction deduction(ParameterObject& entry) {
  Deduction result{entry.text("id"), {}};
  const std::string kind = entry.text("kind");
  if (kind == "contribution_parts") {
    result.rule = contribution_parts(entry);
  } else if (kind == "capped_rate_of_employment") {
    result.rule = CappedRateOfEmployment{entry.rate("rate"), entry.amount("max")};
  } else if (!kind.empty()) {
    entry.reject_kind("is no kind of deduction");
  }
  return result;
}

CreditAmount credit_amount(ParameterObject& entry) {
  const Money zero = Money::zero(cad);
  CreditAmount result{entry.text("id"), FixedAmount{zero}, comes_with_return(entry)};
  const std::string kind = entry.text("kind");
  if (kind == "fixed") {
    result.rule = FixedAmount{entry.amount("amount")};
  } else if (kind == "ramp_down") {
    result.rule = ramp_down(entry);
  } else if (kind == "phase_out") {
    result.rule =
        PhaseOut{income(entry), entry.amount("max"), entry.amount("from"), entry.rate("rate")};
  } else if (kind == "capped_employment") {
    result.rule = CappedEmployment{entry.amount("max")};
  } else if (kind == "contribution_parts") {
    result.rule = contribution_parts(entry);
  } else if (kind == "premiums") {
    result.rule = NamedPremiums{entry.texts("names")};
  } else if (!kind.empty()) {
    entry.reject_kind("is no kind of credit amount");
  }
  return result;
}

TaxStep tax_step(ParameterObject& entry) {
  TaxStep result{entry.text("id"), {}, comes_with_return(entry), entry.has("needs")};
  if (result.needs_residence_on_1_january) entry.constant("needs", "resident_on_1_january");
  const std::string kind = entry.text("kind");
  if (kind == "surtax") {
    result.rule = Surtax{detail::read_brackets(entry, "tiers")};
  } else if (kind == "twice_amount_less_tax") {
    result.rule = TwiceAmountLessTax{entry.amount("amount")};
  } else if (kind == "credit_phase_out") {
    result.rule = credit_phase_out(entry);
  } else if (kind == "credit_over_credits") {
    result.rule = CreditOverCredits{entry.amount("over"), entry.rate("rate")};
  } else if (kind == "add_schedule") {
    result.rule = add_schedule(entry);
  } else if (!kind.empty()) {
    entry.reject_kind("is no kind of step");
  }
  return result;
}

PensionContribution pension(ParameterObject& entry, std::string code) {
  PensionContribution result{.code = std::move(code),
                             .exemption = entry.amount("exemption"),
                             .ceiling = entry.amount("ceiling"),
                             .ceiling2 = entry.amount("ceiling2"),
                             .base_rate = entry.rate("base_rate"),
                             .first_additional_rate = entry.rate("first_additional_rate"),
                             .second_additional_rate = entry.rate("second_additional_rate")};
  entry.check(result.exemption <= result.ceiling, "ceiling", "needs to reach the exemption");
  entry.check(result.ceiling <= result.ceiling2, "ceiling2", "needs to reach the first ceiling");
  return result;
}

Premium premium(ParameterObject& entry, std::string code) {
  return {std::move(code), entry.amount("max_earnings"), entry.rate("rate"),
          entry.amount("refunded_up_to")};
}

// What a year's contributions are, by their code.
struct YearContributions {
  std::map<std::string, PensionContribution, std::less<>> pensions;
  std::map<std::string, Premium, std::less<>> premiums;
  Provenance provenance;
};

class TablesReader {
 public:
  explicit TablesReader(Errors& findings) : findings_(findings) {}

  TaxTables read(const JsonValue& document) {
    ParameterObject file(document, {}, findings_);
    file.constant("schema", "afford-tax-tables/1");
    file.constant("country", "CA");
    file.constant("currency", "CAD");
    tables_.as_of = file.text("as_of");
    tables_.about = file.text("about");
    tables_.base_case = file.text("base_case");
    tables_.left_out = file.texts("left_out");
    file.leave({"rounding", "order", "kinds", "attributes", "training"});
    ParameterObject sources = file.object("sources");
    read_sources(sources);
    ParameterObject years = file.object("years");
    read_years(years);
    if (file.has("withholding")) {
      ParameterObject withholding = file.object("withholding");
      tables_.withholding = detail::read_withholding(withholding);
      read_provenance(withholding);
      withholding.close();
    }
    if (file.has("benefits")) {
      ParameterObject benefits = file.object("benefits");
      tables_.benefits = detail::read_benefits(benefits);
    }
    file.close();
    return std::move(tables_);
  }

 private:
  void read_sources(ParameterObject& sources) {
    for (const auto& key : sources.keys()) {
      ParameterObject entry = sources.object(key);
      tables_.sources[key] = {entry.text("title"), entry.text("publisher"), entry.text("date"),
                              entry.optional_text("url")};
      entry.close();
    }
  }

  void read_years(ParameterObject& years) {
    for (const auto& key : years.keys()) {
      ParameterObject entry = years.object(key);
      const bool is_year = key.size() == 4 && key.front() != '0' &&
                           std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
      if (!is_year) {
        years.reject(key, "is not a year");
        continue;
      }
      const int year = std::stoi(key);
      tables_.years[year] = read_year(entry, year);
      entry.close();
    }
    if (tables_.years.empty()) return years.check(false, {}, "needs at least one year");
    const int first = tables_.years.begin()->first;
    const int last = tables_.years.rbegin()->first;
    const bool has_gap = tables_.years.size() != static_cast<std::size_t>(last - first) + 1;
    years.check(!has_gap, {}, "needs every year from the first to the last");
  }

  Residences read_year(ParameterObject& year, int number) {
    const std::string status = year.text("status");
    ParameterObject contributions = year.object("contributions");
    const YearContributions known = read_contributions(contributions);
    ParameterObject residence = year.object("residence");
    ParameterObject tax = year.object("tax");
    ParameterObject federal_entry = tax.object("federal");
    const TaxBlock federal = read_block(federal_entry, "federal", known);
    Residences result;
    for (const auto province : province_codes()) {
      ParameterObject home = residence.object(province);
      ParameterObject block = tax.object(province);
      ResidenceLaw law = read_residence(home, known);
      law.province = province;
      law.year = number;
      law.status = status;
      law.federal = federal;
      law.provincial = read_block(block, std::string(province), known);
      result.emplace(province, std::move(law));
    }
    residence.close();
    tax.close();
    return result;
  }

  YearContributions read_contributions(ParameterObject& entry) {
    YearContributions result;
    for (const auto& code : entry.keys()) {
      if (code == "confidence" || code == "src" || code == "note") continue;
      ParameterObject contribution = entry.object(code);
      const std::string kind = contribution.text("kind");
      if (kind == "pension") {
        result.pensions.emplace(code, pension(contribution, code));
      } else if (kind == "premium") {
        result.premiums.emplace(code, premium(contribution, code));
      } else if (!kind.empty()) {
        contribution.reject_kind("is no kind of contribution");
      }
      contribution.close();
    }
    result.provenance = read_provenance(entry);
    entry.close();
    return result;
  }

  ResidenceLaw read_residence(ParameterObject& entry, const YearContributions& known) {
    const Money zero = Money::zero(cad);
    ResidenceLaw law{{}, 0, {}, {{}, zero, zero, zero, 0, 0, 0}, {}, 0, {}, {}, known.provenance};
    law.federal_abatement = entry.rate("federal_abatement");
    for (const auto& code : entry.texts("contributions")) {
      const auto pension_found = known.pensions.find(code);
      const auto premium_found = known.premiums.find(code);
      if (pension_found != known.pensions.end()) {
        entry.check(law.pension.code.empty(), "contributions", "names more than one pension");
        law.pension = pension_found->second;
      } else if (premium_found != known.premiums.end()) {
        law.premiums.push_back(premium_found->second);
      } else {
        entry.check(false, "contributions", "names a contribution that the year does not have");
      }
    }
    entry.check(!law.pension.code.empty(), "contributions", "needs a pension");
    entry.close();
    return law;
  }

  TaxBlock read_block(ParameterObject& entry, std::string code, const YearContributions& known) {
    TaxBlock block{.code = std::move(code),
                   .name = entry.text("name"),
                   .brackets = detail::read_brackets(entry, "brackets"),
                   .deductions = {},
                   .credit_rate = entry.rate("credit_rate"),
                   .credit_amounts = {},
                   .steps = {},
                   .provenance = read_provenance(entry)};
    const bool starts_at_0 = !block.brackets.empty() && block.brackets.front().over.minor() == 0;
    entry.check(starts_at_0, "brackets", "needs to begin with \"over\" 0");
    entry.each("deductions",
               [&](ParameterObject& one) { block.deductions.push_back(deduction(one)); });
    entry.each("credit_amounts", [&](ParameterObject& one) {
      block.credit_amounts.push_back(credit_amount(one));
      const auto* named = std::get_if<NamedPremiums>(&block.credit_amounts.back().rule);
      if (named == nullptr) return;
      const auto is_known = [&](const auto& name) { return known.premiums.contains(name); };
      one.check(std::ranges::all_of(named->names, is_known), "names",
                "names a premium that the year does not have");
    });
    entry.each("steps", [&](ParameterObject& one) { block.steps.push_back(tax_step(one)); });
    entry.close();
    return block;
  }

  Provenance read_provenance(ParameterObject& entry) {
    constexpr std::array words{std::pair{std::string_view("high"), Confidence::high},
                               std::pair{std::string_view("medium"), Confidence::medium},
                               std::pair{std::string_view("low"), Confidence::low}};
    Provenance result{word(entry, "confidence", words), entry.texts("src"),
                      entry.optional_text("note")};
    const auto is_known = [&](const auto& key) { return tables_.sources.contains(key); };
    entry.check(std::ranges::all_of(result.sources, is_known), "src",
                "names a source that the file does not list");
    return result;
  }

  Errors& findings_;
  TaxTables tables_;
};

}  // namespace

Result<TaxTables> parse_tax_tables(std::string_view text) {
  const auto document = parse_json(text, bytes_max);
  if (!document) return Failure(document.error());
  Errors findings;
  TaxTables tables = TablesReader(findings).read(*document);
  if (!findings.empty()) return Failure(std::move(findings));
  return tables;
}

}  // namespace afford
