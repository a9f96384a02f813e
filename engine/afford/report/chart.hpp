// Charts as data, before a writer draws them, and the exact arithmetic of where a point lies
// (decisions/0017-charts.md). Every amount of a chart is in one currency.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "afford/calendar/month.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

/// An amount for each month, from the chart's first month on.
struct ChartLine {
  std::string name;
  std::vector<Money> amounts;
  bool is_claim = false;  ///< a provider's claim: drawn lightest
};

/// A month with a vertical line: "break-even".
struct MonthMark {
  Month month;
  std::string label;
};

struct LineChart {
  std::string title;
  std::string description;  ///< what the chart shows, for those who do not see it
  Month first;
  std::vector<ChartLine> lines;  ///< all equally long, not empty; a claim stands last
  bool is_stepped = false;       ///< an amount holds until it changes
  std::string below_zero{};      ///< what it means to be there
  std::vector<MonthMark> marks{};
  /// Lines that rise above it leave the drawing, so that what lies below stays readable.
  std::optional<Money> top{};
};

/// "A" for the first line: what the drawing and the table call it.
std::string line_letter(std::size_t index);

struct DotGroup {
  std::string name;
  int count;
};

/// One mark for each of 100 futures, ten to a row, the worst first: crosses, then dots.
struct DotChart {
  std::string title;
  std::string description;
  DotGroup behind;
  DotGroup ahead;
};

/// A result with one input at its low and at its high value, all others as they are.
struct TornadoBar {
  std::string label;
  Money low;
  Money high;
  Money base;  ///< the result itself: the same in every bar
};

struct TornadoChart {
  std::string title;
  std::string description;
  std::string low_name;
  std::string high_name;
  std::vector<TornadoBar> bars;  ///< in any order, not empty
};

using Drawing = std::variant<LineChart, DotChart, TornadoChart>;

/// The widest bar first; bars of one width keep their order.
std::vector<TornadoBar> by_swing(std::vector<TornadoBar> bars);

/// An axis of amounts in minor units; its ends and ticks are multiples of `step`, which is 1, 2 or
/// 5 times a power of ten of major units.
struct ValueAxis {
  std::int64_t from;
  std::int64_t to;  ///< above `from`
  std::int64_t step;
};

/// The one with the smallest step that holds zero and both amounts in at most seven steps. Amounts
/// up to 10^17.
ValueAxis value_axis(Money lowest, Money highest);

/// How far from the axis' start an amount lies, if the axis is `length` units long; half even.
/// From 0.00 to 500.00 over 180 units, 125.00 lies at 45.
int position(Money amount, const ValueAxis& axis, int length);

/// The months of a chart that its table shows: one in `every`, the last, and the first lowest and
/// the first highest of each line.
struct ChartMonths {
  int every;
  std::vector<std::size_t> at;  ///< positions, ascending
};
ChartMonths months_shown(const LineChart& chart);

}  // namespace afford
