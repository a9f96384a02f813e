// The files of this project as the house test reads them: text by line, and for C and C++ also the
// code alone, with comments and the insides of literals blanked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace afford::test {

struct SourceFile {
  std::string path;                ///< from the top of the tree, with forward slashes
  std::vector<std::string> lines;  ///< as written
  std::vector<std::string> code;   ///< same count; equal to `lines` where the file is not C or C++
};

using SourceTree = std::vector<SourceFile>;

SourceFile source_file(std::string path, std::string_view text);

/// Every text file of the checkout but build folders and what version control keeps for itself.
/// Read once.
const SourceTree& source_tree();

/// Null if there is no such file.
const SourceFile* find_file(const SourceTree& tree, std::string_view path);

struct Include {
  std::size_t line;    ///< from 1
  std::string target;  ///< "afford/loan/account.hpp"
  bool quoted;         ///< "..." rather than <...>
};

std::vector<Include> includes_of(const SourceFile& file);

struct Function {
  std::size_t first_line;  ///< where its opening brace stands, from 1
  std::size_t line_count;  ///< from the opening to the closing brace, both counted
};

/// Functions with a body, told by their braces; lambdas count as part of what holds them.
std::vector<Function> functions_of(const SourceFile& file);

/// True if `word` stands in `line` with no letter, digit or underscore next to it.
bool has_word(std::string_view line, std::string_view word);

/// "loan" for engine/afford/loan/detail/x.hpp, empty outside engine/afford.
std::string layer_of(std::string_view path);

bool is_cpp(std::string_view path);
bool is_header(std::string_view path);
/// In a folder `detail`: private to its layer.
bool is_private(std::string_view path);

/// Characters, not bytes.
std::size_t columns(std::string_view line);

}  // namespace afford::test
