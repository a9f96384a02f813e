#include "afford/loan/amortization.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/loan/accrual.hpp"
#include "afford/loan/level_payment.hpp"

namespace afford {
namespace {

// Walks the due dates in order. All amounts are minor units of the loan's currency.
class Walk {
 public:
  explicit Walk(const Loan& loan)
      : loan_(loan), terms_(loan.terms), schedule_(loan.terms.schedule()),
        window_start_(loan.disbursements.front().date) {
    for (const auto& fee : terms_.fees) {
      if (fee.paid == FeePaid::each_payment) fee_ += fee.amount.minor();
    }
  }

  Result<Amortization> run() {
    result_.reserve(static_cast<std::size_t>(schedule_.count()));
    for (std::size_t p = 0; p < terms_.phases.size(); ++p) {
      for (int i = 0; i < terms_.phases[p].payments; ++i) {
        if (!step(p, i)) return outgrown(p);
      }
    }
    if (!errors_.empty()) return Failure(std::move(errors_));
    return finish();
  }

 private:
  static constexpr std::int64_t interest_max = 4'000'000'000'000'000'000;
  static constexpr Wide paid_max = 8'000'000'000'000'000'000;

  // What a due date asks for, before fees.
  struct Due {
    std::int64_t principal;
    std::int64_t interest;
  };

  // One due date. False if the debt or what is paid in all leaves the range of amounts.
  bool step(std::size_t phase_index, int index_in_phase) {
    const LoanPhase& phase = terms_.phases[phase_index];
    const Date due = schedule_.due_date(row_);
    const auto tranches = tranches_before(due);
    const BalanceTime time =
        balance_time({terms_.day_count, schedule_}, {window_start_, due}, balance_, tranches);
    for (const auto& tranche : tranches) balance_ += tranche.principal.minor();
    next_tranche_ += tranches.size();
    const auto rounded = rounded_interest(time, terms_.nominal_rate, terms_.rounding.interest);
    if (!rounded || *rounded > interest_max) return false;
    const std::int64_t interest = *rounded;
    if (phase.kind == PhaseKind::level && (index_in_phase == 0 || !tranches.empty() || relevel_)) {
      level_ = level_for(phase, phase.payments - index_in_phase, time);
    }
    const bool is_last = row_ + 1 == schedule_.count();
    const Due paid = is_last ? Due{balance_, take_kept_aside() + interest}
                             : due_in(phase, phase_index, index_in_phase, interest);
    add_row(phase.kind, due, paid);
    window_start_ = due;
    ++row_;
    return balance_ + kept_aside_ <= terms_.currency.minor_max() && paid_in_all_ <= paid_max;
  }

  // Disbursements from the window's start to the day before `due`: one on a due date counts after
  // it.
  std::span<const Disbursement> tranches_before(Date due) const {
    const std::span rest = std::span(loan_.disbursements).subspan(next_tranche_);
    const auto end = std::ranges::find_if(rest, [&](const auto& d) { return d.date >= due; });
    return rest.first(static_cast<std::size_t>(end - rest.begin()));
  }

  Due due_in(const LoanPhase& phase, std::size_t phase_index, int index_in_phase,
             std::int64_t interest) {
    switch (phase.kind) {
      case PhaseKind::deferral: return defer(phase, index_in_phase, interest);
      case PhaseKind::interest_only: return {0, take_kept_aside() + interest};
      case PhaseKind::minimum: return stated(*phase.payment, phase_index, interest);
      case PhaseKind::level: break;
    }
    if (phase.payment) return stated(*phase.payment, phase_index, interest);
    // A long period can bear more interest than an equal payment: the rest is owed on, and the
    // later payments clear it, for the payment was worked out over these very periods.
    return {std::min(level_ - interest, balance_), take_kept_aside() + interest};
  }

  Due defer(const LoanPhase& phase, int index_in_phase, std::int64_t interest) {
    if (phase.capitalise == Capitalisation::each_due_date) return {-interest, interest};
    kept_aside_ += interest;
    const bool ends = index_in_phase + 1 == phase.payments;
    if (phase.capitalise == Capitalisation::never || !ends) return {0, 0};
    const std::int64_t added = take_kept_aside();
    return {-added, added};
  }

  // Interest first, the rest is principal, never more than is owed.
  Due stated(Money payment, std::size_t phase_index, std::int64_t interest) {
    if (payment.minor() < interest) {
      refuse(payment, phase_index, interest);
      return {0, take_kept_aside() + interest};
    }
    return {std::min(payment.minor() - interest, balance_), take_kept_aside() + interest};
  }

