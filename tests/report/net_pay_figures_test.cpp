#include "afford/report/net_pay_figures.hpp"

#include "tests/report/page_steps.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

NetPayAnswer two_lines() {
  const auto dollars = [](std::int64_t major) { return Money::of_minor(major * 100, cad); };
  NetPayAnswer answer{.pay = {dollars(1'000), dollars(50), dollars(20), dollars(100), dollars(30),
                              dollars(800), dollars(0)},
                      .kept_of_next_dollar = Ratio(7, 10),
                      .province = "ON",
                      .province_name = "Ontario",
                      .year = 2025,
                      .law_year = 2025,
                      .confidence = Confidence::high,
                      .sources = {}};
  answer.lines = {{NetPayLineKind::contribution,
                   "contributions",
                   "CPP.base",
                   50,
                   Ratio(1, 20),
                   Ratio(1'000),
                   {}},
                  {NetPayLineKind::contribution, "contributions", "EI", 20, {}, {}, {}},
                  {NetPayLineKind::tax, "federal", "tax", 100, {}, {}, {}},
                  {NetPayLineKind::tax, "ON", "tax", 30, {}, {}, {}}};
  return answer;
}

}  // namespace

TEST_CASE("each deduction has the lines of its own part", "[report]") {
  const FigureSteps figures = net_pay_steps(two_lines(), std::nullopt);
  CHECK(says(steps_text(figures, "/pension"), "CPP.base: 50.000000 = 5% of 1000.000000."));
  CHECK_FALSE(says(steps_text(figures, "/pension"), "EI"));
  CHECK(says(steps_text(figures, "/premiums"), "EI: 20.000000."));
  CHECK(says(steps_text(figures, "/federal_tax"), "tax: 100.000000."));
  CHECK(says(steps_text(figures, "/provincial_tax"), "tax: 30.000000."));
  CHECK(says(steps_text(figures, "/with_return"), "No rule of this law applies"));
  CHECK(says(steps_text(figures, "/net"), "- 30.00 (provincial_tax) = 800.00."));
}

TEST_CASE("gross pay is given, or the lowest that leaves what is wanted", "[report]") {
  CHECK(steps_text(net_pay_steps(two_lines(), std::nullopt), "/gross") == "It is given: --gross.");
  CHECK(says(steps_text(net_pay_steps(two_lines(), Money::of_minor(80'000, cad)), "/gross"),
             "leaves 800.00."));
}
