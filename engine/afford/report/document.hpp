// A result as a document: blocks of finished sentences and figures, before a writer lays them out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "afford/report/chart.hpp"

namespace afford {

struct Heading {
  std::string text;
  int level = 1;  ///< 1 for the page, 2 for a block, 3 inside a block
};

struct Paragraph {
  std::string text;
  bool is_answer = false;  ///< what a reader came for
};

/// Small print under a block.
struct Note {
  std::string text;
};

struct Bullets {
  std::vector<std::string> items;
};

struct KeyValue {
  std::string key;
  std::string value;  ///< a line feed starts a new line
};

struct KeyValues {
  std::vector<KeyValue> lines;
};

enum class Align : std::uint8_t { left, right };

struct Column {
  std::string title;  ///< a line feed starts a new line; all empty: no head
  Align align = Align::right;
};

struct Row {
  std::vector<std::string> cells;  ///< one for each column; a line feed starts a new line
  bool is_total = false;           ///< a rule stands above it
};

struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// A drawing with its figures beside it. Writers that do not draw leave it to the table.
struct Chart {
  Drawing drawing;
  std::string note;          ///< how the figures are meant
  std::string drawing_note;  ///< how the drawing is meant, or ""
  Table table;               ///< what the drawing shows, or enough of it to read
  std::string all_title{};   ///< "": the table has every figure
  Table all{};               ///< every figure, to be opened
};

using Block = std::variant<Heading, Paragraph, Note, Bullets, KeyValues, Table, Chart>;

struct Document {
  std::vector<Block> blocks;

  template <class Part>
  Document& add(Part part) {
    blocks.emplace_back(std::move(part));
    return *this;
  }
};

/// Text of a person or a file as a page may show it: control characters, and those that turn the
/// direction of writing, become "?".
std::string printable(std::string_view text);

/// The texts of paragraphs, notes, bullets and under charts, for tests of how well a page reads.
std::vector<std::string> prose(const Document& document);

}  // namespace afford
