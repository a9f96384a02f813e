// What a page says, however it is wrapped.
#pragma once

#include <string>

#include "afford/report/text_writer.hpp"

namespace afford::test {

/// One blank for each stretch of white space.
inline std::string unwrapped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c != '\n' && c != ' ') {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

inline std::string unwrapped(const Document& page) { return unwrapped(write_text(page)); }

inline bool says(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

/// True if no line is wider than a page.
inline bool fits_columns(const std::string& page) {
  for (std::size_t from = 0; from < page.size();) {
    const auto end = page.find('\n', from);
    if (width_of(std::string_view(page).substr(from, end - from)) > text_columns) return false;
    from = end + 1;
  }
  return true;
}

}  // namespace afford::test
