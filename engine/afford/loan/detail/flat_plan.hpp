// A flat loan: interest on the first principal for every period, whatever has been repaid.
#pragma once

#include "afford/loan/detail/level_rule.hpp"

namespace afford::detail {

template <class N>
class FlatPlan {
 public:
  FlatPlan() = default;
  /// Interest is on `base`; `principal` is repaid in `payments` parts.
  FlatPlan(std::int64_t base, const Ratio& part, const LoanConventions& conventions)
      : base_(base), part_(part), conventions_(&conventions) {}

  /// The next period's interest, rounded; `parts` are its stretches of one rate.
  std::optional<std::int64_t> interest(std::span<const RatedStretch> parts,
                                       const RateInForce<N>& rate) {
    InterestSum<N> sum;
    for (const auto& part : parts) {
      sum.add(base_, rate.units_of(part.rate), part.years);
      total_.add(base_, rate.units_of(part.rate), part.years);
    }
    exact_ = sum.amount(rate.scale());
    total_amount_ = total_.amount(rate.scale());
    const auto minor = exact_.rounded(conventions_->rounding.interest);
    if (minor) done_ += *minor;
    return minor;
  }

  /// What the last period takes instead: the whole interest less what was asked before.
  template <class Recorder>
  std::optional<std::int64_t> last_interest(std::int64_t own, Recorder& recorder) const {
    if constexpr (Recorder::is_on) recorder.row.flat_total = exact_ratio(total_amount_);
    const auto all = total_amount_.rounded(conventions_->rounding.interest);
    if (!all) return std::nullopt;
    return *all - (done_ - own);
  }

  std::int64_t base() const { return base_; }
  const ExactAmount<N>& exact_interest() const { return exact_; }
  /// A part of the principal, in minor units and not rounded.
  const Ratio& part() const { return part_; }

 private:
  std::int64_t base_ = 0;
  Ratio part_{};
  const LoanConventions* conventions_ = nullptr;
  InterestSum<N> total_{};
  ExactAmount<N> exact_{};
  ExactAmount<N> total_amount_{};
  std::int64_t done_ = 0;
};

/// What a flat period was charged for, in place of the days and balances that were noted.
template <class Recorder>
void note_flat(std::span<const RatedStretch> parts, Money base, Recorder& recorder) {
  if constexpr (Recorder::is_on || Recorder::keeps_account) {
    recorder.forget_parts();
    for (const auto& part : parts) {
      recorder.note_part({part.days, base, part.rate, part.years, true});
    }
  }
}

}  // namespace afford::detail
