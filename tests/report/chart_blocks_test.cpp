// Charts with their tables, as other pages make them too.
#include "afford/report/detail/chart_blocks.hpp"

#include "afford/report/html_writer.hpp"
#include "tests/report/markup_balance.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const detail::Voice voice(Language::english);
const detail::Voice voix(Language::french);

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

/// What a course has brought and cost up to each month: even in the 14th.
LineChart cumulative() {
  LineChart chart{.title = "Gain so far",
                  .description = "d",
                  .first = Month::of(Date::of(2026, 1, 1)),
                  .lines = {{"cautious", {}}, {"claim", {}, true}},
                  .is_stepped = false,
                  .below_zero = "not yet paid back",
                  .marks = {{Month::of(Date::of(2027, 2, 1)), "break-even"}},
                  .top = {}};
  for (int i = 0; i < 20; ++i) {
    chart.lines[0].amounts.push_back(cents(-130'000 + i * 10'000));
    chart.lines[1].amounts.push_back(cents(-130'000 + i * 20'000));
  }
  return chart;
}

std::string html(const Chart& chart) {
  Document page;
  page.add(chart);
  const std::string text = write_html(page, Language::english);
  CHECK(first_fault(text).empty());
  return text;
}

}  // namespace

TEST_CASE("an estimate has its sign, and none where it rounds to nothing", "[report]") {
  CHECK(detail::signed_tens(cents(-110'010), voice) == "-1,100");
  CHECK(detail::signed_tens(cents(110'010), voice) == "1,100");
  CHECK(detail::signed_tens(cents(0), voice) == "0");
  CHECK(detail::signed_tens(cents(-300), voice) == "under 10");
  CHECK(detail::signed_tens(cents(-110'010), voix) == "-1\u00a0100");
}

TEST_CASE("a cumulative chart marks the month in which the course is paid back", "[report]") {
  const Chart chart =
      detail::chart_of_months(cumulative(), detail::Figures::tens, "Estimates.", voice);
  const std::string page = html(chart);
  CHECK(says(page, ">break-even</text>"));
  CHECK(says(page, "not yet paid back"));
  CHECK(chart.table.columns[1].title == "A. cautious");
  CHECK(chart.table.columns[2].title == "B. claim");
  REQUIRE(chart.table.rows.size() == 8);  // one in 3 of 20, and the last
  CHECK(chart.table.rows[1].cells == std::vector<std::string>{"Apr 2026", "-1,000", "-700"});
  CHECK(chart.table.rows[7].cells == std::vector<std::string>{"Aug 2027", "600", "2,500"});
  CHECK(chart.all.rows.size() == 20);
  CHECK(says(chart.note, "one month in 3"));
  CHECK_FALSE(says(chart.note, "drawing"));  // Markdown has none
}

TEST_CASE("few months stand in one table, contract lines with every cent", "[report]") {
  LineChart short_chart = cumulative();
  short_chart.lines.pop_back();
  short_chart.lines[0].amounts.resize(3, cents(0));
  const Chart chart = detail::chart_of_months(short_chart, detail::Figures::exact, "Exact.", voice);
  CHECK(chart.note == "Exact.");
  CHECK(chart.drawing_note.empty());
  CHECK(chart.all_title.empty());
  CHECK(chart.table.columns[1].title == "cautious");
  CHECK(chart.table.rows[0].cells[1] == "-1,300.00");
}

TEST_CASE("a tornado has its bars as a table, the widest first", "[report]") {
  const TornadoChart tornado{.title = "What moves the result",
                             .description = "d",
                             .low_name = "If it is lower",
                             .high_name = "If it is higher",
                             .bars = {{"Fee", cents(100'000), cents(90'000), cents(95'000)},
                                      {"Pay", cents(-200'000), cents(400'000), cents(95'000)}}};
  const Chart chart = detail::tornado_chart(tornado, "Estimates.", voice);
  CHECK(chart.table.rows[0].cells == std::vector<std::string>{"Pay", "-2,000", "950", "4,000"});
  CHECK(chart.table.rows[1].cells == std::vector<std::string>{"Fee", "1,000", "950", "900"});
  CHECK(says(html(chart), ">If it is lower</th>"));
}
