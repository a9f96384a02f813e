#include "afford/numbers/detail/root_scan.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace afford::detail {
namespace {

// Of a unit, where simple interest over a fraction leaves no bound towards the ends.
constexpr double log_growth_end = 27.631021115928547;  // ln 1e12
constexpr double narrowest = 0x1p-44;

struct Slopes {
  double low;
  double high;
  bool keeps_sign() const { return low > 0 || high < 0; }
  double largest() const { return std::max(std::abs(low), std::abs(high)); }
};

// Mean times fall as growth rises; simple interest over fractions lifts them by a quarter at most.
Slopes slopes_between(const LogPoint& a, const LogPoint& b, bool has_fractions) {
  const double slack = a.mean_error + b.mean_error + (has_fractions ? (b.at - a.at) / 2 : 0);
  return {b.negative_mean - a.positive_mean - slack, a.negative_mean - b.positive_mean + slack};
}

class Scan {
 public:
  explicit Scan(const LogSum& sum) : sum_(sum) {}

  std::vector<RootStretch> run() {
    const double step = 1 / (1 + sum_.time_max());
    // Not at zero, where the root of a loan without cost lies.
    const LogPoint start = certain_point(step / 7, step / 8);
    outwards(start, -step);
    std::ranges::reverse(stretches_);
    outwards(start, step);
    std::ranges::sort(stretches_, {}, &RootStretch::low);
    return std::move(stretches_);
  }

 private:
  // A point near `at` whose sign is certain, if there is one.
  LogPoint certain_point(double at, double reach) const {
    constexpr std::array shifts{0.0, 0.31, -0.37, 0.73, -0.79};
    LogPoint point{};
    for (const double shift : shifts) {
      point = sum_.at(at + shift * reach);
      if (point.sign() != 0) return point;
    }
    return point;
  }

  bool is_settled_beyond(const LogPoint& point, bool upwards) const {
    if (sum_.has_fractions()) return false;
    const double error = point.mean_error;
    if (upwards) {
      return sum_.negative().first() > point.positive_mean + error ||
             sum_.positive().first() > point.negative_mean + error;
    }
    return sum_.negative().last() < point.positive_mean - error ||
           sum_.positive().last() < point.negative_mean - error;
  }

  int sign_at_end(bool upwards) const {
    const bool positive_wins = upwards ? sum_.positive().first() < sum_.negative().first()
                                       : sum_.positive().last() > sum_.negative().last();
    return positive_wins ? 1 : -1;
  }

  // In steps that double, until what is left holds at most one root, which then is bracketed.
  void outwards(LogPoint from, double step) {
    const bool upwards = step > 0;
    const double end = upwards ? log_growth_end : -log_growth_end;
    while (!is_settled_beyond(from, upwards)) {
      double next = from.at + step;
      const bool is_end = sum_.has_fractions() && std::abs(next) >= log_growth_end;
      if (is_end) next = end;
      const LogPoint to = is_end ? sum_.at(end) : certain_point(next, std::abs(step) / 8);
      between(from, to);
      if (!std::isfinite(to.value)) add(from, from, false);
      if (is_end || !std::isfinite(to.value)) return;
      from = to;
      step *= 2;
    }
    if (from.sign() == sign_at_end(upwards)) return;
    for (;;) {
      const LogPoint to = certain_point(from.at + step, std::abs(step) / 8);
      if (!std::isfinite(to.value)) {
        add(from, from, false);
        return;
      }
      if (to.sign() == sign_at_end(upwards)) {
        add(from, to, true);
        return;
      }
      step *= 2;
    }
  }

  void add(const LogPoint& a, const LogPoint& b, bool is_single) {
    const bool rises = a.at < b.at;
    const LogPoint& low = rises ? a : b;
    const LogPoint& high = rises ? b : a;
    stretches_.push_back({low.at, high.at, low.sign(), high.sign(), is_single});
  }

  void between(const LogPoint& a, const LogPoint& b) {
    const bool rises = a.at < b.at;
    search(rises ? a : b, rises ? b : a);
  }

  struct Stretch {
    LogPoint low;
    LogPoint high;
  };

  // Halves until every part is settled; `narrowest` bounds how often.
  void search(const LogPoint& low, const LogPoint& high) {
    std::vector<Stretch> open{{low, high}};
    while (!open.empty()) {
      const Stretch stretch = open.back();
      open.pop_back();
      if (is_settled(stretch)) continue;
      const double width = stretch.high.at - stretch.low.at;
      const double narrow = narrowest * (std::abs(stretch.low.at) + 1 / (1 + sum_.time_max()));
      const LogPoint middle = certain_point(stretch.low.at + width / 2, width / 2);
      if (width < narrow || middle.sign() == 0) {
        add(stretch.low, stretch.high, false);
      } else {
        open.push_back({middle, stretch.high});
        open.push_back({stretch.low, middle});
      }
    }
  }

  // Whether it holds one root, which is added, or none.
  bool is_settled(const Stretch& stretch) {
    const auto& [low, high] = stretch;
    if (low.sign() == 0 || high.sign() == 0) return false;
    const bool differs = low.sign() != high.sign();
    const Slopes slopes = slopes_between(low, high, sum_.has_fractions());
    if (slopes.keeps_sign()) {
      if (differs) add(low, high, true);
      return true;
    }
    const double reach = std::abs(low.value) + std::abs(high.value) - low.error - high.error;
    return !differs && reach > slopes.largest() * (high.at - low.at);
  }

  const LogSum& sum_;
  std::vector<RootStretch> stretches_{};
};

}  // namespace

std::vector<RootStretch> root_stretches(const LogSum& sum) { return Scan(sum).run(); }

RootStretch whole_line(const LogSum& sum) {
  const bool positive_first = sum.positive().first() < sum.negative().first();
  constexpr double end = std::numeric_limits<double>::infinity();
  return {-end, end, positive_first ? -1 : 1, positive_first ? 1 : -1, true};
}

// Newton in the logarithm, halving where a step would leave the bracket or does not shrink it.
double approximate_root(const LogSum& sum, const RootStretch& stretch) {
  constexpr int steps_max = 120;
  double low = stretch.low;
  double high = stretch.high;
  double at = std::isfinite(low) && std::isfinite(high) ? low + (high - low) / 2 : 0;
  for (int i = 0; i < steps_max; ++i) {
    const LogPoint point = sum.at(at);
    const int side = point.value > 0 ? 1 : point.value < 0 ? -1 : 0;
    if (side == 0) return at;
    (side == stretch.sign_low ? low : high) = at;
    const double slope = point.negative_mean - point.positive_mean;
    double next = at - point.value / slope;
    const bool is_inside = next > low && next < high;
    if (!is_inside && std::isfinite(low) && std::isfinite(high)) next = low + (high - low) / 2;
    if (!std::isfinite(next)) return at;
    // What a step leaves is of the order of its square.
    if (std::abs(next - at) <= 0x1p-28 * std::abs(next)) return next;
    at = next;
  }
  return at;
}

}  // namespace afford::detail
