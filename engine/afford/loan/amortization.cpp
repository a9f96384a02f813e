#include "afford/loan/amortization.hpp"

#include <utility>

#include "afford/loan/detail/walk.hpp"

namespace afford {
namespace {

// Bits that a year fraction's numerator and the common denominator of a window may take together.
constexpr int fraction_bits = 34;
constexpr int wide_bits = 124;

int bits(const ExactInteger& value) {
  int count = 0;
  for (ExactInteger rest = value.sign() < 0 ? -value : value; rest.sign() > 0; ++count) {
    rest = rest.shifted_right(1);
  }
  return count;
}

// Whether 128 bits hold each exact interest of the loan: balance x rate x part of the year.
bool fits_wide(const Loan& loan, unsigned decimals) {
  // Millionths of at most 500 % are 23 bits, and cents 44.
  if (decimals == 6 && loan.terms.currency.decimals() <= 4) return true;
  int rate_bits = bits(loan.terms.nominal_rate.fraction().coefficient_at(decimals));
  for (const auto& change : loan.terms.rate_changes) {
    rate_bits = std::max(rate_bits, bits(change.rate.fraction().coefficient_at(decimals)));
  }
  const int balance_bits = bits(loan.terms.currency.minor_max());
  const bool scale_is_small = decimals <= 18;
  return scale_is_small && balance_bits + rate_bits + fraction_bits <= wide_bits;
}

template <class Recorder>
Result<Amortization> walked(const Loan& loan, Recorder& recorder, detail::PlannedWindows windows,
                            std::span<const std::int64_t> planned) {
  if (fits_wide(loan, windows.plan.rate_decimals)) {
    return detail::Walk<Wide, Recorder>(loan, std::move(windows), recorder, planned).run();
  }
  return detail::Walk<ExactInteger, Recorder>(loan, std::move(windows), recorder, planned).run();
}

template <class Recorder>
Result<Amortization> walked(const Loan& loan, Recorder& recorder,
                            std::span<const std::int64_t> planned) {
  return walked(loan, recorder, detail::PlannedWindows(loan), planned);
}

// The principal of each due date if nothing had been prepaid for the last ones.
Result<std::vector<std::int64_t>> planned_principal(const Loan& loan) {
  if (std::ranges::none_of(loan.prepayments, detail::covers_last))
    return std::vector<std::int64_t>{};
  Loan without = loan;
  std::erase_if(without.prepayments, detail::covers_last);
  detail::NoRecorder recorder;
  const auto amortization = walked(without, recorder, {});
  if (!amortization) return Failure(amortization.error());
  std::vector<std::int64_t> principal;
  for (const auto& row : amortization->installments) {
    if (has_due_date(row.phase)) principal.push_back(row.principal.minor());
  }
  return principal;
}

template <class Recorder>
Result<Amortization> amortized(const Loan& loan, Recorder& recorder) {
  const auto planned = planned_principal(loan);
  if (planned) return walked(loan, recorder, *planned);
  // What is wrong with the loan itself comes before what is wrong with it without a prepayment.
  auto own = walked(loan, recorder, {});
  return own ? Failure(planned.error()) : std::move(own);
}

}  // namespace

Errors detail::run_account(const Loan& loan, LoanPlan plan, AccountBook& book) {
  const auto planned = planned_principal(loan);
  if (!planned) return planned.error();
  PlannedWindows windows(loan, std::move(plan));
  if (fits_wide(loan, windows.plan.rate_decimals)) {
    return Walk<Wide, AccountBook>(loan, std::move(windows), book, *planned).run_account();
  }
  return Walk<ExactInteger, AccountBook>(loan, std::move(windows), book, *planned).run_account();
}

Result<Amortization> amortize(const Loan& loan) {
  detail::NoRecorder recorder;
  return amortized(loan, recorder);
}

Result<Amortization> detail::amortize_planned(const Loan& loan, PlannedWindows windows) {
  NoRecorder recorder;
  return walked(loan, recorder, std::move(windows), {});
}

namespace {

// Whether something decides the end of the term that only the rows show.
bool has_moving_end(const Loan& loan) {
  const auto keeps_payment = [](const RateChange& change) {
    return change.then == RateChangeThen::keep_payment;
  };
  return !loan.prepayments.empty() || loan.terms.phases.back().payments == 0 ||
         std::ranges::any_of(loan.terms.rate_changes, keeps_payment);
}

RepaymentDates dates_of(const Amortization& amortization) {
  const auto rows = std::span(amortization.installments);
  const auto repaying = rows.subspan(amortization.repayment_start);
  const auto due = std::ranges::find_if(
      repaying, [](const Installment& row) { return has_due_date(row.phase); });
  return {(due == repaying.end() ? repaying.front() : *due).due_date, rows.back().due_date};
}

}  // namespace

RepaymentDates repayment_dates(const Loan& loan) {
  if (has_moving_end(loan) && !loan.disbursements.empty()) {
    if (const auto amortization = amortize(loan)) return dates_of(*amortization);
  }
  detail::LoanPlan plan = detail::loan_plan(loan);
  const Date last = plan.schedule.last();
  const int first = plan.phases.back().first_row;
  if (first == plan.schedule.count()) plan.schedule.add_next();
  return {plan.schedule.due_date(first), last};
}

Result<TracedAmortization> amortize_traced(const Loan& loan) {
  detail::TraceRecorder recorder;
  auto amortization = amortized(loan, recorder);
  if (!amortization) return Failure(amortization.error());
  return TracedAmortization{std::move(*amortization), std::move(recorder.trace)};
}

}  // namespace afford
