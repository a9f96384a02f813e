#include "afford/record/json_difference.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "afford/json/json_writer.hpp"
#include "afford/record/canonical_json.hpp"

namespace afford {
namespace {

struct Pair {
  std::string path;
  const JsonValue* a;  ///< null: not there
  const JsonValue* b;
};

const JsonValue* id_of(const JsonValue& entry) {
  const JsonValue* id = entry.find("id");
  return id != nullptr && id->kind == JsonKind::string ? id : nullptr;
}

bool has_ids(const JsonValue& list) {
  return !list.items.empty() &&
         std::ranges::all_of(list.items, [](const auto& entry) { return id_of(entry) != nullptr; });
}

const JsonValue* with_id(const JsonValue& list, std::string_view id) {
  const auto found = std::ranges::find_if(
      list.items, [&](const JsonValue& entry) { return id_of(entry)->text == id; });
  return found == list.items.end() ? nullptr : &*found;
}

void add_members(const Pair& pair, std::vector<Pair>& parts) {
  for (const auto& [key, value] : pair.a->members) {
    parts.push_back({json_path(pair.path, key), &value, pair.b->find(key)});
  }
  for (const auto& [key, value] : pair.b->members) {
    if (pair.a->find(key) == nullptr) parts.push_back({json_path(pair.path, key), nullptr, &value});
  }
}

// The same entry under another id.
bool is_renamed(const JsonValue& entry, const JsonValue& other) {
  if (entry.members.size() != other.members.size()) return false;
  return std::ranges::all_of(entry.members, [&](const JsonMember& member) {
    const JsonValue* same = other.find(member.key);
    return same != nullptr &&
           (member.key == "id" || canonical_json(member.value) == canonical_json(*same));
  });
}

// One entry for one: none has moved, though one may have another id.
bool is_place_by_place(const JsonValue& a, const JsonValue& b) {
  if (a.items.size() != b.items.size()) return false;
  for (std::size_t k = 0; k < a.items.size(); ++k) {
    const bool is_same = id_of(a.items[k])->text == id_of(b.items[k])->text;
    if (!is_same && !is_renamed(a.items[k], b.items[k])) return false;
  }
  return true;
}

void add_by_id(const Pair& pair, std::vector<Pair>& parts) {
  if (is_place_by_place(*pair.a, *pair.b)) {
    for (std::size_t k = 0; k < pair.a->items.size(); ++k) {
      const JsonValue& entry = pair.a->items[k];
      parts.push_back({json_path(pair.path, id_of(entry)->text), &entry, &pair.b->items[k]});
    }
    return;
  }
  for (const auto& entry : pair.a->items) {
    const std::string& id = id_of(entry)->text;
    parts.push_back({json_path(pair.path, id), &entry, with_id(*pair.b, id)});
  }
  for (const auto& entry : pair.b->items) {
    const std::string& id = id_of(entry)->text;
    if (with_id(*pair.a, id) == nullptr)
      parts.push_back({json_path(pair.path, id), nullptr, &entry});
  }
}

void add_entries(const Pair& pair, std::vector<Pair>& parts) {
  if (has_ids(*pair.a) && has_ids(*pair.b)) return add_by_id(pair, parts);
  const auto& a = pair.a->items;
  const auto& b = pair.b->items;
  for (std::size_t k = 0; k < std::max(a.size(), b.size()); ++k) {
    parts.push_back(
        {json_path(pair.path, k), k < a.size() ? &a[k] : nullptr, k < b.size() ? &b[k] : nullptr});
  }
}

std::optional<std::string> text_of(const JsonValue* value, bool is_quoted) {
  if (value == nullptr) return std::nullopt;
  if (is_quoted && value->kind == JsonKind::string) return json_quoted(value->text);
  if (value->kind != JsonKind::object && value->kind != JsonKind::array) return brief_text(*value);
  constexpr std::size_t bytes_max = 400;
  std::string text = canonical_json(*value);
  return text.size() <= bytes_max ? text : brief_text(*value);
}

}  // namespace

std::vector<JsonDifference> json_differences(const JsonValue& a, const JsonValue& b,
                                             TextBesideOther form) {
  std::vector<JsonDifference> result;
  std::vector<Pair> pending{{"", &a, &b}};
  while (!pending.empty()) {
    const Pair pair = std::move(pending.back());
    pending.pop_back();
    std::vector<Pair> parts;
    const bool are_both = pair.a != nullptr && pair.b != nullptr && pair.a->kind == pair.b->kind;
    if (are_both && pair.a->kind == JsonKind::object) {
      add_members(pair, parts);
    } else if (are_both && pair.a->kind == JsonKind::array) {
      add_entries(pair, parts);
    } else if (!are_both || pair.a->text != pair.b->text) {
      const bool is_quoted = form == TextBesideOther::quoted && pair.a != nullptr &&
                             pair.b != nullptr && pair.a->kind != pair.b->kind;
      result.push_back({pair.path, text_of(pair.a, is_quoted), text_of(pair.b, is_quoted)});
    }
    pending.insert(pending.end(), std::make_move_iterator(parts.rbegin()),
                   std::make_move_iterator(parts.rend()));
  }
  return result;
}

}  // namespace afford
