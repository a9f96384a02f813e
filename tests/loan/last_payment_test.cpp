#include "afford/loan/detail/last_payment.hpp"

#include "tests/support/catch.hpp"

using namespace afford;
using detail::fitted_level;

namespace {

LoanConventions fitting(LastPayment policy, std::int64_t unit = 1) {
  LoanConventions conventions;
  conventions.last_payment = policy;
  conventions.rounding.payment_unit_minor = unit;
  return conventions;
}

}  // namespace

TEST_CASE("smooth leaves a last payment alone up to half a unit for each payment", "[loan]") {
  const auto conventions = fitting(LastPayment::smooth, 5);
  // Twelve payments of 1,000, in fives: six units are 30.
  const auto last_of = [](std::int64_t gap) {
    return [gap](std::int64_t payment) { return 1'000 + gap - 11 * (payment - 1'000); };
  };
  CHECK(fitted_level(1'000, 12, conventions, last_of(30)) == 1'000);
  CHECK(fitted_level(1'000, 12, conventions, last_of(31)) == 1'005);
  CHECK(fitted_level(1'000, 12, conventions, last_of(-30)) == 1'000);
  // A try that ends no nearer is dropped.
  CHECK(fitted_level(1'000, 12, conventions, last_of(-31)) == 995);
  CHECK(fitted_level(1'000, 2, conventions, [](std::int64_t) { return 1'040; }) == 1'020);
  CHECK(fitted_level(1'000, 2, conventions, [](std::int64_t payment) {
          return payment == 1'000 ? 1'040 : 1'060;
        }) == 1'000);
}

TEST_CASE("never higher and never lower take a last payment that is equal", "[loan]") {
  const auto last_of = [](std::int64_t payment) { return 2'000 - payment; };
  for (const std::int64_t start : {900, 1'000, 1'100}) {
    CHECK(fitted_level(start, 12, fitting(LastPayment::never_higher), last_of) == 1'000);
    CHECK(fitted_level(start, 12, fitting(LastPayment::never_lower), last_of) == 1'000);
  }
}
