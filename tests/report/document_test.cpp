#include "afford/report/document.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("text of others cannot steer a terminal", "[report]") {
  CHECK(printable("Soins infirmiers, \u00e9t\u00e9") == "Soins infirmiers, \u00e9t\u00e9");
  CHECK(printable("a\x1b[31mb\x7f\r") == "a?[31mb??");
  CHECK(printable("two\nlines\tand more") == "two lines and more");
  CHECK(printable("a\u202eb\u2066c\u200bd\u0085e") == "a?b?c?d?e");
  CHECK(printable("").empty());
}

TEST_CASE("prose is what a person reads as sentences", "[report]") {
  Document document;
  document.add(Heading{"Title"})
      .add(Paragraph{"One."})
      .add(Bullets{{"Two.", "Three."}})
      .add(KeyValues{{{"key", "value"}}})
      .add(Note{"Four."});
  CHECK(prose(document) == std::vector<std::string>{"One.", "Two.", "Three.", "Four."});
}
