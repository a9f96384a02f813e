#include "afford/json/detail/parameter_reader.hpp"

#include <algorithm>
#include <utility>

namespace afford::detail {
namespace {

// Stands for whatever should have been an object.
const JsonValue& no_object() {
  static const JsonValue value = [] {
    JsonValue object;
    object.kind = JsonKind::object;
    return object;
  }();
  return value;
}

std::string given_text(const JsonValue* value) {
  if (value == nullptr) return {};
  const bool is_list = value->kind == JsonKind::array || value->kind == JsonKind::object;
  return is_list ? std::string(json_kind_name(value->kind)) : value->text;
}

}  // namespace

ParameterObject::ParameterObject(const JsonValue& value, std::string path, Errors& findings)
    : value_(value.kind == JsonKind::object ? value : no_object()), path_(std::move(path)),
      findings_(findings), findings_before_(findings.size()) {
  if (value.kind == JsonKind::object) return;
  report(&value, path_, "needs an object");
}

void ParameterObject::report(const JsonValue* value, std::string path, std::string_view what) {
  findings_.push_back(
      {ErrorCode::parameter_file_invalid, std::move(path), given_text(value), {std::string(what)}});
}

void ParameterObject::reject(std::string_view key, std::string_view what) {
  report(key.empty() ? nullptr : value_.find(key), key.empty() ? path_ : json_path(path_, key),
         what);
}

void ParameterObject::reject_kind(std::string_view what) {
  reject("kind", what);
  for (const auto& [key, value] : value_.members) asked_.push_back(key);
}

// What is no object has been reported once and for all.
bool ParameterObject::is_sound() const {
  return &value_ != &no_object() && findings_.size() == findings_before_;
}

void ParameterObject::check(bool holds, std::string_view key, std::string_view what) {
  if (!holds && is_sound()) reject(key, what);
}

const JsonValue* ParameterObject::optional_member(std::string_view key) {
  asked_.emplace_back(key);
  return value_.find(key);
}

const JsonValue* ParameterObject::member(std::string_view key, JsonKind kind,
                                         std::string_view what) {
  const JsonValue* found = optional_member(key);
  if (found != nullptr && found->kind == kind) return found;
  if (&value_ != &no_object()) {
    report(found, json_path(path_, key), found == nullptr ? "a field is missing" : what);
  }
  return nullptr;
}

std::string ParameterObject::text(std::string_view key) {
  const JsonValue* found = member(key, JsonKind::string, "needs a text");
  if (found == nullptr) return {};
  if (found->text.empty()) reject(key, "needs a text that is not empty");
  return found->text;
}

std::string ParameterObject::optional_text(std::string_view key) {
  return value_.find(key) == nullptr ? std::string() : text(key);
}

void ParameterObject::constant(std::string_view key, std::string_view expected) {
  const std::string found = text(key);
  if (!found.empty() && found != expected) reject(key, "needs \"" + std::string(expected) + "\"");
}

std::vector<std::string> ParameterObject::texts(std::string_view key) {
  std::vector<std::string> result;
  const JsonValue* list = member(key, JsonKind::array, "needs a list of texts");
  if (list == nullptr) return result;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const JsonValue& item = list->items[i];
    if (item.kind == JsonKind::string && !item.text.empty()) {
      result.push_back(item.text);
    } else {
      report(&item, json_path(json_path(path_, key), i), "needs a text that is not empty");
    }
  }
  return result;
}

Money ParameterObject::amount_of(const JsonValue& value, std::string path) {
  const Money zero = Money::zero(cad);
  if (value.kind == JsonKind::string) {
    const auto amount = parse_money(value.text, cad);
    if (amount && *amount >= zero) return *amount;
  }
  report(&value, std::move(path), "needs dollars as a decimal text, such as \"16129\"");
  return zero;
}

Money ParameterObject::amount(std::string_view key) {
  const JsonValue* found = member(key, JsonKind::string, "needs dollars as a decimal text");
  if (found == nullptr) return Money::zero(cad);
  return amount_of(*found, json_path(path_, key));
}

Ratio ParameterObject::rate_of(const JsonValue& value, std::string_view key) {
  if (value.kind == JsonKind::string) {
    const auto decimal = parse_decimal(value.text, {});
    const Decimal one = Decimal::of_integer(1);
    if (decimal && decimal->sign() >= 0 && *decimal <= one) return Ratio::of(*decimal);
  }
  reject(key, "needs a fraction from 0 to 1 as a decimal text, such as \"0.145\"");
  return 0;
}

Ratio ParameterObject::rate(std::string_view key) {
  const JsonValue* found = member(key, JsonKind::string, "needs a fraction as a decimal text");
  return found == nullptr ? Ratio(0) : rate_of(*found, key);
}

std::optional<Ratio> ParameterObject::optional_rate(std::string_view key) {
  const JsonValue* found = optional_member(key);
  if (found == nullptr) return std::nullopt;
  return rate_of(*found, key);
}

std::vector<Ratio> ParameterObject::rates(std::string_view key) {
  std::vector<Ratio> result;
  const JsonValue* list = member(key, JsonKind::array, "needs a list of fractions");
  if (list == nullptr) return result;
  for (const auto& item : list->items) result.push_back(rate_of(item, key));
  return result;
}

ParameterObject ParameterObject::object(std::string_view key) {
  const JsonValue* found = member(key, JsonKind::object, "needs an object");
  return {found == nullptr ? no_object() : *found, json_path(path_, key), findings_};
}

void ParameterObject::each(std::string_view key,
                           const std::function<void(ParameterObject&)>& read) {
  const JsonValue* list = member(key, JsonKind::array, "needs a list");
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    ParameterObject entry(list->items[i], json_path(json_path(path_, key), i), findings_);
    read(entry);
    entry.close();
  }
}

std::vector<std::pair<Money, Money>> ParameterObject::amount_pairs(std::string_view key) {
  std::vector<std::pair<Money, Money>> result;
  const JsonValue* list = member(key, JsonKind::array, "needs a list of pairs");
  if (list == nullptr) return result;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    const std::string path = json_path(json_path(path_, key), i);
    const JsonValue& pair = list->items[i];
    if (pair.kind != JsonKind::array || pair.items.size() != 2) {
      report(&pair, path, "needs a list of two amounts");
      continue;
    }
    const Money first = amount_of(pair.items[0], json_path(path, std::size_t{0}));
    result.emplace_back(first, amount_of(pair.items[1], json_path(path, std::size_t{1})));
  }
  return result;
}

void ParameterObject::leave(std::initializer_list<std::string_view> keys) {
  for (const auto key : keys) asked_.emplace_back(key);
}

std::vector<std::string> ParameterObject::keys() const {
  std::vector<std::string> result;
  for (const auto& [key, value] : value_.members) result.push_back(key);
  return result;
}

void ParameterObject::close() {
  for (const auto& [key, value] : value_.members) {
    if (std::ranges::find(asked_, key) == asked_.end()) reject(key, "is not a field of this kind");
  }
}

}  // namespace afford::detail
