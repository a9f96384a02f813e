// A schedule as JSON: every row, the totals, and the conventions that decided each cent.
#pragma once

#include <string>

#include "afford/loan/amortization.hpp"

namespace afford {

std::string schedule_json(const Loan& loan, const Amortization& amortization);

/// "half_up", "half_even", "up", "down".
std::string_view format_rounding_mode(RoundingMode mode);

}  // namespace afford
