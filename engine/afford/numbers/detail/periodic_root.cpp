#include "afford/numbers/detail/periodic_root.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

#include "afford/numbers/detail/approximation.hpp"

namespace afford::detail {
namespace {

constexpr int steps_max = 30;

// W(v), and how it moves with -ln v.
struct Worth {
  double value;
  double moment;
};

// W = v (E + v O), with E and O in v^2: two chains, so that one step need not wait for the other.
Worth worth_at(std::span<const double> payments, double v) {
  const double v2 = v * v;
  double even = 0;
  double even_slope = 0;
  double odd = 0;
  double odd_slope = 0;
  std::size_t i = payments.size();
  if (i % 2 != 0) even = payments[--i];
  for (; i >= 2; i -= 2) {
    even_slope = even_slope * v2 + even;
    even = even * v2 + payments[i - 2];
    odd_slope = odd_slope * v2 + odd;
    odd = odd * v2 + payments[i - 1];
  }
  const double inner = even + v * odd;
  const double inner_slope = odd + 2 * v * (even_slope + v * odd_slope);
  return {v * inner, v * (inner + v * inner_slope)};
}

Worth worth_at(const LevelLoan& loan, double v) {
  const auto m = static_cast<unsigned>(loan.count - 1);
  double sum = v;     // of v^k, k = 1..j
  double moment = v;  // of k v^k
  double power = v;   // v^j
  double j = 1;
  for (unsigned bit = std::bit_floor(m) / 2; bit > 0; bit /= 2) {
    moment += power * (moment + j * sum);
    sum += power * sum;
    power *= power;
    j *= 2;
    if ((m & bit) != 0) {
      moment = v * (1 + sum + moment);
      sum = v * (1 + sum);
      power *= v;
      j += 1;
    }
  }
  const double last = loan.last * (power * v);
  return {loan.payment * sum + last, loan.payment * moment + last * (j + 1)};
}

// From a rate to the next by Newton's step, and the room that is left above and below.
struct Step {
  double growth;
  double step;
  double count;
  double mean_life;  // the moment over the worth, in periods: at least 1
};

// The cell in which the root lies, if the bounds put it into one.
std::optional<std::int64_t> proven_cell(const Step& at, double scale) {
  constexpr double cell_max = 1e15;
  const double room = (at.count + 1) * std::abs(at.step) / at.growth;
  if (!(room <= 0x1p-4)) return std::nullopt;
  const double scaled = scale * ((at.growth - 1) + at.step);
  if (!(std::abs(scaled) < cell_max)) return std::nullopt;
  const double error = scale * (8 + (2 * at.count + 32) / at.mean_life) * 0x1p-53 * at.growth +
                       std::abs(scaled) * 0x1p-50;
  const double cell = std::nearbyint(scaled);
  const double off = scaled - cell;
  const double above = scale * room * std::abs(at.step);
  if (off - error <= -0.5 || off + above + error >= 0.5) return std::nullopt;
  return static_cast<std::int64_t>(cell);
}

struct Target {
  double advance;
  double count;  // of payments
  double scale;  // cells in a rate of 1 a period
};

template <class WorthAt>
std::optional<std::int64_t> root_from(double growth, const Target& target, WorthAt worth) {
  for (int i = 0; i < steps_max; ++i) {
    const auto [value, moment] = worth(1 / growth);
    const double step = (value - target.advance) * growth / moment;
    const auto cell = proven_cell({growth, step, target.count, moment / value}, target.scale);
    if (cell) return cell;
    // Far away ln W is nearly a straight line in ln v, where W is not.
    const double relative = step / growth;
    const bool is_far = !(std::abs(relative) < 0x1p-10);
    growth *= is_far ? std::exp(std::log(value / target.advance) * value / moment) : 1 + relative;
    const bool is_still = std::abs(relative) < 0x1p-48;
    if (is_still || !(growth > 0x1p-20) || !std::isfinite(growth)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> level_root(const LevelLoan& loan, double unit) {
  const double paid = loan.payment * (loan.count - 1) + loan.last;
  const double rate =
      loan.near_rate.value_or(2 * (paid - loan.advance) / (loan.advance * (loan.count + 1)));
  const Target target{loan.advance, static_cast<double>(loan.count), loan.percent_scale * unit};
  return root_from(1 + rate, target, [&](double v) { return worth_at(loan, v); });
}

std::optional<std::int64_t> periodic_root(const PeriodicLoan& loan, double unit) {
  const Target target{loan.advance, static_cast<double>(loan.payments.size()),
                      loan.percent_scale * unit};
  return root_from(1, target, [&](double v) { return worth_at(loan.payments, v); });
}

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
    const auto amount = approximate(terms[i].amount);
    payments[static_cast<std::size_t>(terms[i].time) - 1] = std::abs(amount);
  }
  const PeriodicLoan loan{std::abs(approximate(terms[0].amount)), payments,
                          100 * approximate(sum.scale())};
  double unit = 1;
  for (unsigned i = 0; i < decimals; ++i) unit *= 10;
  const auto last = payments.end() - 1;
  const bool is_level =
      payments.size() > 1 && std::ranges::all_of(payments.begin(), last, [&](double payment) {
        return payment == payments.front();
      });
  const auto cell = is_level ? level_root({loan.advance,
                                           payments.front(),
                                           *last,
                                           static_cast<int>(payments.size()),
                                           loan.percent_scale,
                                           {}},
                                          unit)
                             : periodic_root(loan, unit);
  if (!cell) return std::nullopt;
  return Decimal(*cell, decimals);
}

}  // namespace afford::detail
