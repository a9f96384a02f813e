#include "afford/numbers/rate_roots.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/numbers/detail/exact_roots.hpp"
#include "afford/numbers/detail/periodic_root.hpp"
#include "afford/numbers/detail/root_cell.hpp"

namespace afford {
namespace {

using detail::BracketedRoot;
using detail::LogSum;
using detail::RootStretch;

// Beyond, the sum is no polynomial that can be isolated in good time.
constexpr std::int64_t exact_time_max = 500;

std::optional<RateOutcome> hopeless(const DiscountedSum& sum) {
  if (sum.is_empty()) return RateOutcome::no_amounts;
  if (sum.terms().size() == 1) return RateOutcome::one_time;
  if (sum.sign_changes() == 0) return RateOutcome::one_sign;
  return std::nullopt;
}

// Its digits, if it is one of those that are listed.
void add_root(const BracketedRoot& root, unsigned decimals, RateRoots& roots) {
  if (!detail::lies_safely_inside(root)) {
    const Ratio highest(ten_to(growth_max_digits), 1);
    if (detail::side_of_growth(root, Ratio(1, growth_min_inverse)) < 0) {
      ++roots.near_total_loss;
      return;
    }
    if (detail::side_of_growth(root, highest) > 0) {
      ++roots.above_highest;
      return;
    }
  }
  roots.percents.push_back(detail::rounded_root_percent(root, decimals));
}

bool holds_a_root(const RootStretch& stretch) { return stretch.sign_low * stretch.sign_high < 0; }

// From stretches of which some may be left open.
RateRoots rounded_roots(const DiscountedSum& sum, const LogSum& logs,
                        const std::vector<RootStretch>& stretches, unsigned decimals) {
  RateRoots roots{RateOutcome::found};
  for (const auto& stretch : stretches) {
    if (!stretch.is_single) ++roots.undecided;
    if (!holds_a_root(stretch)) continue;
    add_root({sum, logs, stretch}, decimals, roots);
  }
  std::ranges::sort(roots.percents);
  return roots;
}

bool is_open(const RootStretch& stretch) { return !stretch.is_single; }

RateRoots with_outcome(RateRoots roots) {
  if (!roots.percents.empty()) return roots;
  const int not_listed = roots.near_total_loss + roots.above_highest;
  roots.outcome = roots.undecided > 0 ? RateOutcome::undecided
                  : not_listed > 0    ? RateOutcome::out_of_range
                                      : RateOutcome::never_zero;
  return roots;
}

}  // namespace

RateRoots rate_roots(const DiscountedSum& sum, unsigned decimals) {
  if (const auto outcome = hopeless(sum)) return RateRoots{*outcome};
  if (const auto percent = detail::periodic_percent(sum, decimals)) {
    return RateRoots{RateOutcome::found, {*percent}};
  }
  const LogSum logs(sum);
  const bool is_single = sum.sign_changes() == 1 && !sum.has_fractions();
  const auto stretches =
      is_single ? std::vector{detail::whole_line(logs)} : detail::root_stretches(logs);
  const bool can_be_exact = !sum.has_fractions() && sum.terms().back().time <= exact_time_max;
  if (can_be_exact && std::ranges::any_of(stretches, is_open)) {
    return with_outcome(detail::exact_roots(sum, decimals));
  }
  return with_outcome(rounded_roots(sum, logs, stretches, decimals));
}

RateRoots rate_roots(const RateEquation& equation, unsigned decimals) {
  return rate_roots(DiscountedSum(equation), decimals);
}

std::optional<Decimal> chosen_rate(const std::vector<Decimal>& percents) {
  if (percents.empty()) return std::nullopt;
  const Decimal highest = Decimal::of_integer(100'000'000);
  const auto is_negative = [](const Decimal& percent) { return percent.sign() < 0; };
  const auto first = std::ranges::find_if_not(percents, is_negative);
  if (first != percents.end() && *first <= highest) return *first;
  return first == percents.begin() ? *first : *(first - 1);
}

}  // namespace afford
