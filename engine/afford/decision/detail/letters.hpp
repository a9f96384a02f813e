// Letters without their accents, by which names are compared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace afford::detail {

/// Stands for an accent behind its letter.
inline constexpr char combining_mark = '\0';
/// Stands for a letter that is not Latin, and for whatever else is no letter of ASCII.
inline constexpr char other_letter = '?';

struct Letter {
  char plain;  ///< ASCII
  std::size_t bytes;
};

/// Of UTF-8; U+00C0 to U+017F (Latin-1 and Latin Extended-A) lose their accents.
Letter letter_at(std::string_view text, std::size_t at);
std::string without_accents(std::string_view name);

}  // namespace afford::detail
