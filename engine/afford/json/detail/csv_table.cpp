#include "afford/json/detail/csv_table.hpp"

#include <algorithm>

#include "afford/json/detail/nearest_word.hpp"

namespace afford::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The value in quotes that `rest` starts with, taken off it; nothing if its quotes do not fit.
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
  return value;
}

}  // namespace

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

std::optional<std::vector<std::string>> CsvTable::values_of_line(Errors& findings) const {
  std::vector<std::string> values;
  std::string_view rest = line_;
  for (;;) {
    auto value = rest.starts_with('"') ? take_quoted(rest) : take_plain(rest);
    if (!value) {
      findings.push_back({ErrorCode::quotes_out_of_place, place(), std::string(line_), {}});
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
