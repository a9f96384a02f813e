#include "tests/support/loan_oracle.hpp"

#include <algorithm>
#include <utility>

namespace oracle {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

Unsigned common_divisor(Unsigned a, Unsigned b) {
  while (b != 0) {
    const Unsigned rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

constexpr std::int64_t million = 1'000'000;

}  // namespace

int days_in_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int day_number(Civil date) {
  const int before = date.year - 1;
  int days = before * 365 + before / 4 - before / 100 + before / 400;
  for (int month = 1; month < date.month; ++month) days += days_in_month(date.year, month);
  return days + date.day - 1;
}

Civil due_date(Civil first, int anchor, int k) {
  const int index = first.year * 12 + first.month - 1 + k;
  const int year = index / 12;
  const int month = index % 12 + 1;
  return {year, month, std::min(anchor, days_in_month(year, month))};
}

Fraction add(Fraction a, Fraction b) {
  const Unsigned numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  const Unsigned denominator = a.denominator * b.denominator;
  const Unsigned divisor = common_divisor(numerator, denominator);
  return {numerator / divisor, denominator / divisor};
}

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

Fraction year_part(const Loan& loan, int start, int end) {
  if (loan.day_count == DayCount::act_365_fixed) {
    return {static_cast<Unsigned>(end - start), 365};
  }
  const auto due = [&](int k) { return day_number(due_date(loan.first_due, loan.anchor, k)); };
  int k = std::max(0, (end - due(0)) / 31);  // no month step is longer: a safe place to start
  while (due(k) < end) ++k;
  Fraction sum{0, 1};
  for (; due(k) > start; --k) {
    const int low = due(k - 1);
    const int high = due(k);
    const int inside = std::min(high, end) - std::max(low, start);
    sum =
        add(sum, {static_cast<Unsigned>(inside), Unsigned{12} * static_cast<unsigned>(high - low)});
  }
  return sum;
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
  Civil due(int k) const { return due_date(loan_.first_due, loan_.anchor, k); }
  int start_of(int row) const {
    return day_number(row == 0 ? loan_.tranches[0].date : due(row - 1));
  }

  std::int64_t drawn(int start, int end) const {
    std::int64_t sum = 0;
    for (const auto& tranche : loan_.tranches) {
      const int day = day_number(tranche.date);
      if (start <= day && day < end) sum += tranche.minor;
    }
    return sum;
  }

  // Balance x part of a year, over the tranches' own stretches.
  Fraction balance_years(int start, int end) const {
    Fraction sum = times(balance_, year_part(loan_, start, end));
    for (const auto& tranche : loan_.tranches) {
      const int day = day_number(tranche.date);
      if (day < start || day >= end) continue;
      sum = add(sum, times(tranche.minor, year_part(loan_, day, end)));
    }
    return sum;
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
      const Fraction part = year_part(loan_, day_number(due(k - 1)), day_number(due(k)));
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
    const int end = day_number(due(row_));
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
    const int day = day_number(due(row_));
    out_.rows.push_back({due(row_), phase.kind, principal + interest, principal, interest,
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
