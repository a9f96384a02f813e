#include "afford/assess/loan_summary.hpp"

#include <algorithm>
#include <span>

namespace afford {
namespace {

using Rows = std::span<const Installment>;

// A payment is much larger than another from half as much again on.
bool is_much_larger(Money payment, Money other) { return payment * 2 >= other * 3; }

Money without_kept(const Installment& row, const std::vector<KeptInterest>& kept) {
  const auto found = std::ranges::find(kept, row.due_date, &KeptInterest::due_date);
  return found == kept.end() ? row.payment : row.payment - found->amount;
}

// Of the due dates; money beside the plan is in none of them.
PaymentStretch stretch(Rows all, const std::vector<KeptInterest>& kept) {
  std::vector<Installment> rows(all.begin(), all.end());
  std::erase_if(rows, [](const Installment& row) { return !has_due_date(row.phase); });
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

Money largest_repayment(const Amortization& amortization) {
  const Rows rows = amortization.installments;
  return stretch(rows.subspan(amortization.repayment_start), amortization.kept_interest).largest;
}

std::optional<LargePayment> large_payment(const Amortization& amortization) {
  const Rows rows = amortization.installments;
  const std::size_t repaying = amortization.repayment_start;
  const auto& kept = amortization.kept_interest;
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
  const std::size_t repaying = amortization->repayment_start;
  const auto& kept = amortization->kept_interest;
  LoanSummary summary{loan,
                      *amortization,
                      *cost,
                      std::nullopt,
                      stretch(rows.subspan(repaying), kept),
                      rows.back().due_date,
                      rows.back().payment};
  if (repaying > 0) summary.while_studying = stretch(rows.first(repaying), kept);
  summary.large_payment = large_payment(*amortization);
  return summary;
}

}  // namespace afford
