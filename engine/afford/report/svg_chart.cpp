#include "afford/report/svg_chart.hpp"

#include <algorithm>

#include "afford/report/detail/svg.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Anchor;
using detail::Point;
using detail::Svg;

constexpr std::string_view cross = "m-6 -6l12 12m0 -12l-12 12";
constexpr std::string_view cross_stroke = "stroke-width=\"2\"";
constexpr std::string_view dot = "h0";  // with a round end of the line it is a disc
constexpr std::string_view dot_stroke = "stroke-width=\"15\" stroke-linecap=\"round\"";

std::string draw_dots(const DotChart& chart, const std::string& id) {
  constexpr int in_row = 10;
  constexpr int cell = 24;
  constexpr int margin = 60;
  constexpr int legend = in_row * cell + 24;
  Svg svg({id, chart.title, chart.description, legend + 28});
  std::string crosses;
  std::string dots;
  for (int i = 0; i < chart.behind.count + chart.ahead.count; ++i) {
    const Point middle{margin + cell / 2 + i % in_row * cell, cell / 2 + i / in_row * cell};
    if (i < chart.behind.count) {
      crosses += 'M' + detail::at(middle) + std::string(cross);
    } else {
      dots += 'M' + detail::at(middle) + std::string(dot);
    }
  }
  if (!crosses.empty()) svg.path(crosses, cross_stroke);
  if (!dots.empty()) svg.path(dots, dot_stroke);
  const auto put_legend = [&](int y, std::string_view mark, std::string_view stroke) {
    svg.path('M' + detail::at({margin + cell / 2, y - 4}) + std::string(mark), stroke);
  };
  const auto put_name = [&](int y, const DotGroup& group) {
    svg.text({margin + cell + 4, y}, Anchor::start, std::to_string(group.count) + ' ' + group.name);
  };
  put_legend(legend, cross, cross_stroke);
  put_name(legend, chart.behind);
  put_legend(legend + 20, dot, dot_stroke);
  put_name(legend + 20, chart.ahead);
  return svg.take();
}

class TornadoDrawing {
 public:
  TornadoDrawing(const TornadoChart& chart, const std::string& id, Language language)
      : chart_(chart), bars_(by_swing(chart.bars)), language_(language), axis_(axis_of(bars_)),
        svg_({id, chart.title, chart.description, legend_top() + 24}) {}

  std::string draw() {
    svg_.define_hatching();
    const Money base = bars_.front().base;
    const int bottom = legend_top() - legend_gap;
    const Money zero = Money::zero(base.currency());
    svg_.line({x_of(zero), top}, {x_of(zero), bottom}, "stroke-opacity=\".5\"");
    svg_.text({x_of(zero), bottom + 14}, Anchor::middle, "0");
    svg_.line({x_of(base), top - 4}, {x_of(base), bottom}, "stroke-dasharray=\"4 3\"");
    svg_.text({x_of(base), top - 8}, Anchor::middle, words(base));
    for (std::size_t i = 0; i < bars_.size(); ++i) {
      draw_bar(bars_[i], top + static_cast<int>(i) * bar_gap);
    }
    draw_legend();
    return svg_.take();
  }

 private:
  static constexpr int left = 62;
  static constexpr int right = Svg::width - left;  // room for an amount on both sides
  static constexpr int top = 22;
  static constexpr int bar_gap = 42;
  static constexpr int legend_gap = 34;

  int legend_top() const { return top + static_cast<int>(bars_.size()) * bar_gap + legend_gap; }

  static ValueAxis axis_of(const std::vector<TornadoBar>& bars) {
    Money lowest = bars.front().base;
    Money highest = lowest;
    for (const auto& bar : bars) {
      lowest = std::min({lowest, bar.low, bar.high});
      highest = std::max({highest, bar.low, bar.high});
    }
    return value_axis(lowest, highest);
  }

  int x_of(Money amount) const { return left + position(amount, axis_, right - left); }
  /// Estimates: to the nearest 10.
  std::string words(Money amount) const {
    const std::string size = tens_words(amount, language_);
    const bool is_figure = size.front() > '0' && size.front() <= '9';
    return amount.minor() < 0 && is_figure ? '-' + size : size;
  }

  void draw_part(Money end, const TornadoBar& bar, int y, std::string_view attributes) {
    const auto [from, to] = std::minmax({x_of(bar.base), x_of(end)});
    svg_.rectangle({from, y}, {to, y + 14}, attributes);
  }

  void draw_bar(const TornadoBar& bar, int y) {
    svg_.text({8, y + 12}, Anchor::start, bar.label);
    draw_part(bar.low, bar, y + 18, svg_.hatched());
    draw_part(bar.high, bar, y + 18, solid);
    const auto [first, last] = std::minmax({bar.low, bar.high});
    svg_.text({std::min(x_of(first), x_of(bar.base)) - 4, y + 30}, Anchor::end, words(first));
    svg_.text({std::max(x_of(last), x_of(bar.base)) + 4, y + 30}, Anchor::start, words(last));
  }

  void draw_legend() {
    const int y = legend_top();
    svg_.rectangle({8, y - 11}, {28, y + 1}, svg_.hatched());
    svg_.text({34, y}, Anchor::start, chart_.low_name);
    svg_.rectangle({8, y + 7}, {28, y + 19}, solid);
    svg_.text({34, y + 18}, Anchor::start, chart_.high_name);
  }

  static constexpr std::string_view solid = "fill=\"currentColor\" fill-opacity=\".75\"";

  const TornadoChart& chart_;
  std::vector<TornadoBar> bars_;
  Language language_;
  ValueAxis axis_;
  Svg svg_;
};

struct Drawer {
  const std::string& id;
  Language language;

  std::string operator()(const LineChart& chart) const {
    return detail::draw_lines(chart, id, language);
  }
  std::string operator()(const DotChart& chart) const { return draw_dots(chart, id); }
  std::string operator()(const TornadoChart& chart) const {
    return TornadoDrawing(chart, id, language).draw();
  }
};

}  // namespace

std::string draw_svg(const Drawing& drawing, const std::string& id, Language language) {
  return std::visit(Drawer{id, language}, drawing);
}

}  // namespace afford
