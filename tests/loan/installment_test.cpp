#include "afford/loan/installment.hpp"

#include <type_traits>

#include "tests/support/catch.hpp"

using namespace afford;

// Every figure of a row is money: none can be mistaken for a rate or a count.
static_assert(std::is_same_v<decltype(Installment::payment), Money>);
static_assert(std::is_same_v<decltype(Installment::principal), Money>);
static_assert(std::is_same_v<decltype(Installment::interest), Money>);
static_assert(std::is_same_v<decltype(Installment::fee), Money>);
static_assert(std::is_same_v<decltype(Installment::balance_after), Money>);
static_assert(std::is_same_v<decltype(InstallmentTotals::disbursed), Money>);

TEST_CASE("a row of capitalised interest: payment nothing, principal negative", "[loan]") {
  const auto money = [](std::int64_t minor) { return Money::of_minor(minor, cad); };
  const Installment row{.number = 1,
                        .due_date = Date::of(2025, 2, 1),
                        .phase = PhaseKind::deferral,
                        .payment = money(0),
                        .principal = money(-1'000),
                        .interest = money(1'000),
                        .fee = money(0),
                        .balance_after = money(101'000)};
  CHECK(row.principal + row.interest + row.fee == row.payment);
  CHECK(format_phase_kind(row.phase) == "deferral");
}
