#include "afford/report/answer_rate.hpp"

#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

ErrorCode first_code(std::string_view text, const TypedOptions& typed = {}) {
  const auto answer = answer_rate(text, typed, {});
  REQUIRE_FALSE(answer.has_value());
  return answer.error().front().code;
}

}  // namespace

TEST_CASE("flows become a page or a document", "[report]") {
  const auto page = answer_rate(R"(["-100", "230", "-132"])", {{"digits", "2"}}, {});
  REQUIRE(page.has_value());
  CHECK(says(unwrapped(*page), "Rate a period 10.00% All rates 10.00% 20.00%"));
  const auto json =
      answer_rate(R"(["-100", "230", "-132"])", {{"digits", "2"}}, {.format = Format::json});
  REQUIRE(json.has_value());
  CHECK(says(*json, R"("rate_percent": "10.00")"));
  CHECK(says(*json, R"("code": "several_rates")"));
}

TEST_CASE("figures that are typed need no flows", "[report]") {
  const auto json = answer_rate(
      "", {{"find", "nper"}, {"rate", "0.01"}, {"pmt", "-100"}, {"pv", "5000"}, {"digits", "4"}},
      {.format = Format::json});
  REQUIRE(json.has_value());
  CHECK(says(*json, R"("periods": "69.6607")"));  // ln 2 / ln 1.01
}

TEST_CASE("what is wrong, or has no answer, is said instead", "[report]") {
  CHECK(first_code(R"(["-100", "x", "1"])") == ErrorCode::not_a_decimal);
  CHECK(first_code("-100\nx\n1\n") == ErrorCode::not_a_decimal);
  CHECK(first_code("-100\n-110\n") == ErrorCode::no_rate_exists);
  CHECK(first_code("", {{"find", "nper"}, {"rate", "0.01"}, {"pmt", "-10"}, {"pv", "1000"}}) ==
        ErrorCode::no_period_count_exists);
}
