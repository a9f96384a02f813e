// Loans without end, the same ones on every machine: splitmix64 (Steele, Lea, Flood: "Fast
// splittable pseudorandom number generators", 2014) and the shapes that trip loan engines.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "afford/loan/loan_terms.hpp"
#include "tests/support/loan_oracle.hpp"

namespace generators {

class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  /// From `low` to `high`, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const auto first = static_cast<std::uint64_t>(low);  // unsigned: the span may exceed an int64
    const std::uint64_t span = static_cast<std::uint64_t>(high) - first + 1;
    return static_cast<std::int64_t>(first + next() % span);
  }
  int integer(int low, int high) { return static_cast<int>(between(low, high)); }
  bool one_in(int n) { return next() % static_cast<std::uint64_t>(n) == 0; }

 private:
  std::uint64_t state_;
};

inline oracle::Rounding any_rounding(SplitMix64& random) {
  return static_cast<oracle::Rounding>(random.integer(0, 3));
}

/// 500 to 50,000: half of them round tens, half any cent.
inline std::int64_t any_principal(SplitMix64& random) {
  return random.one_in(2) ? random.between(50, 5'000) * 1'000 : random.between(50'000, 5'000'000);
}

/// 0 to 60 %: half of them quarters of a percent, half any millionth; one in 16 is zero.
inline std::int64_t any_rate(SplitMix64& random) {
  if (random.one_in(16)) return 0;
  return random.one_in(2) ? random.between(0, 240) * 2'500 : random.between(0, 600'000);
}

inline std::vector<oracle::Phase> any_phases(SplitMix64& random, std::int64_t principal,
                                             std::int64_t rate) {
  using oracle::Capitalise;
  using oracle::Kind;
  std::vector<oracle::Phase> phases;
  const int first = random.integer(0, 9);  // 0: repayment starts at once
  const int payments = random.integer(1, 24);
  // Usually above a month's interest, so that few loans are refused.
  const std::int64_t minimum = principal * rate / 11'000'000 + random.between(1, 6'000);
  if (first >= 1 && first <= 3) phases.push_back({Kind::interest_only, payments, 0, {}});
  if (first >= 4 && first <= 6) phases.push_back({Kind::minimum, payments, minimum, {}});
  if (first >= 7) {
    phases.push_back({Kind::deferral, payments, 0, static_cast<Capitalise>(first - 7)});
  }
  const std::int64_t stated = random.one_in(12) ? minimum + principal / 40 : 0;
  phases.push_back({Kind::level, random.integer(1, 60), stated, {}});
  return phases;
}

/// The first day of interest: one step before the first due date, or nearer, or farther away.
inline int any_start(SplitMix64& random, const oracle::Loan& loan) {
  const int first = loan.due_dates.due(0);
  const int regular = loan.due_dates.due(-1);
  const int kind = random.integer(0, 2);
  if (kind == 0) return regular;
  return kind == 1 ? first - random.integer(1, 27) : first - random.integer(32, 75);
}

/// One to four tranches that add up to `principal`, some of them on due dates.
inline void add_tranches(SplitMix64& random, oracle::Loan& loan, std::int64_t principal) {
  int count = 0;
  for (const auto& phase : loan.phases) count += phase.payments;
  const auto due = [&](int k) { return loan.due_dates.due(k); };
  const int start = any_start(random, loan);
  std::vector<int> days{start};
  const int more = random.one_in(2) ? 0 : random.integer(1, 3);
  for (int i = 0; i < more; ++i) {
    const bool on_due_date = count > 1 && random.one_in(4);
    days.push_back(on_due_date ? due(random.integer(0, count - 2))
                               : random.integer(start, due(count - 1) - 1));
  }
  std::ranges::sort(days);
  std::int64_t rest = principal;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const bool last = i + 1 == days.size();
    const std::int64_t part = last ? rest : random.between(1, rest / 2);
    loan.tranches.push_back({oracle::civil_of(days[i]), part});
    rest -= part;
  }
}

/// Months on any day, half of them on days that some months lack; one in six counts 5 to 31 days,
/// for by months 1/12 and 30/360 period are the same.
inline oracle::Steps any_steps(SplitMix64& random) {
  const int anchor = random.one_in(2) ? random.integer(29, 31) : random.integer(1, 28);
  const int year = random.integer(2019, 2032);
  const oracle::Civil first = oracle::due_date({year, random.integer(1, 12), 1}, anchor, 0);
  return {first, anchor, random.one_in(6) ? random.integer(5, 31) : 0};
}

/// Half of them one of the two common ones.
inline oracle::DayCount any_day_count(SplitMix64& random) {
  const int kinds = random.one_in(2) ? 2 : oracle::day_count_count;
  return static_cast<oracle::DayCount>(random.integer(0, kinds - 1));
}

inline oracle::Loan any_loan(SplitMix64& random) {
  oracle::Loan loan{};
  loan.rate_millionths = any_rate(random);
  loan.day_count = any_day_count(random);
  loan.due_dates = any_steps(random);
  loan.interest = any_rounding(random);
  loan.payment = any_rounding(random);
  loan.unit = random.one_in(10) ? 100 : 1;
  const std::int64_t principal = any_principal(random);
  loan.phases = any_phases(random, principal, loan.rate_millionths);
  add_tranches(random, loan, principal);
  return loan;
}

inline afford::Date date_of(oracle::Civil date) {
  return afford::Date::of(date.year, date.month, date.day);
}

inline afford::DayCount day_count_of(oracle::DayCount day_count) {
  using afford::DayCount;
  constexpr DayCount day_counts[oracle::day_count_count] = {
      DayCount::one_twelfth,  DayCount::act_365_fixed,
      DayCount::thirty_360,   DayCount::thirty_360_period,
      DayCount::thirty_e_360, DayCount::act_360,
      DayCount::act_364,      DayCount::act_365_25,
      DayCount::act_act_isda, DayCount::act_act_31_december};
  return day_counts[static_cast<int>(day_count)];
}

inline afford::DueDateRule rule_of(const oracle::Steps& steps) {
  afford::DueDateRule rule{.base = date_of(steps.first), .anchor_day = steps.anchor};
  if (steps.step_days > 0) rule.frequency = {afford::StepUnit::day, steps.step_days};
  return rule;
}

inline afford::RoundingMode mode_of(oracle::Rounding rounding) {
  switch (rounding) {
    case oracle::Rounding::half_up: return afford::RoundingMode::half_up;
    case oracle::Rounding::half_even: return afford::RoundingMode::half_even;
    case oracle::Rounding::up: return afford::RoundingMode::up;
    case oracle::Rounding::down: break;
  }
  return afford::RoundingMode::down;
}

inline afford::LoanPhase phase_of(const oracle::Phase& phase) {
  using afford::Capitalisation;
  using afford::PhaseKind;
  constexpr PhaseKind kinds[] = {PhaseKind::deferral, PhaseKind::interest_only, PhaseKind::minimum,
                                 PhaseKind::level};
  constexpr Capitalisation rules[] = {Capitalisation::each_due_date, Capitalisation::end,
                                      Capitalisation::never};
  afford::LoanPhase result{.kind = kinds[static_cast<int>(phase.kind)], .payments = phase.payments};
  if (phase.payment > 0) result.payment = afford::Money::of_minor(phase.payment, afford::cad);
  result.capitalise = rules[static_cast<int>(phase.capitalise)];
  return result;
}

/// The same loan in the engine's words.
inline afford::Loan engine_loan(const oracle::Loan& loan) {
  afford::LoanTerms terms{
      .currency = afford::cad,
      .nominal_rate = afford::AnnualRate::from_percent({loan.rate_millionths, 4}),
      .due_dates = rule_of(loan.due_dates),
      .phases = {},
      .conventions = {.day_count = day_count_of(loan.day_count)}};
  terms.conventions.rounding = {.interest = mode_of(loan.interest),
                                .payment = mode_of(loan.payment),
                                .payment_unit_minor = loan.unit};
  for (const auto& phase : loan.phases) terms.phases.push_back(phase_of(phase));
  afford::Loan result{std::move(terms), {}};
  for (const auto& tranche : loan.tranches) {
    result.disbursements.push_back(
        {date_of(tranche.date), afford::Money::of_minor(tranche.minor, afford::cad)});
  }
  return result;
}

}  // namespace generators
