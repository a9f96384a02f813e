#include "afford/json/cheaper_money_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/input_words.hpp"

namespace afford::detail {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string check_words(const CheaperCheck& check, const Voice& voice) {
  std::vector<std::string> parts;
  for (const auto& why : check.why) parts.push_back(voice.entry(why));
  if (!check.missing.empty()) {
    std::vector<std::string> missing;
    for (const auto& pointer : check.missing) {
      missing.push_back(input_words(pointer, voice.language()) + " (" + pointer + ")");
    }
    parts.push_back(voice("cheaper.missing", {joined(missing, ", ")}));
  }
  // What else is to be known helps only where the money may be had.
  const std::string detail = cheaper_detail(check, voice.language());
  if (check.verdict != CheaperVerdict::does_not_apply && !detail.empty()) parts.push_back(detail);
  if (!check.source.empty()) {
    parts.push_back(voice("cheaper.source", {check.source, check.source_date, check.confidence}));
  }
  return voice("cheaper.check",
               {cheaper_name(check, voice.language()),
                std::string(format_cheaper_verdict(check.verdict)), joined(parts, " ")});
}

}  // namespace

void add_cheaper_money(const CheaperMoney& cheaper, const Voice& voice, Document& page) {
  page.add(Heading{voice("cheaper.title"), 2});
  if (!cheaper.has_table) {
    page.add(Paragraph{voice("cheaper.no_table")});
    return;
  }
  page.add(Paragraph{voice("cheaper.intro")});
  Bullets bullets;
  for (const auto& check : cheaper.checks) bullets.items.push_back(check_words(check, voice));
  if (!cheaper.province_without_rules.empty()) {
    bullets.items.push_back(voice("cheaper.province", {cheaper.province_without_rules}));
  }
  page.add(std::move(bullets));
}

}  // namespace afford::detail
