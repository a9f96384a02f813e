// A loan of 600 rows on which 20 things happen: the most that one request asks of the loan layer.
#include <memory>
#include <stdexcept>

#include "afford/loan/amortization.hpp"
#include "tests/bench/kernel.hpp"

namespace bench {
namespace {

constexpr int rows = 600;
constexpr int repetitions = 20;

afford::Money dollars(std::int64_t major) {
  return afford::Money::of_minor(major * 100, afford::cad);
}

// Each year one thing: a tranche, a prepayment of each kind, a change of the rate, a pause, an
// event.
afford::Loan eventful_loan(int payments) {
  using namespace afford;
  const auto rate = [](std::int64_t basis_points) {
    return AnnualRate::from_basis_points(basis_points);
  };
  Loan loan{{.currency = cad,
             .nominal_rate = rate(670),
             .due_dates = {.base = Date::of(2025, 10, 15), .anchor_day = 15},
             .phases = {{PhaseKind::interest_only, payments / 10},
                        {PhaseKind::level, payments - payments / 10}},
             .conventions = {.day_count = DayCount::act_365_fixed}},
            {{Date::of(2025, 9, 2), dollars(200'000)}}};
  const auto in_year = [&](int k) { return Date::of(2026 + k, 3, 20); };
  const int years = payments / 12 - 2;
  for (int i = 0; i < 4; ++i) {
    const int k = i * years / 4;
    loan.disbursements.push_back({in_year(k), dollars(5'000)});
    loan.prepayments.push_back(
        {in_year(k).plus_days(40), dollars(1'000), PrepaymentThen::lower_payment});
    loan.terms.rate_changes.push_back({in_year(k).plus_days(90), rate(600 + 25 * i)});
    loan.interest_pauses.push_back({in_year(k).plus_days(130), in_year(k).plus_days(137)});
    loan.events.push_back({in_year(k).plus_days(200), LoanEventKind::re_amortise});
  }
  auto checked = checked_loan(std::move(loan));
  if (!checked) throw std::logic_error("the eventful loan is refused");
  return std::move(*checked);
}

Kernel amortize_long(int payments) {
  auto loan = std::make_shared<const afford::Loan>(eventful_loan(payments));
  const auto run = [loan] {
    for (int i = 0; i < repetitions; ++i) {
      if (!afford::amortize(*loan)) throw std::logic_error("the eventful loan has no rows");
    }
  };
  return {run, repetitions};
}

}  // namespace

Kernel amortize_600(std::span<const SampleLoan>) { return amortize_long(rows); }
Kernel amortize_300(std::span<const SampleLoan>) { return amortize_long(rows / 2); }

}  // namespace bench
