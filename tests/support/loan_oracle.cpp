#include "tests/support/loan_oracle.hpp"

#include <algorithm>
#include <utility>

namespace oracle {
namespace {

constexpr std::int64_t million = 1'000'000;

}  // namespace

Rounded rounded(const Big& numerator, const Big& denominator, Rounding mode) {
  Big floor = numerator / denominator;
  const Big rest = numerator - floor * denominator;
  const int half = Big(rest * 2).compare(denominator);
  const bool odd = floor % 2 != 0;
  const bool away = mode == Rounding::half_up     ? half >= 0
                    : mode == Rounding::half_even ? half > 0 || (half == 0 && odd)
                    : mode == Rounding::up        ? rest != 0
                                                  : false;
  if (away) ++floor;
  const bool to_nearest = mode == Rounding::half_up || mode == Rounding::half_even;
  return {floor, to_nearest && half == 0};
}

Rounded level_payment(std::int64_t principal, Fraction rate, unsigned count, std::int64_t unit,
                      Rounding mode) {
  if (rate.numerator == 0) return rounded(principal, Big(unit) * count, mode);
  const Big p(rate.numerator);
  const Big q(rate.denominator);
  const Big grown = boost::multiprecision::pow(Big(p + q), count);
  const Big whole = boost::multiprecision::pow(q, count);
  return rounded(principal * p * grown, q * (grown - whole) * unit, mode);
}

namespace {

class Walk {
 public:
  explicit Walk(const Loan& loan) : loan_(loan) {
    for (const auto& phase : loan.phases) count_ += phase.payments;
  }

  Schedule run() {
    for (std::size_t p = 0; p < loan_.phases.size(); ++p) {
      for (int i = 0; i < loan_.phases[p].payments && !out_.payment_below_interest; ++i) {
        step(loan_.phases[p], i);
      }
    }
    return out_;
  }

 private:
  int start_of(int row) const {
    return row == 0 ? day_number(loan_.tranches[0].date) : due(row - 1);
  }
  int due(int k) const { return loan_.due_dates.due(k); }
  Fraction year_part(int start, int end) const {
    return oracle::year_part(loan_.day_count, loan_.due_dates, start, end);
  }

  std::int64_t drawn(int start, int end) const {
    std::int64_t sum = 0;
    for (const auto& tranche : loan_.tranches) {
      const int day = day_number(tranche.date);
      if (start <= day && day < end) sum += tranche.minor;
    }
    return sum;
  }

  // Balance x part of a year, cut where a tranche falls: under 30/360 two parts need not add up to
  // the whole.
  Fraction balance_years(int start, int end) const {
    Fraction sum{0, 1};
    std::int64_t balance = balance_;
    for (const auto& tranche : loan_.tranches) {
      const int day = day_number(tranche.date);
      if (day < start || day >= end) continue;
      sum = add(sum, times(balance, year_part(start, day)));
      balance += tranche.minor;
      start = day;
    }
    return add(sum, times(balance, year_part(start, end)));
  }

  static Fraction times(std::int64_t balance, Fraction part) {
    return {static_cast<Unsigned>(balance) * part.numerator, part.denominator};
  }

  // V x product / sum, V the balance with its exact first interest: see tests/oracle/loan_rows.py.
  std::int64_t level_from(Fraction years, std::int64_t owed) {
    Big product = 1;
    Big sum = 1;
    Big scale = 1;
    for (int k = row_ + 1; k < count_; ++k) {
      const Fraction part = year_part(due(k - 1), due(k));
      const Big denominator = Big(part.denominator) * million;
      const Big factor = denominator + Big(part.numerator) * loan_.rate_millionths;
      scale *= denominator;
      sum = sum * factor + scale;
      product *= factor;
    }
    const Big denominator = Big(years.denominator) * million;
    const Big value = denominator * owed + Big(years.numerator) * loan_.rate_millionths;
    const Rounded units = rounded(value * product, denominator * sum * loan_.unit, loan_.payment);
    out_.level_ties += units.tie ? 1 : 0;
    return static_cast<std::int64_t>(units.value) * loan_.unit;
  }

  void step(const Phase& phase, int index) {
    const int start = start_of(row_);
    const int end = due(row_);
    const Fraction years = balance_years(start, end);
    const Rounded interest = rounded(Big(years.numerator) * loan_.rate_millionths,
                                     Big(years.denominator) * million, loan_.interest);
    out_.interest_ties += interest.tie ? 1 : 0;
    const std::int64_t new_money = drawn(start, end);
    balance_ += new_money;
    const bool computed = phase.kind == Kind::level && phase.payment == 0;
    if (computed && (index == 0 || new_money > 0)) level_ = level_from(years, balance_);
    const bool ends = index + 1 == phase.payments;
    add_row(phase, static_cast<std::int64_t>(interest.value), ends);
  }

  void add_row(const Phase& phase, std::int64_t interest, bool phase_ends) {
    std::int64_t principal = 0;
    if (row_ + 1 == count_) {
      principal = balance_;
      interest += std::exchange(aside_, 0);
    } else if (phase.kind == Kind::deferral) {
      if (phase.capitalise != Capitalise::each_due_date) {
        aside_ += std::exchange(interest, 0);
        const bool joins = phase.capitalise == Capitalise::end && phase_ends;
        if (joins) interest = std::exchange(aside_, 0);
      }
      principal = -interest;
    } else {
      if (phase.kind != Kind::interest_only) {
        const std::int64_t payment = phase.payment > 0 ? phase.payment : level_;
        out_.payment_below_interest = phase.payment > 0 && payment < interest;
        principal = std::min(payment - interest, balance_);
      }
      interest += std::exchange(aside_, 0);
    }
    balance_ -= principal;
    const int day = due(row_);
    out_.rows.push_back({civil_of(day), phase.kind, principal + interest, principal, interest,
                         balance_ + drawn(day, day + 1)});
    ++row_;
  }

  const Loan& loan_;
  int count_ = 0;
  int row_ = 0;
  std::int64_t balance_ = 0;
  std::int64_t aside_ = 0;
  std::int64_t level_ = 0;
  Schedule out_;
};

}  // namespace

Schedule rows_of(const Loan& loan) { return Walk(loan).run(); }

}  // namespace oracle
