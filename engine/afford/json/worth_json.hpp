// What the course is worth, as JSON: every future with its share, and what must hold to break even.
#pragma once

#include <string>

#include "afford/assess/assessment.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

std::string worth_json(const WorthSummary& worth, Language language);

/// The same fields inside an object that is already open.
void write_worth(const WorthSummary& worth, Language language, JsonWriter& json);

/// Decimals of a probability as JSON shows it, rounded half even.
inline constexpr unsigned probability_decimals = 6;

/// The field, or null if there is no value.
template <class Value>
void write_optional(std::string_view key, const std::optional<Value>& value, JsonWriter& json) {
  if (value) {
    json.field(key, *value);
  } else {
    json.null(key);
  }
}

}  // namespace afford
