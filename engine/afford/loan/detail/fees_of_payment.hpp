// Fees that come with a payment: amounts, and shares of it rounded to the currency's unit.
#pragma once

#include "afford/base/require.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford::detail {

/// Of the fees that are paid in this way, for a payment of `minor`.
inline std::int64_t fees_of_payment(const LoanTerms& terms, FeePaid paid, std::int64_t minor) {
  std::int64_t sum = 0;
  for (const auto& fee : terms.fees) {
    if (fee.paid != paid) continue;
    if (!fee.share) {
      sum += fee.amount.minor();
      continue;
    }
    const auto share =
        round_to_integer(Ratio(minor) * *fee.share, terms.conventions.rounding.payment).to_int64();
    AFFORD_REQUIRE(share.has_value());
    sum += *share;
  }
  return sum;
}

}  // namespace afford::detail
