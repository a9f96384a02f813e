// Which figures a level payment is worked out from, by the conventions of the loan.
#pragma once

#include <vector>

#include "afford/loan/detail/ledger.hpp"
#include "afford/loan/level_payment.hpp"

namespace afford::detail {

/// Years of a regular step where the level payment is nominal: a twelfth a month, or 30 days a
/// month over the year of the day count.
YearFraction nominal_step(const LoanConventions& conventions, Frequency step);

/// A stretch of a regular period at one rate.
struct RatedStretch {
  DateRange days;
  AnnualRate rate;
  YearFraction years;
};

/// A regular period, cut where the rate changes; on the day `asked`, when its interest is worked
/// out, no later change is known.
std::vector<RatedStretch> rated_period(const Loan& loan, const RegularPeriod& period, Date asked);
/// `parts` of it without the days on which no interest runs.
std::vector<RatedStretch> without_pauses(const Loan& loan, const RegularPeriod& period,
                                         std::vector<RatedStretch> parts);

inline LevelPayment paid_level(const ExactAmount<Wide>& due, std::span<const YearFraction> later,
                               const LevelPaymentTerms& terms) {
  return level_payment(DueValue{due.numerator, due.denominator}, later, terms);
}
inline LevelPayment paid_level(const ExactAmount<ExactInteger>& due,
                               std::span<const YearFraction> later,
                               const LevelPaymentTerms& terms) {
  return level_payment(Ratio(due.numerator, due.denominator), later, terms);
}

template <class N>
Ratio exact_ratio(const ExactAmount<N>& amount) {
  if constexpr (std::is_same_v<N, Wide>) {
    return Ratio(ExactInteger::of_wide(amount.numerator),
                 ExactInteger::of_wide(amount.denominator));
  } else {
    return Ratio(amount.numerator, amount.denominator);
  }
}

/// The due dates to come as they are known at a row: one that moves later is not known to.
class LookAhead {
 public:
  LookAhead(const Loan& loan, DueWindows& windows) : loan_(loan), windows_(windows) {
    for (const auto& event : loan.events) {
      if (event.kind == LoanEventKind::due_date_moved) moves_.push_back({event.date, *event.to});
    }
  }

  /// From here on, what is known at this row.
  void stand_at(int row);
  DueWindows& windows() { return unmoved_ ? *unmoved_ : windows_; }

 private:
  const Loan& loan_;
  DueWindows& windows_;
  std::vector<MovedDueDate> moves_{};
  std::optional<DueWindows> unmoved_{};
  std::size_t known_ = 0;  // moves that `unmoved_` knows
};

template <class N, class Recorder>
class LevelRule {
 public:
  LevelRule(const Loan& loan, const Ledger<N, Recorder>& ledger, LookAhead& ahead)
      : loan_(loan), ledger_(ledger), ahead_(ahead) {}

  /// The payment of row `row` and of the `payments` - 1 after it, in whole units.
  LevelPayment payment(int row, int payments) {
    const LoanConventions& conventions = loan_.terms.conventions;
    ahead_.windows().at(row + payments - 1);  // all that is looked at below
    due_value_ = due_value(row);
    const LevelPaymentTerms terms{ledger_.rate().nominal(), conventions.rounding.payment,
                                  conventions.rounding.payment_unit_minor};
    return paid_level(due_value_, later(row, payments), terms);
  }

  /// What the last call worked from: what is owed with its interest.
  Ratio last_due_value() const { return exact_ratio(due_value_); }

 private:
  // What the payments have to bring to zero, and the interest that the first of them bears.
  ExactAmount<N> due_value(int row) const {
    const bool by_limit = loan_.terms.conventions.level_basis == LevelBasis::limit;
    const std::int64_t undrawn = by_limit ? ledger_.undrawn() : 0;
    const std::int64_t principal = ledger_.owed_by_plan() + undrawn + ledger_.carried_interest();
    const ExactAmount<N> interest = first_interest(row, principal, undrawn);
    return {N(principal) * interest.denominator + interest.numerator, interest.denominator};
  }

  ExactAmount<N> first_interest(int row, std::int64_t principal, std::int64_t undrawn) const {
    const LoanConventions& conventions = loan_.terms.conventions;
    const RateInForce<N>& rate = ledger_.rate();
    InterestSum<N> sum;
    switch (conventions.level_from) {
      case LevelFrom::exact: sum = ledger_.exact_sum(undrawn); break;
      case LevelFrom::whole_periods:
        for (const auto& part :
             rated_period(loan_, regular_period(row), ledger_.window().days.end)) {
          sum.add(principal, rate.units_of(part.rate), part.years);
        }
        break;
      case LevelFrom::nominal_12:
      case LevelFrom::nominal_30_days:
        sum.add(principal, rate.nominal_units(),
                nominal_step(conventions, regular_period(row).step));
        break;
    }
    return sum.amount(rate.scale());
  }

  std::span<const YearFraction> later(int row, int payments) {
    const LoanConventions& conventions = loan_.terms.conventions;
    const auto exact = ahead_.windows().years(row + 1, row + payments);
    if (conventions.level_from == LevelFrom::exact) return exact;
    later_.clear();
    for (int i = 1; i < payments; ++i) {
      const RegularPeriod period = regular_period(row + i);
      later_.push_back(conventions.level_from == LevelFrom::whole_periods
                           ? year_fraction(conventions.day_count, {period.start, period.end},
                                           {period.start, period.end}, period.step)
                           : nominal_step(conventions, period.step));
    }
    return later_;
  }

  RegularPeriod regular_period(int row) const { return ahead_.windows().schedule().period_of(row); }

  const Loan& loan_;
  const Ledger<N, Recorder>& ledger_;
  LookAhead& ahead_;
  ExactAmount<N> due_value_{};
  std::vector<YearFraction> later_{};  // kept between calls for its memory
};

}  // namespace afford::detail
