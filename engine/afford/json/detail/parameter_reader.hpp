// Reads the objects of a parameter file and keeps a finding (`parameter_file_invalid`, with its
// path) of everything that is missing, malformed or unknown. A bad field reads as zero or empty, so
// that one pass finds all; the caller throws the result away if there are findings.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/json/json_value.hpp"
#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford::detail {

/// One object. Every member must be asked for before `close`, which reports the others as unknown.
class ParameterObject {
 public:
  /// Both outlive this object. Anything but an object is a finding, and then reads as empty without
  /// further ones.
  ParameterObject(const JsonValue& value, std::string path, Errors& findings);

  const std::string& path() const { return path_; }

  /// A text that is not empty.
  std::string text(std::string_view key);
  std::string optional_text(std::string_view key);
  /// The text must be `expected`.
  void constant(std::string_view key, std::string_view expected);
  std::vector<std::string> texts(std::string_view key);
  /// Canadian dollars, not negative, written as a decimal text.
  Money amount(std::string_view key);
  /// A fraction from 0 to 1, written as a decimal text.
  Ratio rate(std::string_view key);
  std::optional<Ratio> optional_rate(std::string_view key);
  /// A list of fractions.
  std::vector<Ratio> rates(std::string_view key);
  ParameterObject object(std::string_view key);
  /// Calls `read` for each entry of a list of objects.
  void each(std::string_view key, const std::function<void(ParameterObject&)>& read);
  /// The entries of a list of lists of two amounts.
  std::vector<std::pair<Money, Money>> amount_pairs(std::string_view key);
  /// Members that this reader leaves to others.
  void leave(std::initializer_list<std::string_view> keys);
  /// The keys in the order written; empty if this is no object.
  std::vector<std::string> keys() const;
  /// True if the member is there; says nothing about it.
  bool has(std::string_view key) const { return value_.find(key) != nullptr; }

  /// The finding of a member, or of the object itself if `key` is empty.
  void reject(std::string_view key, std::string_view what);
  /// Rejects a kind that is not known: nothing can be said of the other members then.
  void reject_kind(std::string_view what);
  /// Rejects `key` unless `holds`. Figures are compared only where each of them could be read.
  void check(bool holds, std::string_view key, std::string_view what);
  void close();

 private:
  bool is_sound() const;
  const JsonValue* member(std::string_view key, JsonKind kind, std::string_view what);
  const JsonValue* optional_member(std::string_view key);
  void report(const JsonValue* value, std::string path, std::string_view what);
  Money amount_of(const JsonValue& value, std::string path);
  Ratio rate_of(const JsonValue& value, std::string_view key);

  const JsonValue& value_;
  std::string path_;
  Errors& findings_;
  std::size_t findings_before_;
  std::vector<std::string> asked_;
};

}  // namespace afford::detail
