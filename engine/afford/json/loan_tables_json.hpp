// The parameter files that a loan may name: products ("product-windmill-2023.json") and calendars
// ("calendar-canada-federal.json"). Only those that are named are read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "afford/calendar/business_days.hpp"
#include "afford/json/json_value.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/loan/loan_product.hpp"

namespace afford {

inline constexpr std::string_view calendar_prefix = "calendar-";
inline constexpr std::string_view product_prefix = "product-";

/// Ids of the files with a prefix, in their order.
std::vector<std::string> table_ids(std::span<const ParameterFile> files, std::string_view prefix);
/// Nothing if there is no such file.
const ParameterFile* find_table(std::span<const ParameterFile> files, std::string_view prefix,
                                std::string_view id);

/// Fails with `parameter_file_invalid`, paths behind the file's name.
Result<BusinessCalendar> read_calendar(const ParameterFile& file);

struct ProductFile {
  LoanProduct product;
  JsonValue loan;  ///< the loan words that its sources state
};
Result<ProductFile> read_product(const ParameterFile& file);

/// Gives a request's loan the product's words where it has none of its own. Objects are joined; of
/// two words that exclude each other the request's stays.
void add_product(JsonValue& loan, JsonValue product);

}  // namespace afford
