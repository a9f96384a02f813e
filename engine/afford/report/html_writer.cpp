#include "afford/report/html_writer.hpp"

#include <algorithm>
#include <string_view>

#include "afford/report/detail/markup.hpp"
#include "afford/report/svg_chart.hpp"

namespace afford {
namespace {

// Text on a page is black or white on its opposite; what is lighter is a line, never a word.
// Printed, `assess` takes two sheets of letter paper (tests/print).
constexpr std::string_view style = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; }
body { margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; }
th, td { border-bottom: 1px solid #8886; }
thead th { vertical-align: bottom; }
th[scope=row] { font-weight: normal; }
.total > * { border-top: 2px solid; font-weight: bold; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.note { font-size: .9rem; }
.answer { font-size: 1.15rem; font-weight: bold; border-left: .3rem solid; padding-left: .7rem; }
.chart { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; }
.chart > * { flex: 1 1 18rem; min-width: 0; }
.chart svg { width: 100%; max-width: 32rem; height: auto; }
.chart td, .chart th { padding-top: .15rem; padding-bottom: .15rem; font-size: .9rem; }
summary { padding: .3rem 0; }
@page { margin: 9mm 12mm; }
@media print {
  :root { color-scheme: light; font-size: 7.5pt; }
  body { line-height: 1.2; max-width: none; margin: 0; padding: 0; }
  body { color: #000; background: #fff; }
  h1 { font-size: 13pt; margin: 0 0 3pt; } h2 { font-size: 10pt; margin: 6pt 0 2pt; }
  h3 { font-size: 8pt; margin: 4pt 0 1pt; } p, ul { margin: 2pt 0; }
  .answer { font-size: 9.5pt; }
  th, td { padding-top: .6pt; padding-bottom: .6pt; border-color: #777; }
  h1, h2, h3 { break-after: avoid; } p, li, tr, .chart { break-inside: avoid; }
  ul { columns: 2; column-gap: 6mm; padding-left: 4mm; }
  .chart { display: flow-root; margin: 3pt 0; }
  .chart svg { float: left; width: 33%; }
  .chart > div { float: right; width: 64%; }
  .chart td, .chart th { padding-top: .3pt; padding-bottom: .3pt; }
  .chart th[scope=row] { white-space: nowrap; }
  .scroll { overflow: visible; }
  details { display: none; }
}
)";

std::string escaped(std::string_view text) { return detail::escaped_markup(text, "<br>"); }

class HtmlWriter {
 public:
  std::string write(const Document& document, Language language) {
    language_ = language;
    text_ = "<!doctype html>\n<html lang=\"";
    text_ += language == Language::french ? "fr" : "en";
    text_ +=
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
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
    text_ += paragraph.is_answer ? "<p class=\"answer\">" : "<p>";
    text_ += escaped(paragraph.text) + "</p>\n";
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
    text_ += "<div class=\"scroll\"><table>\n";
    put_head(table);
    text_ += "<tbody>\n";
    for (const auto& row : table.rows) {
      text_ += row.is_total ? "<tr class=\"total\">" : "<tr>";
      for (std::size_t i = 0; i < row.cells.size(); ++i)
        put_cell(table.columns[i], row.cells[i], i);
      text_ += "</tr>\n";
    }
    text_ += "</tbody>\n</table></div>\n";
  }
  void operator()(const Chart& chart) {
    text_ += "<figure class=\"chart\">\n";
    text_ += draw_svg(chart.drawing, "chart" + std::to_string(++charts_), language_);
    text_ += "<div>\n";
    (*this)(chart.table);
    const std::string gap = chart.drawing_note.empty() ? "" : " ";
    text_ += "<figcaption class=\"note\">" + escaped(chart.note + gap + chart.drawing_note) +
             "</figcaption>\n";
    if (!chart.all_title.empty()) {
      text_ += "<details>\n<summary>" + escaped(chart.all_title) + "</summary>\n";
      (*this)(chart.all);
      text_ += "</details>\n";
    }
    text_ += "</div>\n</figure>\n";
  }

 private:
  // A column without a title is headed by nothing: an empty head would be read aloud.
  void put_head(const Table& table) {
    const bool has_head = std::ranges::any_of(
        table.columns, [](const Column& column) { return !column.title.empty(); });
    if (!has_head) return;
    text_ += "<thead><tr>";
    for (const auto& column : table.columns) {
      text_ += column.title.empty()
                   ? "<td></td>"
                   : "<th scope=\"col\"" + side(column) + '>' + escaped(column.title) + "</th>";
    }
    text_ += "</tr></thead>\n";
  }
  // Words in the first column name their row.
  void put_cell(const Column& column, const std::string& cell, std::size_t index) {
    if (index == 0 && column.align == Align::left) {
      text_ += "<th scope=\"row\">" + escaped(cell) + "</th>";
    } else {
      text_ += "<td" + side(column) + '>' + escaped(cell) + "</td>";
    }
  }
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
  Language language_ = Language::english;
  int charts_ = 0;
};

}  // namespace

std::string write_html(const Document& document, Language language) {
  return HtmlWriter().write(document, language);
}

}  // namespace afford
