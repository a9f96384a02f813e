// A JSON document as it was written: numbers keep their own text, so that none of them ever passes
// through a double. The only place, with its source file, that knows nlohmann/json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "afford/base/result.hpp"

namespace afford {

struct JsonValue;

struct JsonMember;

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// The name a person would use: "a number", "a list", ...
std::string_view json_kind_name(JsonKind kind);

struct JsonValue {
  JsonKind kind = JsonKind::null;
  std::string text{};               ///< a string's content, a number's own text, "true", "false"
  std::vector<JsonValue> items;     ///< of an array
  std::vector<JsonMember> members;  ///< of an object, in the order written

  /// The member with that key, or null if there is none (or this is no object).
  const JsonValue* find(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

inline constexpr std::size_t json_depth_max = 32;
inline constexpr std::size_t json_bytes_max = 1'000'000;

/// Reads one document. A syntax fault (also bad UTF-8, trailing text) is one finding with its byte
/// offset; duplicate keys, each with its path, are reported all at once: instead of the document,
/// or in `duplicates` beside it, where the first of each key is read.
Result<JsonValue> parse_json(std::string_view text, std::size_t bytes_max = json_bytes_max,
                             Errors* duplicates = nullptr);

/// Whether it holds nothing but blanks, tabs and line ends.
bool is_blank(std::string_view text);

/// The value as JSON without blanks, one level deep and cut after about `bytes_max` bytes; a text
/// alone as it is.
std::string brief_text(const JsonValue& value, std::size_t bytes_max = 200);

/// A path one step deeper, escaped as RFC 6901 asks ("/a~1b").
std::string json_path(std::string_view parent, std::string_view key);
std::string json_path(std::string_view parent, std::size_t index);

}  // namespace afford
