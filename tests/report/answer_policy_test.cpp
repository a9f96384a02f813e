#include "afford/report/answer_policy.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/embedded_files.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const std::string& demo() {
  static const std::string text = source_text("engine/parameters/demo-lender.json");
  return text;
}

}  // namespace

TEST_CASE("the rules that come with the program are sound", "[report]") {
  for (const char* name : {"demo-lender", "demo-quebec"}) {
    const auto found =
        answer_policy_lint(source_text("engine/parameters/" + std::string(name) + ".json"), {});
    REQUIRE(found.has_value());
    CHECK(found->holds);
    CHECK(found->text.find("sound") != std::string::npos);
  }
}

TEST_CASE("all that is wrong with rules is told at once, and is no failure to answer", "[report]") {
  std::string text = with_all(demo(), "\"measure\": \"surplus_use\"", "\"measure\": \"age\"");
  text = with_all(text, "\"limit\": \"grade.max\"", "\"limit\": \"no.such\"");
  text = with_all(text, "\"above\": \"3000.00\"", "\"above\": \"4000.00\"");
  const auto found = answer_policy_lint(text, {.format = Format::json});
  REQUIRE(found.has_value());
  CHECK_FALSE(found->holds);
  for (const char* code :
       {"unknown_word", "protected_ground", "table_has_gap", "/tests/12/limit"}) {
    CHECK(found->text.find(code) != std::string::npos);
  }
  CHECK_FALSE(answer_policy_lint("{", {}).has_value());
}

TEST_CASE("a key given twice is told beside all else that is wrong with rules", "[report]") {
  std::string text = with_all(demo(), "\"measure\": \"surplus_use\"", "\"measure\": \"age\"");
  text = with_all(text, "\"2024-01-01\": \"0.40\"",
                  "\"2024-01-01\": \"0.40\", \"2024-01-01\": \"0.36\"");
  const auto found = answer_policy_lint(text, {.format = Format::json});
  REQUIRE(found.has_value());
  CHECK_FALSE(found->holds);
  for (const char* code : {"duplicate_key", "unknown_word", "protected_ground"}) {
    CHECK(found->text.find(code) != std::string::npos);
  }
}

TEST_CASE("two sets of rules differ place by place, with who decided the new limit", "[report]") {
  CHECK(answer_policy_diff(demo(), demo(), {})->holds);
  const std::string stricter = with_all(demo(), "\"0.40\"", "\"0.36\"");
  const auto found = answer_policy_diff(demo(), stricter, {.format = Format::json});
  REQUIRE(found.has_value());
  CHECK_FALSE(found->holds);
  CHECK(found->text.find("/parameters/debt_ratio.max/values/2024-01-01") != std::string::npos);
  CHECK(found->text.find("Our placeholder, below the line") != std::string::npos);
  CHECK_FALSE(answer_policy_diff(demo(), "{}", {}).has_value());
}

TEST_CASE("one number in two spellings is no difference of rules", "[report]") {
  const std::string other = with_all(demo(), "\"0.40\"", "\"0.4\"");
  REQUIRE(other != demo());
  CHECK(answer_policy_diff(demo(), other, {})->holds);
  CHECK_FALSE(answer_policy_diff(demo(), with_all(demo(), "\"0.40\"", "\"0.41\""), {})->holds);
}
