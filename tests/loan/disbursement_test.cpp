#include "afford/loan/disbursement.hpp"

#include <type_traits>

#include "tests/support/catch.hpp"

using namespace afford;

// Its principal is money, never a bare number.
static_assert(std::is_same_v<decltype(Disbursement::principal), Money>);
static_assert(std::is_same_v<decltype(Disbursement::date), Date>);
static_assert(!std::is_constructible_v<Disbursement, Date, int>);
static_assert(!std::is_constructible_v<Disbursement, Date, double>);

TEST_CASE("a disbursement names its day and its principal", "[loan]") {
  const Disbursement tranche{.date = Date::of(2025, 12, 1),
                             .principal = Money::of_minor(250'000, cad)};
  CHECK(format_date(tranche.date) == "2025-12-01");
  CHECK(format_money(tranche.principal) == "2500.00");
}
