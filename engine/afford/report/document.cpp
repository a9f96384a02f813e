#include "afford/report/document.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace afford {
namespace {

// Bytes of a UTF-8 character from its first byte; 1 for a byte that starts none.
std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

// Those that turn the direction of writing, or that nobody sees.
constexpr std::array<std::string_view, 17> invisible{
    "\u061c", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a",
    "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"};

bool is_control(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first < 0x20 || first >= 0x7f;
  return first == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0;
}

struct ProseCollector {
  std::vector<std::string>& texts;

  void operator()(const Paragraph& part) const { texts.push_back(part.text); }
  void operator()(const Note& part) const { texts.push_back(part.text); }
  void operator()(const Bullets& part) const {
    texts.insert(texts.end(), part.items.begin(), part.items.end());
  }
  void operator()(const Chart& part) const {
    texts.push_back(part.note);
    if (!part.drawing_note.empty()) texts.push_back(part.drawing_note);
  }
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = text.substr(at, length_of(text[at]));
    at += character.size();
    if (character == "\n" || character == "\t") {
      result += ' ';
    } else if (is_control(character) ||
               std::ranges::find(invisible, character) != invisible.end()) {
      result += '?';
    } else {
      result += character;
    }
  }
  return result;
}

std::vector<std::string> prose(const Document& document) {
  std::vector<std::string> texts;
  for (const auto& block : document.blocks) std::visit(ProseCollector{texts}, block);
  return texts;
}

}  // namespace afford
