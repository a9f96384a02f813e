// A schedule as JSON: every row, the totals, and the conventions that decided each cent.
#pragma once

#include <string>

#include "afford/loan/amortization.hpp"

namespace afford {

std::string schedule_json(const Loan& loan, const Amortization& amortization);

}  // namespace afford
