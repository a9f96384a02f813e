#include <array>
#include <map>

#include "afford/json/assessment_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

constexpr std::array groups{VouchedBy::applicant, VouchedBy::provider, VouchedBy::document,
                            VouchedBy::source, VouchedBy::assumption};

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

// Figures that name no source of their own share a line for each section.
KeyValues figures_of(const std::vector<VouchedFigure>& all, VouchedBy by, const Voice& voice) {
  KeyValues lines;
  for (const auto& figure : all) {
    if (figure.by != by) continue;
    const std::string name = section(figure.path);
    const bool is_sourced = !figure.source.empty() || figure.date;
    const std::string words =
        voice("page.vouched.figure", {inside_section(figure.path), printable(figure.given),
                                      printable(figure.source), date_of(figure.date)});
    const bool joins = !lines.lines.empty() && lines.lines.back().key == name && !is_sourced &&
                       !lines.lines.back().value.ends_with('.');
    if (joins) {
      lines.lines.back().value += "; " + words;
    } else {
      lines.lines.push_back({name, is_sourced ? words + '.' : words});
    }
  }
  return lines;
}

void add_vouched(const Assessment& assessment, const Voice& voice, Document& page) {
  page.add(Paragraph{voice("page.vouched.intro")});
  for (const auto by : groups) {
    KeyValues lines = figures_of(assessment.vouched, by, voice);
    if (lines.lines.empty()) continue;
    page.add(Heading{voice("vouched." + std::string(format_vouched_by(by))), 3})
        .add(std::move(lines));
  }
}

// Every file but the tables of tax and of living costs holds a lender's rules
// (json/parameters_json.hpp).
bool is_rules(const DataUsed& data) {
  return data.file != "ca-tax.json" && data.file != "ca-mbm.json";
}

std::string data_words(const DataUsed& data, const Voice& voice) {
  const auto date = parse_date(data.date);
  const std::string day = date ? voice.date(*date) : printable(data.date);
  const std::string title = printable(data.title);
  const std::string source = printable(data.source);
  const std::string note = printable(data_note(data, voice.language()));
  if (is_rules(data)) return voice("page.data.rules", {title, data.file, source, day, note});
  return voice("page.data.file", {title, data.file, day, source, note});
}

}  // namespace

void add_background(const Assessment& assessment, const Voice& voice, Document& page) {
  page.add(Heading{voice("page.vouched.title"), 2});
  add_vouched(assessment, voice, page);
  Bullets assumptions;
  for (const auto& one : assessment.assumptions) assumptions.items.push_back(voice.entry(one));
  page.add(Heading{voice("page.assumptions.title"), 3}).add(std::move(assumptions));
  Bullets files;
  for (const auto& data : assessment.data) files.items.push_back(data_words(data, voice));
  page.add(Heading{voice("page.data.title"), 3}).add(std::move(files));
}

}  // namespace afford::detail
