#include <algorithm>
#include <array>

#include "afford/report/detail/svg.hpp"
#include "afford/words/number_words.hpp"

namespace afford::detail {
namespace {

constexpr int left = 62;
constexpr int right = 330;
constexpr int top = 22;
constexpr int bottom = 202;
constexpr int legend_top = bottom + 52;
constexpr int legend_line = 17;
constexpr int letter_height = 12;
constexpr int letter_width = 22;

/// How a line looks: its dashes and the mark that it bears, drawn around a point.
struct LineStyle {
  std::string_view stroke;
  std::string_view mark;
  std::string_view mark_fill;
};

constexpr std::string_view solid = "fill=\"currentColor\" stroke=\"none\"";
constexpr std::array<LineStyle, 4> styles{{
    {"stroke-width=\"2\"", "m-4 -4h8v8h-8z", solid},
    {"stroke-width=\"2\" stroke-dasharray=\"8 4\"", "m0 -5l5 9h-10z", solid},
    {"stroke-width=\"2\" stroke-dasharray=\"2 3\"", "m0 5l5 -9h-10z", solid},
    {"stroke-width=\"2\" stroke-dasharray=\"12 3 2 3\"", "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
     "stroke-width=\"2\""},
}};
constexpr LineStyle claim_style{"stroke-opacity=\".7\" stroke-dasharray=\"4 4\"",
                                "m-3 -3l6 6m0 -6l-6 6", "stroke-opacity=\".7\""};

const LineStyle& style_of(const ChartLine& line, std::size_t index) {
  return line.is_claim ? claim_style : styles[index % styles.size()];
}

struct EndLabel {
  int at;
  std::string letters;
};

// Lines that end in one point share a label; labels too close to each other are moved apart.
std::vector<EndLabel> apart(std::vector<EndLabel> ends, int gap, int limit) {
  std::ranges::stable_sort(ends, {}, &EndLabel::at);
  std::vector<EndLabel> labels;
  for (auto& end : ends) {
    if (!labels.empty() && labels.back().at == end.at) {
      labels.back().letters += end.letters;
    } else {
      labels.push_back(std::move(end));
    }
  }
  for (std::size_t i = 1; i < labels.size(); ++i) {
    labels[i].at = std::max(labels[i].at, labels[i - 1].at + gap);
  }
  for (std::size_t i = labels.size(); i-- > 0; limit = labels[i].at - gap) {
    labels[i].at = std::min(labels[i].at, limit);
  }
  return labels;
}

class LineDrawing {
 public:
  LineDrawing(const LineChart& chart, const std::string& id, Language language)
      : chart_(chart), language_(language),
        count_(static_cast<int>(chart.lines.front().amounts.size())), axis_(axis_of(chart)),
        svg_({id, chart.title, chart.description, height_of(chart)}) {}

  std::string draw() {
    draw_amounts();
    draw_months();
    for (const auto& mark : chart_.marks) draw_mark(mark);
    if (chart_.top) svg_.open_clipped({left - 5, top}, {right + 5, bottom + 5});
    for (std::size_t i = 0; i < chart_.lines.size(); ++i) draw_line(i);
    if (chart_.top) svg_.close_group();
    if (has_legend()) draw_letters();
    draw_legend();
    return svg_.take();
  }

 private:
  static ValueAxis axis_of(const LineChart& chart) {
    Money lowest = chart.lines.front().amounts.front();
    Money highest = lowest;
    for (const auto& line : chart.lines) {
      lowest = std::min(lowest, std::ranges::min(line.amounts));
      highest = std::max(highest, std::ranges::max(line.amounts));
    }
    return value_axis(lowest, chart.top ? std::min(highest, *chart.top) : highest);
  }

  // A line alone needs no name: it is the chart's.
  static int height_of(const LineChart& chart) {
    const std::size_t lines = chart.lines.size() > 1 ? chart.lines.size() : 0;
    const std::size_t entries = lines + (chart.below_zero.empty() ? 0 : 1);
    return legend_top - legend_line + static_cast<int>(entries) * legend_line + 6;
  }
  bool has_legend() const { return chart_.lines.size() > 1; }
  Currency currency() const { return chart_.lines.front().amounts.front().currency(); }

  int x_of(int month) const {
    return count_ < 2 ? left : left + (month * (right - left) + (count_ - 1) / 2) / (count_ - 1);
  }
  int y_of(Money amount) const { return bottom - position(amount, axis_, bottom - top); }
  int y_of_minor(std::int64_t minor) const { return y_of(Money::of_minor(minor, currency())); }

