#include "afford/json/object_reader.hpp"

#include <algorithm>

#include "afford/json/detail/nearest_word.hpp"

namespace afford {

struct ExpectedValue {
  std::string_view what;
  std::string_view example;
  JsonKind kind = JsonKind::string;
  bool may_be_number = false;
};

namespace {

constexpr ExpectedValue an_amount{"an amount", "\"1250.50\"", JsonKind::string, true};
constexpr ExpectedValue a_percentage{"a percentage", "\"6.7\"", JsonKind::string, true};
constexpr ExpectedValue a_chance{"a chance from 0 to 1", "\"0.8\"", JsonKind::string, true};
constexpr ExpectedValue a_date{"a date", "\"2025-09-02\""};
constexpr ExpectedValue yes_or_no{"true or false", "true", JsonKind::boolean};
constexpr ExpectedValue a_text{"a text", {}};
constexpr ExpectedValue a_printable_text{"a text without control characters", {}};
constexpr ExpectedValue a_filled_text{"a text that is not empty", {}};
constexpr ExpectedValue an_object{"an object", {}, JsonKind::object};
constexpr ExpectedValue a_list{"a list", {}, JsonKind::array};

constexpr std::string_view wrapper_keys[] = {"value", "by", "source", "date"};

bool is_wrapper(const JsonValue& value) {
  return value.kind == JsonKind::object &&
         std::ranges::any_of(wrapper_keys, [&](auto key) { return value.find(key) != nullptr; });
}

// The text as written; a list or an object without its blanks.
std::string given_text(const JsonValue* value) {
  return value == nullptr ? std::string() : brief_text(*value);
}

std::string kind_words(const JsonValue& value) {
  const bool is_empty = value.kind == JsonKind::string && value.text.empty();
  return is_empty ? "an empty text" : std::string(json_kind_name(value.kind));
}

std::vector<std::string> examples(std::string_view example) {
  if (example.empty()) return {};
  return {std::string(example)};
}

std::string joined(std::span<const std::string_view> words) {
  std::string all;
  for (const auto word : words) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

// Those of ASCII and, in UTF-8, U+0080 to U+009F: a terminal obeys them.
bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7f) return true;
    if (byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0) {
      return true;
    }
  }
  return false;
}

}  // namespace

void Field::reject(ErrorCode code, std::vector<std::string> arguments) {
  reading_->findings.push_back({code, path_, given_text(value_), std::move(arguments)});
}

void Field::reject_type(const ExpectedValue& expected) {
  std::vector<std::string> arguments{std::string(expected.what), kind_words(*value_)};
  if (!expected.example.empty()) arguments.emplace_back(expected.example);
  reject(ErrorCode::wrong_type, std::move(arguments));
}

void Field::keep(const Errors& errors) {
  for (const auto& error : errors) reject(error.code, error.arguments);
}

// True if the value is there and of the right JSON type; else the finding is kept.
bool Field::is_plain(const ExpectedValue& expected) {
  if (value_ == nullptr) {
    if (is_required_) reject(ErrorCode::field_missing, examples(expected.example));
    return false;
  }
  const bool is_right =
      value_->kind == expected.kind || (expected.may_be_number && value_->kind == JsonKind::number);
  if (!is_right) reject_type(expected);
  return is_right;
}

// The same, once a value that says who vouches for it is out of its wrapper.
bool Field::unwrap(const ExpectedValue& expected) {
  if (value_ == nullptr || !by_ || !is_wrapper(*value_)) return is_plain(expected);
  ObjectReader wrapper(*value_, path_, *reading_);
  Field inner = wrapper.required("value");
  Field by = wrapper.optional("by");
  constexpr std::size_t kinds = static_cast<std::size_t>(VouchedBy::assumption) + 1;
  std::vector<std::string_view> names;
  for (const auto& word : words_of<VouchedBy, kinds>(format_vouched_by)) names.push_back(word.text);
  if (const auto found = by.plain_word(names, {})) by_ = static_cast<VouchedBy>(*found);
  source_ = wrapper.optional("source").plain_text(text_bytes_max).value_or(std::string());
  vouched_on_ = wrapper.optional("date").plain_date();
  wrapper.finish();
  value_ = inner.value_;
  path_ = std::move(inner.path_);
  is_required_ = true;
  return is_plain(expected);
}

