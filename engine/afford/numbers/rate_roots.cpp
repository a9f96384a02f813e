#include "afford/numbers/rate_roots.hpp"

#include <algorithm>
#include <cmath>

#include "afford/base/require.hpp"
#include "afford/numbers/detail/approximation.hpp"
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

// Whether the root of a stretch lies below a growth of a period; `edge` is that growth's logarithm.
bool lies_below(const BracketedRoot& root, const Ratio& growth) {
  const double edge = root.logs.log_growth(growth);
  if (root.stretch.low >= edge) return false;
  if (root.stretch.high <= edge) return true;
  return root.sum.sign_at(growth) == root.stretch.sign_high;
}

// Its digits, if it is one of those that are listed.
void add_root(const BracketedRoot& root, unsigned decimals, RateRoots& roots) {
  // Far inside the domain no large number need be built to see it.
  constexpr double safely_inside = 20;
  const double near = detail::approximate_root(root.logs, root.stretch);
  const double period = root.logs.log_growth_of_period(near);
  if (std::abs(period) > safely_inside) {
    const Ratio highest(ten_to(growth_max_digits), 1);
    if (lies_below(root, Ratio(1, growth_min_inverse))) {
      ++roots.near_total_loss;
      return;
    }
    if (!lies_below(root, highest)) {
      ++roots.above_highest;
      return;
    }
  }
  roots.percents.push_back(detail::rounded_root_percent(root, near, decimals));
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

// One amount against later ones of the other sign, at equal periods.
std::optional<Decimal> periodic_percent(const DiscountedSum& sum, unsigned decimals) {
  constexpr std::int64_t time_max = 4'000;
  constexpr unsigned decimals_max = 9;
  const auto& terms = sum.terms();
  const bool is_plain = sum.step() == 1 && sum.root() == 1 && !sum.has_fractions();
  const bool splits_first = terms[0].amount.sign() != terms[1].amount.sign();
  if (!is_plain || !splits_first || decimals > decimals_max || sum.sign_changes() != 1 ||
      terms.back().time > time_max) {
    return std::nullopt;
  }
  std::vector<double> payments(static_cast<std::size_t>(terms.back().time));
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const auto amount = detail::approximate(terms[i].amount);
    payments[static_cast<std::size_t>(terms[i].time) - 1] = std::abs(amount);
  }
  const detail::PeriodicLoan loan{std::abs(detail::approximate(terms[0].amount)), payments,
                                  100 * detail::approximate(sum.scale())};
  double unit = 1;
  for (unsigned i = 0; i < decimals; ++i) unit *= 10;
  const auto last = payments.end() - 1;
  const bool is_level =
      payments.size() > 1 && std::ranges::all_of(payments.begin(), last, [&](double payment) {
        return payment == payments.front();
      });
  const auto cell =
      is_level ? detail::level_root({loan.advance, payments.front(), *last,
                                     static_cast<int>(payments.size()), loan.percent_scale, {}},
                                    unit)
               : detail::periodic_root(loan, unit);
  if (!cell) return std::nullopt;
  return Decimal(*cell, decimals);
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
  if (const auto percent = periodic_percent(sum, decimals)) {
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
