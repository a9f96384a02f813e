#include <array>
#include <map>

#include "afford/json/assessment_json.hpp"
#include "afford/json/json_value.hpp"
#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

constexpr std::array groups{
    "vouched.applicant", "vouched.provider",       "vouched.document",  "vouched.document_unnamed",
    "vouched.source",    "vouched.source_unnamed", "vouched.assumption"};

std::string group_of(const VouchedFigure& figure) {
  const std::string group = "vouched." + std::string(format_vouched_by(figure.by));
  const bool names_it = figure.by == VouchedBy::document || figure.by == VouchedBy::source;
  return names_it && is_blank(figure.source) ? group + "_unnamed" : group;
}

// "/loan/phases/0/payments" without its section: "phases/0/payments".
std::string inside_section(const std::string& path) {
  const auto slash = path.find('/', 1);
  return slash == std::string::npos ? path.substr(1) : path.substr(slash + 1);
}

std::string section(const std::string& path) {
  const auto slash = path.find('/', 1);
  return slash == std::string::npos ? std::string("request") : path.substr(1, slash - 1);
}

std::string date_of(const std::optional<Date>& date) { return date ? format_date(*date) : ""; }

// Figures of a section that follow each other and name the same source share a line.
KeyValues figures_of(const std::vector<VouchedFigure>& all, std::string_view group,
                     const Voice& voice) {
  KeyValues lines;
  const VouchedFigure* last = nullptr;
  const auto close = [&] {
    if (last == nullptr || (last->source.empty() && !last->date)) return;
    lines.lines.back().value +=
        voice("page.vouched.source", {printable(last->source), date_of(last->date)});
  };
  for (const auto& figure : all) {
    if (group_of(figure) != group) continue;
    const std::string name = section(figure.path);
    const std::string words = inside_section(figure.path) + ' ' + printable(figure.given);
    const bool joins = last != nullptr && lines.lines.back().key == name &&
                       last->source == figure.source && last->date == figure.date;
    if (joins) {
      lines.lines.back().value += "; " + words;
    } else {
      close();
      lines.lines.push_back({name, words});
    }
    last = &figure;
  }
  close();
  return lines;
}

// Every file but the tables of tax and of living costs holds a lender's rules
// (json/parameters_json.hpp).
bool is_rules(const DataUsed& data) {
  return data.file != "ca-tax.json" && data.file != "ca-mbm.json";
}

std::string data_words(const DataUsed& data, const Voice& voice) {
  if (data.file == "worth-defaults.json") {
    return voice("page.data.ours", {data.title, data.file, data.source, data.date});
  }
  const auto date = parse_date(data.date);
  const std::string day = date ? voice.date(*date) : printable(data.date);
  const std::string title = printable(data.title);
  const std::string source = printable(data.source);
  const std::string note = printable(data_note(data, voice.language()));
  if (is_rules(data)) return voice("page.data.rules", {title, data.file, source, day, note});
  return voice("page.data.file", {title, data.file, day, source, note});
}

}  // namespace

void add_vouched(const std::vector<VouchedFigure>& figures, const Voice& voice, Document& page) {
  page.add(Paragraph{voice("page.vouched.intro")});
  for (const std::string_view group : groups) {
    KeyValues lines = figures_of(figures, group, voice);
    if (lines.lines.empty()) continue;
    page.add(Heading{voice(group), 3}).add(std::move(lines));
  }
}

void add_background(const Assessment& assessment, const Voice& voice, Document& page) {
  page.add(Heading{voice("page.vouched.title"), 2});
  add_vouched(assessment.vouched, voice, page);
  Bullets assumptions;
  for (const auto& one : assessment.assumptions) assumptions.items.push_back(voice.entry(one));
  page.add(Heading{voice("page.assumptions.title"), 3}).add(std::move(assumptions));
  Bullets files;
  for (const auto& data : assessment.data) files.items.push_back(data_words(data, voice));
  page.add(Heading{voice("page.data.title"), 3}).add(std::move(files));
}

}  // namespace afford::detail
