// What somebody may have meant: the known word that is most like a mistyped one.
#pragma once

#include <span>
#include <string_view>

namespace afford::detail {

/// By edit distance (a letter more, less, other, or two swapped; Damerau 1964, optimal string
/// alignment), at most a third of the letters; or the only one that holds the word as a part. Empty
/// if nothing is near.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known);

}  // namespace afford::detail
