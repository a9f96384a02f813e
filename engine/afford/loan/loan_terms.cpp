#include "afford/loan/loan_terms.hpp"

#include <algorithm>

namespace afford {

int LoanTerms::payment_count() const {
  int count = 0;
  for (const auto& phase : phases) count += phase.payments;
  return count;
}

Money Loan::disbursed() const {
  Money sum = Money::zero(terms.currency);
  for (const auto& disbursement : disbursements) sum += disbursement.principal;
  return sum;
}

Money Loan::fees_beside_payments() const {
  Money sum = Money::zero(terms.currency);
  for (const auto& fee : terms.fees) {
    if (fee.paid != FeePaid::each_payment) sum += fee.amount;
  }
  return sum;
}

namespace {

std::string disbursement_path(std::size_t index, const char* field) {
  return "/loan/disbursements/" + std::to_string(index) + "/" + field;
}

void check_rate(const LoanTerms& terms, Errors& errors) {
  const Decimal percent = terms.nominal_rate.percent();
  if (percent.sign() < 0 || percent > Decimal::of_integer(500)) {
    errors.push_back(
        {ErrorCode::rate_out_of_range, "/loan/nominal_rate_percent", format_decimal(percent), {}});
  }
}

// True if the due dates exist, so that dates may be compared with them.
bool check_term(const LoanTerms& terms, Errors& errors) {
  std::int64_t count = 0;
  for (const auto& phase : terms.phases) count += phase.payments;
  if (count <= payment_count_max) return true;
  errors.push_back({ErrorCode::phases_too_long,
                    "/loan/phases",
                    std::to_string(count),
                    {std::to_string(payment_count_max)}});
  return false;
}

// A level payment that is worked out clears the loan, so nothing can follow it.
void check_phases(const LoanTerms& terms, Errors& errors) {
  for (std::size_t i = 0; i + 1 < terms.phases.size(); ++i) {
    const LoanPhase& phase = terms.phases[i];
    if (phase.kind != PhaseKind::level || phase.payment) continue;
    errors.push_back(
        {ErrorCode::level_before_last_needs_payment, "/loan/phases/" + std::to_string(i), {}, {}});
  }
}

void check_disbursements(const Loan& loan, bool term_is_possible, Errors& errors) {
  Wide sum = 0;
  for (std::size_t i = 0; i < loan.disbursements.size(); ++i) {
    const auto& disbursement = loan.disbursements[i];
    sum += disbursement.principal.minor();
    if (disbursement.principal.minor() <= 0) {
      errors.push_back({ErrorCode::principal_must_be_positive,
                        disbursement_path(i, "principal"),
                        format_money(disbursement.principal),
                        {}});
    }
    if (!term_is_possible) continue;
    const Date last = loan.terms.schedule().last();
    if (disbursement.date >= last) {
      errors.push_back({ErrorCode::disbursement_after_last_payment,
                        disbursement_path(i, "date"),
                        format_date(disbursement.date),
                        {format_date(last)}});
    }
  }
  if (sum > loan.terms.currency.minor_max()) {
    errors.push_back({ErrorCode::principal_too_large, "/loan/disbursements", {}, {}});
  }
}

void check_first_payment(const Loan& loan, Errors& errors) {
  const auto first = std::ranges::min(loan.disbursements, {}, &Disbursement::date).date;
  if (loan.terms.first_due_date <= first) {
    errors.push_back({ErrorCode::payment_before_funds,
                      "/loan/due_dates/first",
                      format_date(loan.terms.first_due_date),
                      {format_date(first)}});
  }
}

void check_fees(const Loan& loan, Errors& errors) {
  Wide netted = 0;
  const auto [first_date, first] = std::ranges::min(loan.disbursements, {}, &Disbursement::date);
  for (std::size_t i = 0; i < loan.terms.fees.size(); ++i) {
    const Fee& fee = loan.terms.fees[i];
    if (fee.paid == FeePaid::netted) netted += fee.amount.minor();
    if (fee.paid == FeePaid::separately && fee.date && *fee.date < first_date) {
      errors.push_back({ErrorCode::fee_before_funds,
                        "/loan/fees/" + std::to_string(i) + "/date",
                        format_date(*fee.date),
                        {format_date(first_date)}});
    }
  }
  if (netted > 0 && netted >= first.minor()) {
    errors.push_back({ErrorCode::fees_exceed_loan, "/loan/fees", {}, {format_money(first)}});
  }
}

}  // namespace

Result<Loan> checked_loan(Loan loan) {
  Errors errors;
  check_rate(loan.terms, errors);
  const bool term_is_possible = check_term(loan.terms, errors);
  check_phases(loan.terms, errors);
  check_disbursements(loan, term_is_possible, errors);
  check_first_payment(loan, errors);
  check_fees(loan, errors);
  if (!errors.empty()) return Failure(std::move(errors));
  std::ranges::stable_sort(loan.disbursements, {}, &Disbursement::date);
  return loan;
}

}  // namespace afford
