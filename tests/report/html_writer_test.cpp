#include "afford/report/html_writer.hpp"

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
  CHECK(says(table, "<tr><td>1 May</td><td class=\"right\">9.00</td></tr>"));
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
  CHECK(says(body(Table{{{fee, Align::left}}, {{{fee}}}}), "<td>" + shown + "</td>"));
  Document titled;
  titled.add(Heading{fee});
  CHECK(says(write_html(titled, Language::english), "<title>" + shown + "</title>"));
}
