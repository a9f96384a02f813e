#include "afford/json/json_value.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace afford {
namespace {

using Parser = nlohmann::json;

JsonValue leaf(JsonKind kind, std::string text) {
  JsonValue value;
  value.kind = kind;
  value.text = std::move(text);
  return value;
}

// Builds the tree from nlohmann's events. `open_` holds the path from the root to the value that is
// being filled; each entry's children are complete.
class TreeBuilder final : public nlohmann::json_sax<Parser> {
 public:
  bool null() override { return add(leaf(JsonKind::null, "null")); }
  bool boolean(bool value) override {
    return add(leaf(JsonKind::boolean, value ? "true" : "false"));
  }
  bool number_integer(number_integer_t value) override {
    return add(leaf(JsonKind::number, std::to_string(value)));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add(leaf(JsonKind::number, std::to_string(value)));
  }
  bool number_float(number_float_t /*value*/, const string_t& text) override {
    return add(leaf(JsonKind::number, text));
  }
  bool string(string_t& value) override { return add(leaf(JsonKind::string, std::move(value))); }
  bool binary(binary_t& /*value*/) override { return false; }

  bool start_object(std::size_t /*size*/) override { return open(leaf(JsonKind::object, {})); }
  bool start_array(std::size_t /*size*/) override { return open(leaf(JsonKind::array, {})); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = open_.back();
    if (!level.keys.insert(name).second) {
      duplicates_.push_back({ErrorCode::duplicate_key, json_path(level.path, name), {}, {}});
    }
    level.key = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const Parser::exception& /*fault*/) override {
    // nlohmann counts the bytes read, so the fault is the one before.
    fault_ = Error{ErrorCode::syntax_fault, {}, {}, {std::to_string(position ? position - 1 : 0)}};
    return false;
  }

  Result<JsonValue> take() {
    if (fault_) return failure(std::move(*fault_));
    if (!duplicates_.empty()) return Failure(std::move(duplicates_));
    return std::move(root_);
  }

 private:
  struct Level {
    JsonValue value;
    std::string path;
    std::string key{};  // of the member that comes next, in an object
    std::set<std::string, std::less<>> keys{};
  };

  std::string path_of_next() const {
    if (open_.empty()) return {};
    const Level& level = open_.back();
    if (level.value.kind == JsonKind::object) return json_path(level.path, level.key);
    return json_path(level.path, level.value.items.size());
  }

  bool open(JsonValue value) {
    if (open_.size() >= json_depth_max) {
      fault_ =
          Error{ErrorCode::nested_too_deeply, path_of_next(), {}, {std::to_string(json_depth_max)}};
      return false;
    }
    std::string path = path_of_next();
    open_.push_back({std::move(value), std::move(path)});
    return true;
  }

  bool close() {
    JsonValue value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }

  bool add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return true;
    }
    Level& level = open_.back();
    if (level.value.kind == JsonKind::array) {
      level.value.items.push_back(std::move(value));
    } else {
      level.value.members.push_back({std::move(level.key), std::move(value)});
    }
    return true;
  }

  JsonValue root_;
  std::vector<Level> open_;
  std::optional<Error> fault_;
  Errors duplicates_;
};

bool is_blank(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

}  // namespace

std::string_view json_kind_name(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "true or false";
    case JsonKind::number: return "a number";
    case JsonKind::string: return "a text";
    case JsonKind::array: return "a list";
    case JsonKind::object: return "an object";
  }
  return {};
}

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &JsonMember::key);
  return found == members.end() ? nullptr : &found->value;
}

Result<JsonValue> parse_json(std::string_view text, std::size_t bytes_max) {
  if (text.size() > bytes_max) {
    return failure({ErrorCode::document_too_large,
                    {},
                    std::to_string(text.size()),
                    {std::to_string(bytes_max)}});
  }
  if (is_blank(text)) return failure({ErrorCode::document_is_empty, {}, {}, {}});
  // nlohmann takes a NUL for the end of the text, whatever stands behind it.
  const auto nul = text.find('\0');
  if (nul != std::string_view::npos) {
    return failure({ErrorCode::syntax_fault, {}, {}, {std::to_string(nul)}});
  }
  TreeBuilder builder;
  Parser::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

std::string json_path(std::string_view parent, std::string_view key) {
  std::string path(parent);
  path += '/';
  for (const char c : key) {
    if (c == '~') {
      path += "~0";
    } else if (c == '/') {
      path += "~1";
    } else {
      path += c;
    }
  }
  return path;
}

std::string json_path(std::string_view parent, std::size_t index) {
  return std::string(parent) + "/" + std::to_string(index);
}

}  // namespace afford
