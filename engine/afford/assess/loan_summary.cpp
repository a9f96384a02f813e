#include "afford/assess/loan_summary.hpp"

#include <algorithm>
#include <span>

#include "afford/loan/accrual.hpp"

namespace afford {
namespace {

using Rows = std::span<const Installment>;

// A payment is much larger than another from half as much again on.
bool is_much_larger(Money payment, Money other) { return payment * 2 >= other * 3; }

Money interest_of_own_period(const Loan& loan, Rows rows, std::size_t i) {
  const DateRange period{rows[i - 1].due_date, rows[i].due_date};
  std::vector<Disbursement> drawn;
  for (const auto& disbursement : loan.disbursements) {
    // What is drawn on the day of the row before is in its balance.
    if (disbursement.date > period.start && disbursement.date < period.end) {
      drawn.push_back(disbursement);
    }
  }
  const auto time = balance_time({loan.terms.day_count, loan.terms.schedule()}, period,
                                 rows[i - 1].balance_after.minor(), drawn);
  return Money::of_minor(
      interest_minor(time, loan.terms.nominal_rate, loan.terms.rounding.interest),
      loan.terms.currency);
}

Money without_kept(const Installment& row, const std::vector<KeptInterest>& kept) {
  const auto found = std::ranges::find(kept, row.due_date, &KeptInterest::due_date);
  return found == kept.end() ? row.payment : row.payment - found->amount;
}

PaymentStretch stretch(Rows rows, const std::vector<KeptInterest>& kept) {
  const auto [lowest, highest] = std::ranges::minmax(rows, {}, &Installment::payment);
  const auto paid =
      std::ranges::count_if(rows, [](const auto& row) { return row.payment.minor() != 0; });
  Money largest = without_kept(rows.front(), kept);
  for (const auto& row : rows) largest = std::max(largest, without_kept(row, kept));
  return {static_cast<int>(paid),
          lowest.payment,
          highest.payment,
          without_kept(rows.front(), kept),
          largest,
          rows.front().due_date,
          rows.back().due_date};
}

}  // namespace

std::vector<KeptInterest> interest_kept_aside(const Loan& loan, const Amortization& amortization) {
  const Rows rows = amortization.installments;
  std::vector<KeptInterest> kept;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool is_first_after = rows[i - 1].phase == PhaseKind::deferral &&
                                rows[i].phase != PhaseKind::deferral;
    if (!is_first_after) continue;
    const Money aside = rows[i].interest - interest_of_own_period(loan, rows, i);
    if (aside.minor() > 0) kept.push_back({aside, rows[i].due_date});
  }
  return kept;
}

Money largest_repayment(const Loan& loan, const Amortization& amortization) {
  const Rows rows = amortization.installments;
  return stretch(rows.subspan(first_of_last_phase(loan)), interest_kept_aside(loan, amortization))
      .largest;
}

std::optional<LargePayment> large_payment(const Loan& loan, const Amortization& amortization) {
  const Rows rows = amortization.installments;
  const std::size_t repaying = first_of_last_phase(loan);
  const auto kept = interest_kept_aside(loan, amortization);
  const Rows last_phase = rows.subspan(repaying);
  const bool is_one = last_phase.size() == 1;
  Money before = without_kept(last_phase.front(), kept);
  if (is_one) {
    if (repaying == 0) return std::nullopt;
    before = stretch(rows.first(repaying), kept).largest;
    if (before.minor() == 0) return std::nullopt;
  }
  const auto later = is_one ? last_phase : last_phase.subspan(1);
  const auto largest = std::ranges::max_element(later, {}, &Installment::payment);
  if (!is_much_larger(largest->payment, before)) return std::nullopt;
  return LargePayment{largest->payment, largest->due_date, before};
}

Result<LoanSummary> loan_summary(const Loan& loan) {
  auto amortization = amortize(loan);
  if (!amortization) return Failure(amortization.error());
  const auto cost = cost_of_credit(loan, *amortization);
  if (!cost) return Failure(cost.error());
  const Rows rows = amortization->installments;
  const std::size_t repaying = first_of_last_phase(loan);
  auto kept = interest_kept_aside(loan, *amortization);
  LoanSummary summary{loan,
                      *amortization,
                      *cost,
                      std::nullopt,
                      stretch(rows.subspan(repaying), kept),
                      rows.back().due_date,
                      rows.back().payment};
  if (repaying > 0) summary.while_studying = stretch(rows.first(repaying), kept);
  summary.large_payment = large_payment(loan, *amortization);
  summary.kept_interest = std::move(kept);
  return summary;
}

}  // namespace afford
