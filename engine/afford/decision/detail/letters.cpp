#include "afford/decision/detail/letters.hpp"

namespace afford::detail {
namespace {

constexpr unsigned first_accented = 0xC0;
// The letters under the accents of U+00C0 to U+017F (Latin-1 and Latin Extended-A). One letter is
// enough to compare by, also for those that are two.
constexpr std::string_view bases =
    "AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLl"
    "LlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(bases.size() == 0x180 - first_accented);

}  // namespace

Letter letter_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {text[at], 1};
  const unsigned next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
  const bool is_pair = (first & 0xE0U) == 0xC0U && (next & 0xC0U) == 0x80U;
  if (!is_pair) return {other_letter, 1};
  const unsigned code = ((first & 0x1FU) << 6U) | (next & 0x3FU);
  if (code >= first_accented && code < first_accented + bases.size()) {
    return {bases[code - first_accented], 2};
  }
  // Accents that stand after their letter, up to the ogonek.
  return {code >= 0x300 && code <= 0x328 ? combining_mark : other_letter, 2};
}

std::string without_accents(std::string_view name) {
  std::string result;
  for (std::size_t at = 0; at < name.size();) {
    const Letter letter = letter_at(name, at);
    if (letter.plain != combining_mark) result += letter.plain;
    at += letter.bytes;
  }
  return result;
}

}  // namespace afford::detail
