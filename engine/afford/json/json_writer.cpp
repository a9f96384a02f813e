#include "afford/json/json_writer.hpp"

#include <utility>

#include "afford/base/require.hpp"

namespace afford {

namespace {

// A character below blank, as JSON wants it.
std::string escaped_control(char c) {
  switch (c) {
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
  }
  constexpr char hex[] = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  return std::string("\\u00") + hex[byte >> 4] + hex[byte & 15];
}

}  // namespace

std::string json_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      quoted += escaped_control(c);
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
  }
  return quoted + '"';
}

void JsonWriter::begin(std::string_view key) {
  if (has_entries_.back()) text_ += ',';
  const std::size_t depth = has_entries_.size() - 1;
  if (depth > 0) {
    text_ += '\n';
    text_.append(2 * depth, ' ');
  }
  has_entries_.back() = true;
  if (!key.empty()) text_ += json_quoted(key) + ": ";
}

void JsonWriter::close(char bracket) {
  AFFORD_REQUIRE(has_entries_.size() > 1);
  const bool has_entries = has_entries_.back();
  has_entries_.pop_back();
  if (has_entries) {
    text_ += '\n';
    text_.append(2 * (has_entries_.size() - 1), ' ');
  }
  text_ += bracket;
}

void JsonWriter::raw(std::string_view key, std::string_view text) {
  begin(key);
  text_ += text;
}

JsonWriter& JsonWriter::open_object(std::string_view key) {
  raw(key, "{");
  has_entries_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::close_object() {
  close('}');
  return *this;
}

JsonWriter& JsonWriter::open_array(std::string_view key) {
  raw(key, "[");
  has_entries_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::close_array() {
  close(']');
  return *this;
}

JsonWriter& JsonWriter::field(std::string_view key, std::string_view text) {
  raw(key, json_quoted(text));
  return *this;
}

JsonWriter& JsonWriter::whole(std::string_view key, std::int64_t number) {
  raw(key, std::to_string(number));
  return *this;
}

JsonWriter& JsonWriter::boolean(std::string_view key, bool value) {
  raw(key, value ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::null(std::string_view key) {
  raw(key, "null");
  return *this;
}

JsonWriter& JsonWriter::item(std::string_view text) {
  raw({}, json_quoted(text));
  return *this;
}

std::string JsonWriter::take() {
  AFFORD_REQUIRE(has_entries_.size() == 1);
  return std::exchange(text_, {}) + '\n';
}

}  // namespace afford
