#include "afford/report/html_writer.hpp"

#include <string_view>

namespace afford {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; }
body { margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; }
th, td { border-bottom: 1px solid #8886; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.note { font-size: .9rem; }
@media print { body { max-width: none; margin: 0; } }
)";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\n': result += "<br>"; break;
      default: result += c;
    }
  }
  return result;
}

class HtmlWriter {
 public:
  std::string write(const Document& document, Language language) {
    text_ = "<!doctype html>\n<html lang=\"";
    text_ += language == Language::french ? "fr" : "en";
    text_ +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    text_ += escaped(title_of(document));
    text_ += "</title>\n<style>";
    text_ += style;
    text_ += "</style>\n</head>\n<body>\n<main>\n";
    for (const auto& block : document.blocks) std::visit(*this, block);
    text_ += "</main>\n</body>\n</html>\n";
    return std::move(text_);
  }

  void operator()(const Heading& heading) {
    const std::string level = std::to_string(heading.level);
    text_ += "<h" + level + '>' + escaped(heading.text) + "</h" + level + ">\n";
  }
  void operator()(const Paragraph& paragraph) {
    text_ += "<p>" + escaped(paragraph.text) + "</p>\n";
  }
  void operator()(const Note& note) {
    text_ += "<p class=\"note\">" + escaped(note.text) + "</p>\n";
  }
  void operator()(const Bullets& bullets) {
    text_ += "<ul>\n";
    for (const auto& item : bullets.items) text_ += "<li>" + escaped(item) + "</li>\n";
    text_ += "</ul>\n";
  }
  void operator()(const KeyValues& values) {
    text_ += "<div class=\"scroll\"><table>\n";
    for (const auto& [key, value] : values.lines) {
      text_ +=
          "<tr><th scope=\"row\">" + escaped(key) + "</th><td>" + escaped(value) + "</td></tr>\n";
    }
    text_ += "</table></div>\n";
  }
  void operator()(const Table& table) {
    text_ += "<div class=\"scroll\"><table>\n<thead><tr>";
    for (const auto& column : table.columns) {
      text_ += "<th scope=\"col\"" + side(column) + '>' + escaped(column.title) + "</th>";
    }
    text_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      text_ += "<tr>";
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        text_ += "<td" + side(table.columns[i]) + '>' + escaped(row.cells[i]) + "</td>";
      }
      text_ += "</tr>\n";
    }
    text_ += "</tbody>\n</table></div>\n";
  }

 private:
  static std::string side(const Column& column) {
    return column.align == Align::right ? " class=\"right\"" : "";
  }
  static std::string title_of(const Document& document) {
    for (const auto& block : document.blocks) {
      if (const auto* heading = std::get_if<Heading>(&block)) return heading->text;
    }
    return "afford";
  }

  std::string text_{};
};

}  // namespace

std::string write_html(const Document& document, Language language) {
  return HtmlWriter().write(document, language);
}

}  // namespace afford
