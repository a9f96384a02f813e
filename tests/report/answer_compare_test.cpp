#include "afford/report/answer_compare.hpp"

#include "parameters/embedded.hpp"
#include "tests/json/json_at.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<ParameterFile> files() {
  std::vector<ParameterFile> all;
  for (const auto& file : embedded_parameter_files()) all.push_back({file.name, file.bytes});
  return all;
}

Result<CheckedText> answered(std::string_view person, std::string_view list, Format format) {
  const auto all = files();
  AnswerOptions options;
  options.format = format;
  return answer_compare(person, list, all, options);
}

}  // namespace

TEST_CASE("a list that is right holds; one rejected row does not", "[report]") {
  const auto good = answered(sample_text(), "name,fee,weeks\nA,100,4\n", Format::json);
  REQUIRE(good.has_value());
  CHECK(good->holds);
  const auto bad = answered(sample_text(), "name,fee,weeks\nA,100,4\nB,-1,4\n", Format::json);
  REQUIRE(bad.has_value());
  CHECK_FALSE(bad->holds);
  CHECK(json_at(bad->text, "/courses") == "list of 1");
  CHECK(json_at(bad->text, "/rejected/0/path") == "--courses, line 3, fee");
}

TEST_CASE("the course of the request may be absent", "[report]") {
  JsonValue person = document(sample_text());
  std::erase_if(person.members, [](const JsonMember& member) { return member.key == "course"; });
  const auto answer = answered(json_text(person), "name,fee,weeks\nA,100,4\n", Format::json);
  REQUIRE(answer.has_value());
  CHECK(json_at(answer->text, "/courses/0/start") == "2025-09-02");
  CHECK(json_at(answer->text, "/own_money") == "0.00");
}

TEST_CASE("findings of the person and of the list's head come together", "[report]") {
  const auto answer = answered("{}", "name,cost\n", Format::text);
  REQUIRE_FALSE(answer.has_value());
  CHECK(answer.error().front().path.starts_with("--person "));
  CHECK(answer.error().back().path.starts_with("--courses"));
}

TEST_CASE("each format is its own", "[report]") {
  const std::string list = "name,fee,weeks\nA,100,4\n";
  CHECK(answered(sample_text(), list, Format::csv)->text.starts_with("rank,"));
  CHECK(answered(sample_text(), list, Format::markdown)->text.starts_with("# Courses"));
  CHECK(answered(sample_text(), list, Format::html)->text.starts_with("<!doctype html>"));
  CHECK(answered(sample_text(), list, Format::text)->text.starts_with("Courses side by side\n"));
}
