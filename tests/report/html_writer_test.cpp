#include "afford/report/html_writer.hpp"

#include "tests/report/markup_balance.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

// What stands between <main> and </main>.
template <class Part>
std::string body(Part part) {
  Document document;
  document.add(std::move(part));
  const std::string page = write_html(document, Language::english);
  const std::string opening = "<main>\n";
  const auto from = page.find(opening) + opening.size();
  return page.substr(from, page.find("</main>") - from);
}

}  // namespace

TEST_CASE("a page of HTML stands alone and names its language and title", "[report]") {
  Document document;
  document.add(Heading{"Cost & more"}).add(Heading{"Other", 2});
  const std::string english = write_html(document, Language::english);
  CHECK(english.starts_with("<!doctype html>\n<html lang=\"en\">\n"));
  CHECK(says(english, "<meta charset=\"utf-8\">"));
  CHECK(says(english, "name=\"viewport\""));
  CHECK(says(english, "<title>Cost &amp; more</title>"));
  CHECK(says(english, "color-scheme: light dark"));
  CHECK(says(english, "@media print"));
  CHECK(english.ends_with("</main>\n</body>\n</html>\n"));
  for (const auto* outside : {"<script", "<link", "src=", "href=", "http:", "https:", "@import"}) {
    CHECK_FALSE(says(english, outside));
  }
  CHECK(says(write_html(document, Language::french), "<html lang=\"fr\">"));
  CHECK(says(write_html({}, Language::english), "<title>afford</title>"));
}

TEST_CASE("blocks of a page are elements of HTML", "[report]") {
  CHECK(body(Heading{"Page"}) == "<h1>Page</h1>\n");
  CHECK(body(Heading{"Block", 2}) == "<h2>Block</h2>\n");
  CHECK(body(Paragraph{"Text."}) == "<p>Text.</p>\n");
  CHECK(body(Note{"Small."}) == "<p class=\"note\">Small.</p>\n");
  CHECK(body(Bullets{{"one", "two"}}) == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
}

// A screen reader says the head of a row or column with each cell.
TEST_CASE("tables have heads, sides and a way to scroll", "[report]") {
  const std::string lines = body(KeyValues{{{"Loan", "1\n2"}}});
  CHECK(says(lines, "<th scope=\"row\">Loan</th><td>1<br>2</td>"));
  const std::string table = body(Table{{{"Day", Align::left}, {"Amount"}}, {{{"1 May", "9.00"}}}});
  CHECK(says(table, "<div class=\"scroll\"><table>"));
  CHECK(says(table, "<th scope=\"col\">Day</th><th scope=\"col\" class=\"right\">Amount</th>"));
  CHECK(says(table, "<tr><th scope=\"row\">1 May</th><td class=\"right\">9.00</td></tr>"));
}

TEST_CASE("a table without titles has no head, and a sum has a rule above it", "[report]") {
  const std::string plain = body(Table{{{"", Align::left}, {""}}, {{{"All", "9.00"}, true}}});
  CHECK_FALSE(says(plain, "<thead>"));
  CHECK(says(plain, "<tr class=\"total\"><th scope=\"row\">All</th>"));
  const std::string corner = body(Table{{{"", Align::left}, {"Now"}}, {{{"Pay", "9.00"}}}});
  CHECK(says(corner, "<thead><tr><td></td><th scope=\"col\" class=\"right\">Now</th>"));
  CHECK(says(body(Table{{{"No."}}, {{{"1"}}}}), "<td class=\"right\">1</td>"));
}

TEST_CASE("the answer stands out, and nothing may be loaded or run", "[report]") {
  CHECK(body(Paragraph{"It fits.", true}) == "<p class=\"answer\">It fits.</p>\n");
  const std::string page = write_html({}, Language::english);
  CHECK(says(page, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
  CHECK(first_fault(page).empty());
}

TEST_CASE("a chart is a figure with its table, each with names of its own", "[report]") {
  Document document;
  const Chart chart{.drawing = DotChart{"Futures", "d", {"behind", 60}, {"ahead", 40}},
                    .note = "Estimates <1>.",
                    .drawing_note = "Each mark is one.",
                    .table = {{{"End", Align::left}}, {{{"behind"}}}},
                    .all_title = "All & every",
                    .all = {{{"End", Align::left}}, {{{"ahead"}}}}};
  document.add(chart).add(chart);
  const std::string page = write_html(document, Language::english);
  CHECK(first_fault(page).empty());
  CHECK(says(page, "<figure class=\"chart\">\n<svg "));
  CHECK(says(page, "<title id=\"chart1-title\">"));
  CHECK(says(page, "<title id=\"chart2-title\">"));
  CHECK(
      says(page, "<figcaption class=\"note\">Estimates &lt;1&gt;. Each mark is one.</figcaption>"));
  CHECK(says(page, "<summary>All &amp; every</summary>\n<div class=\"scroll\"><table>"));
}

// A lender names its fees as it likes.
TEST_CASE("text of a request is never markup", "[report]") {
  const std::string fee = "A&B <i>*due*</i> | \"x\" <script>alert(1)</script>";
  const std::string shown =
      "A&amp;B &lt;i&gt;*due*&lt;/i&gt; | &quot;x&quot; &lt;script&gt;alert(1)&lt;/script&gt;";
  CHECK(body(Paragraph{fee}) == "<p>" + shown + "</p>\n");
  CHECK(body(Note{fee}) == "<p class=\"note\">" + shown + "</p>\n");
  CHECK(body(Heading{fee, 2}) == "<h2>" + shown + "</h2>\n");
  CHECK(says(body(Bullets{{fee}}), "<li>" + shown + "</li>"));
  CHECK(says(body(KeyValues{{{fee, fee}}}),
             "<th scope=\"row\">" + shown + "</th><td>" + shown + "</td>"));
  CHECK(says(body(Table{{{fee, Align::left}}, {{{fee}}}}), "<th scope=\"row\">" + shown + "</th>"));
  Document titled;
  titled.add(Heading{fee});
  CHECK(says(write_html(titled, Language::english), "<title>" + shown + "</title>"));
}