void Field::record() {
  if (by_) {
    reading_->vouched.push_back({figure_path_, value_->text, *by_, source_, vouched_on_});
  }
}

std::optional<Decimal> Field::number(std::string_view example) {
  if (!unwrap({"a number", example, JsonKind::string, true})) return std::nullopt;
  record();
  const auto value = parse_decimal(value_->text, {});
  if (value) return *value;
  keep(value.error());
  return std::nullopt;
}

std::optional<std::string> Field::number_text(std::string_view example) {
  if (!unwrap({"a number", example, JsonKind::string, true})) return std::nullopt;
  return value_->text;
}

std::optional<Money> Field::money(Currency currency) {
  if (!unwrap(an_amount)) return std::nullopt;
  record();
  const auto value = parse_money(value_->text, currency);
  if (value) return *value;
  keep(value.error());
  return std::nullopt;
}

std::optional<Money> Field::amount(Currency currency) {
  const auto value = money(currency);
  if (!value || value->minor() >= 0) return value;
  reject(ErrorCode::must_not_be_negative);
  return std::nullopt;
}

std::optional<Ratio> Field::percent(PercentRange range) {
  if (!unwrap(a_percentage)) return std::nullopt;
  const auto value = number();
  if (!value) return std::nullopt;
  const Decimal max = Decimal::of_integer(range.max);
  if (*value < Decimal::of_integer(range.min) || *value > max ||
      (range.below_max && *value == max)) {
    const std::string end = std::to_string(range.max);
    reject(ErrorCode::percent_out_of_range,
           {std::to_string(range.min), range.below_max ? "less than " + end : end});
    return std::nullopt;
  }
  return Ratio::of(*value) / Ratio(100);
}

std::optional<Ratio> Field::probability() {
  if (!unwrap(a_chance)) return std::nullopt;
  const auto value = number();
  if (!value) return std::nullopt;
  if (value->sign() < 0 || *value > Decimal::of_integer(1)) {
    reject(ErrorCode::probability_out_of_range);
    return std::nullopt;
  }
  return Ratio::of(*value);
}

