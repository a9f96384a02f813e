#include "afford/assess/loan_summary.hpp"

#include <algorithm>
#include <span>

namespace afford {
namespace {

PaymentStretch stretch(std::span<const Installment> rows) {
  const auto [lowest, highest] = std::ranges::minmax(rows, {}, &Installment::payment);
  return {static_cast<int>(rows.size()), lowest.payment,        highest.payment,
          rows.front().payment,          rows.front().due_date, rows.back().due_date};
}

}  // namespace

Result<LoanSummary> loan_summary(const Loan& loan) {
  auto amortization = amortize(loan);
  if (!amortization) return Failure(amortization.error());
  const auto cost = cost_of_credit(loan, *amortization);
  if (!cost) return Failure(cost.error());
  const std::span<const Installment> rows = amortization->installments;
  const std::size_t repaying = amortization->repayment_start;
  LoanSummary summary{loan,
                      *amortization,
                      *cost,
                      std::nullopt,
                      stretch(rows.subspan(repaying)),
                      rows.back().due_date,
                      rows.back().payment};
  if (repaying > 0) summary.while_studying = stretch(rows.first(repaying));
  return summary;
}

}  // namespace afford
