// Writes JSON: keys in the order given, two spaces a level, every string escaped, the same bytes
// each time. Money and rates are written as strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/calendar/month.hpp"
#include "afford/numbers/decimal.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

class JsonWriter {
 public:
  /// Without a key inside arrays and at the root.
  JsonWriter& open_object(std::string_view key = {});
  JsonWriter& close_object();
  JsonWriter& open_array(std::string_view key = {});
  JsonWriter& close_array();

  JsonWriter& field(std::string_view key, std::string_view text);
  JsonWriter& field(std::string_view key, const char* text) {
    return field(key, std::string_view(text));
  }
  JsonWriter& field(std::string_view key, Money amount) { return field(key, format_money(amount)); }
  JsonWriter& field(std::string_view key, const Decimal& number) {
    return field(key, format_decimal(number));
  }
  JsonWriter& field(std::string_view key, Date date) { return field(key, format_date(date)); }
  JsonWriter& field(std::string_view key, Month month) { return field(key, format_month(month)); }
  JsonWriter& whole(std::string_view key, std::int64_t number);
  JsonWriter& boolean(std::string_view key, bool value);
  JsonWriter& null(std::string_view key);
  JsonWriter& item(std::string_view text);

  /// The document, ended by a line feed.
  std::string take();

 private:
  void begin(std::string_view key);
  void close(char bracket);
  void raw(std::string_view key, std::string_view text);

  std::string text_;
  std::vector<bool> has_entries_{false};
};

/// A JSON string with its quotes.
std::string json_quoted(std::string_view text);

}  // namespace afford
