#include "afford/report/chart.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "afford/numbers/rounding.hpp"

namespace afford {
namespace {

std::int64_t swing(const TornadoBar& bar) {
  const std::int64_t width = bar.high.minor() - bar.low.minor();
  return width < 0 ? -width : width;
}

std::int64_t rounded_to(std::int64_t amount, std::int64_t step, RoundingMode mode) {
  return static_cast<std::int64_t>(round_quotient(Wide{amount}, Wide{step}, mode)) * step;
}

}  // namespace

std::string line_letter(std::size_t index) {
  return std::string(1, static_cast<char>('A' + static_cast<int>(index % 26)));
}

std::vector<TornadoBar> by_swing(std::vector<TornadoBar> bars) {
  std::ranges::stable_sort(bars, std::ranges::greater{}, swing);
  return bars;
}

ValueAxis value_axis(Money lowest, Money highest) {
  constexpr int steps_max = 7;
  constexpr std::array<int, 3> times{1, 2, 5};
  const std::int64_t low = std::min<std::int64_t>(lowest.minor(), 0);
  const std::int64_t high = std::max<std::int64_t>(highest.minor(), 0);
  std::int64_t power = 1;
  for (unsigned i = 0; i < lowest.currency().decimals(); ++i) power *= 10;
  for (std::size_t next = 0;; ++next) {
    if (next > 0 && next % times.size() == 0) power *= 10;
    const std::int64_t step = power * times[next % times.size()];
    // Away from zero, on either side of it.
    const std::int64_t from = rounded_to(low, step, RoundingMode::up);
    const std::int64_t to = rounded_to(high, step, RoundingMode::up);
    if (to - from <= steps_max * step) return {from, from == to ? to + step : to, step};
  }
}

int position(Money amount, const ValueAxis& axis, int length) {
  const Wide above = Wide{amount.minor()} - axis.from;
  return static_cast<int>(
      round_quotient(above * length, Wide{axis.to} - axis.from, RoundingMode::half_even));
}

ChartMonths months_shown(const LineChart& chart) {
  constexpr std::size_t rows_max = 8;
  const std::size_t count = chart.lines.front().amounts.size();
  ChartMonths shown{1, {}};
  for (const int every : {2, 3, 6, 12, 24, 36, 60, 120}) {
    if (count <= rows_max * static_cast<std::size_t>(shown.every)) break;
    shown.every = every;
  }
  std::set<std::size_t> at{count - 1};
  for (std::size_t i = 0; i < count; i += static_cast<std::size_t>(shown.every)) at.insert(i);
  for (const auto& line : chart.lines) {
    const auto start = line.amounts.begin();
    at.insert(static_cast<std::size_t>(std::ranges::min_element(line.amounts) - start));
    at.insert(static_cast<std::size_t>(std::ranges::max_element(line.amounts) - start));
  }
  shown.at.assign(at.begin(), at.end());
  return shown;
}

}  // namespace afford
