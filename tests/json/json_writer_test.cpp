#include "afford/json/json_writer.hpp"

#include "afford/base/require.hpp"
#include "afford/json/json_value.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace std::string_literals;

TEST_CASE("keys come in the order given, two spaces a level", "[json]") {
  JsonWriter json;
  json.open_object()
      .field("name", "Course \"A\"")
      .whole("count", -3)
      .boolean("fits", true)
      .null("gap")
      .open_array("rows")
      .open_object()
      .field("payment", Money::of_minor(6'142, cad))
      .close_object()
      .item("end")
      .close_array()
      .open_object("none")
      .close_object()
      .open_array("empty")
      .close_array()
      .close_object();
  CHECK(json.take() == R"({
  "name": "Course \"A\"",
  "count": -3,
  "fits": true,
  "gap": null,
  "rows": [
    {
      "payment": "61.42"
    },
    "end"
  ],
  "none": {},
  "empty": []
}
)");
}

TEST_CASE("figures are texts with all their digits", "[json]") {
  JsonWriter json;
  json.open_object()
      .field("money", Money::of_minor(-5, cad))
      .field("number", Decimal(1'500, 3))
      .field("date", Date::of(2025, 9, 2))
      .field("month", Month::of(Date::of(2025, 9, 2)))
      .close_object();
  CHECK(json.take() ==
        "{\n  \"money\": \"-0.05\",\n  \"number\": \"1.500\",\n  \"date\": \"2025-09-02\",\n"
        "  \"month\": \"2025-09\"\n}\n");
}

TEST_CASE("a quoted text reads back as it was", "[json]") {
  const std::string odd = "\"\\/\b\f\n\r\t\x01\x1f\x7f \u00e9 \u2028"s + "\0"s;
  const auto read = parse_json("[" + json_quoted(odd) + "]");
  REQUIRE(read.has_value());
  CHECK(read->items.at(0).text == odd);
  CHECK(json_quoted("a\x02z") == "\"a\\u0002z\"");
}

TEST_CASE("a document that is not closed is our bug", "[json]") {
  JsonWriter open;
  open.open_object();
  CHECK_THROWS_AS(open.take(), ContractViolation);
  JsonWriter closed;
  CHECK_THROWS_AS(closed.close_object(), ContractViolation);
}
