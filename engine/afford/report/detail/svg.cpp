#include "afford/report/detail/svg.hpp"

#include "afford/report/detail/markup.hpp"
#include "afford/words/number_words.hpp"

namespace afford::detail {
namespace {

std::string_view name_of(Anchor anchor) {
  switch (anchor) {
    case Anchor::start: return "start";
    case Anchor::middle: return "middle";
    case Anchor::end: return "end";
  }
  return {};
}

std::string number(int value) { return std::to_string(value); }

std::string spaced(std::string_view attributes) {
  return attributes.empty() ? std::string() : ' ' + std::string(attributes);
}

}  // namespace

Svg::Svg(const ChartFrame& frame) : id_(frame.id) {
  text_ = "<svg viewBox=\"0 0 " + number(width) + ' ' + number(frame.height) +
          "\" role=\"img\" aria-labelledby=\"" + id_ + "-title " + id_ + "-desc\">\n<title id=\"" +
          id_ + "-title\">" + escaped_markup(frame.title, " ") + "</title>\n<desc id=\"" + id_ +
          "-desc\">" + escaped_markup(frame.description, " ") +
          "</desc>\n<g fill=\"none\" stroke=\"currentColor\" font-family=\"sans-serif\" "
          "font-size=\"12\">\n";
}

void Svg::path(std::string_view data, std::string_view attributes) {
  text_ += "<path d=\"" + std::string(data) + '"' + spaced(attributes) + "/>\n";
}

void Svg::line(Point from, Point to, std::string_view attributes) {
  path('M' + at(from) + 'L' + at(to), attributes);
}

void Svg::rectangle(Point corner, Point opposite, std::string_view attributes) {
  text_ += "<rect x=\"" + number(corner.x) + "\" y=\"" + number(corner.y) + "\" width=\"" +
           number(opposite.x - corner.x) + "\" height=\"" + number(opposite.y - corner.y) + '"' +
           spaced(attributes) + "/>\n";
}

void Svg::text(Point at, Anchor anchor, std::string_view words) {
  text_ += "<text x=\"" + number(at.x) + "\" y=\"" + number(at.y) + "\" text-anchor=\"" +
           std::string(name_of(anchor)) + "\" fill=\"currentColor\" stroke=\"none\">" +
           escaped_markup(words, " ") + "</text>\n";
}

void Svg::define_hatching() {
  text_ += "<pattern id=\"" + id_ +
           "-hatching\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
           "<path d=\"M0 6L6 0\" stroke-opacity=\".4\"/></pattern>\n";
}

std::string Svg::hatched() const {
  return "fill=\"url(#" + id_ + "-hatching)\" stroke-opacity=\".4\"";
}

void Svg::open_clipped(Point corner, Point opposite) {
  text_ += "<clipPath id=\"" + id_ + "-clip\">";
  rectangle(corner, opposite);
  text_ += "</clipPath>\n<g clip-path=\"url(#" + id_ + "-clip)\">\n";
}

std::string Svg::take() {
  text_ += "</g>\n</svg>\n";
  return std::move(text_);
}

std::string at(Point point) { return number(point.x) + ' ' + number(point.y); }

std::string tick_words(std::int64_t minor, Currency currency, Language language) {
  std::int64_t unit = 1;
  for (unsigned i = 0; i < currency.decimals(); ++i) unit *= 10;
  return grouped(std::to_string(minor / unit), language);
}

}  // namespace afford::detail
