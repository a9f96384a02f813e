#include "afford/json/json_value.hpp"

#include <string>

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace std::string_literals;

namespace {

std::string number_text(const std::string& number) {
  const auto parsed = parse_json("[" + number + "]");
  REQUIRE(parsed.has_value());
  REQUIRE(parsed->items.size() == 1);
  CHECK(parsed->items[0].kind == JsonKind::number);
  return parsed->items[0].text;
}

Error only_finding(std::string_view text) {
  const auto parsed = parse_json(text);
  CAPTURE(std::string(text));
  REQUIRE_FALSE(parsed.has_value());
  REQUIRE(parsed.error().size() == 1);
  return parsed.error()[0];
}

void check_fault(std::string_view text, const std::string& offset) {
  const Error fault = only_finding(text);
  CHECK(fault.code == ErrorCode::syntax_fault);
  CHECK(fault.path.empty());
  CHECK(fault.arguments == std::vector<std::string>{offset});
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("numbers keep their own text", "[json]") {
  for (const std::string number : {"0", "-1", "0.10", "1.50", "3402823466385288598117041834845",
                                   "0.1000000000000000055511151231257827", "1e5", "1E+5"}) {
    CHECK(number_text(number) == number);
  }
}

TEST_CASE("a document keeps its members in order, and finds them by key", "[json]") {
  const auto parsed = parse_json(R"( {"b": "x\n", "a": [true, null, {"c": 1}]} )");
  REQUIRE(parsed.has_value());
  REQUIRE(parsed->members.size() == 2);
  CHECK(parsed->members[0].key == "b");
  CHECK(parsed->find("b")->text == "x\n");
  const JsonValue* list = parsed->find("a");
  REQUIRE(list != nullptr);
  CHECK(list->items[0].text == "true");
  CHECK(list->items[1].kind == JsonKind::null);
  CHECK(list->items[2].find("c")->text == "1");
  CHECK(parsed->find("c") == nullptr);
  CHECK(list->find("c") == nullptr);
}

TEST_CASE("a syntax fault says its byte, counted from 0", "[json]") {
  check_fault("{\"a\":1,}", "7");
  check_fault("[1 2]", "3");
  check_fault("{} x", "3");
  check_fault("{\"a\":01}", "6");
  check_fault("{\"a\":NaN}", "5");
  check_fault("{'a':1}", "1");
}

TEST_CASE("a number that no double holds keeps its text, too", "[json]") {
  CHECK(number_text("1e400") == "1e400");
  CHECK(number_text("-1E999") == "-1E999");
  const std::string many(400, '9');
  CHECK(number_text(many) == many);
  const auto both = parse_json(R"({"a":1e400,"b":["0000",2e400]})");
  REQUIRE(both.has_value());
  CHECK(both->find("a")->text == "1e400");
  CHECK(both->find("b")->items[0].kind == JsonKind::string);
  CHECK(both->find("b")->items[1].text == "2e400");
  check_fault("[1e400", "6");  // the place of the fault, not of the number
}

TEST_CASE("keys given twice stand beside the document for those who want both", "[json]") {
  Errors duplicates;
  const auto parsed = parse_json(R"({"a":1,"a":[2,{"b":"c"}]})", json_bytes_max, &duplicates);
  REQUIRE(parsed.has_value());
  CHECK(parsed->find("a")->text == "1");
  REQUIRE(duplicates.size() == 1);
  CHECK(duplicates[0].path == "/a");
  CHECK(duplicates[0].given == R"([2,{..}])");
}

TEST_CASE("a value in brief is cut, and one level deep", "[json]") {
  CHECK(brief_text(*parse_json(R"({ "a": "b", "c": [1], "d": {} })")) ==
        R"({"a":"b","c":[..],"d":{}})");
  const auto parsed = parse_json("[" + std::string(300, '1') + ",2,3]");
  REQUIRE(parsed.has_value());
  CHECK(brief_text(*parsed, 20) == "[" + std::string(300, '1') + "]");
  CHECK(brief_text(parsed->items[1]) == "2");
}

TEST_CASE("half a character is a fault", "[json]") {
  CHECK(only_finding("[\"\xff\"]").code == ErrorCode::syntax_fault);
  CHECK(only_finding("[\"\\ud800\"]").code == ErrorCode::syntax_fault);
  CHECK(only_finding("[\"\xc3\"]").code == ErrorCode::syntax_fault);
  CHECK(only_finding("[\"\0\"]"s).code == ErrorCode::syntax_fault);
}

// nlohmann takes a NUL for the end of its input.
TEST_CASE("nothing may follow the document, behind a NUL either", "[json]") {
  CHECK(only_finding("{}\0{}"s).code == ErrorCode::syntax_fault);
  CHECK(only_finding("{}\0"s).code == ErrorCode::syntax_fault);
}

TEST_CASE("nothing at all is not a document", "[json]") {
  CHECK(only_finding("").code == ErrorCode::document_is_empty);
  CHECK(only_finding(" \n\t\r\n").code == ErrorCode::document_is_empty);
}

TEST_CASE("a document is at most so long", "[json]") {
  const std::string text = "[" + std::string(json_bytes_max - 2, ' ') + "]";
  CHECK(parse_json(text).has_value());
  CHECK(only_finding(text + " ").code == ErrorCode::document_too_large);
  CHECK(parse_json(text + " ", text.size() + 1).has_value());
}

TEST_CASE("lists and objects nest 32 deep", "[json]") {
  CHECK(parse_json(nested(json_depth_max)).has_value());
  const Error deeper = only_finding(nested(json_depth_max + 1));
  CHECK(deeper.code == ErrorCode::nested_too_deeply);
  CHECK(deeper.arguments == std::vector<std::string>{"32"});
  CHECK(only_finding(std::string(100'000, '[')).code == ErrorCode::nested_too_deeply);
}

TEST_CASE("every key that comes twice is found", "[json]") {
  const auto parsed = parse_json(R"({"a":1,"b":{"c":1,"c":2},"a":3,"d":[{"e":1,"e":1}]})");
  REQUIRE_FALSE(parsed.has_value());
  CHECK(test::summary(parsed.error()) ==
        "duplicate_key /b/c; duplicate_key /a; duplicate_key /d/0/e");
}

TEST_CASE("a path escapes what it must", "[json]") {
  CHECK(json_path("/a", "b/c~d") == "/a/b~1c~0d");
  CHECK(json_path("", "") == "/");
  CHECK(json_path("/a", std::size_t{12}) == "/a/12");
}

TEST_CASE("kinds have names that a person would use", "[json]") {
  CHECK(json_kind_name(JsonKind::array) == "a list");
  CHECK(json_kind_name(JsonKind::string) == "a text");
  CHECK(json_kind_name(JsonKind::number) == "a number");
}
