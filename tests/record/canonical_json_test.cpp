#include "afford/record/canonical_json.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

std::string canonical(std::string_view text) { return canonical_json(parse_json(text).value()); }

}  // namespace

TEST_CASE("members are sorted and blanks are gone, at every depth", "[record]") {
  CHECK(canonical(R"({ "b" : [ 1 , { "z":null,"a":true } ], "a":"x" })") ==
        R"({"a":"x","b":[1,{"a":true,"z":null}]})");
  CHECK(canonical("{}") == "{}");
  CHECK(canonical("[]") == "[]");
}

TEST_CASE("a number keeps its own text", "[record]") { CHECK(canonical("[6.70,1]") == "[6.70,1]"); }

// RFC 8785, s. 3.2.2.2.
TEST_CASE("the shortest escapes", "[record]") {
  CHECK(canonical(R"(["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"])") ==
        "[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
}

// RFC 8785, s. 3.2.3: the example's keys in their order.
TEST_CASE("keys go by UTF-16 code units", "[record]") {
  CHECK(
      canonical(R"({"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7})") ==
      "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\U0001F600\":5,\"\ufb33\":3}");
}
