// A document as plain text: lines of at most 80 columns, wrapped at blanks. English words are
// ASCII; a person's own text keeps its letters.
#pragma once

#include <string>
#include <string_view>

#include "afford/report/document.hpp"

namespace afford {

inline constexpr std::size_t text_columns = 80;

std::string write_text(const Document& document);

/// Columns that UTF-8 text takes, one for each character.
std::size_t width_of(std::string_view text);

}  // namespace afford
