#include "afford/loan/loan_product.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a product holds from its first day to its last, both included", "[loan]") {
  LoanProduct product{
      .id = "p", .name = "P", .lender = "L", .valid_from = Date::of(2020, 2, 13), .source = "S"};
  CHECK_FALSE(product.is_valid_on(Date::of(2020, 2, 12)));
  CHECK(product.is_valid_on(Date::of(2020, 2, 13)));
  CHECK(product.is_valid_on(Date::of(2099, 1, 1)));  // no end is known
  product.valid_to = Date::of(2022, 12, 31);
  CHECK(product.is_valid_on(Date::of(2022, 12, 31)));
  CHECK_FALSE(product.is_valid_on(Date::of(2023, 1, 1)));
}
