#include "afford/loan/detail/stated_principal.hpp"

#include <algorithm>
#include <numeric>

#include "afford/loan/amortization.hpp"
#include "afford/loan/detail/loan_plan.hpp"

namespace afford::detail {
namespace {

bool asks_interest_as_it_runs(const LoanPhase& phase) {
  const bool keeps_aside =
      phase.kind == PhaseKind::deferral && phase.capitalise != Capitalisation::each_due_date;
  return !keeps_aside && phase.kind != PhaseKind::flat && phase.kind != PhaseKind::down_payment;
}

bool is_on_the_loans_cycle(const LoanPhase& phase) {
  return !phase.every && phase.last_stub == LastStub::none;
}

bool has_fee_in_payments(const Loan& loan) {
  return std::ranges::any_of(loan.terms.fees,
                             [](const Fee& fee) { return fee.paid == FeePaid::each_payment; });
}

// The rows that are no prepayments, or nothing if that cannot be told for sure.
std::optional<std::vector<std::size_t>> due_rows(const Loan& loan,
                                                 std::span<const StatedRow> rows) {
  std::vector<std::size_t> due(rows.size());
  std::iota(due.begin(), due.end(), 0U);
  for (const auto& prepayment : loan.prepayments) {
    const auto is_its_row = [&](std::size_t i) {
      return rows[i].date == prepayment.date && rows[i].payment == prepayment.amount;
    };
    const auto found = std::ranges::find_if(due, is_its_row);
    if (found == due.end() || std::ranges::count_if(due, is_its_row) > 1) return std::nullopt;
    due.erase(found);
  }
  const auto is_not_later = [&](std::size_t a, std::size_t b) {
    return rows[b].date <= rows[a].date;
  };
  if (std::ranges::adjacent_find(due, is_not_later) != due.end()) return std::nullopt;
  return due;
}

std::optional<Money> principal_of(const StatedRow& row, bool has_fees) {
  if (row.principal) return row.principal;
  if (!row.interest || has_fees) return std::nullopt;
  return row.payment - *row.interest;
}

// Rows that repay nothing, so that every tranche still comes after a statement that ends early.
void outlast_disbursements(Loan& loan) {
  Date last = loan.disbursements.back().date;
  for (const auto& fee : loan.terms.fees) {
    if (fee.paid == FeePaid::financed && fee.date) last = std::max(last, *fee.date);
  }
  std::vector<MovedDueDate> moves;
  for (const auto& event : loan.events) moves.push_back({event.date, *event.to});
  Schedule schedule = planned_schedule(loan, moves);
  while (schedule.boundary(schedule.count() - 1) <= last) schedule.add_next();
  LoanPhase& phase = loan.terms.phases.front();
  phase.payments = schedule.count();
  const CustomDue nothing{CustomDue::Kind::principal, Money::zero(loan.terms.currency)};
  phase.list.resize(static_cast<std::size_t>(schedule.count()), nothing);
}

}  // namespace

std::optional<StatedPrincipal> StatedPrincipal::of(const Loan& loan,
                                                   std::span<const StatedRow> rows) {
  const auto& phases = loan.terms.phases;
  const bool is_plain = std::ranges::all_of(phases, asks_interest_as_it_runs) &&
                        std::ranges::all_of(phases, is_on_the_loans_cycle);
  const auto is_stated = [](const StatedRow& row) { return row.interest.has_value(); };
  if (!is_plain || !std::ranges::any_of(rows, is_stated)) return std::nullopt;

  Loan given = loan;
  const Date last = std::ranges::max_element(rows, {}, &StatedRow::date)->date;
  std::erase_if(given.prepayments, [&](const Prepayment& paid) { return paid.date > last; });
  for (auto& prepayment : given.prepayments) prepayment.then = PrepaymentThen::lower_payment;
  // The rows say what was paid whatever else happened; only a moved day changes the interest.
  std::erase_if(given.events,
                [](const LoanEvent& event) { return event.kind != LoanEventKind::due_date_moved; });
  for (auto& change : given.terms.rate_changes) change.then = RateChangeThen::re_level;
  const auto due = due_rows(given, rows);
  if (!due || due->empty()) return std::nullopt;

  LoanPhase phase{.kind = PhaseKind::custom, .payments = static_cast<int>(due->size())};
  const bool has_fees = has_fee_in_payments(loan);
  for (const std::size_t i : *due) {
    const auto principal = principal_of(rows[i], has_fees);
    if (!principal) return std::nullopt;
    phase.list.push_back({CustomDue::Kind::principal, *principal});
  }
  given.terms.phases = {std::move(phase)};
  outlast_disbursements(given);
  return StatedPrincipal(std::move(given), rows, *due);
}

std::size_t StatedPrincipal::explained(const LoanTerms& terms) {
  next_interest_.reset();
  loan_.terms.conventions = terms.conventions;
  const auto amortization = amortize(loan_);
  if (!amortization) return rows_.size();  // then the whole schedule has to decide
  std::size_t next = 0;
  for (const auto& row : amortization->installments) {
    if (row.phase != PhaseKind::custom) continue;
    if (next == due_rows_.size()) break;
    const std::size_t i = due_rows_[next++];
    if (!rows_[i].interest || *rows_[i].interest == row.interest) continue;
    next_interest_ = row.interest;
    return i;
  }
  return rows_.size();
}

}  // namespace afford::detail
