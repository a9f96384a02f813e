// Requests to try: the sample of tests/vectors/json, whole or with one thing about it changed.
#pragma once

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "afford/json/json_value.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/json/request_json.hpp"

namespace afford::test {

inline constexpr std::array all_sections{Section::loan, Section::course, Section::work,
                                         Section::household};

/// A file below the top of the source tree.
inline std::string file_text(const std::string& name) {
  std::ifstream file(std::string(AFFORD_SOURCE_DIR) + "/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const std::string& sample_text() {
  static const std::string text = file_text("tests/vectors/json/nursing_bridge.json");
  return text;
}

inline JsonValue document(std::string_view text) {
  auto parsed = parse_json(text, text.size());
  if (!parsed) throw std::runtime_error("no JSON: " + std::string(text.substr(0, 60)));
  return std::move(*parsed);
}

inline std::string json_text(const JsonValue& value) {
  if (value.kind == JsonKind::string) return json_quoted(value.text);
  std::string text;
  if (value.kind == JsonKind::array) {
    for (const auto& item : value.items) text += (text.empty() ? "" : ",") + json_text(item);
    return "[" + text + "]";
  }
  if (value.kind != JsonKind::object) return value.text;
  for (const auto& [key, member] : value.members) {
    text += (text.empty() ? "" : ",") + json_quoted(key) + ":" + json_text(member);
  }
  return "{" + text + "}";
}

/// Text that stands in a document as it is, whether it is JSON or not.
inline JsonValue raw(std::string_view text) {
  JsonValue value;
  value.kind = JsonKind::number;
  value.text = text;
  return value;
}

struct Place {
  JsonValue* parent;
  std::string key;  ///< or the index of an item
};

/// The object or list that the last step of `path` leads into.
inline Place place_of(JsonValue& root, std::string_view path) {
  JsonValue* value = &root;
  for (;;) {
    const auto end = path.find('/', 1);
    const std::string key(path.substr(1, end == path.npos ? end : end - 1));
    if (end == path.npos) return {value, key};
    path.remove_prefix(end);
    value = value->kind == JsonKind::array ? &value->items.at(std::stoul(key))
                                           : const_cast<JsonValue*>(value->find(key));
    if (value == nullptr) throw std::runtime_error("no such place: " + std::string(path));
  }
}

/// `text` with other JSON at `path`; the last key may be new.
inline std::string with(std::string_view text, std::string_view path, std::string_view json) {
  JsonValue root = document(text);
  const auto [parent, key] = place_of(root, path);
  if (parent->kind == JsonKind::array) {
    parent->items.at(std::stoul(key)) = raw(json);
  } else if (const auto* known = parent->find(key)) {
    *const_cast<JsonValue*>(known) = raw(json);
  } else {
    parent->members.push_back({key, raw(json)});
  }
  return json_text(root);
}

inline std::string without(std::string_view text, std::string_view path) {
  JsonValue root = document(text);
  const auto place = place_of(root, path);
  std::erase_if(place.parent->members, [&](const auto& member) { return member.key == place.key; });
  return json_text(root);
}

inline std::string sample_with(std::string_view path, std::string_view json) {
  return with(sample_text(), path, json);
}
inline std::string sample_without(std::string_view path) { return without(sample_text(), path); }

inline Result<Request> read(std::string_view text) { return read_request(text, all_sections); }

inline Errors findings(std::string_view text) {
  const auto request = read(text);
  return request ? Errors{} : request.error();
}

/// "wrong_type /loan/currency; ...", in order: easy to compare and to read when it differs.
inline std::string summary(const Errors& errors) {
  std::string text;
  for (const auto& error : errors) {
    if (!text.empty()) text += "; ";
    text += std::string(error_name(error.code)) + " " + error.path;
  }
  return text;
}

inline std::string summary_of(std::string_view request) { return summary(findings(request)); }

/// The first finding's arguments, joined by "|".
inline std::string arguments_of(std::string_view request) {
  std::string text;
  for (const auto& error : findings(request)) {
    for (const auto& argument : error.arguments) text += (text.empty() ? "" : "|") + argument;
    break;
  }
  return text;
}

}  // namespace afford::test
