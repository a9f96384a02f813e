#include "afford/numbers/detail/periodic_root.hpp"

#include <cmath>

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

// 1 if the rate lies above this one, -1 below, 0 if the bound does not say.
int side_of_rate(const PeriodicLoan& loan, double percent) {
  const double growth = 1 + percent / loan.percent_scale;
  if (growth <= 0x1p-20) return 0;
  const double worth = worth_at(loan.payments, 1 / growth);
  const double n = static_cast<double>(loan.payments.size());
  const double bound = (7 * n + 28) * 0x1p-53 * worth + 0x1p-52 * loan.advance;
  if (worth > loan.advance + bound) return 1;
  return worth < loan.advance - bound ? -1 : 0;
}

}  // namespace

std::optional<std::int64_t> periodic_root(const PeriodicLoan& loan, double unit) {
  constexpr double largest = 1e15;
  const auto v = approximate_v(loan);
  if (!v) return std::nullopt;
  const double scaled = loan.percent_scale * (1 / *v - 1) * unit;
  if (!(std::abs(scaled) < largest)) return std::nullopt;
  const double cell = std::nearbyint(scaled);
  const bool is_proven =
      side_of_rate(loan, (cell - 0.5) / unit) == 1 && side_of_rate(loan, (cell + 0.5) / unit) == -1;
  if (!is_proven) return std::nullopt;
  return static_cast<std::int64_t>(cell);
}

}  // namespace afford::detail
