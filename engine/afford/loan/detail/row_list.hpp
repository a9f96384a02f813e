// The installments of a schedule as they come, with their totals.
#pragma once

#include "afford/base/require.hpp"
#include "afford/loan/amortization.hpp"

namespace afford::detail {

/// What a row asks for, in minor units. Principal may be negative: interest that is added.
struct RowAmounts {
  std::int64_t principal;
  std::int64_t interest;
  std::int64_t fee;
};

class RowList {
 public:
  RowList(const Loan& loan, int due_dates) : currency_(loan.terms.currency) {
    const std::size_t beside = loan.prepayments.size() + loan.disbursements.size();
    rows_.reserve(static_cast<std::size_t>(due_dates) + beside);
    disbursed_ = (loan.disbursed() + loan.fees_financed()).minor();
  }

  /// False if what is paid in all leaves the range of amounts.
  bool add(PhaseKind phase, Date due, const RowAmounts& asked, std::int64_t balance_after) {
    const std::int64_t payment = asked.principal + asked.interest + asked.fee;
    rows_.push_back({static_cast<int>(rows_.size()) + 1, due, phase, money(payment),
                     money(asked.principal), money(asked.interest), money(asked.fee),
                     money(balance_after)});
    principal_ += asked.principal;
    interest_ += asked.interest;
    fee_ += asked.fee;
    return principal_ + interest_ + fee_ <= paid_max && interest_ <= paid_max;
  }

  void note_kept_interest(std::int64_t amount, Date due) {
    if (amount != 0) kept_interest_.push_back({money(amount), due});
  }
  /// The phase of the loan's terms whose rows come next.
  void begin_phase(std::size_t index) {
    phase_start_ = rows_.size();
    phase_ = index;
  }
  std::size_t size() const { return rows_.size(); }

  /// `worked_out` counts level payments, `by_integers` those that needed the integers.
  Amortization finished(int worked_out, int by_integers) {
    AFFORD_REQUIRE(principal_ == disbursed_ && phase_start_ < rows_.size());
    const Wide payment = principal_ + interest_ + fee_;
    return {std::move(rows_),
            {money(disbursed_), money(narrow(payment)), money(narrow(principal_)),
             money(narrow(interest_)), money(narrow(fee_))},
            phase_start_,
            phase_,
            std::move(kept_interest_),
            worked_out,
            by_integers};
  }

 private:
  static constexpr Wide paid_max = 8'000'000'000'000'000'000;

  static std::int64_t narrow(Wide value) { return static_cast<std::int64_t>(value); }
  Money money(std::int64_t minor) const { return Money::of_minor(minor, currency_); }

  Currency currency_;
  std::vector<Installment> rows_{};
  std::vector<KeptInterest> kept_interest_{};
  std::size_t phase_start_ = 0;
  std::size_t phase_ = 0;
  std::int64_t disbursed_ = 0;
  Wide principal_ = 0;
  Wide interest_ = 0;
  Wide fee_ = 0;
};

}  // namespace afford::detail
