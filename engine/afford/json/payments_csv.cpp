#include "afford/json/payments_csv.hpp"

#include <array>

#include "afford/json/detail/csv_table.hpp"

namespace afford {
namespace {

constexpr std::array<std::string_view, 5> names{"date", "payment", "principal", "interest",
                                                "balance"};
constexpr std::size_t needed = 2;  // the first of them
constexpr std::size_t rows_max = 10'000;

class PaymentsReader {
 public:
  PaymentsReader(std::string_view text, Currency currency)
      : table_(text, "--match"), currency_(currency) {}

  Result<std::vector<StatedRow>> rows() {
    table_.read_head({names, needed, "date,payment"}, errors_);
    // Without a head that is right no value has a meaning.
    if (!errors_.empty()) return Failure(std::move(errors_));
    while (table_.next(errors_)) {
      if (rows_.size() == rows_max) {
        errors_.push_back(
            {ErrorCode::list_too_long, table_.place(), {}, {std::to_string(rows_max)}});
        break;
      }
      if (!table_.values().empty()) read_row(table_.values());
    }
    if (rows_.empty() && errors_.empty()) {
      errors_.push_back({ErrorCode::list_is_empty, "--match", {}, {}});
    }
    if (!errors_.empty()) return Failure(std::move(errors_));
    return std::move(rows_);
  }

 private:
  void read_row(const std::vector<std::string>& values) {
    std::optional<Date> date;
    std::array<std::optional<Money>, names.size()> amounts{};
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::size_t name = table_.columns()[i];
      if (name == 0) {
        date = checked(parse_date(values[i]), names[name], values[i]);
      } else if (name < needed || !values[i].empty()) {
        amounts[name] = checked(parse_money(values[i], currency_), names[name], values[i]);
      }
    }
    if (date && amounts[1]) {
      rows_.push_back({table_.line(), *date, *amounts[1], amounts[2], amounts[3], amounts[4]});
    }
  }

  template <class T>
  std::optional<T> checked(Result<T> value, std::string_view name, std::string_view given) {
    if (value) return *value;
    for (auto& error : value.error()) {
      error.path = table_.place(name);
      error.given = std::string(given);
      errors_.push_back(std::move(error));
    }
    return std::nullopt;
  }

  detail::CsvTable table_;
  Currency currency_;
  std::vector<StatedRow> rows_{};
  Errors errors_{};
};

}  // namespace

Result<std::vector<StatedRow>> read_payments_csv(std::string_view text, Currency currency) {
  return PaymentsReader(text, currency).rows();
}

}  // namespace afford