  Failure outgrown(std::size_t phase_index) {
    const Money bound = money(terms_.currency.minor_max());
    errors_.push_back(
        {ErrorCode::balance_out_of_range,
         "/loan/phases/" + std::to_string(phase_index),
         {},
         {format_money(bound), format_date(schedule_.due_date(std::max(0, row_ - 1)))}});
    return Failure(std::move(errors_));
  }

  void refuse(Money payment, std::size_t phase_index, std::int64_t interest) {
    const std::string path = "/loan/phases/" + std::to_string(phase_index) + "/payment";
    if (!errors_.empty() && errors_.back().path == path) return;
    errors_.push_back({ErrorCode::payment_below_interest,
                       path,
                       format_money(payment),
                       {format_money(money(interest)), std::to_string(row_ + 1),
                        format_date(schedule_.due_date(row_))}});
  }

  std::int64_t level_for(const LoanPhase& phase, int count, const BalanceTime& first) {
    if (phase.payment) return phase.payment->minor();
    const LevelPaymentTerms terms{terms_.nominal_rate, terms_.rounding.payment,
                                  terms_.rounding.payment_unit_minor};
    LevelPayment payment{};
    const bool whole_period = first.denominator == 12 &&
                              first.numerator == Wide{balance_};  // under 1/12, no part periods
    if (terms_.day_count == DayCount::one_twelfth && whole_period) {
      payment = level_payment(balance_, count, {1, 12}, terms);
    } else {
      std::vector<YearFraction> later;
      for (int k = row_ + 1; k < row_ + count; ++k) {
        const DateRange period = schedule_.period(k);
        later.push_back(year_fraction(terms_.day_count, period, period));
      }
      payment = level_payment(balance_, first, later, terms);
    }
    decided_by_integers_ += payment.decided_by_integers ? 1 : 0;
    return payment.minor;
  }

  void add_row(PhaseKind kind, Date due, Due paid) {
    const bool is_owed = balance_ > 0 || paid.interest > 0;
    const std::int64_t fee = is_owed && kind != PhaseKind::deferral ? fee_ : 0;
    const std::int64_t collected = paid.principal + paid.interest;
    paid_in_all_ += Wide{collected} + fee;
    balance_ -= paid.principal;
    relevel_ = false;
    // A disbursement on the due date itself is owed from the evening on.
    std::int64_t balance_after = balance_;
    for (std::size_t i = next_tranche_;
         i < loan_.disbursements.size() && loan_.disbursements[i].date == due; ++i) {
      balance_after += loan_.disbursements[i].principal.minor();
      relevel_ = true;
    }
    result_.push_back({row_ + 1, due, kind, money(collected + fee), money(paid.principal),
                       money(paid.interest), money(fee), money(balance_after)});
  }

  Result<Amortization> finish() {
    AFFORD_REQUIRE(balance_ == 0 && kept_aside_ == 0);
    const Money zero = money(0);
    InstallmentTotals totals{loan_.disbursed(), zero, zero, zero, zero};
    for (const auto& row : result_) {
      AFFORD_REQUIRE(row.principal + row.interest + row.fee == row.payment);
      totals.payment += row.payment;
      totals.principal += row.principal;
      totals.interest += row.interest;
      totals.fee += row.fee;
    }
    AFFORD_REQUIRE(totals.principal == totals.disbursed);
    return Amortization{std::move(result_), totals, decided_by_integers_};
  }

  std::int64_t take_kept_aside() { return std::exchange(kept_aside_, 0); }
  Money money(std::int64_t minor) const { return Money::of_minor(minor, terms_.currency); }

  const Loan& loan_;
  const LoanTerms& terms_;
  Schedule schedule_;
  Date window_start_;  // interest is settled up to this day
  std::int64_t balance_ = 0;
  std::int64_t kept_aside_ = 0;  // interest of a deferral, bearing none itself
  std::int64_t level_ = 0;
  Wide paid_in_all_ = 0;
  std::int64_t fee_ = 0;
  std::size_t next_tranche_ = 0;
  bool relevel_ = false;  // a disbursement on the last due date changes the level payment
  int row_ = 0;
  int decided_by_integers_ = 0;
  Errors errors_;
  std::vector<Installment> result_;
};

}  // namespace

Result<Amortization> amortize(const Loan& loan) { return Walk(loan).run(); }

std::size_t first_of_last_phase(const Loan& loan) {
  return static_cast<std::size_t>(loan.terms.payment_count() - loan.terms.phases.back().payments);
}

}  // namespace afford
