#include "afford/json/detail/csv_table.hpp"

#include <algorithm>

#include "afford/json/detail/nearest_word.hpp"

namespace afford::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The value in quotes that `rest` starts with, taken off it; nothing if its quotes do not fit. One
// that nothing closes is left in place.
std::optional<std::string> take_quoted(std::string_view& rest) {
  std::string value;
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (rest[at] != '"') {
      value += rest[at];
    } else if (rest.substr(at + 1).starts_with('"')) {
      value += rest[at++];
    } else {
      rest.remove_prefix(at + 1);
      if (!rest.empty() && !rest.starts_with(',')) return std::nullopt;
      return value;
    }
  }
  return std::nullopt;
}

std::optional<std::string> take_plain(std::string_view& rest) {
  const auto comma = std::min(rest.find(','), rest.size());
  std::string value(rest.substr(0, comma));
  rest.remove_prefix(comma);
  if (value.find('"') != std::string::npos) return std::nullopt;
  return value;
}

// Whether a value in quotes starts or ends on this line and does not do both.
bool has_odd_quotes(std::string_view line) { return std::ranges::count(line, '"') % 2 == 1; }

// Bytes of the UTF-8 character that `text` starts with; 0 if it starts with none.
std::size_t character_bytes(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  // Neither a longer form than needed, nor a surrogate, nor beyond U+10FFFF.
  const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  const std::size_t count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  for (std::size_t i = 2; i < count; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return count;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t count = character_bytes(text);
    if (count == 0) return false;
    text.remove_prefix(count);
  }
  return true;
}

Error not_utf8(std::string place) {
  return {ErrorCode::wrong_type, std::move(place), {}, {"a text in UTF-8", "other bytes"}};
}

CsvTable::CsvTable(std::string_view text, std::string option)
    : rest_(text), option_(std::move(option)) {
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

bool CsvTable::next_line() {
  do {
    if (rest_.empty()) return false;
    const auto end = rest_.find('\n');
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    ++number_;
  } while (line_.empty());
  return true;
}

// A quote that this line does not close is one too many, or the start of a value with a line feed.
// In the second case another line closes it, and what stands between is no row.
void CsvTable::find_end_of_quoted() {
  std::string_view rest = rest_;
  for (int number = number_ + 1; !rest.empty(); ++number) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (has_odd_quotes(rest.substr(0, end))) {
      quoted_until_ = number;
      return;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

std::optional<std::vector<std::string>> CsvTable::values_of_line(Errors& findings) {
  const bool is_inside = number_ <= quoted_until_;
  auto values = is_inside ? std::nullopt : cut_line();
  if (!is_utf8(line_)) {
    findings.push_back(not_utf8(place()));
    return std::nullopt;
  }
  if (values) return values;
  findings.push_back({ErrorCode::quotes_out_of_place, place(), std::string(line_), {}});
  return std::nullopt;
}

std::optional<std::vector<std::string>> CsvTable::cut_line() {
  std::vector<std::string> values;
  std::string_view rest = line_;
  for (;;) {
    auto value = rest.starts_with('"') ? take_quoted(rest) : take_plain(rest);
    if (!value) {
      if (rest.starts_with('"')) find_end_of_quoted();
      return std::nullopt;
    }
    values.push_back(std::move(*value));
    if (rest.empty()) return values;
    rest.remove_prefix(1);
  }
}

void CsvTable::read_head(const CsvColumns& columns, Errors& findings) {
  if (!next_line()) return;
  const auto head = values_of_line(findings);
  if (!head) return;
  const auto& names = columns.names;
  for (const auto& name : *head) {
    const auto found = std::ranges::find(names, name);
    const auto position = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) {
      Error error{ErrorCode::unknown_field, place(), name, {}};
      const auto near = nearest_word(name, names);
      if (!near.empty()) error.arguments.emplace_back(near);
      findings.push_back(std::move(error));
    } else if (std::ranges::find(columns_, position) != columns_.end()) {
      findings.push_back({ErrorCode::duplicate_key, place(), name, {}});
    }
    columns_.push_back(position);
  }
  for (std::size_t i = 0; i < columns.needed; ++i) {
    if (std::ranges::find(columns_, i) != columns_.end()) continue;
    findings.push_back(
        {ErrorCode::field_missing, place(names[i]), {}, {std::string(columns.example)}});
  }
}

bool CsvTable::next(Errors& findings) {
  values_.clear();
  if (!next_line()) return false;
  auto values = values_of_line(findings);
  if (!values) return true;
  if (values->size() == columns_.size()) {
    values_ = std::move(*values);
  } else {
    findings.push_back({ErrorCode::values_differ_from_head,
                        place(),
                        std::string(line_),
                        {std::to_string(values->size()), std::to_string(columns_.size())}});
  }
  return true;
}

}  // namespace afford::detail
