#include "afford/report/answer_explanation.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("an explanation is a page or JSON, and a finding stays one", "[report]") {
  const Explanation fee{"/total_fees", "5.00", {{"explain.fee", {"5.00"}}}};
  CHECK(written(fee, {}).value().starts_with("/total_fees = 5.00\n"));
  CHECK(written(fee, {.format = Format::json}).value().starts_with("{"));
  const Result<Explanation> unknown =
      failure({ErrorCode::pointer_unknown, "--explain", "/other", {}});
  CHECK(written(unknown, {}).error().front().code == ErrorCode::pointer_unknown);
}
