#include "afford/credit_cost/cash_flow.hpp"

#include "afford/base/require.hpp"

namespace afford {

std::vector<CashFlow> advances(const Loan& loan) {
  std::vector<CashFlow> flows;
  for (const auto& disbursement : loan.disbursements) {
    flows.push_back({disbursement.date, disbursement.principal});
  }
  for (const auto& fee : loan.terms.fees) {
    if (fee.paid == FeePaid::netted) flows.front().amount -= fee.amount;
  }
  return flows;
}

std::vector<CashFlow> separate_fees(const Loan& loan) {
  std::vector<CashFlow> flows;
  for (const auto& fee : loan.terms.fees) {
    if (fee.paid != FeePaid::separately) continue;
    AFFORD_REQUIRE(fee.date.has_value());
    flows.push_back({*fee.date, fee.amount});
  }
  return flows;
}

std::vector<CashFlow> cash_flows(const Loan& loan, const Amortization& amortization) {
  std::vector<CashFlow> flows = advances(loan);
  for (const auto& row : amortization.installments) {
    if (row.payment.minor() != 0) flows.push_back({row.due_date, -row.payment});
  }
  for (const auto& fee : separate_fees(loan)) flows.push_back({fee.date, -fee.amount});
  return flows;
}

}  // namespace afford
