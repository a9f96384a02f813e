#include "afford/json/object_reader.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

enum class Colour { red, green };
constexpr Word<Colour> colours[] = {{"red", Colour::red}, {"green", Colour::green}};

/// One field "x" of an object, read by `read`; what it gives and what is found.
template <class Read>
auto read_x(std::string_view json, Read read, Reading& reading, bool is_required = true) {
  const JsonValue object = document(json);
  ObjectReader reader(object, {}, reading, VouchedBy::applicant);
  Field field = is_required ? reader.required("x") : reader.optional("x");
  auto value = read(field);
  reader.finish();
  return value;
}

template <class Read>
std::string found(std::string_view json, Read read, bool is_required = true) {
  Reading reading;
  read_x(json, read, reading, is_required);
  return summary(reading.findings);
}

template <class Read>
auto value_of(std::string_view json, Read read) {
  Reading reading;
  auto value = read_x(json, read, reading);
  CAPTURE(std::string(json), summary(reading.findings));
  REQUIRE(reading.findings.empty());
  REQUIRE(value.has_value());
  return *value;
}

const auto amount = [](Field& field) { return field.amount(cad); };
const auto money = [](Field& field) { return field.money(cad); };
const auto number = [](Field& field) { return field.number(); };
const auto percent = [](Field& field) { return field.percent({-20, 20}); };
const auto probability = [](Field& field) { return field.probability(); };
const auto whole = [](Field& field) { return field.whole({1, 20}); };
const auto date = [](Field& field) { return field.date(); };
const auto boolean = [](Field& field) { return field.boolean(); };
const auto text = [](Field& field) { return field.text(8); };
const auto colour = [](Field& field) { return field.word(colours, {"blue"}); };

}  // namespace

