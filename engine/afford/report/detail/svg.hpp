// Elements of SVG, written one after the other. Coordinates are whole units: 360 to the width.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "afford/report/chart.hpp"
#include "afford/words/catalogue.hpp"

namespace afford::detail {

struct Point {
  int x;
  int y;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// What a chart is called, and its names inside the page.
struct ChartFrame {
  std::string id;
  std::string title;
  std::string description;
  int height;
};

class Svg {
 public:
  static constexpr int width = 360;

  explicit Svg(const ChartFrame& frame);

  /// `attributes` is markup of our own, such as `stroke-width="2"`.
  void path(std::string_view data, std::string_view attributes = "");
  void line(Point from, Point to, std::string_view attributes = "");
  void rectangle(Point corner, Point opposite, std::string_view attributes = "");
  void text(Point at, Anchor anchor, std::string_view words);
  /// Slanted lines, for `hatched()`.
  void define_hatching();
  /// The attribute that fills with them.
  std::string hatched() const;

  /// What follows is cut off outside of a rectangle, up to `close_group`; once in a chart.
  void open_clipped(Point corner, Point opposite);
  void close_group() { text_ += "</g>\n"; }

  std::string take();

 private:
  std::string id_;
  std::string text_;
};

/// "12 34"
std::string at(Point point);

/// A tick's amount, in whole major units: "-1,500".
std::string tick_words(std::int64_t minor, Currency currency, Language language);

std::string draw_lines(const LineChart& chart, const std::string& id, Language language);

}  // namespace afford::detail
