// Text inside HTML and SVG.
#pragma once

#include <string>
#include <string_view>

namespace afford::detail {

/// Never markup: &, <, > and " are spelled out; a line feed becomes `new_line`.
std::string escaped_markup(std::string_view text, std::string_view new_line);

}  // namespace afford::detail
