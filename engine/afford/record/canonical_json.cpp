#include "afford/record/canonical_json.hpp"

#include <algorithm>
#include <vector>

namespace afford {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

std::string escaped(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  switch (letter) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
  }
  if (byte >= 0x20) return {letter};
  return std::string("\\u00") + hex[byte >> 4] + hex[byte & 15];
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char letter : text) result += escaped(letter);
  return result + '"';
}

// UTF-8 sorts by code point, which differs from UTF-16 only where a character beyond U+FFFF (lead
// byte F0 and up) meets one from U+E000 to U+FFFF (lead bytes EE and EF): its surrogates, from
// U+D800 on, come first.
bool comes_before(std::string_view a, std::string_view b) {
  const auto [x, y] = std::ranges::mismatch(a, b);
  if (x == a.end() || y == b.end()) return y != b.end();
  const auto left = static_cast<unsigned char>(*x);
  const auto right = static_cast<unsigned char>(*y);
  const auto is_beyond = [](unsigned char lead) { return lead >= 0xf0; };
  const auto is_late = [](unsigned char lead) { return lead == 0xee || lead == 0xef; };
  if (is_beyond(left) && is_late(right)) return true;
  if (is_late(left) && is_beyond(right)) return false;
  return left < right;
}

// What is still to be written: a value, or a text between values.
struct Piece {
  const JsonValue* value;
  std::string text;
};

void push_array(const JsonValue& array, std::vector<Piece>& pending) {
  pending.push_back({nullptr, "]"});
  for (std::size_t k = array.items.size(); k-- > 0;) {
    pending.push_back({&array.items[k], {}});
    if (k > 0) pending.push_back({nullptr, ","});
  }
  pending.push_back({nullptr, "["});
}

void push_object(const JsonValue& object, std::initializer_list<std::string_view> without,
                 std::vector<Piece>& pending) {
  std::vector<const JsonMember*> members;
  for (const auto& member : object.members) {
    if (std::ranges::find(without, member.key) == without.end()) members.push_back(&member);
  }
  std::ranges::sort(members, comes_before, &JsonMember::key);
  pending.push_back({nullptr, "}"});
  for (std::size_t k = members.size(); k-- > 0;) {
    pending.push_back({&members[k]->value, {}});
    pending.push_back({nullptr, (k > 0 ? "," : "") + quoted(members[k]->key) + ":"});
  }
  pending.push_back({nullptr, "{"});
}

}  // namespace

std::string canonical_json(const JsonValue& value,
                           std::initializer_list<std::string_view> without) {
  std::string result;
  std::vector<Piece> pending{{&value, {}}};
  if (value.kind == JsonKind::object) {
    pending.clear();
    push_object(value, without, pending);
  }
  while (!pending.empty()) {
    const Piece piece = std::move(pending.back());
    pending.pop_back();
    if (piece.value == nullptr) {
      result += piece.text;
      continue;
    }
    switch (piece.value->kind) {
      case JsonKind::null: result += "null"; break;
      case JsonKind::boolean:
      case JsonKind::number: result += piece.value->text; break;
      case JsonKind::string: result += quoted(piece.value->text); break;
      case JsonKind::array: push_array(*piece.value, pending); break;
      case JsonKind::object: push_object(*piece.value, {}, pending); break;
    }
  }
  return result;
}

}  // namespace afford
