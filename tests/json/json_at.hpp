// A value inside a JSON document by its path, for tests of what is written.
#pragma once

#include <string>
#include <string_view>

#include "afford/json/json_value.hpp"

namespace afford::test {

/// The text at a path such as "/loan/disbursed" or "/vouched/0/by"; "(absent)" if there is none.
inline std::string json_at(const std::string& document, std::string_view path) {
  const auto parsed = parse_json(document);
  if (!parsed) return "(no JSON)";
  const JsonValue* value = &*parsed;
  while (!path.empty() && value != nullptr) {
    path.remove_prefix(1);
    const auto step = path.substr(0, path.find('/'));
    path.remove_prefix(step.size());
    if (value->kind == JsonKind::array) {
      const auto index = static_cast<std::size_t>(std::stoul(std::string(step)));
      value = index < value->items.size() ? &value->items[index] : nullptr;
    } else {
      value = value->find(step);
    }
  }
  if (value == nullptr) return "(absent)";
  if (value->kind == JsonKind::array) return "list of " + std::to_string(value->items.size());
  if (value->kind != JsonKind::object) return value->text;
  std::string keys;
  for (const auto& member : value->members) keys += (keys.empty() ? "" : " ") + member.key;
  return keys;
}

}  // namespace afford::test
