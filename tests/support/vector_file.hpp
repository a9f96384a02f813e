// Reads tests/vectors: CSV with a head of "# key: value" lines (tests/vectors/README.md). Strict: a
// file that is not exactly in the format stops the test.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "afford/loan/loan_terms.hpp"

namespace vectors {

struct VectorFile {
  std::string name;                         ///< below tests/vectors, "loan/leap_day_due.csv"
  std::map<std::string, std::string> head;  ///< always source, currency, convention, rounding
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< each with one cell per column

  /// The value of a head line, or an exception.
  const std::string& at(const std::string& key) const;
  /// A cell by the name of its column.
  const std::string& cell(std::size_t row, std::string_view column) const;
};

VectorFile read_vector_file(const std::string& name);
/// The same from a text: what the reader's own test calls.
VectorFile parse_vector_file(const std::string& name, const std::string& text);

/// Every CSV of a folder below tests/vectors, in order of name.
std::vector<std::string> vector_files(const std::string& folder);

/// The loan that the head of a file in vectors/loan describes.
afford::Loan loan_of(const VectorFile& file);

}  // namespace vectors
