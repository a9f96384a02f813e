#include "afford/assess/largest_loan.hpp"

#include <algorithm>
#include <utility>

#include "afford/assess/dated_money.hpp"
#include "afford/course/course_cost.hpp"
#include "afford/numbers/allocation.hpp"

namespace afford {
namespace {

using Reasons = std::vector<BudgetReason>;

bool is_among(const BudgetReason& reason, const Reasons& known) {
  return std::ranges::any_of(known,
                             [&](const auto& other) { return is_same_matter(other, reason); });
}

Money netted_fees(const Loan& loan) {
  Money sum = Money::zero(loan.terms.currency);
  for (const auto& fee : loan.terms.fees) {
    if (fee.paid == FeePaid::netted) sum += fee.amount;
  }
  return sum;
}

// The terms without the money: what is owed for the loan alone is its fees, whatever its size.
Loan without_money(const Loan& loan) {
  Loan none = loan;
  for (auto& fee : none.terms.fees) {
    if (fee.paid != FeePaid::netted) continue;
    fee.paid = FeePaid::separately;
    fee.date = loan.disbursements.front().date;
  }
  none.disbursements.clear();
  return none;
}

// What a loan of one size does to the budget.
struct Trial {
  bool is_loan;       // its fees leave something of it, and its payments cover the interest
  bool is_too_large;  // a reason that is not among the known ones, and that a smaller one may cure
  bool passes;        // no reason but the known ones
};

class LoanSizes {
 public:
  explicit LoanSizes(const Situation& situation)
      : loan_(*situation.loan), varied_(situation), none_(without_money(loan_)) {
    look_without();
  }

  // The reasons of a loan of that size that is never paid back.
  BudgetJudgement never_paid_back(Money principal) {
    scale(principal);
    return judge_budget(varied_, nullptr, outcomes(varied_, nullptr));
  }

  // The largest size up to `limit` whose reasons are all among the known ones. `between` tells, if
  // there is none, whether smaller ones fail for want of money and larger ones for their payments.
  std::optional<Money> largest(Money limit, const Reasons& known, bool& between) {
    Money fitting = Money::zero(limit.currency());
    Money too_large = limit;
    if (!trial(limit, known).is_too_large) fitting = limit;
    while (too_large.minor() - fitting.minor() > 1) {
      const Money middle =
          Money::of_minor((fitting.minor() + too_large.minor()) / 2, limit.currency());
      (trial(middle, known).is_too_large ? too_large : fitting) = middle;
    }
    const Trial last = trial(fitting, known);
    between = last.is_loan && fitting < limit;
    if (last.passes) return fitting;
    const Money asked = loan_.disbursed();
    if (asked <= limit && trial(asked, known).passes) return asked;
    return std::nullopt;
  }

  bool passes(Money principal, const Reasons& known) { return trial(principal, known).passes; }

 private:
  void scale(Money principal) {
    scaled_ = scaled_to(loan_, principal);
    varied_.loan = &scaled_;
  }

  // A payment that is stated lasts longer for a larger loan.
  void follow(Month last_due) {
    if (last_due == varied_.last_due) return;
    follow_to(varied_, last_due);
    look_without();
  }

  // The outcomes of the same months with the loan's money never paid out.
  void look_without() {
    const Loan* loan = std::exchange(varied_.loan, &none_);
    without_ = outcomes(varied_, nullptr);
    days_without_.clear();
    if (varied_.household->has_days()) {
      for (const auto& outcome : without_) {
        days_without_.push_back(savings_by_day(varied_, nullptr, outcome));
      }
    }
    varied_.loan = loan;
  }

  Trial trial(Money principal, const Reasons& known) {
    if (principal.minor() == 0) return {false, false, false};
    scale(principal);
    if (scaled_.disbursements.front().principal <= netted_fees(scaled_)) {
      return {false, false, false};
    }
    if (!checked_loan(scaled_)) return {false, true, false};
    const auto amortization = amortize(scaled_);
    if (!amortization) return {false, true, false};
    follow(Month::of(amortization->installments.back().due_date));
    const auto all = outcomes(varied_, &*amortization);
    Trial result{true, false, true};
    for (const auto& reason : judge_budget(varied_, &*amortization, all).reasons) {
      if (is_among(reason, known)) continue;
      result.passes = false;
      result.is_too_large = result.is_too_large || is_cured_by_less(reason, all, *amortization);
    }
    return result;
  }