TEST_CASE("amounts and numbers come from the text as written", "[json]") {
  CHECK(value_of(R"({"x":"12.5"})", amount) == Money::of_minor(1'250, cad));
  CHECK(value_of(R"({"x":12.5})", amount) == Money::of_minor(1'250, cad));
  CHECK(value_of(R"({"x":0.1})", number) == Decimal(1, 1));
  CHECK(value_of(R"({"x":"-3"})", money) == Money::of_minor(-300, cad));
  CHECK(found(R"({"x":"-3"})", amount) == "must_not_be_negative /x");
  CHECK(found(R"({"x":"12.345"})", amount) == "too_many_decimals /x");
  CHECK(found(R"({"x":1e3})", amount) == "exponent_not_allowed /x");
  CHECK(found(R"({"x":"12,50"})", amount) == "not_a_decimal /x");
  CHECK(found(R"({"x":"100000000000.01"})", amount) == "amount_out_of_range /x");
}

TEST_CASE("percentages become fractions, chances stay", "[json]") {
  CHECK(value_of(R"({"x":"6.7"})", percent) == Ratio(67, 1'000));
  CHECK(value_of(R"({"x":-20})", percent) == Ratio(-1, 5));
  CHECK(found(R"({"x":"20.01"})", percent) == "percent_out_of_range /x");
  CHECK(value_of(R"({"x":"1"})", probability) == Ratio(1));
  CHECK(found(R"({"x":"85"})", probability) == "probability_out_of_range /x");
  const auto below = [](Field& field) {
    return field.percent({.min = 0, .max = 100, .below_max = true});
  };
  CHECK(found(R"({"x":"100"})", below) == "percent_out_of_range /x");
  CHECK(value_of(R"({"x":"99.99"})", below) == Ratio(9'999, 10'000));
}

TEST_CASE("whole numbers have both ends and no point", "[json]") {
  CHECK(value_of(R"({"x":1})", whole) == 1);
  CHECK(value_of(R"({"x":"20"})", whole) == 20);
  CHECK(found(R"({"x":0})", whole) == "whole_number_out_of_range /x");
  CHECK(found(R"({"x":21})", whole) == "whole_number_out_of_range /x");
  CHECK(found(R"({"x":99999999999999999999})", whole) == "whole_number_out_of_range /x");
  CHECK(found(R"({"x":3.0})", whole) == "not_a_whole_number /x");
  CHECK(found(R"({"x":"three"})", whole) == "not_a_whole_number /x");
  CHECK(found(R"({"x":1e1})", whole) == "exponent_not_allowed /x");
}

TEST_CASE("dates, yes or no, texts", "[json]") {
  CHECK(value_of(R"({"x":"2024-02-29"})", date) == Date::of(2024, 2, 29));
  CHECK(found(R"({"x":"2025-02-29"})", date) == "no_such_date /x");
  CHECK(found(R"({"x":"29/02/2024"})", date) == "not_a_date /x");
  CHECK(found(R"({"x":20240229})", date) == "wrong_type /x");
  CHECK(value_of(R"({"x":false})", boolean) == false);
  CHECK(found(R"({"x":"true"})", boolean) == "wrong_type /x");
  CHECK(value_of(R"({"x":"caf\u00e9"})", text) == "caf\u00e9");
  CHECK(found(R"({"x":"123456789"})", text) == "text_too_long /x");
  CHECK(found(R"({"x":""})", text) == "wrong_type /x");
  CHECK(found(R"({"x":"a\u001b[2J"})", text) == "wrong_type /x");
  CHECK(found(R"({"x":"a\u009bJ"})", text) == "wrong_type /x");
}

TEST_CASE("a word that is not known lists the words and the nearest one", "[json]") {
  CHECK(value_of(R"({"x":"green"})", colour) == Colour::green);
  Reading reading;
  read_x(R"({"x":"gren"})", colour, reading);
  REQUIRE(summary(reading.findings) == "unknown_word /x");
  CHECK(reading.findings[0].given == "gren");
  CHECK(reading.findings[0].arguments == std::vector<std::string>{"red, green", "green"});
  reading = {};
  read_x(R"({"x":"blue"})", colour, reading);
  REQUIRE(summary(reading.findings) == "not_supported_yet /x");
  CHECK(reading.findings[0].arguments == std::vector<std::string>{"red, green"});
}

TEST_CASE("a wrong type says what was given and what is right", "[json]") {
  Reading reading;
  read_x(R"({"x":[1]})", amount, reading);
  REQUIRE(summary(reading.findings) == "wrong_type /x");
  CHECK(reading.findings[0].given == "[1]");
  CHECK(reading.findings[0].arguments ==
        std::vector<std::string>{"an amount", "a list", "\"1250.50\""});
  CHECK(found(R"({"x":null})", amount, false) == "wrong_type /x");
  CHECK(found(R"({"x":true})", amount) == "wrong_type /x");
  CHECK(found(R"({"x":{}})", amount) == "wrong_type /x");
}

TEST_CASE("a needed field that is absent is a finding, an optional one is not", "[json]") {
  CHECK(found("{}", amount) == "field_missing /x");
  CHECK(found("{}", amount, false).empty());
  CHECK(found("{}", colour) == "field_missing /x");
}

TEST_CASE("an unknown field suggests the nearest one that was asked for", "[json]") {
  const JsonValue object = document(R"({"nominal_rate":1,"phaeses":2,"colour~/x":3,"phases":4})");
  Reading reading;
  ObjectReader reader(object, "/loan", reading);
  reader.optional("nominal_rate_percent");
  reader.optional("phases");
  reader.finish();
  REQUIRE(summary(reading.findings) ==
          "unknown_field /loan/nominal_rate; unknown_field /loan/phaeses; "
          "unknown_field /loan/colour~0~1x");
  CHECK(reading.findings[0].arguments == std::vector<std::string>{"nominal_rate_percent"});
  CHECK(reading.findings[1].arguments == std::vector<std::string>{"phases"});
  CHECK(reading.findings[2].arguments.empty());
}

TEST_CASE("any leaf may say who vouches for it", "[json]") {
  Reading reading;
  const auto value =
      read_x(R"({"x":{"value":"6.70","by":"document","source":"loan offer","date":"2026-02-24"}})",
             number, reading);
  REQUIRE(reading.findings.empty());
  CHECK(value == Decimal(670, 2));
  REQUIRE(reading.vouched.size() == 1);
  const VouchedFigure& figure = reading.vouched[0];
  CHECK(figure.path == "/x");
  CHECK(figure.given == "6.70");
  CHECK(figure.by == VouchedBy::document);
  CHECK(figure.source == "loan offer");
  CHECK(figure.date == Date::of(2026, 2, 24));
}

TEST_CASE("figures are recorded, names and words are not", "[json]") {
  const auto recorded = [](std::string_view json, auto read) {
    Reading reading;
    read_x(json, read, reading);
    return reading.vouched.size();
  };
  CHECK(recorded(R"({"x":1})", amount) == 1);
  CHECK(recorded(R"({"x":1})", percent) == 1);
  CHECK(recorded(R"({"x":1})", probability) == 1);
  CHECK(recorded(R"({"x":1})", whole) == 1);
  CHECK(recorded(R"({"x":"2025-01-01"})", date) == 1);
  CHECK(recorded(R"({"x":{"value":"red","by":"source"}})", colour) == 0);
  CHECK(recorded(R"({"x":"abc"})", text) == 0);
  CHECK(recorded(R"({"x":true})", boolean) == 0);
}

TEST_CASE("what is wrong inside a wrapped leaf is found there", "[json]") {
  CHECK(found(R"({"x":{"value":"abc"}})", amount) == "not_a_decimal /x/value");
  CHECK(found(R"({"x":{"by":"provider"}})", amount) == "field_missing /x/value");
  CHECK(found(R"({"x":{"value":{"value":1}}})", amount) == "wrong_type /x/value");
  CHECK(found(R"({"x":{"value":1,"by":"school"}})", amount) == "unknown_word /x/by");
  CHECK(found(R"({"x":{"value":1,"date":"today"}})", amount) == "not_a_date /x/date");
  CHECK(found(R"({"x":{"value":1,"sourc":"a"}})", amount) == "unknown_field /x/sourc");
  CHECK(found(R"({"x":{"value":1,"source":{"value":"a"}}})", amount) == "wrong_type /x/source");
}

TEST_CASE("without anybody to vouch, a leaf is a leaf", "[json]") {
  const JsonValue object = document(R"({"x":{"value":"1"},"y":"2"})");
  Reading reading;
  ObjectReader reader(object, {}, reading);
  CHECK_FALSE(reader.required("x").number().has_value());
  CHECK(reader.required("y").number() == Decimal(2, 0));
  CHECK(summary(reading.findings) == "wrong_type /x");
  CHECK(reading.vouched.empty());
}

TEST_CASE("lists have a size, and each of their entries is read", "[json]") {
  const auto list = [](Field& field) {
    return field.list(
        [](ObjectReader& entry) {
          return entry.required("n").whole({0, 9});
        },
        {1, 3});
  };
  CHECK(value_of(R"({"x":[{"n":1},{"n":2}]})", list) == std::vector<int>{1, 2});
  CHECK(found(R"({"x":[]})", list) == "list_is_empty /x");
  CHECK(found(R"({"x":[1,2,3,4]})", list) == "list_too_long /x");
  CHECK(found(R"({"x":{"n":1}})", list) == "wrong_type /x");
  CHECK(found(R"({"x":[{"n":1},2,{"n":"a"},{"m":1}]})", list) == "list_too_long /x");
  CHECK(found(R"({"x":[2,{"n":"a"},{"m":1}]})", list) ==
        "wrong_type /x/0; not_a_whole_number /x/1/n; field_missing /x/2/n; unknown_field /x/2/m");
}

TEST_CASE("fields that exclude each other", "[json]") {
  const auto found_in = [](std::string_view json) {
    const JsonValue object = document(json);
    Reading reading;
    ObjectReader(object, "/o", reading).exactly_one_of({"a", "b", "c"});
    return reading.findings;
  };
  CHECK(found_in(R"({"b":1,"d":2})").empty());
  CHECK(summary(found_in("{}")) == "one_of_fields_needed /o");
  CHECK(found_in("{}").at(0).arguments == std::vector<std::string>{"a, b, c"});
  CHECK(summary(found_in(R"({"c":1,"a":2})")) == "fields_exclude_each_other /o");
  CHECK(found_in(R"({"c":1,"a":2})").at(0).arguments == std::vector<std::string>{"a, c"});
}
