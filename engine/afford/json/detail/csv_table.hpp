// CSV text with a head of names: lines cut into values, and the head checked, for every reader of
// columns.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "afford/base/result.hpp"

namespace afford::detail {

/// The columns that a table may have.
struct CsvColumns {
  std::span<const std::string_view> names;
  std::size_t needed;        ///< so many of them, from the front, must be there
  std::string_view example;  ///< a head, told where a needed one is absent
};

/// Whether all of it is UTF-8 (RFC 3629 s. 4).
bool is_utf8(std::string_view text);
/// The finding about a line that is not. It is not shown: results are UTF-8 themselves.
Error not_utf8(std::string place);

/// A byte order mark, lines that end in CR LF and blank lines are read over. A value may stand in
/// quotes, with quotes inside doubled (RFC 4180 s. 2); then it may hold commas, but no line feed:
/// of a value that has one, no line is taken for a row of its own.
class CsvTable {
 public:
  /// `text` outlives the table; `option` is what findings are placed at: "--match, line 3, date".
  CsvTable(std::string_view text, std::string option);

  /// Reads the head; what is wrong with it is added to `findings`.
  void read_head(const CsvColumns& columns, Errors& findings);

  /// The next line that is not blank; false at the end. One that is not UTF-8, with quotes out of
  /// place or with another number of values than the head is a finding, and `values` is empty then.
  bool next(Errors& findings);

  int line() const { return number_; }
  std::string_view text_of_line() const { return line_; }
  /// One for each column of the head.
  const std::vector<std::string>& values() const { return values_; }
  /// For each column of the head, its position among the names asked for.
  const std::vector<std::size_t>& columns() const { return columns_; }
  std::string place() const { return option_ + ", line " + std::to_string(number_); }
  std::string place(std::string_view name) const { return place().append(", ").append(name); }

 private:
  bool next_line();
  std::optional<std::vector<std::string>> values_of_line(Errors& findings);
  std::optional<std::vector<std::string>> cut_line();
  void find_end_of_quoted();

  std::string_view rest_;
  std::string option_;
  std::string_view line_{};
  int number_ = 0;
  int quoted_until_ = 0;  ///< lines up to this one are parts of a value in quotes
  std::vector<std::size_t> columns_{};
  std::vector<std::string> values_{};
};

}  // namespace afford::detail