std::optional<int> Field::whole(WholeRange range) {
  const std::string example = std::to_string(std::clamp(2, range.min, range.max));
  if (!unwrap({"a whole number", example, JsonKind::string, true})) return std::nullopt;
  record();
  const auto value = parse_decimal(value_->text, {});
  const auto code = value ? std::nullopt : std::optional(value.error().front().code);
  if (code == ErrorCode::exponent_not_allowed || code == ErrorCode::too_many_digits) {
    keep(value.error());
    return std::nullopt;
  }
  if (!value || value->scale() > 0) {
    reject(ErrorCode::not_a_whole_number);
    return std::nullopt;
  }
  const auto number = value->coefficient().to_int64();
  if (!number || *number < range.min || *number > range.max) {
    reject(ErrorCode::whole_number_out_of_range,
           {std::to_string(range.min), std::to_string(range.max)});
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

std::optional<Date> Field::date() {
  if (!unwrap(a_date)) return std::nullopt;
  record();
  return plain_date();
}

std::optional<Date> Field::plain_date() {
  if (!is_plain(a_date)) return std::nullopt;
  const auto value = parse_date(value_->text);
  if (value) return *value;
  keep(value.error());
  return std::nullopt;
}

std::optional<bool> Field::boolean() {
  if (!unwrap(yes_or_no)) return std::nullopt;
  return value_->text == "true";
}

std::optional<std::string> Field::text(std::size_t bytes_max, std::string_view example) {
  if (!unwrap({a_text.what, example})) return std::nullopt;
  return plain_text(bytes_max);
}

std::optional<std::string> Field::plain_text(std::size_t bytes_max) {
  if (!is_plain(a_text)) return std::nullopt;
  if (value_->text.size() > bytes_max) {
    reject(ErrorCode::text_too_long, {std::to_string(bytes_max)});
  } else if (value_->text.empty()) {
    reject_type(a_filled_text);
  } else if (has_control_character(value_->text)) {
    reject(ErrorCode::wrong_type, {std::string(a_printable_text.what), "a text with some"});
  } else {
    return value_->text;
  }
  return std::nullopt;
}

std::optional<std::vector<std::string>> Field::texts() {
  return plain_list([](Field& entry) { return entry.text(); });
}

std::optional<std::vector<int>> Field::wholes(WholeRange range) {
  return plain_list([range](Field& entry) { return entry.whole(range); });
}

std::optional<std::vector<Date>> Field::dates() {
  return plain_list([](Field& entry) { return entry.date(); });
}

std::optional<std::size_t> Field::word_index(std::span<const std::string_view> words,
                                             PlannedWords planned) {
  const std::string example = '"' + std::string(words.front()) + '"';
  if (!unwrap({"a word", example})) return std::nullopt;
  return plain_word(words, planned);
}

std::optional<std::size_t> Field::plain_word(std::span<const std::string_view> words,
                                             PlannedWords planned) {
  if (!is_plain({"a word", {}})) return std::nullopt;
  const auto found = std::ranges::find(words, value_->text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  if (std::ranges::find(planned, value_->text) != planned.end()) {
    reject(ErrorCode::not_supported_yet, {joined(words)});
    return std::nullopt;
  }
  std::vector<std::string> arguments{joined(words)};
  const auto nearest = detail::nearest_word(value_->text, words);
  if (!nearest.empty()) arguments.emplace_back(nearest);
  reject(ErrorCode::unknown_word, std::move(arguments));
  return std::nullopt;
}

std::optional<ObjectReader> Field::opened() {
  if (!is_plain(an_object)) return std::nullopt;
  return ObjectReader(*value_, path_, *reading_, by_);
}

const std::vector<JsonValue>* Field::entries(ListSize size) {
  if (!is_plain(a_list)) return nullptr;
  if (value_->items.size() < size.min) {
    reject(ErrorCode::list_is_empty);
  } else if (value_->items.size() > size.max) {
    reject(ErrorCode::list_too_long, {std::to_string(size.max)});
  } else {
    return &value_->items;
  }
  return nullptr;
}

Field Field::entry(std::size_t index) const {
  Field field(&value_->items[index], json_path(path_, index), *reading_);
  field.is_required_ = true;
  field.by_ = by_;
  field.figure_path_ = field.path_;
  return field;
}

ObjectReader::ObjectReader(const JsonValue& object, std::string path, Reading& reading,
                           std::optional<VouchedBy> by)
    : object_(&object), path_(std::move(path)), reading_(&reading), by_(by) {}

std::vector<std::string_view> ObjectReader::keys() {
  knows_all_ = true;
  std::vector<std::string_view> result;
  if (object_->members.size() > list_entries_max) {
    reject(ErrorCode::list_too_long, {std::to_string(list_entries_max)});
    return result;
  }
  for (const auto& member : object_->members) {
    const bool is_first = object_->find(member.key) == &member.value;
    if (is_first) result.emplace_back(member.key);
  }
  return result;
}

Field ObjectReader::optional(std::string_view key) {
  known_.push_back(key);
  Field field(object_->find(key), json_path(path_, key), *reading_);
  field.by_ = by_;
  field.figure_path_ = field.path_;
  return field;
}

Field ObjectReader::required(std::string_view key) {
  Field field = optional(key);
  field.is_required_ = true;
  return field;
}

void ObjectReader::exactly_one_of(std::initializer_list<std::string_view> keys) {
  std::vector<std::string_view> given;
  for (const auto key : keys) {
    if (has(key)) given.push_back(key);
  }
  if (given.size() == 1) return;
  if (given.empty()) {
    reject(ErrorCode::one_of_fields_needed, {joined(keys)});
  } else {
    reject(ErrorCode::fields_exclude_each_other, {joined(given)});
  }
}

void ObjectReader::unsupported(std::string_view key, std::string_view instead) {
  Field field = optional(key);
  if (field.is_there()) field.reject(ErrorCode::not_supported_yet, {std::string(instead)});
}

void ObjectReader::pass_over(std::initializer_list<std::string_view> keys) {
  known_.insert(known_.end(), keys.begin(), keys.end());
}

void ObjectReader::reject(ErrorCode code, std::vector<std::string> arguments) {
  keep({code, path_, {}, std::move(arguments)});
}

void ObjectReader::finish() {
  if (knows_all_) return;
  for (const auto& [key, value] : object_->members) {
    if (std::ranges::find(known_, key) != known_.end()) continue;
    const auto nearest = detail::nearest_word(key, known_);
    keep({ErrorCode::unknown_field, json_path(path_, key), given_text(&value), examples(nearest)});
  }
}

}  // namespace afford
