#include "afford/report/answer_solve.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("what is asked for is one of eight, under one of three goals", "[report]") {
  CHECK(solve_usage_fault({"principal", ""}).empty());
  CHECK(solve_usage_fault({"start_date", "worth"}).empty());
  CHECK(solve_usage_fault({"", ""}).starts_with("--for is missing"));
  CHECK(solve_usage_fault({"wage", ""}).ends_with("not \"wage\"."));
  CHECK(solve_usage_fault({"rate", "eligible"}).ends_with("not \"eligible\"."));
}
