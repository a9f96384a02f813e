#include "afford/report/svg_chart.hpp"

#include "tests/report/markup_balance.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }

LineChart savings() {
  return {.title = "Savings",
          .description = "Two lines.",
          .first = Month::of(Date::of(2025, 11, 1)),
          .lines = {{"fails", {dollars(0), dollars(-200), dollars(-100)}},
                    {"claim", {dollars(0), dollars(50), dollars(100)}, true}},
          .is_stepped = false,
          .below_zero = "money is missing",
          .marks = {},
          .top = {}};
}

std::string drawn(const Drawing& drawing, Language language = Language::english) {
  std::string svg = draw_svg(drawing, "c1", language);
  INFO(svg);
  CHECK(first_fault(svg).empty());
  CHECK(svg == draw_svg(drawing, "c1", language));
  return svg;
}

int count_of(const std::string& text, const std::string& part) {
  int count = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace

TEST_CASE("the check of markup finds what is out of place", "[report]") {
  CHECK(first_fault("<p>a<br>b &amp; c</p><path d=\"M0 0\"/>").empty());
  for (const auto* bad : {"<p>", "</p>", "<b><i></b></i>", "<p a=\"x>y</p>", "<p>a & b</p>",
                          "<p <b></b>", "<text>1 < 2</text>"}) {
    CAPTURE(bad);
    CHECK_FALSE(first_fault(bad).empty());
  }
}

// From x 62 to 330 for three months, from y 202 (-200.00) to 22 (100.00): 60 units for 100.00.
TEST_CASE("points of a line lie where their amounts say", "[report]") {
  const std::string svg = drawn(savings());
  CHECK(says(svg, "<path d=\"M62 82L196 202L330 142\" stroke-width=\"2\"/>"));
  CHECK(says(svg, "<path d=\"M62 82L196 52L330 22\" stroke-opacity"));
  CHECK(says(svg,
             "<text x=\"57\" y=\"86\" text-anchor=\"end\" fill=\"currentColor\" "
             "stroke=\"none\">0</text>"));
  CHECK(says(svg, ">-200</text>"));
  CHECK(says(svg, "<rect x=\"62\" y=\"82\" width=\"268\" height=\"120\""));  // below zero
  CHECK(says(svg, ">money is missing</text>"));
  LineChart stepped = savings();
  stepped.is_stepped = true;
  CHECK(says(drawn(stepped), "<path d=\"M62 82H196V202H330V142\" stroke-width=\"2\"/>"));
}

TEST_CASE("months are named at both ends, years at each January", "[report]") {
  const std::string svg = drawn(savings());
  CHECK(says(svg, ">Nov 2025</text>"));
  CHECK(says(svg, ">Jan 2026</text>"));
  CHECK(says(svg,
             "<text x=\"330\" y=\"218\" text-anchor=\"middle\" fill=\"currentColor\" "
             "stroke=\"none\">2026</text>"));
  CHECK(says(drawn(savings(), Language::french), ">janv. 2026</text>"));
  LineChart decades = savings();
  for (auto& line : decades.lines) line.amounts.resize(361, dollars(0));
  const std::string years = drawn(decades);
  CHECK(says(years, ">2030</text>"));
  CHECK_FALSE(says(years, ">2031</text>"));
}

TEST_CASE("a claim is drawn last and lightest, and no line by colour", "[report]") {
  const std::string svg = drawn(savings());
  const auto fails = svg.find("stroke-width=\"2\"/>");
  const auto claim = svg.find("stroke-opacity=\".7\" stroke-dasharray=\"4 4\"");
  CHECK(fails < claim);
  CHECK(svg.find(">A  fails</text>") < svg.find(">B  claim</text>"));
  for (const auto* colour : {"rgb", "fill=\"#", "stroke=\"#", "red", "green"}) {
    CHECK_FALSE(says(svg, colour));
  }
  LineChart five = savings();
  five.lines.insert(five.lines.begin(), 3, five.lines.front());
  const std::string all = drawn(five);
  for (const auto* dashes : {"\"8 4\"", "\"2 3\"", "\"12 3 2 3\"", "\"4 4\""}) {
    CHECK(says(all, dashes));
  }
  CHECK(says(all, ">ABCD</text>"));  // they end in one point
}

TEST_CASE("a line alone needs neither letter nor legend", "[report]") {
  LineChart alone = savings();
  alone.lines.pop_back();
  alone.below_zero.clear();
  const std::string svg = drawn(alone);
  CHECK_FALSE(says(svg, ">A"));
  CHECK(says(svg, "viewBox=\"0 0 360 243\""));
  CHECK(says(drawn(savings()), "viewBox=\"0 0 360 294\""));
  alone.lines[0].amounts.resize(1, dollars(0));
  CHECK(says(drawn(alone), "<path d=\"M62 202\""));
}

TEST_CASE("a line that rises above the top leaves with an arrow", "[report]") {
  LineChart chart = savings();
  chart.lines[1].amounts = {dollars(0), dollars(400), dollars(40'000)};
  chart.top = dollars(100);
  const std::string svg = drawn(chart);
  CHECK(says(svg, "<clipPath id=\"c1-clip\">"));
  CHECK(says(svg, "clip-path=\"url(#c1-clip)\""));
  CHECK(says(svg,
             "<text x=\"196\" y=\"16\" text-anchor=\"middle\" fill=\"currentColor\" "
             "stroke=\"none\">B\u2191</text>"));
  CHECK(says(svg, "M62 82L196 202L330 142"));  // what lies below stays as large
}

TEST_CASE("a month can be marked", "[report]") {
  LineChart chart = savings();
  chart.marks = {{Month::of(Date::of(2025, 12, 1)), "even & <on>"},
                 {Month::of(Date::of(2024, 1, 1)), "before"}};
  const std::string svg = drawn(chart);
  CHECK(says(svg, "<path d=\"M196 16L196 202\" stroke-dasharray=\"1 3\"/>"));
  CHECK(says(svg, ">even &amp; &lt;on&gt;</text>"));
  CHECK_FALSE(says(svg, "before"));
}

TEST_CASE("text of a person is never markup", "[report]") {
  LineChart chart = savings();
  chart.title = "a < \"b\"\n& c";
  chart.description = "</desc><script>";
  chart.lines[0].name = "</text><script>alert(1)</script>";
  const std::string svg = drawn(chart);
  CHECK(says(svg, "<title id=\"c1-title\">a &lt; &quot;b&quot; &amp; c</title>"));
  CHECK_FALSE(says(svg, "<script"));
}

TEST_CASE("a chart says what it is to those who do not see it", "[report]") {
  const std::string svg = drawn(savings());
  CHECK(svg.starts_with("<svg viewBox="));
  CHECK(says(svg, "role=\"img\" aria-labelledby=\"c1-title c1-desc\""));
  CHECK(says(svg, "<desc id=\"c1-desc\">Two lines.</desc>"));
}

TEST_CASE("100 futures are crosses, then dots, ten to a row", "[report]") {
  const std::string svg = drawn(DotChart{"Futures", "d", {"behind", 23}, {"ahead", 77}});
  CHECK(count_of(svg, "m-6 -6l12 12m0 -12l-12 12") == 23 + 1);  // one in the legend
  CHECK(count_of(svg, "h0") == 77 + 1);
  CHECK(says(svg, "<path d=\"M72 12m-6"));
  CHECK(says(svg, "\"M144 60h0M168 60h0"));  // the 24th stands fourth in the third row
  CHECK(svg.find("23 behind") < svg.find("77 ahead"));
  const std::string none = drawn(DotChart{"Futures", "d", {"behind", 100}, {"ahead", 0}});
  CHECK(count_of(none, "h0") == 1);
}

// Axis from -2,000.00 to 4,000.00 over 236 units: 1,000.00 is 39.3; the base, 1,000.00, is at 118.
TEST_CASE("a tornado has bars to both sides of its base, the widest on top", "[report]") {
  const TornadoChart chart{
      .title = "What moves the result",
      .description = "d",
      .low_name = "low value",
      .high_name = "high value",
      .bars = {{"Pay", dollars(500), dollars(1'200), dollars(1'000)},
               {"Fee & more", dollars(4'000), dollars(-2'000), dollars(1'000)}}};
  const std::string svg = drawn(chart);
  CHECK(svg.find(">Fee &amp; more</text>") < svg.find(">Pay</text>"));
  CHECK(
      says(svg, "<rect x=\"180\" y=\"40\" width=\"118\" height=\"14\" fill=\"url(#c1-hatching)\""));
  CHECK(says(svg, "<rect x=\"62\" y=\"40\" width=\"118\" height=\"14\" fill=\"currentColor\""));
  CHECK(says(svg, "<path d=\"M180 18L180 106\" stroke-dasharray=\"4 3\"/>"));
  CHECK(says(svg, "<path d=\"M141 22L141 106\""));  // zero
  CHECK(says(svg, ">-2,000</text>"));
  CHECK(says(svg, ">low value</text>"));
}
