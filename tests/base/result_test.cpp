#include "afford/base/result.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Result<int> half_of(int number) {
  if (number % 2 == 0) return number / 2;
  return failure({ErrorCode::not_a_whole_number, "/number", std::to_string(number), {}});
}

}  // namespace

TEST_CASE("a result holds its value", "[base]") {
  const auto result = half_of(8);
  REQUIRE(result.has_value());
  CHECK(*result == 4);
  CHECK(static_cast<bool>(result));
}

TEST_CASE("a result holds its one finding with everything that was said about it", "[base]") {
  const auto result = half_of(7);
  REQUIRE_FALSE(result.has_value());
  REQUIRE(result.error().size() == 1);
  const Error& error = result.error().front();
  CHECK(error.code == ErrorCode::not_a_whole_number);
  CHECK(error.path == "/number");
  CHECK(error.given == "7");
  CHECK(error.arguments.empty());
}

TEST_CASE("a result holds all findings in their order", "[base]") {
  const Errors findings{{ErrorCode::not_a_date, "/as_of", "x", {}},
                        {ErrorCode::must_be_positive, "/loan", "-1", {"a", "b"}}};
  const Result<std::string> result = Failure(findings);
  REQUIRE_FALSE(result.has_value());
  REQUIRE(result.error().size() == 2);
  CHECK(result.error()[0].code == ErrorCode::not_a_date);
  CHECK(result.error()[1].arguments == std::vector<std::string>{"a", "b"});
}

TEST_CASE("findings pass from one type of result to another", "[base]") {
  const auto inner = half_of(3);
  const Result<std::string> outer = Failure(inner.error());
  REQUIRE_FALSE(outer.has_value());
  CHECK(outer.error().front().given == "3");
}
