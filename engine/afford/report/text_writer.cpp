#include "afford/report/text_writer.hpp"

#include <algorithm>
#include <span>

namespace afford {

std::size_t width_of(std::string_view text) {
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
  return static_cast<std::size_t>(std::ranges::count_if(text, starts));
}

namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// A paragraph's words on lines of at most `columns`; a word that is longer stands alone and whole.
void wrap_words(std::string_view paragraph, std::size_t columns, std::vector<std::string>& lines) {
  std::string line;
  std::size_t width = 0;
  for (const auto word : split(paragraph, ' ')) {
    const std::size_t needed = width_of(word);
    if (width > 0 && width + 1 + needed > columns) {
      lines.push_back(std::move(line));
      line.clear();
      width = 0;
    }
    if (width > 0) line += ' ';
    line += word;
    width += needed + (width > 0 ? 1 : 0);
  }
  lines.push_back(std::move(line));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  // Most cells are short: no width is above the count of bytes.
  if (text.size() <= columns && text.find('\n') == std::string_view::npos) {
    return {std::string(text)};
  }
  std::vector<std::string> lines;
  for (const auto paragraph : split(text, '\n')) {
    if (width_of(paragraph) <= columns) {
      lines.emplace_back(paragraph);
    } else {
      wrap_words(paragraph, columns, lines);
    }
  }
  return lines;
}

class TextWriter {
 public:
  std::string write(const Document& document) {
    for (const auto& block : document.blocks) {
      if (!text_.empty() && !after_heading_) text_ += '\n';
      after_heading_ = std::holds_alternative<Heading>(block);
      std::visit(*this, block);
    }
    return std::move(text_);
  }

  void operator()(const Heading& heading) {
    for (const auto& line : wrapped(heading.text, text_columns)) {
      put(line);
      if (heading.level > 2) continue;
      text_.append(width_of(line), heading.level == 1 ? '=' : '-');
      text_ += '\n';
    }
    if (heading.level == 1) text_ += '\n';
  }

  void operator()(const Paragraph& paragraph) { put_hanging("", paragraph.text, 0); }
  void operator()(const Note& note) { put_hanging("", note.text, 0); }
  void operator()(const Bullets& bullets) {
    for (const auto& item : bullets.items) put_hanging("- ", item, 2);
  }

  void operator()(const KeyValues& values) {
    std::size_t key_width = 0;
    for (const auto& line : values.lines) key_width = std::max(key_width, width_of(line.key));
    for (const auto& line : values.lines) put_hanging(line.key, line.value, key_width + 2);
  }

  void operator()(const Table& table) {
    const auto widths = column_widths(table);
    const bool has_head = std::ranges::any_of(
        table.columns, [](const Column& column) { return !column.title.empty(); });
    if (has_head) {
      std::vector<std::string> titles;
      for (const auto& column : table.columns) titles.push_back(column.title);
      put_row(table, titles, widths);
      put_rule(widths);
    }
    for (const auto& row : table.rows) {
      if (row.is_total) put_rule(widths);
      put_row(table, row.cells, widths);
    }
  }

  void operator()(const Chart& chart) {
    (*this)(chart.table);
    text_ += '\n';
    put_hanging("", chart.note, 0);
  }

 private:
  void put(std::string_view line) {
    text_ += line.substr(0, line.find_last_not_of(' ') + 1);
    text_ += '\n';
  }

  // `start`, then the text from column `indent` on, on each of its lines.
  void put_hanging(const std::string& start, std::string_view text, std::size_t indent) {
    std::string line = start;
    for (const auto& part : wrapped(text, text_columns - std::min(indent, text_columns / 2))) {
      line.append(indent - std::min(indent, width_of(line)), ' ');
      put(line + part);
      line.clear();
    }
  }

  // As wide as the widest line of each; the widest column of words gives way if they do not fit.
  std::vector<std::size_t> column_widths(const Table& table) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      std::size_t width = widest_line(table.columns[i].title);
      for (const auto& row : table.rows) width = std::max(width, widest_line(row.cells[i]));
      widths.push_back(width);
    }
    gap_ = total(widths, 2) <= text_columns ? 2 : 1;
    const std::size_t all = total(widths, gap_);
    if (all > text_columns) narrow(table, widths, all - text_columns);
    return widths;
  }

  static std::size_t widest_line(std::string_view text) {
    if (text.find('\n') == std::string_view::npos) return width_of(text);
    std::size_t width = 0;
    for (const auto line : split(text, '\n')) width = std::max(width, width_of(line));
    return width;
  }

  static std::size_t total(std::span<const std::size_t> widths, std::size_t gap) {
    std::size_t sum = gap * (widths.size() - 1);
    for (const auto width : widths) sum += width;
    return sum;
  }

  static void narrow(const Table& table, std::vector<std::size_t>& widths, std::size_t excess) {
    constexpr std::size_t narrowest = 12;
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (table.columns[i].align == Align::right) continue;
      if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
    }
    // What cannot be made to fit is better left wide than broken as well.
    if (widest != nullptr && *widest >= narrowest + excess) *widest -= excess;
  }

  void put_rule(std::span<const std::size_t> widths) { put(std::string(total(widths, gap_), '-')); }

  // Cells of several lines stand on the row's last line, so that figures stay beside their names.
  // A row whose cells all fit on one line, as in long schedules; false if one does not.
  bool put_single_line(const Table& table, std::span<const std::string> cells,
                       std::span<const std::size_t> widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t width = width_of(cells[i]);
      if (width > widths[i] || cells[i].find('\n') != std::string::npos) return false;
      const bool is_right = table.columns[i].align == Align::right;
      if (i > 0) line.append(gap_, ' ');
      if (is_right) line.append(widths[i] - width, ' ');
      line += cells[i];
      if (!is_right) line.append(widths[i] - width, ' ');
    }
    put(line);
    return true;
  }

  void put_row(const Table& table, std::span<const std::string> cells,
               std::span<const std::size_t> widths) {
    if (put_single_line(table, cells, widths)) return;
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      lines.push_back(wrapped(cells[i], std::max<std::size_t>(widths[i], 1)));
      height = std::max(height, lines.back().size());
    }
    for (std::size_t k = 0; k < height; ++k) {
      std::string line;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t above = height - lines[i].size();
        const std::string cell = k < above ? std::string() : lines[i][k - above];
        const std::string blanks(widths[i] - std::min(widths[i], width_of(cell)), ' ');
        if (i > 0) line.append(gap_, ' ');
        line += table.columns[i].align == Align::right ? blanks + cell : cell + blanks;
      }
      put(line);
    }
  }

  std::string text_;
  std::size_t gap_ = 2;
  bool after_heading_ = false;
};

}  // namespace

std::string write_text(const Document& document) { return TextWriter().write(document); }

}  // namespace afford
