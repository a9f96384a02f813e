#include "afford/report/markdown_writer.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

template <class Part>
std::string written(Part part) {
  Document document;
  document.add(std::move(part));
  return write_markdown(document);
}

}  // namespace

TEST_CASE("blocks of a page are blocks of Markdown, a blank line between them", "[report]") {
  Document document;
  document.add(Heading{"Page"})
      .add(Heading{"Block", 2})
      .add(Paragraph{"Text."})
      .add(Note{"Small."})
      .add(Bullets{{"one", "two"}});
  CHECK(write_markdown(document) == "# Page\n\n## Block\n\nText.\n\nSmall.\n\n- one\n- two\n");
  CHECK(write_markdown({}).empty());
}

TEST_CASE("tables keep their sides and one line for each row", "[report]") {
  const Table table{{{"Day", Align::left}, {"Amount"}},
                    {{{"1 May", "9.00"}}, {{"In all\nof them", "9.00"}, true}}};
  CHECK(written(table) ==
        "| Day | Amount |\n| :- | -: |\n| 1 May | 9.00 |\n| In all<br>of them | 9.00 |\n");
  CHECK(written(KeyValues{{{"Loan", "1\n2"}}}) == "| | |\n| :- | :- |\n| Loan | 1<br>2 |\n");
}

// A lender names its fees as it likes.
TEST_CASE("text of a request stays text", "[report]") {
  const std::string fee = "A&B <i>*due*</i> | `x` [y](z) _u_ \\ #1 ~s~";
  const std::string shown =
      "A&amp;B \\<i\\>\\*due\\*\\</i\\> \\| \\`x\\` \\[y\\](z) \\_u\\_ \\\\ \\#1 \\~s\\~";
  CHECK(written(Paragraph{fee}) == shown + "\n");
  CHECK(written(Note{fee}) == shown + "\n");
  CHECK(written(Heading{fee}) == "# " + shown + "\n");
  CHECK(written(Bullets{{fee}}) == "- " + shown + "\n");
  CHECK(written(KeyValues{{{fee, fee}}}).ends_with("| " + shown + " | " + shown + " |\n"));
  CHECK(written(Table{{{fee, Align::left}}, {{{fee}}}}) ==
        "| " + shown + " |\n| :- |\n| " + shown + " |\n");
}

TEST_CASE("a paragraph that begins like a list is none", "[report]") {
  CHECK(written(Paragraph{"- 5"}) == "\\- 5\n");
  CHECK(written(Paragraph{"+ 5"}) == "\\+ 5\n");
  CHECK(written(Note{"* 5"}) == "\\* 5\n");
  CHECK(written(Paragraph{"5 - 4"}) == "5 - 4\n");
}

TEST_CASE("in Markdown a chart is left to its table", "[report]") {
  const Chart chart{.drawing = DotChart{"Futures", "d", {"behind", 60}, {"ahead", 40}},
                    .note = "Estimates.",
                    .drawing_note = "Each mark is one.",
                    .table = {{{"End", Align::left}}, {{{"behind"}}}},
                    .all_title = "All",
                    .all = {}};
  CHECK(written(chart) == "| End |\n| :- |\n| behind |\n\nEstimates.\n");
}
