#include "afford/json/detail/withholding_reader.hpp"

#include <algorithm>

namespace afford::detail {
namespace {

std::optional<Money> optional_amount(ParameterObject& entry, std::string_view key) {
  if (!entry.has(key)) return std::nullopt;
  return entry.amount(key);
}

RampDown ramp(ParameterObject& entry) {
  const std::string income = entry.text("income");
  entry.check(income == "net" || income == "taxable", "income", "is not a word known here");
  const RampDown rule{income == "net" ? IncomeMeasure::net : IncomeMeasure::taxable,
                      entry.amount("at_from"), entry.amount("at_to"), entry.amount("from"),
                      entry.amount("to")};
  entry.check(rule.from < rule.to, "to", "needs to lie above \"from\"");
  entry.close();
  return rule;
}

WithholdingChange change(ParameterObject& entry) {
  WithholdingChange result;
  if (entry.has("brackets")) {
    result.brackets = read_brackets(entry, "brackets");
    const bool starts_at_0 = !result.brackets.empty() && result.brackets[0].over.minor() == 0;
    entry.check(starts_at_0, "brackets", "needs to begin with \"over\" 0");
  }
  result.lowest_rate = entry.optional_rate("lowest_rate");
  result.basic_personal = optional_amount(entry, "basic_personal");
  if (entry.has("basic_personal_ramp")) {
    ParameterObject rule = entry.object("basic_personal_ramp");
    result.basic_personal_ramp = ramp(rule);
  }
  result.tax_reduction = optional_amount(entry, "tax_reduction");
  entry.close();
  return result;
}

Date day(ParameterObject& entry, std::string_view key) {
  const std::string text = entry.text(key);
  const auto date = parse_date(text);
  if (!date && !text.empty()) entry.reject(key, "is not a date");
  return date ? *date : Date::of(request_years.first, 1, 1);
}

}  // namespace

std::vector<TaxBracket> read_brackets(ParameterObject& block, std::string_view key) {
  std::vector<TaxBracket> result;
  block.each(key, [&](ParameterObject& entry) {
    const TaxBracket bracket{entry.amount("over"), entry.rate("rate")};
    const bool rises = result.empty() || result.back().over < bracket.over;
    entry.check(rises, "over", "needs to lie above the one before");
    result.push_back(bracket);
  });
  block.check(!result.empty(), key, "needs at least one entry");
  return result;
}

std::vector<WithholdingPeriod> read_withholding(ParameterObject& withholding) {
  std::vector<WithholdingPeriod> periods;
  withholding.leave({"about", "not_in_paycheques"});
  withholding.each("periods", [&](ParameterObject& entry) {
    WithholdingPeriod period{day(entry, "from"), day(entry, "to"), {}};
    entry.check(period.from <= period.to, "to", "needs to be no earlier than \"from\"");
    entry.check(period.from.year() == period.to.year(), "to", "needs to lie in the same year");
    const bool follows = periods.empty() || periods.back().to < period.from;
    entry.check(follows, "from", "needs to lie after the period before");
    ParameterObject blocks = entry.object("blocks");
    for (const auto& code : blocks.keys()) {
      blocks.check(code == "federal" || is_province(code), code, "is no block of the file");
      ParameterObject block = blocks.object(code);
      period.blocks.emplace(code, change(block));
    }
    blocks.close();
    periods.push_back(std::move(period));
  });
  return periods;
}

}  // namespace afford::detail
