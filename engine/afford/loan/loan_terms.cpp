#include "afford/loan/loan_terms.hpp"

#include <algorithm>

#include "afford/loan/detail/loan_checks.hpp"
#include "afford/loan/detail/loan_plan.hpp"

namespace afford {

int LoanTerms::payment_count() const {
  int count = 0;
  for (const auto& phase : phases) count += phase.payments;
  return count;
}

Schedule Loan::schedule() const { return detail::loan_plan(*this).schedule; }

Money Loan::disbursed() const {
  Money sum = Money::zero(terms.currency);
  for (const auto& disbursement : disbursements) sum += disbursement.principal;
  return sum;
}

void work_out_fees(Loan& loan) {
  for (auto& fee : loan.terms.fees) {
    if (!fee.of_principal) continue;
    fee.amount = Money::rounded(loan.disbursed().to_ratio() * *fee.of_principal,
                                loan.terms.currency, loan.terms.conventions.rounding.payment);
  }
}

Money Loan::fees_financed() const {
  Money sum = Money::zero(terms.currency);
  for (const auto& fee : terms.fees) {
    if (fee.paid == FeePaid::financed) sum += fee.amount;
  }
  return sum;
}

Money Loan::fees_beside_payments() const {
  Money sum = Money::zero(terms.currency);
  for (const auto& fee : terms.fees) {
    if (fee.paid == FeePaid::separately || fee.paid == FeePaid::netted) sum += fee.amount;
  }
  return sum;
}

Result<Loan> checked_loan(Loan loan) {
  Errors errors;
  if (detail::is_within_longest_term(loan.terms)) {
    detail::count_payments(loan);
    if (loan.terms.index_rate) errors = detail::follow_index(loan);
  }
  std::ranges::stable_sort(loan.terms.rate_changes, {}, &RateChange::date);
  std::ranges::copy(detail::loan_findings(loan), std::back_inserter(errors));
  if (!errors.empty()) return Failure(std::move(errors));
  std::ranges::stable_sort(loan.disbursements, {}, &Disbursement::date);
  std::ranges::stable_sort(loan.prepayments, {}, &Prepayment::date);
  std::ranges::stable_sort(loan.events, {}, &LoanEvent::date);
  return loan;
}

}  // namespace afford
