#include "afford/report/text_writer.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

template <class Part>
std::string written(Part part) {
  Document document;
  document.add(std::move(part));
  return write_text(document);
}

}  // namespace

TEST_CASE("headings are underlined by their level", "[report]") {
  CHECK(written(Heading{"Page"}) == "Page\n====\n\n");
  CHECK(written(Heading{"Block", 2}) == "Block\n-----\n");
  CHECK(written(Heading{"Why:", 3}) == "Why:\n");
}

TEST_CASE("a blank line stands between blocks, and none under a heading", "[report]") {
  Document document;
  document.add(Heading{"A", 2})
      .add(Paragraph{"b"})
      .add(Paragraph{"c"})
      .add(Heading{"D", 3})
      .add(Bullets{{"e"}});
  CHECK(write_text(document) == "A\n-\nb\n\nc\n\nD\n- e\n");
}

TEST_CASE("paragraphs wrap at 80 columns", "[report]") {
  const std::string forty(39, 'x');
  CHECK(written(Paragraph{forty + " " + forty}) == forty + " " + forty + "\n");
  CHECK(written(Paragraph{forty + " " + forty + "xx"}) == forty + "\n" + forty + "xx\n");
  SECTION("a letter of two bytes is one column") {
    std::string accented;
    for (int i = 0; i < 39; ++i) accented += "\u00e9";
    CHECK(width_of(accented) == 39);
    CHECK(written(Paragraph{accented + " " + accented}) == accented + " " + accented + "\n");
  }
  SECTION("a longer word is not cut") {
    const std::string longest(90, 'y');
    CHECK(written(Paragraph{"a " + longest + " b"}) == "a\n" + longest + "\nb\n");
  }
}

TEST_CASE("bullets and values hang under their start", "[report]") {
  const std::string thirty(30, 'x');
  CHECK(written(Bullets{{thirty + " " + thirty + " " + thirty}}) ==
        "- " + thirty + " " + thirty + "\n  " + thirty + "\n");
  CHECK(written(KeyValues{{{"Loan", "1\n2"}, {"Payment", "3"}}}) ==
        "Loan     1\n         2\nPayment  3\n");
}

TEST_CASE("figures stand in line, under a rule where they add up", "[report]") {
  Table table{{{"", Align::left}, {"First\nyear"}, {"Second"}},
              {{{"Pay", "1.00", "12.00"}}, {{"All of it", "short by\n3.00", "4"}, true}}};
  CHECK(written(table) ==
        "              First\n"
        "               year  Second\n"
        "---------------------------\n"
        "Pay            1.00   12.00\n"
        "---------------------------\n"
        "           short by\n"
        "All of it      3.00       4\n");
}

TEST_CASE("what cannot fit is left whole", "[report]") {
  const std::string figure(70, '9');
  Table table{{{"", Align::left}, {""}}, {{{"interest only", figure}}}};
  CHECK(written(table) == "interest only " + figure + "\n");
}

TEST_CASE("a wide table lets its words wrap", "[report]") {
  const std::string words = "many words in a row that say what this line of the table is about";
  Table table{{{"", Align::left}, {""}}, {{{words, "123,456,789,012.00"}}}};
  const std::string text = written(table);
  CHECK(text.find("123,456,789,012.00\n") == text.size() - 19);
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find('\n', from);
    CHECK(end - from <= text_columns);
    from = end + 1;
  }
}

TEST_CASE("in text a chart is left to its table", "[report]") {
  const Chart chart{.drawing = DotChart{"Futures", "d", {"behind", 60}, {"ahead", 40}},
                    .note = "Estimates.",
                    .drawing_note = "Each mark is one.",
                    .table = {{{"End", Align::left}}, {{{"behind"}}}},
                    .all_title = "All",
                    .all = {}};
  CHECK(written(chart) == "End\n------\nbehind\n\nEstimates.\n");
}
