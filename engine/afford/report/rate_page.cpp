#include "afford/report/rate_page.hpp"

#include "afford/json/rate_json.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

bool is_rate(RateFunction find) {
  return find != RateFunction::npv && find != RateFunction::xnpv && find != RateFunction::nper;
}

std::string with_unit(const Decimal& value, RateFunction find, Language language) {
  if (is_rate(find)) return percent_words(value, language);
  return grouped(format_decimal(value), language);
}

}  // namespace

Document rate_page(const RateAnswer& answer, Language language) {
  const auto voice = [&](const std::string& code) { return say(language, code); };
  const auto percent = [&](const Decimal& value) { return percent_words(value, language); };
  const std::string find(format_rate_function(answer.find));
  KeyValues lines;
  lines.lines.push_back(
      {voice("rate.label." + find), with_unit(answer.value, answer.find, language)});
  if (answer.one_period_before) {
    lines.lines.push_back({voice("rate.spreadsheet_npv"),
                           with_unit(*answer.one_period_before, answer.find, language)});
  }
  if (answer.roots.size() > 1) {
    std::string all;
    for (const auto& root : answer.roots) all.append(all.empty() ? "" : "\n").append(percent(root));
    lines.lines.push_back({voice("rate.all"), all});
  }
  if (answer.regime) {
    lines.lines.push_back(
        {voice("rate.regime"), voice("regime." + std::string(format_regime(*answer.regime)))});
  }
  if (answer.unit_period) {
    lines.lines.push_back({voice("rate.unit_period"), format_frequency(answer.unit_period->step)});
  }
  if (answer.actuarial_nominal) {
    lines.lines.push_back({voice("rate.actuarial_nominal"), percent(*answer.actuarial_nominal)});
  }
  if (answer.nearest_eighth) {
    lines.lines.push_back({voice("rate.nearest_eighth"), percent(*answer.nearest_eighth)});
  }
  Document page;
  page.add(Heading{voice("rate.title." + find)}).add(std::move(lines));
  for (const RateRemark remark : answer.remarks) {
    page.add(Note{voice("rate.remark." + std::string(format_rate_remark(remark)))});
  }
  if (answer.roots.size() > 1) page.add(Note{voice("rate.policy")});
  page.add(Note{voice(rate_method_code(answer))});
  return page;
}

}  // namespace afford
