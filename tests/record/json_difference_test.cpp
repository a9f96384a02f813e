#include "afford/record/json_difference.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

std::string differences(std::string_view a, std::string_view b) {
  std::string text;
  for (const auto& [path, before, after] :
       json_differences(parse_json(a).value(), parse_json(b).value())) {
    if (!text.empty()) text += "; ";
    text += path + " " + before.value_or("-") + " " + after.value_or("-");
  }
  return text;
}

}  // namespace

TEST_CASE("what is the same in another order does not differ", "[record]") {
  CHECK(differences(R"({"a":1,"b":[1,2]})", R"({"b":[1,2],"a":1})").empty());
  CHECK(
      differences(R"([{"id":"x","v":1},{"id":"y"}])", R"([{"id":"y"},{"id":"x","v":1}])").empty());
}

TEST_CASE("each place that differs is named, with both texts", "[record]") {
  CHECK(differences(R"({"a":{"b":"1"}})", R"({"a":{"b":"2"}})") == "/a/b 1 2");
  CHECK(differences(R"({"a":1})", R"({"b":1})") == "/a 1 -; /b - 1");
  CHECK(differences("[1,2]", "[1]") == "/1 2 -");
  CHECK(differences(R"({"a":"1"})", R"({"a":1})") == "/a 1 1");
  CHECK(
      differences(R"({"t":[{"id":"T1","v":"1"}]})", R"({"t":[{"id":"T2"},{"id":"T1","v":"3"}]})") ==
      "/t/T1/v 1 3; /t/T2 - {\"id\":\"T2\"}");
}

TEST_CASE("an entry that has only another id is named by it, also one that is taken", "[record]") {
  const std::string_view stands = R"([{"id":"x","v":1},{"id":"y","v":2}])";
  CHECK(differences(R"([{"id":"y","v":1},{"id":"y","v":2}])", stands) == "/y/id y x");
  CHECK(differences(R"([{"id":"z","v":1},{"id":"y","v":2}])", stands) == "/z/id z x");
  // Another entry altogether.
  CHECK(differences(R"([{"id":"z","v":3},{"id":"y","v":2}])", stands) ==
        "/z {\"id\":\"z\",\"v\":3} -; /x - {\"id\":\"x\",\"v\":1}");
}

TEST_CASE("a text beside what is no text has quotes where they are asked for", "[record]") {
  const auto quoted = [](std::string_view a, std::string_view b) {
    return json_differences(parse_json(a).value(), parse_json(b).value(), TextBesideOther::quoted)
        .at(0);
  };
  const auto number = quoted("[0.40]", R"(["0.40"])");
  CHECK(number.before == "0.40");
  CHECK(number.after == "\"0.40\"");
  CHECK(quoted(R"(["null"])", "[null]").before == "\"null\"");
  CHECK(quoted(R"(["1"])", R"(["2"])").before == "1");
}
