// Reads the fields of JSON objects and keeps every finding with its path, so that one pass tells
// all that is wrong. Amounts, rates and chances come from the text as written, never through a
// double.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "afford/assess/request.hpp"
#include "afford/json/json_value.hpp"

namespace afford {

/// What comes out of a document beside its values.
struct Reading {
  Errors findings{};
  std::vector<VouchedFigure> vouched{};  ///< in the order read
};

/// A word of a document and what it stands for.
template <class T>
struct Word {
  std::string_view text;
  T value;
};

/// The first `count` values of an enumeration, by the words that `format` prints.
template <class T, std::size_t count>
std::array<Word<T>, count> words_of(std::string_view (*format)(T)) {
  std::array<Word<T>, count> words{};
  for (std::size_t i = 0; i < count; ++i) words[i] = {format(static_cast<T>(i)), static_cast<T>(i)};
  return words;
}

/// Both ends may be given.
struct WholeRange {
  int min;
  int max;
};

struct PercentRange {
  int min;
  int max;
  bool below_max = false;  ///< the upper end itself may not be given
};

struct ListSize {
  std::size_t min;
  std::size_t max;
};

inline constexpr std::size_t list_entries_max = 720;
inline constexpr std::size_t text_bytes_max = 200;

/// Words of the request format that this version does not support.
using PlannedWords = std::initializer_list<std::string_view>;

class ObjectReader;
struct ExpectedValue;

/// One field, there or not. Read it once, as what it should be: nothing comes back if it is absent
/// or not right, and then there is a finding, unless it is an optional field that is absent.
class Field {
 public:
  bool is_there() const { return value_ != nullptr; }
  bool is_null() const { return value_ != nullptr && value_->kind == JsonKind::null; }
  const std::string& path() const { return path_; }
  /// Who is named behind the value that was just read; "" if nobody is.
  const std::string& source() const { return source_; }

  /// Of either sign; `example`, as JSON, is told where the number is absent.
  std::optional<Decimal> number(std::string_view example = R"("6.7")");
  /// A number as it was written, not read yet.
  std::optional<std::string> number_text(std::string_view example);
  /// In the currency's digits, of either sign.
  std::optional<Money> money(Currency currency);
  /// The same, not negative.
  std::optional<Money> amount(Currency currency);
  /// As a fraction: "6.7" is 0.067.
  std::optional<Ratio> percent(PercentRange range);
  std::optional<Ratio> probability();
  std::optional<int> whole(WholeRange range);
  std::optional<Date> date();
  std::optional<bool> boolean();
  /// Not empty, without control characters; `example`, as JSON, is told where the text is absent.
  std::optional<std::string> text(std::size_t bytes_max = text_bytes_max,
                                  std::string_view example = {});
  std::optional<std::vector<std::string>> texts();
  std::optional<std::vector<int>> wholes(WholeRange range);
  std::optional<std::vector<Date>> dates();

  /// One of `words`; another one is `unknown_word` with all of them and the nearest, or
  /// `not_supported_yet` if it is among `planned`.
  template <class Words>
  auto word(const Words& words, PlannedWords planned = {})
      -> std::optional<std::remove_cvref_t<decltype(words[0].value)>> {
    std::vector<std::string_view> texts;
    for (const auto& one : words) texts.push_back(one.text);
    const auto found = word_index(texts, planned);
    if (!found) return std::nullopt;
    return words[*found].value;
  }

  /// A list of such words.
  template <class Words>
  auto words(const Words& known)
      -> std::optional<std::vector<std::remove_cvref_t<decltype(known[0].value)>>> {
    return plain_list([&](Field& entry) { return entry.word(known); });
  }

  /// `read(ObjectReader&)` returns an optional; unknown fields are found after it.
  template <class Read>
  auto object(Read read) -> std::invoke_result_t<Read&, ObjectReader&>;
  /// `read` for each entry of a list of objects; nothing if one of them is not right.
  template <class Read>
  auto list(Read read, ListSize size) -> std::optional<
      std::vector<typename std::invoke_result_t<Read&, ObjectReader&>::value_type>>;

  /// A finding about the value that was just read, or about a needed field that is absent.
  void reject(ErrorCode code, std::vector<std::string> arguments = {});

 private:
  friend class ObjectReader;
  Field(const JsonValue* value, std::string path, Reading& reading)
      : value_(value), path_(std::move(path)), reading_(&reading) {}

