#include "tests/support/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace afford::test {
namespace {

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Where the comment or literal that starts at `at` ends; `at` itself if none starts there.
std::size_t end_of_blank(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  const auto after = [&](std::string_view mark, std::size_t from) {
    const auto found = text.find(mark, from);
    return found == std::string_view::npos ? text.size() : found + mark.size();
  };
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return after("*/", at + 2);
  if (rest.starts_with("R\"") && (at == 0 || !is_word_char(text[at - 1]))) {
    const auto open = text.find('(', at);
    return after(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
  }
  const bool is_digit_separator = text[at] == '\'' && at > 0 && is_word_char(text[at - 1]);
  if ((text[at] != '"' && text[at] != '\'') || is_digit_separator) return at;
  std::size_t end = at + 1;
  while (end < text.size() && text[end] != text[at] && text[end] != '\n') {
    end += text[end] == '\\' ? 2U : 1U;
  }
  return std::min(end + 1, text.size());
}

std::string without_comments_and_literals(std::string_view text) {
  std::string code(text);
  for (std::size_t at = 0; at < code.size();) {
    const auto end = end_of_blank(text, at);
    for (auto i = at; i < end; ++i) {
      if (code[i] != '\n') code[i] = ' ';
    }
    at = std::max(end, at + 1);
  }
  return code;
}

bool is_skipped_folder(const std::string& name) {
  return (name.starts_with('.') && name != ".ci") || name.starts_with("build") ||
         name == "__pycache__" || name == "node_modules";
}

SourceTree read_tree(const std::filesystem::path& top) {
  SourceTree tree;
  std::filesystem::recursive_directory_iterator entries(top);
  for (auto entry = begin(entries); entry != end(entries); ++entry) {
    if (entry->is_directory()) {
      if (is_skipped_folder(entry->path().filename())) entry.disable_recursion_pending();
      continue;
    }
    std::ifstream stream(entry->path(), std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    if (text.find('\0') != std::string::npos) continue;
    tree.push_back(source_file(entry->path().lexically_relative(top).generic_string(), text));
  }
  std::ranges::sort(tree, {}, &SourceFile::path);
  return tree;
}

/// What an opening brace after `head` opens: `head` is the code since the last brace or semicolon.
bool opens_function(std::string_view head) {
  const auto last = head.find_last_not_of(" \n");
  if (last == std::string_view::npos || head[last] == '=') return false;
  return head.find(')') != std::string_view::npos;
}

bool opens_scope(std::string_view head) {
  for (const auto* word : {"namespace", "class", "struct", "union", "extern"}) {
    if (has_word(head, word)) return true;
  }
  return false;
}

}  // namespace

SourceFile source_file(std::string path, std::string_view text) {
  const bool cpp = is_cpp(path);
  return {.path = std::move(path),
          .lines = lines_of(text),
          .code = cpp ? lines_of(without_comments_and_literals(text)) : lines_of(text)};
}

const SourceTree& source_tree() {
  static const SourceTree tree = read_tree(AFFORD_SOURCE_DIR);
  return tree;
}

const SourceFile* find_file(const SourceTree& tree, std::string_view path) {
  const auto found = std::ranges::find(tree, path, &SourceFile::path);
  return found == tree.end() ? nullptr : &*found;
}

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> includes;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const std::string_view line = file.lines[i];
    if (!line.starts_with("#include ")) continue;
    const auto open = line.find_first_of("\"<");
    if (open == std::string_view::npos) continue;
    const auto close = line.find_first_of("\">", open + 1);
    includes.push_back({.line = i + 1,
                        .target = std::string(line.substr(open + 1, close - open - 1)),
                        .quoted = line[open] == '"'});
  }
  return includes;
}

std::vector<Function> functions_of(const SourceFile& file) {
  std::vector<Function> functions;
  std::string head;           // code since the last brace or semicolon
  std::size_t scopes = 0;     // open namespaces and classes
  std::size_t other = 0;      // open braces below the innermost scope
  std::size_t opened_at = 0;  // line of the open function, 0 outside one
  bool in_directive = false;
  for (std::size_t i = 0; i < file.code.size(); ++i) {
    const auto& line = file.code[i];
    in_directive = in_directive || line.starts_with('#');
    if (in_directive) {
      in_directive = line.ends_with('\\');
      continue;
    }
    for (const char c : line) {
      if (c == '{') {
        if (other == 0 && !opens_function(head) && opens_scope(head)) {
          ++scopes;
        } else if (other++ == 0 && opens_function(head)) {
          opened_at = i + 1;
        }
      } else if (c == '}' && other > 0) {
        if (--other == 0 && opened_at != 0) {
          functions.push_back({.first_line = opened_at, .line_count = i + 2 - opened_at});
          opened_at = 0;
        }
      } else if (c == '}' && scopes > 0) {
        --scopes;
      }
      if (c == '{' || c == '}' || c == ';') {
        head.clear();
      } else {
        head += c;
      }
    }
    head += '\n';
  }
  return functions;
}

bool has_word(std::string_view line, std::string_view word) {
  for (auto at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool starts = at == 0 || !is_word_char(line[at - 1]);
    if (starts && (end == line.size() || !is_word_char(line[end]))) return true;
  }
  return false;
}

std::string layer_of(std::string_view path) {
  constexpr std::string_view top = "engine/afford/";
  if (!path.starts_with(top)) return {};
  path.remove_prefix(top.size());
  const auto slash = path.find('/');
  return std::string(path.substr(0, slash == std::string_view::npos ? 0 : slash));
}

bool is_cpp(std::string_view path) {
  return path.ends_with(".cpp") || path.ends_with(".c") || is_header(path);
}

bool is_header(std::string_view path) { return path.ends_with(".hpp") || path.ends_with(".h"); }

bool is_private(std::string_view path) { return path.find("/detail/") != std::string_view::npos; }

std::size_t columns(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count_if(
      line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace afford::test
