// The whole schedule as the product makes it: dates, payments, interest, balances and totals.
#include <memory>
#include <stdexcept>

#include "afford/loan/amortization.hpp"
#include "tests/bench/kernel.hpp"

namespace bench {
namespace {

afford::Loan level_loan(const SampleLoan& sample, afford::DayCount day_count) {
  const auto principal = afford::Money::of_minor(sample.principal_cents, afford::cad);
  const auto rate = afford::AnnualRate::from_percent(afford::Decimal(sample.rate_millionths, 4));
  afford::LoanTerms terms{.currency = afford::cad,
                          .nominal_rate = rate,
                          .due_dates = {.base = afford::Date::of(2025, 10, 2), .anchor_day = 2},
                          .phases = {{afford::PhaseKind::level, sample.payments}},
                          .conventions = {.day_count = day_count}};
  return {std::move(terms), {{afford::Date::of(2025, 9, 2), principal}}};
}

Kernel amortize_by(std::span<const SampleLoan> sample, afford::DayCount day_count) {
  auto loans = std::make_shared<std::vector<afford::Loan>>();
  std::int64_t rows = 0;
  for (const auto& loan : sample) {
    loans->push_back(level_loan(loan, day_count));
    rows += loan.payments;
  }
  const auto run = [loans, rows] {
    std::int64_t made = 0;
    for (const auto& loan : *loans) {
      made += static_cast<std::int64_t>(afford::amortize(loan)->installments.size());
    }
    if (made != rows) throw std::logic_error("an amortization without all its rows");
  };
  return {run, rows};
}

}  // namespace

Kernel amortize_months(std::span<const SampleLoan> loans) {
  return amortize_by(loans, afford::DayCount::one_twelfth);
}

Kernel amortize_days(std::span<const SampleLoan> loans) {
  return amortize_by(loans, afford::DayCount::act_365_fixed);
}

}  // namespace bench
