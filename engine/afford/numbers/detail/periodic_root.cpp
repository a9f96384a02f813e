#include "afford/numbers/detail/periodic_root.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

#include "afford/numbers/detail/approximation.hpp"

namespace afford::detail {
namespace {

constexpr int steps_max = 30;

// Q(v) and Q'(v).
struct Worth {
  double value;
  double slope;
};

// Four interleaved sums, so that one step need not wait for the other.
double worth_at(std::span<const double> payments, double v) {
  const std::size_t count = payments.size();
  const double v2 = v * v;
  const double v4 = v2 * v2;
  double parts[4] = {0, 0, 0, 0};
  std::size_t i = count;
  for (; i % 4 != 0; --i) parts[(i - 1) % 4] = payments[i - 1];
  for (; i >= 4; i -= 4) {
    parts[0] = parts[0] * v4 + payments[i - 4];
    parts[1] = parts[1] * v4 + payments[i - 3];
    parts[2] = parts[2] * v4 + payments[i - 2];
    parts[3] = parts[3] * v4 + payments[i - 1];
  }
  return v * ((parts[0] + parts[2] * v2) + v * (parts[1] + parts[3] * v2));
}

Worth worth_and_slope(std::span<const double> payments, double v) {
  double value = 0;
  double slope = 0;
  const double v2 = v * v;
  // Pairs: q = even + odd v with both in v^2.
  double odd = 0;
  double odd_slope = 0;
  std::size_t i = payments.size();
  if (i % 2 != 0) value = payments[--i];
  for (; i >= 2; i -= 2) {
    slope = slope * v2 + value;
    value = value * v2 + payments[i - 2];
    odd_slope = odd_slope * v2 + odd;
    odd = odd * v2 + payments[i - 1];
  }
  // Q = v (E + v O), with E and O functions of v^2.
  const double inner = value + v * odd;
  const double inner_slope = odd + 2 * v * (slope + v * odd_slope);
  return {v * inner, inner + v * inner_slope};
}

// Newton for ln Q = ln advance in ln v: nearly a straight line.
std::optional<double> approximate_v(const PeriodicLoan& loan) {
  double v = 1;
  for (int i = 0; i < steps_max; ++i) {
    const auto [value, slope] = worth_and_slope(loan.payments, v);
    const double off = std::log(loan.advance / value);
    const double step = off * value / (slope * v);
    if (!std::isfinite(step)) return std::nullopt;
    v *= std::exp(step);
    if (std::abs(off) < 0x1p-26) return v;  // the next step would be off by its square
  }
  return std::nullopt;
}

// What a loan is worth at v, and how that moves with ln v.
struct LevelWorth {
  double value;
  double moment;
};

LevelWorth level_worth(const LevelLoan& loan, double v) {
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

// 1 if the rate lies above a growth at which `count` payments have this worth, -1 below, 0 if the
// bound does not say.
int side_of_worth(double worth, double advance, std::size_t count) {
  const double n = static_cast<double>(count);
  const double bound = (7 * n + 28) * 0x1p-53 * worth + 0x1p-52 * advance;
  if (worth > advance + bound) return 1;
  return worth < advance - bound ? -1 : 0;
}

constexpr double growth_min = 0x1p-20;
constexpr double cell_max = 1e15;

// The cell of a rate, if both of its edges prove it.
template <class SideOfRate>
std::optional<std::int64_t> proven_cell(double scaled, double unit, SideOfRate side) {
  if (!(std::abs(scaled) < cell_max)) return std::nullopt;
  const double cell = std::nearbyint(scaled);
  if (side((cell - 0.5) / unit) != 1 || side((cell + 0.5) / unit) != -1) return std::nullopt;
  return static_cast<std::int64_t>(cell);
}

}  // namespace

std::optional<std::int64_t> level_root(const LevelLoan& loan, double unit) {
  constexpr int level_steps_max = 12;
  const double paid = loan.payment * (loan.count - 1) + loan.last;
  double rate =
      loan.near_rate.value_or(2 * (paid - loan.advance) / (loan.advance * (loan.count + 1)));
  for (int i = 0; i < level_steps_max; ++i) {
    const auto [value, moment] = level_worth(loan, 1 / (1 + rate));
    const double step = (value - loan.advance) * (1 + rate) / moment;
    rate += step;
    if (!(rate > -0.5)) return std::nullopt;
    // What the next step would change is of the order of this one's square.
    if (std::abs(step) < 0x1p-27 * (std::abs(rate) + 0x1p-10)) break;
  }
  return proven_cell(loan.percent_scale * rate * unit, unit, [&](double percent) {
    const double growth = 1 + percent / loan.percent_scale;
    if (growth <= growth_min) return 0;
    const double worth = level_worth(loan, 1 / growth).value;
    return side_of_worth(worth, loan.advance, static_cast<std::size_t>(loan.count));
  });
}

std::optional<std::int64_t> periodic_root(const PeriodicLoan& loan, double unit) {
  const auto v = approximate_v(loan);
  if (!v) return std::nullopt;
  const double scaled = loan.percent_scale * (1 / *v - 1) * unit;
  return proven_cell(scaled, unit, [&](double percent) {
    const double growth = 1 + percent / loan.percent_scale;
    if (growth <= growth_min) return 0;
    return side_of_worth(worth_at(loan.payments, 1 / growth), loan.advance, loan.payments.size());
  });
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