  // Savings that are lower with the loan than without its money: then its payments are to blame.
  bool is_cured_by_less(const BudgetReason& reason, const std::vector<Outcome>& all,
                        const Amortization& amortization) const {
    const bool is_by_day = reason.code.ends_with("day_below_zero");
    const bool is_of_kind = reason.code.starts_with("reason.fails_");
    if (!is_by_day && !is_of_kind && reason.code != "reason.cautious_below_zero") return true;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto kind = format_outcome_kind(all[i].kind);
      if (kind != (is_of_kind ? reason.arguments.front() : "cautious")) continue;
      if (is_by_day) {
        return is_lower(savings_by_day(varied_, &amortization, all[i]), days_without_[i]);
      }
      for (std::size_t m = 0; m < all[i].months.size(); ++m) {
        const Money savings = all[i].months[m].savings;
        if (savings.minor() < 0 && savings <= without_[i].months[m].savings) return true;
      }
    }
    return false;
  }

  // Whether some day below zero is no higher than the same day of the others.
  static bool is_lower(const std::vector<SavingsOnDay>& days,
                       const std::vector<SavingsOnDay>& others) {
    return std::ranges::any_of(days, [&](const SavingsOnDay& day) {
      if (day.savings.minor() >= 0) return false;
      const auto after = std::ranges::upper_bound(others, day.date, {}, &SavingsOnDay::date);
      return after != others.begin() && day.savings <= std::prev(after)->savings;
    });
  }

  const Loan& loan_;
  Situation varied_;
  Loan none_;
  Loan scaled_ = none_;
  std::vector<Outcome> without_;
  std::vector<std::vector<SavingsOnDay>> days_without_{};  // where the household states days
};

// The same, down to a multiple of 10 where that passes too: what the page shows.
std::string shown(Money amount, LoanSizes& sizes, const Reasons& known) {
  constexpr std::int64_t dollar = 100;  // in cents: the household's money is Canadian
  const std::int64_t dollars = amount.minor() / (10 * dollar) * 10;
  if (!sizes.passes(Money::of_minor(dollars * dollar, cad), known)) return format_money(amount);
  return std::to_string(dollars);
}

}  // namespace

Money principal_for_bills(const Course& course, const Loan& loan) {
  const Money zero = Money::zero(cad);
  const CourseCost cost = course_cost(course, zero, zero);
  const Money needed = cost.bills - cost.grants - cost.own_money;
  if (needed <= zero) return zero;
  // What is kept back may be a share of the loan: the least loan that leaves enough.
  Ratio share = 0;
  Money fixed = zero;
  for (const auto& fee : loan.terms.fees) {
    if (fee.paid != FeePaid::netted) continue;
    if (fee.of_principal) {
      share += *fee.of_principal;
    } else {
      fixed += fee.amount;
    }
  }
  if (share >= Ratio(1)) return zero;
  const auto leaves = [&](Money principal) {
    const Loan scaled = scaled_to(loan, principal);
    return principal - netted_fees(scaled) >= needed;
  };
  const Money cent = Money::of_minor(1, cad);
  Money principal =
      Money::rounded((needed + fixed).to_ratio() / (Ratio(1) - share), cad, RoundingMode::up);
  if (share.sign() == 0) return principal;
  while (!leaves(principal)) principal += cent;
  while (principal > cent && leaves(principal - cent)) principal -= cent;
  return principal;
}

Loan scaled_to(const Loan& loan, Money principal) {
  std::vector<std::int64_t> weights;
  for (const auto& disbursement : loan.disbursements) {
    weights.push_back(disbursement.principal.minor());
  }
  const auto shares = allocate(principal, weights, AllocationRule::last_absorbs);
  Loan scaled = loan;
  for (std::size_t i = 0; i < shares.size(); ++i) scaled.disbursements[i].principal = shares[i];
  std::erase_if(scaled.disbursements,
                [](const Disbursement& d) { return d.principal.minor() == 0; });
  work_out_fees(scaled);
  return scaled;
}

LargestLoan largest_loan(const Situation& situation) {
  LargestLoan result{principal_for_bills(*situation.course, *situation.loan),
                     {},
                     {},
                     {"page.budget.largest_not_needed", {}}};
  if (result.limit.minor() == 0) return result;
  LoanSizes sizes(situation);
  bool between = false;
  const BudgetJudgement never = sizes.never_paid_back(result.limit);
  if (never.result == BudgetResult::fits) {
    result.fits = sizes.largest(result.limit, {}, between);
    if (!result.fits) {
      result.note.code = between ? "page.budget.largest_between" : "page.budget.largest_none";
    } else if (*result.fits == result.limit) {
      result.note = {"page.budget.largest_all", {format_money(*result.fits)}};
    } else {
      result.note = {"page.budget.largest", {shown(*result.fits, sizes, {})}};
    }
    return result;
  }
  result.note.code = "page.budget.largest_never";
  if (never.result == BudgetResult::does_not_fit) return result;
  result.adds_no_reason = sizes.largest(result.limit, never.reasons, between);
  if (result.adds_no_reason) {
    result.note = {"page.budget.largest_adding",
                   {shown(*result.adds_no_reason, sizes, never.reasons)}};
  }
  return result;
}

}  // namespace afford