  void draw_amounts() {
    const int zero = y_of_minor(0);
    if (!chart_.below_zero.empty()) {
      svg_.define_hatching();
      svg_.rectangle({left, zero}, {right, bottom}, svg_.hatched());
    }
    for (std::int64_t tick = axis_.from; tick <= axis_.to; tick += axis_.step) {
      const int y = y_of_minor(tick);
      svg_.line({left, y}, {right, y}, tick == 0 ? "" : "stroke-opacity=\".25\"");
      svg_.text({left - 5, y + 4}, Anchor::end, tick_words(tick, currency(), language_));
    }
  }

  void draw_months() {
    constexpr int years_max = 6;
    int every = 1;
    for (const int years : {2, 5, 10, 20}) {
      if (count_ > years_max * 12 * every) every = years;
    }
    for (int i = 0; i < count_; ++i) {
      const Month month = chart_.first.plus(i);
      if (month.month() != 1 || month.year() % every != 0) continue;
      svg_.line({x_of(i), bottom}, {x_of(i), bottom + 4});
      svg_.text({x_of(i), bottom + 16}, Anchor::middle, std::to_string(month.year()));
    }
    svg_.text({left, bottom + 31}, Anchor::start, month_words(chart_.first, language_));
    if (count_ < 2) return;
    svg_.text({right, bottom + 31}, Anchor::end,
              month_words(chart_.first.plus(count_ - 1), language_));
  }

  void draw_mark(const MonthMark& mark) {
    const int month = months_between(chart_.first, mark.month);
    if (month < 0 || month >= count_) return;
    const int x = x_of(month);
    svg_.line({x, top - 6}, {x, bottom}, "stroke-dasharray=\"1 3\"");
    const bool is_left = x < (left + right) / 2;
    svg_.text({is_left ? x + 3 : x - 3, top - 8}, is_left ? Anchor::start : Anchor::end,
              mark.label);
  }

  void draw_line(std::size_t index) {
    const ChartLine& line = chart_.lines[index];
    const LineStyle& style = style_of(line, index);
    // Marks of lines that run together stand beside each other, not on top of each other.
    const int every = std::max(1, count_ / 4);
    const int shift = static_cast<int>(index) * every / static_cast<int>(chart_.lines.size());
    std::string way;
    std::string marks;
    for (int i = 0; i < count_; ++i) {
      const Point point{x_of(i), y_of(line.amounts[static_cast<std::size_t>(i)])};
      if (i == 0) way = 'M' + at(point);
      if (i > 0 && chart_.is_stepped) {
        way += 'H' + std::to_string(point.x) + 'V' + std::to_string(point.y);
      } else if (i > 0) {
        way += 'L' + at(point);
      }
      if (i % every == shift % every) marks += 'M' + at(point) + std::string(style.mark);
    }
    svg_.path(way, style.stroke);
    if (has_legend()) svg_.path(marks, style.mark_fill);
  }

  // A line that ends above the drawing bears its letter where it leaves.
  void draw_letters() {
    std::vector<EndLabel> ends;
    std::vector<EndLabel> exits;
    for (std::size_t i = 0; i < chart_.lines.size(); ++i) {
      const int y = y_of(chart_.lines[i].amounts.back());
      if (y < top) {
        exits.push_back({exit_of(chart_.lines[i]), line_letter(i) + "\u2191"});
      } else {
        ends.push_back({y + 4, line_letter(i)});
      }
    }
    for (const auto& label : apart(std::move(ends), letter_height, bottom)) {
      svg_.text({right + 5, label.at}, Anchor::start, label.letters);
    }
    for (const auto& label : apart(std::move(exits), letter_width, right)) {
      svg_.text({label.at, top - 6}, Anchor::middle, label.letters);
    }
  }

  int exit_of(const ChartLine& line) const {
    int month = count_ - 1;
    while (month > 0 && y_of(line.amounts[static_cast<std::size_t>(month - 1)]) < top) --month;
    return x_of(month);
  }

  void draw_legend() {
    int y = legend_top;
    for (std::size_t i = 0; has_legend() && i < chart_.lines.size(); ++i) {
      const LineStyle& style = style_of(chart_.lines[i], i);
      svg_.line({6, y - 4}, {44, y - 4}, style.stroke);
      svg_.path('M' + at({25, y - 4}) + std::string(style.mark), style.mark_fill);
      svg_.text({50, y}, Anchor::start, line_letter(i) + "  " + chart_.lines[i].name);
      y += legend_line;
    }
    if (chart_.below_zero.empty()) return;
    svg_.rectangle({6, y - 11}, {44, y + 1}, svg_.hatched());
    svg_.text({50, y}, Anchor::start, chart_.below_zero);
  }

  const LineChart& chart_;
  Language language_;
  int count_;
  ValueAxis axis_;
  Svg svg_;
};

}  // namespace

std::string draw_lines(const LineChart& chart, const std::string& id, Language language) {
  return LineDrawing(chart, id, language).draw();
}

}  // namespace afford::detail