  bool is_plain(const ExpectedValue& expected);
  bool unwrap(const ExpectedValue& expected);
  void reject_type(const ExpectedValue& expected);
  void record();
  std::optional<std::string> plain_text(std::size_t bytes_max);
  std::optional<Date> plain_date();
  std::optional<std::size_t> word_index(std::span<const std::string_view> words,
                                        PlannedWords planned);
  std::optional<std::size_t> plain_word(std::span<const std::string_view> words,
                                        PlannedWords planned);
  std::optional<ObjectReader> opened();
  const std::vector<JsonValue>* entries(ListSize size);
  template <class Read>
  auto plain_list(Read read)
      -> std::optional<std::vector<typename std::invoke_result_t<Read&, Field&>::value_type>>;
  Field entry(std::size_t index) const;
  void keep(const Errors& errors);

  const JsonValue* value_;
  std::string path_;  // of the value: ends in "/value" once it is unwrapped
  Reading* reading_;
  bool is_required_ = false;
  std::optional<VouchedBy> by_{};  // none: the value cannot say who vouches for it
  std::string figure_path_{};
  std::string source_{};
  std::optional<Date> vouched_on_{};
};

/// One object. Fields that nobody asks for are unknown.
class ObjectReader {
 public:
  /// `object` and `reading` outlive the reader. With `by`, any leaf may be {"value", "by",
  /// "source", "date"}, and figures are recorded as vouched for by `by` unless they say otherwise.
  ObjectReader(const JsonValue& object, std::string path, Reading& reading,
               std::optional<VouchedBy> by = {});

  const std::string& path() const { return path_; }
  bool has(std::string_view key) const { return object_->find(key) != nullptr; }
  /// Every key once, all of them asked for; none, and a finding, if there are more than a list may
  /// have.
  std::vector<std::string_view> keys();

  /// Keys outlive the reader.
  Field required(std::string_view key);
  Field optional(std::string_view key);
  /// A finding unless just one of the fields is there. They must be asked for all the same.
  void exactly_one_of(std::initializer_list<std::string_view> keys);
  /// A field of the request format that is `not_supported_yet`; `instead` says what to use.
  void unsupported(std::string_view key, std::string_view instead);
  /// Fields that need no word about them, because something else about the object is wrong.
  void pass_over(std::initializer_list<std::string_view> keys);
  /// Who vouches for the figures of this object from here on.
  void vouched_by(VouchedBy by) { by_ = by; }

  /// A finding about the whole object.
  void reject(ErrorCode code, std::vector<std::string> arguments);
  void keep(Error error) { reading_->findings.push_back(std::move(error)); }
  /// So many there are in the whole document up to now.
  std::size_t findings() const { return reading_->findings.size(); }
  const Errors& findings_so_far() const { return reading_->findings; }
  /// Every member that was not asked for is a finding.
  void finish();

 private:
  const JsonValue* object_;
  std::string path_;
  Reading* reading_;
  std::optional<VouchedBy> by_;
  std::vector<std::string_view> known_{};
  bool knows_all_ = false;
};

template <class Read>
auto Field::object(Read read) -> std::invoke_result_t<Read&, ObjectReader&> {
  auto reader = opened();
  if (!reader) return std::nullopt;
  auto result = read(*reader);
  reader->finish();
  return result;
}

template <class Read>
auto Field::list(Read read, ListSize size)
    -> std::optional<std::vector<typename std::invoke_result_t<Read&, ObjectReader&>::value_type>> {
  const auto* all = entries(size);
  if (all == nullptr) return std::nullopt;
  std::vector<typename std::invoke_result_t<Read&, ObjectReader&>::value_type> result;
  for (std::size_t i = 0; i < all->size(); ++i) {
    auto one = entry(i).object(read);
    if (one) result.push_back(std::move(*one));
  }
  if (result.size() < all->size()) return std::nullopt;
  return result;
}

template <class Read>
auto Field::plain_list(Read read)
    -> std::optional<std::vector<typename std::invoke_result_t<Read&, Field&>::value_type>> {
  const auto* all = entries({0, list_entries_max});
  if (all == nullptr) return std::nullopt;
  std::vector<typename std::invoke_result_t<Read&, Field&>::value_type> result;
  for (std::size_t i = 0; i < all->size(); ++i) {
    Field one = entry(i);
    if (auto value = read(one)) result.push_back(std::move(*value));
  }
  if (result.size() < all->size()) return std::nullopt;
  return result;
}

}  // namespace afford
