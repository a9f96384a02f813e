#include "afford/report/markdown_writer.hpp"

#include <string_view>

namespace afford {
namespace {

constexpr std::string_view special = "\\`*_{}[]<>#|~";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    if (c == '&') {
      result += "&amp;";
    } else if (c == '\n') {
      result += "<br>";
    } else {
      result += c;
    }
  }
  return result;
}

// What opens a list or a heading at the start of a line would not stay text.
std::string paragraph(std::string_view text) {
  std::string result = escaped(text);
  const bool opens = result.starts_with('-') || result.starts_with('+');
  if (opens) result.insert(0, "\\");
  return result;
}

class MarkdownWriter {
 public:
  std::string write(const Document& document) {
    for (const auto& block : document.blocks) {
      if (!text_.empty()) text_ += '\n';
      std::visit(*this, block);
    }
    return std::move(text_);
  }

  void operator()(const Heading& heading) {
    text_.append(static_cast<std::size_t>(heading.level), '#');
    text_ += ' ' + escaped(heading.text) + '\n';
  }
  void operator()(const Paragraph& block) { text_ += paragraph(block.text) + '\n'; }
  void operator()(const Note& note) { text_ += paragraph(note.text) + '\n'; }
  void operator()(const Bullets& bullets) {
    for (const auto& item : bullets.items) text_ += "- " + escaped(item) + '\n';
  }
  void operator()(const KeyValues& values) {
    text_ += "| | |\n| :- | :- |\n";
    for (const auto& line : values.lines) put_row({line.key, line.value});
  }
  void operator()(const Table& table) {
    std::vector<std::string> titles;
    std::string rule = "|";
    for (const auto& column : table.columns) {
      titles.push_back(column.title);
      rule += column.align == Align::left ? " :- |" : " -: |";
    }
    put_row(titles);
    text_ += rule + '\n';
    for (const auto& row : table.rows) put_row(row.cells);
  }
  void operator()(const Chart& chart) {
    (*this)(chart.table);
    text_ += '\n' + paragraph(chart.note) + '\n';
  }

 private:
  void put_row(const std::vector<std::string>& cells) {
    text_ += '|';
    for (const auto& cell : cells) text_ += ' ' + escaped(cell) + " |";
    text_ += '\n';
  }

  std::string text_{};
};

}  // namespace

std::string write_markdown(const Document& document) { return MarkdownWriter().write(document); }

}  // namespace afford
