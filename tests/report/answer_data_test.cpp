#include "afford/report/answer_data.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a day that is none and a broken file are told together", "[report]") {
  const std::vector<ParameterFile> files{{"a.json", "{"}};
  const auto answer = answer_data_list("2026-02-30", files, {});
  REQUIRE_FALSE(answer.has_value());
  REQUIRE(answer.error().size() == 2);
  CHECK(answer.error()[0].path == "--as-of");
  CHECK(answer.error()[0].given == "2026-02-30");
  CHECK(answer.error()[1].path == "a.json");
}

TEST_CASE("stale data is an answer", "[report]") {
  const std::vector<ParameterFile> files{{"product-x.json", R"({"valid_from": "2000-01-01"})"}};
  const auto answer = answer_data_list("2026-01-01", files, {});
  REQUIRE(answer.has_value());
  CHECK(answer->find("It is 24 months old or more.") != std::string::npos);
}
