#include "afford/report/detail/markup.hpp"

namespace afford::detail {

std::string escaped_markup(std::string_view text, std::string_view new_line) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\n': result += new_line; break;
      default: result += c;
    }
  }
  return result;
}

}  // namespace afford::detail
