#include "afford/decision/protected_grounds.hpp"

#include <cctype>
#include <string>

#include "afford/decision/detail/ground_words.hpp"
#include "afford/decision/detail/letters.hpp"

namespace afford {
namespace {

using detail::grounds;
using detail::harmless;

// What is often written together with a ground, as in "minage" and "racecode".
constexpr std::string_view words_before[] = {"min", "max", "applicant", "borrower", "emprunteur"};
constexpr std::string_view words_after[] = {"min",  "max",   "limit", "group",
                                            "code", "range", "type",  "status"};

// Shorter ones are a beginning of too many words: "sex" of "sextile".
constexpr std::size_t joined_letters_min = 8;

// Lower case, '_' wherever a word ends, also before the capital of "postalCode" and the number of
// "age65".
std::string in_parts(std::string_view name) {
  std::string result = "_";
  bool was_small = false;
  bool was_digit = false;
  bool was_any = false;
  for (const char letter : detail::without_accents(name)) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool is_new_kind = (std::isdigit(byte) != 0) != was_digit && std::isalnum(byte) != 0;
    const bool ends_word = (was_small && std::isupper(byte) != 0) || (was_any && is_new_kind);
    if (ends_word) result += '_';
    was_small = std::islower(byte) != 0;
    was_digit = std::isdigit(byte) != 0;
    was_any = std::isalnum(byte) != 0;
    result += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : '_';
  }
  return result + "_";
}

std::string joined(std::string_view parts) {
  std::string letters(parts);
  std::erase(letters, '_');
  return letters;
}

// Parts begin and end with '_'. A word that ends in y has its plural in -ies.
bool has_part(std::string_view parts, std::string_view word) {
  if (word.ends_with('y')) {
    const std::string plural = std::string(word.substr(0, word.size() - 1)) + "ies_";
    const auto at = parts.find("_" + plural);
    if (at != parts.npos) return true;
  }
  for (auto at = parts.find(word); at != parts.npos; at = parts.find(word, at + 1)) {
    const std::string_view rest = parts.substr(at + word.size());
    const bool is_whole = rest.starts_with('_') || rest.starts_with("s_");
    if (parts[at - 1] == '_' && is_whole) return true;
  }
  return false;
}

// Whether `text` begins with the letters of `word`, separators left out of both.
bool begins_with_letters(std::string_view text, std::string_view word) {
  std::size_t at = 0;
  for (const char letter : word) {
    if (letter == '_') continue;
    while (at < text.size() && text[at] == '_') ++at;
    if (at == text.size() || text[at] != letter) return false;
    ++at;
  }
  return true;
}

// Whether the word is there once separators are taken out. A single word must begin where a part
// does: "independent" holds "dependent".
bool has_joined(std::string_view parts, std::string_view word) {
  const bool is_phrase = word.find('_') != word.npos;
  if (!is_phrase && word.size() < joined_letters_min) return false;
  for (auto at = parts.find(word.front()); at != parts.npos;
       at = parts.find(word.front(), at + 1)) {
    const bool may_begin = is_phrase || parts[at - 1] == '_';
    if (may_begin && begins_with_letters(parts.substr(at), word)) return true;
  }
  return false;
}

// Whatever stands in place of `written` is not looked at again.
void replace_each(std::string& text, const std::string& written, const std::string& by) {
  for (auto at = text.find(written); at != std::string::npos;
       at = text.find(written, at + by.size())) {
    text.replace(at, written.size(), by);
  }
}

// "_agemin_" as "_age_min_".
std::string taken_apart(std::string parts) {
  for (const auto word : words_before) {
    const std::string start = "_" + std::string(word);
    replace_each(parts, start, start + "_");
  }
  for (const auto word : words_after) {
    const std::string end = std::string(word) + "_";
    replace_each(parts, end, "_" + end);
  }
  return parts;
}

// A blank stays in place of what is harmless, so that its neighbours do not become one word.
std::string without_harmless(std::string parts) {
  for (const auto word : harmless) {
    for (const auto& written : {std::string(word), joined(word)}) {
      replace_each(parts, "_" + written, "__ _");
    }
  }
  return parts;
}

}  // namespace

std::span<const ProtectedGround> protected_grounds() { return grounds; }

const ProtectedGround* find_protected(std::string_view name) {
  const std::string parts = without_harmless(in_parts(name));
  const std::string apart = taken_apart(parts);
  const ProtectedGround* longest = nullptr;
  for (const auto& ground : grounds) {
    if (longest != nullptr && ground.word.size() <= longest->word.size()) continue;
    const bool is_there = has_part(parts, ground.word) || has_part(apart, ground.word) ||
                          has_joined(parts, ground.word);
    if (is_there) longest = &ground;
  }
  return longest;
}

bool has_plain_letters(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const detail::Letter letter = detail::letter_at(name, at);
    const bool is_plain = letter.plain == detail::combining_mark ||
                          std::isalnum(static_cast<unsigned char>(letter.plain)) != 0 ||
                          std::string_view("_-. ").find(letter.plain) != std::string_view::npos;
    if (!is_plain) return false;
    at += letter.bytes;
  }
  return true;
}

}  // namespace afford
