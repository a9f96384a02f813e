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

bool is_paid(const Installment& row) { return row.payment.minor() != 0; }

std::vector<Installment> with_due_dates(Rows all) {
  std::vector<Installment> rows(all.begin(), all.end());
  std::erase_if(rows, [](const Installment& row) { return !has_due_date(row.phase); });
  return rows;
}

// Of the due dates; nothing where there is none, for all was paid beside the plan.
std::optional<PaymentStretch> stretch(Rows all, const std::vector<KeptInterest>& kept) {
  const std::vector<Installment> rows = with_due_dates(all);
  if (rows.empty()) return std::nullopt;
  const auto [lowest, highest] = std::ranges::minmax(rows, {}, &Installment::payment);
  Money largest = without_kept(rows.front(), kept);
  for (const auto& row : rows) largest = std::max(largest, without_kept(row, kept));
  return PaymentStretch{static_cast<int>(std::ranges::count_if(rows, is_paid)),
                        lowest.payment,
                        highest.payment,
                        without_kept(rows.front(), kept),
                        largest,
                        rows.front().due_date,
                        rows.back().due_date};
}

// Where all was paid beside the plan.
PaymentStretch nothing_due(const Installment& last) {
  const Money zero = Money::zero(last.payment.currency());
  return {0, zero, zero, zero, zero, last.due_date, last.due_date};
}

// The two largest payments of one phase, none of them beside the plan.
struct PhaseRows {
  Frequency step;
  bool is_last;
  std::size_t count = 0;
  Money largest = Money::zero(cad);
  Money second = Money::zero(cad);

  void add(Money payment) {
    if (count++ == 0) {
      largest = payment;
      second = Money::zero(payment.currency());
      return;
    }
    second = std::max(second, std::min(payment, largest));
    largest = std::max(largest, payment);
  }
};

// The largest, of a month; apart one that is much larger than every other of its phase, or the only
// one of the last phase.
struct LargestPayments {
  Ratio usual = 0;
  Ratio once = 0;
};

LargestPayments largest_of(const PhaseRows& phase) {
  const bool is_only_one = phase.count == 1;
  const bool is_apart = is_only_one ? phase.is_last : is_much_larger(phase.largest, phase.second);
  const Money usual = is_apart ? phase.second : phase.largest;
  return {usual.to_ratio() * payments_a_month(phase.step),
          is_apart ? phase.largest.to_ratio() : Ratio(0)};
}

Ratio per_month(const PhaseRows& phase) {
  const LargestPayments largest = largest_of(phase);
  return std::max(largest.usual, largest.once);
}

Frequency step_of(const LoanPhase& phase, const Loan& loan) {
  return phase.every.value_or(loan.terms.due_dates.frequency);
}

using PhasePlace = std::vector<LoanPhase>::const_iterator;

// Of a row before the last phase, from the phase of the row before it on, of which so many rows
// were seen.
PhasePlace phase_of(const Installment& row, PhasePlace at, PhasePlace last, std::size_t seen) {
  const bool is_full = at->payments > 0 && static_cast<int>(seen) >= at->payments;
  if (at != last && at->kind == row.phase && is_full) ++at;
  return std::find_if(at, last, [&](const LoanPhase& one) { return one.kind == row.phase; });
}

// In order, as the rows show them; a phase without rows is left out.
std::vector<PhaseRows> rows_by_phase(const Loan& loan, const Amortization& amortization) {
  std::vector<PhaseRows> all;
  const PhasePlace last =
      loan.terms.phases.begin() + static_cast<std::ptrdiff_t>(amortization.repayment_phase);
  PhasePlace phase = loan.terms.phases.begin();
  const Rows rows = amortization.installments;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!has_due_date(rows[i].phase)) continue;
    const std::size_t seen = all.empty() ? 0 : all.back().count;
    const PhasePlace now =
        i >= amortization.repayment_start ? last : phase_of(rows[i], phase, last, seen);
    if (all.empty() || now != phase) all.push_back({step_of(*now, loan), now == last});
    phase = now;
    all.back().add(rows[i].payment);
  }
  return all;
}

}  // namespace

Ratio payments_a_month(Frequency step) {
  constexpr int months_a_year = 12, weeks_a_year = 52, days_a_year = 365, days_a_week = 7;
  switch (step.unit) {
    case StepUnit::month: return Ratio(1) / Ratio(step.count);
    case StepUnit::half_month: return 2;
    case StepUnit::day: break;
  }
  const bool is_weeks = step.count % days_a_week == 0;
  const int steps = is_weeks ? step.count / days_a_week : step.count;
  return Ratio(is_weeks ? weeks_a_year : days_a_year) / Ratio(steps * months_a_year);
}

namespace {

PhaseRows last_phase(const Loan& loan, const Amortization& amortization) {
  PhaseRows last{step_of(loan.terms.phases[amortization.repayment_phase], loan), true};
  const Rows rows = amortization.installments;
  for (const auto& row : rows.subspan(amortization.repayment_start)) {
    if (has_due_date(row.phase)) last.add(without_kept(row, amortization.kept_interest));
  }
  return last;
}

}  // namespace

bool is_alike_each_month(const Loan& loan, const Amortization& amortization) {
  const PhaseRows last = last_phase(loan, amortization);
  return (last.step == monthly || last.step == semi_monthly) && last.count > 1;
}

Ratio repayment_per_month(const Loan& loan, const Amortization& amortization) {
  return per_month(last_phase(loan, amortization));
}

PaymentsOfMonth payments_of_month(const Loan& loan, const Amortization& amortization) {
  constexpr int months_a_year = 12;
  const LargestPayments last = largest_of(last_phase(loan, amortization));
  PaymentsOfMonth payments{.repayment = std::max(last.usual, last.once),
                           .year = last.usual * Ratio(months_a_year) + last.once};
  for (const auto& phase : rows_by_phase(loan, amortization)) {
    payments.largest = std::max(payments.largest, per_month(phase));
  }
  return payments;
}

int payments_made(const Amortization& amortization) {
  return static_cast<int>(std::ranges::count_if(amortization.installments, is_paid));
}

Money largest_repayment(const Amortization& amortization) {
  const Rows rows = amortization.installments;
  const auto repaying =
      stretch(rows.subspan(amortization.repayment_start), amortization.kept_interest);
  return repaying ? repaying->largest : Money::zero(rows.front().payment.currency());
}

std::optional<LargePayment> large_payment(const Amortization& amortization) {
  const Rows rows = amortization.installments;
  const std::size_t repaying = amortization.repayment_start;
  const auto& kept = amortization.kept_interest;
  const Installment* first = nullptr;
  const Installment* largest = nullptr;  // of those after it
  for (const auto& row : rows.subspan(repaying)) {
    if (!has_due_date(row.phase)) continue;
    if (first == nullptr) {
      first = &row;
    } else if (largest == nullptr || row.payment > largest->payment) {
      largest = &row;
    }
  }
  if (first == nullptr) return std::nullopt;
  Money before = without_kept(*first, kept);
  if (largest == nullptr) {
    const auto studying = stretch(rows.first(repaying), kept);
    if (!studying || studying->largest.minor() == 0) return std::nullopt;
    before = studying->largest;
    largest = first;
  }
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
                      stretch(rows.subspan(repaying), kept).value_or(nothing_due(rows.back())),
                      rows.back().due_date,
                      rows.back().payment};
  summary.while_studying = stretch(rows.first(repaying), kept);
  summary.large_payment = large_payment(*amortization);
  return summary;
}

}  // namespace afford
