// A lender's statement as CSV text: a head of names, then one payment a line.
#pragma once

#include <string_view>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/loan/schedule_match.hpp"

namespace afford {

/// Columns `date` and `payment`, and if there are any `principal`, `interest` and `balance`, in any
/// order; an empty value in one of the last three is not stated. Lines and quotes are read as
/// detail/csv_table.hpp says. Fails with every finding, each with its line; there must be at least
/// one row.
Result<std::vector<StatedRow>> read_payments_csv(std::string_view text, Currency currency);

}  // namespace afford
