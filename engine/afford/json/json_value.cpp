#include "afford/json/json_value.hpp"

#include <algorithm>
#include <map>
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
  // `numbers` stand in for the texts at their paths (see `HugeNumbers`).
  explicit TreeBuilder(const std::map<std::string, std::string>& numbers) : numbers_(numbers) {}

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
  bool string(string_t& value) override {
    if (!numbers_.empty()) {
      const auto number = numbers_.find(path_of_next());
      if (number != numbers_.end()) return add(leaf(JsonKind::number, number->second));
    }
    return add(leaf(JsonKind::string, std::move(value)));
  }
  bool binary(binary_t& /*value*/) override { return false; }

  bool start_object(std::size_t /*size*/) override { return open(leaf(JsonKind::object, {})); }
  bool start_array(std::size_t /*size*/) override { return open(leaf(JsonKind::array, {})); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = open_.back();
    if (!is_new(name, level)) {
      level.duplicate = duplicates_.size();
      duplicates_.push_back({ErrorCode::duplicate_key, json_path(level.path, name), {}, {}});
    }
    level.key = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string& token,
                   const Parser::exception& fault) override {
    constexpr int out_of_range = 406;
    if (fault.id == out_of_range) huge_ = HugeNumber{path_of_next(), token, position};
    // nlohmann counts the bytes read, so the fault is the one before.
    fault_ = Error{ErrorCode::syntax_fault, {}, {}, {std::to_string(position ? position - 1 : 0)}};
    return false;
  }

  struct HugeNumber {
    std::string path;
    std::string text;
    std::size_t end;  ///< bytes read
  };
  const std::optional<HugeNumber>& huge() const { return huge_; }

  Result<JsonValue> take(Errors* duplicates) {
    if (fault_) return failure(std::move(*fault_));
    if (duplicates != nullptr) {
      *duplicates = std::move(duplicates_);
    } else if (!duplicates_.empty()) {
      return Failure(std::move(duplicates_));
    }
    return std::move(root_);
  }

 private:
  struct Level {
    JsonValue value;
    std::string path;
    std::string key{};  // of the member that comes next, in an object
    std::set<std::string, std::less<>> keys{};
    std::optional<std::size_t> duplicate{};  // the finding that waits for its value
  };

  // Few keys are looked through, many are kept in order beside them.
  static bool is_new(const std::string& name, Level& level) {
    constexpr std::size_t few = 32;
    const auto& members = level.value.members;
    if (members.size() < few) {
      return std::ranges::find(members, name, &JsonMember::key) == members.end();
    }
    if (level.keys.empty()) {
      for (const auto& member : members) level.keys.insert(member.key);
    }
    return level.keys.insert(name).second;
  }

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
      if (level.duplicate) {
        duplicates_[*level.duplicate].given = brief_text(value);
        level.duplicate.reset();
      }
      level.value.members.push_back({std::move(level.key), std::move(value)});
    }
    return true;
  }

  const std::map<std::string, std::string>& numbers_;
  JsonValue root_;
  std::vector<Level> open_;
  std::optional<Error> fault_;
  std::optional<HugeNumber> huge_;
  Errors duplicates_;
};

// nlohmann refuses a number that no double holds. Its text is what counts here, so it is put aside,
// a text of the same length takes its place, and the document is read again.
class HugeNumbers {
 public:
  explicit HugeNumbers(std::string_view text) : text_(text) {}

  const std::map<std::string, std::string>& aside() const { return aside_; }
  const std::string& text() const { return text_; }

  bool put_aside(const TreeBuilder::HugeNumber& number) {
    constexpr std::size_t numbers_max = 32;
    const std::size_t length = number.text.size();
    if (aside_.size() >= numbers_max || number.end < length || length < 2) return false;
    const std::size_t start = number.end - length;
    if (text_.compare(start, length, number.text) != 0) return false;
    text_.replace(start, length, '"' + std::string(length - 2, '0') + '"');
    return aside_.emplace(number.path, number.text).second;
  }

 private:
  std::string text_;
  std::map<std::string, std::string> aside_;
};

std::string brief_leaf(const JsonValue& value) {
  if (value.kind == JsonKind::array) return value.items.empty() ? "[]" : "[..]";
  if (value.kind == JsonKind::object) return value.members.empty() ? "{}" : "{..}";
  return value.kind == JsonKind::string ? '"' + value.text + '"' : value.text;
}

}  // namespace

bool is_blank(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

std::string brief_text(const JsonValue& value, std::size_t bytes_max) {
  const bool is_list = value.kind == JsonKind::array;
  if (!is_list && value.kind != JsonKind::object) return value.text;
  std::string text;
  const auto add = [&](const std::string& entry) {
    if (text.size() < bytes_max) text += (text.empty() ? "" : ",") + entry;
  };
  for (const auto& item : value.items) add(brief_leaf(item));
  for (const auto& [key, member] : value.members) add('"' + key + "\":" + brief_leaf(member));
  return is_list ? '[' + text + ']' : '{' + text + '}';
}

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

Result<JsonValue> parse_json(std::string_view text, std::size_t bytes_max, Errors* duplicates) {
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
  const std::map<std::string, std::string> none;
  TreeBuilder first(none);
  Parser::sax_parse(text.begin(), text.end(), &first);
  if (!first.huge()) return first.take(duplicates);
  HugeNumbers huge(text);
  auto next = first.huge();
  while (huge.put_aside(*next)) {
    TreeBuilder again(huge.aside());
    Parser::sax_parse(huge.text(), &again);
    if (!again.huge()) return again.take(duplicates);
    next = again.huge();
  }
  return first.take(duplicates);
}

std::string json_path(std::string_view parent, std::string_view key) {
  std::string path;
  path.reserve(parent.size() + 1 + key.size());
  path.append(parent).push_back('/');
  if (key.find_first_of("~/") == std::string_view::npos) return path.append(key);
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
