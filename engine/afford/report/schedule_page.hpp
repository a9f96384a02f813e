// Every payment of a loan as a table, and as CSV for a spreadsheet.
#pragma once

#include <string>

#include "afford/loan/amortization.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document schedule_page(const Loan& loan, const Amortization& amortization, Language language);

/// Rows only, amounts without grouping:
/// number,due_date,phase,payment,principal,interest,fee,balance_after
std::string schedule_csv(const Amortization& amortization);

}  // namespace afford
