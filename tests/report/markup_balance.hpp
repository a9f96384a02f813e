// Whether every element of a page of HTML or SVG is closed where it must be.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace afford::test {

/// "" if it is; else the first tag that is out of place. Attributes must be quoted, and a "<" or a
/// bare "&" in text is out of place too.
inline std::string first_fault(std::string_view text) {
  constexpr std::array<std::string_view, 3> never_closed{"meta", "br", "!doctype"};
  std::vector<std::string> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '&') {
      const auto end = text.find(';', at);
      if (end == text.npos || end - at > 6) return "&";
    }
    if (text[at] != '<') continue;
    const auto end = text.find('>', at);
    if (end == text.npos) return std::string(text.substr(at, 40));
    const auto inside = text.substr(at + 1, end - at - 1);
    at = end;
    if (inside.find('<') != inside.npos) return std::string(inside);
    if (std::count(inside.begin(), inside.end(), '"') % 2 != 0) return std::string(inside);
    if (inside.ends_with('/')) continue;
    const bool closes = inside.starts_with('/');
    const std::string name(inside.substr(closes ? 1 : 0, inside.find(' ') - (closes ? 1 : 0)));
    if (std::find(never_closed.begin(), never_closed.end(), name) != never_closed.end()) continue;
    if (!closes) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return std::string(inside);
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back();
}

}  // namespace afford::test
