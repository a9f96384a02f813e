// A loan seen as dated money: what the borrower gets is positive, what the borrower pays negative.
#pragma once

#include <vector>

#include "afford/loan/amortization.hpp"

namespace afford {

struct CashFlow {
  Date date;
  Money amount;
};

/// Disbursements (the first less the fees kept back), payments with their fees, and fees paid
/// separately.
std::vector<CashFlow> cash_flows(const Loan& loan, const Amortization& amortization);

/// Disbursements as they arrive: the first less the fees kept back.
std::vector<CashFlow> advances(const Loan& loan);

/// Fees that the borrower pays on their own dates, as positive amounts.
std::vector<CashFlow> separate_fees(const Loan& loan);

}  // namespace afford
