// What borrowing costs: in money, and as the effective rate per year that the cash flows bear.
//   sum of flows x (1 + X)^(-t) = 0, t in years by the loan's own day count from the first funds
// (Directive 2008/48/EC Annex I has the same shape; its time rule is its own.) Worked: 10,000.00 at
// 6.7 % by twelfths without fees bears (1 + 0.067/12)^12 - 1, but for the cents: 6.9095 %.
#pragma once

#include <optional>

#include "afford/base/result.hpp"
#include "afford/loan/amortization.hpp"

namespace afford {

struct CostOfCredit {
  Money total_interest;
  Money total_fees;
  Money cost_of_credit;  ///< interest and fees
  /// 4 decimals, half up, proven by integers; nothing: above `yearly_rate_percent_max`.
  std::optional<Decimal> effective_annual_rate_percent;
};

/// Fails with `no_rate_exists` if fees leave nothing of the loan.
Result<CostOfCredit> cost_of_credit(const Loan& loan, const Amortization& amortization);

/// `CostOfCredit::cost_of_credit` alone, which every loan has.
Money interest_and_fees(const Loan& loan, const Amortization& amortization);

}  // namespace afford
