#include "afford/words/input_words.hpp"

#include <algorithm>
#include <vector>

namespace afford {
namespace {

bool is_index(std::string_view part) {
  return !part.empty() && part.size() < 6 &&
         std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string input_words(std::string_view pointer, Language language) {
  std::string code = "input";
  std::string number;
  std::string_view rest = pointer;
  while (!rest.empty()) {
    rest.remove_prefix(1);  // the slash
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(part.size());
    if (is_index(part)) {
      number = std::to_string(std::stoi(std::string(part)) + 1);
    } else {
      code += "." + std::string(part);
    }
  }
  // Of a field without words of its own: what it is part of, and where it stands.
  std::string known = code;
  while (!has_sentence(language, known)) {
    const auto dot = known.rfind('.');
    if (dot == std::string::npos) return std::string(pointer);
    known.erase(dot);
  }
  const std::string words = say(language, known, {number});
  return known == code ? words : words + " (" + std::string(pointer) + ")";
}

}  // namespace afford
