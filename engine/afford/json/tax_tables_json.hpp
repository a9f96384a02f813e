// The tax tables out of their parameter file (engine/parameters/ca-tax.json, which describes its
// own fields). Worked: an Ontario block whose `credit_rate` is the number 0.0505 instead of a text
// is the finding parameter_file_invalid at /years/2025/tax/ON/credit_rate.
#pragma once

#include <string_view>

#include "afford/base/result.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {

/// Reads the bytes of the file. All that is missing, malformed, unknown or at odds with itself (a
/// ramp that ends before it starts, a source nobody lists) is found at once:
/// `parameter_file_invalid` with its path; a fault of the JSON itself keeps its own code.
Result<TaxTables> parse_tax_tables(std::string_view text);

}  // namespace afford
