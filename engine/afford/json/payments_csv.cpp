#include "afford/json/payments_csv.hpp"

#include <algorithm>
#include <array>

#include "afford/json/detail/nearest_word.hpp"

namespace afford {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 5> names{"date", "payment", "principal", "interest",
                                                "balance"};
constexpr std::size_t needed = 2;  // the first of them
constexpr std::size_t rows_max = 10'000;

std::vector<std::string_view> values_of(std::string_view line) {
  std::vector<std::string_view> values;
  for (;;) {
    const auto comma = line.find(',');
    values.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return values;
    line.remove_prefix(comma + 1);
  }
}

class PaymentsReader {
 public:
  PaymentsReader(std::string_view text, Currency currency) : text_(text), currency_(currency) {
    if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  }

  Result<std::vector<StatedRow>> rows() {
    bool has_head = false;
    while (next_line()) {
      if (line_.empty()) continue;
      if (!has_head) {
        read_head();
        // Without a head that is right no value has a meaning.
        if (!errors_.empty()) return Failure(std::move(errors_));
        has_head = true;
      } else if (rows_.size() == rows_max) {
        keep({ErrorCode::list_too_long, place(), {}, {std::to_string(rows_max)}});
        break;
      } else {
        read_row();
      }
    }
    if (rows_.empty() && errors_.empty()) keep({ErrorCode::list_is_empty, "--match", {}, {}});
    if (!errors_.empty()) return Failure(std::move(errors_));
    return std::move(rows_);
  }

 private:
  bool next_line() {
    if (text_.empty()) return false;
    const auto end = text_.find('\n');
    line_ = text_.substr(0, end);
    text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    ++number_;
    return true;
  }

  std::string place() const { return "--match, line " + std::to_string(number_); }
  std::string place(std::string_view name) const { return place().append(", ").append(name); }
  void keep(Error error) { errors_.push_back(std::move(error)); }

  void read_head() {
    columns_ = values_of(line_);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string_view column = columns_[i];
      const auto first = std::ranges::find(columns_, column);
      if (std::ranges::find(names, column) == names.end()) {
        Error error{ErrorCode::unknown_field, place(), std::string(column), {}};
        const auto near = detail::nearest_word(column, names);
        if (!near.empty()) error.arguments.emplace_back(near);
        keep(std::move(error));
      } else if (first != columns_.begin() + static_cast<std::ptrdiff_t>(i)) {
        keep({ErrorCode::duplicate_key, place(), std::string(column), {}});
      }
    }
    for (std::size_t i = 0; i < needed; ++i) {
      if (std::ranges::find(columns_, names[i]) != columns_.end()) continue;
      keep({ErrorCode::field_missing, place(names[i]), {}, {"date,payment"}});
    }
  }

  void read_row() {
    const auto values = values_of(line_);
    if (values.size() != columns_.size()) {
      keep({ErrorCode::values_differ_from_head,
            place(),
            std::string(line_),
            {std::to_string(values.size()), std::to_string(columns_.size())}});
      return;
    }
    std::optional<Date> date;
    std::array<std::optional<Money>, names.size()> amounts{};
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto name =
          static_cast<std::size_t>(std::ranges::find(names, columns_[i]) - names.begin());
      if (name == 0) {
        date = checked(parse_date(values[i]), names[name], values[i]);
      } else if (name < needed || !values[i].empty()) {
        amounts[name] = checked(parse_money(values[i], currency_), names[name], values[i]);
      }
    }
    if (date && amounts[1]) {
      rows_.push_back({number_, *date, *amounts[1], amounts[2], amounts[3], amounts[4]});
    }
  }

  template <class T>
  std::optional<T> checked(Result<T> value, std::string_view name, std::string_view given) {
    if (value) return *value;
    for (auto& error : value.error()) {
      error.path = place(name);
      error.given = std::string(given);
      keep(std::move(error));
    }
    return std::nullopt;
  }

  std::string_view text_;
  Currency currency_;
  std::string_view line_{};
  int number_ = 0;
  std::vector<std::string_view> columns_{};
  std::vector<StatedRow> rows_{};
  Errors errors_{};
};

}  // namespace

Result<std::vector<StatedRow>> read_payments_csv(std::string_view text, Currency currency) {
  return PaymentsReader(text, currency).rows();
}

}  // namespace afford
