#include "afford/affordability/household.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Household household() {
  const Money none = Money::zero(cad);
  return {.province = "ON",
          .adults = 2,
          .children = 1,
          .resident_on_1_january = true,
          .other_income = {},
          .housing_per_month = none,
          .spending = {},
          .debt_payments_per_month = none,
          .remittances_per_month = none,
          .savings = none};
}

}  // namespace

TEST_CASE("a household's spending is the sum of what it lists", "[affordability]") {
  Household family = household();
  CHECK(family.spending_per_month() == Money::zero(cad));
  family.spending = {{"food", Money::of_minor(38'000, cad)}, {"other", Money::of_minor(5, cad)}};
  CHECK(family.spending_per_month() == Money::of_minor(38'005, cad));
}

TEST_CASE("a household counts adults and children", "[affordability]") {
  CHECK(household().persons() == 3);
}

TEST_CASE("kinds of income print as the words of the request", "[affordability]") {
  CHECK(format_income_kind(IncomeKind::partner_pay) == "partner_pay");
  CHECK(format_income_kind(IncomeKind::child_benefit) == "child_benefit");
  CHECK(format_income_kind(IncomeKind::workers_benefit) == "workers_benefit");
  CHECK(format_income_kind(IncomeKind::gst_credit) == "gst_credit");
  CHECK(format_income_kind(IncomeKind::support) == "support");
  CHECK(format_income_kind(IncomeKind::rent) == "rent");
  CHECK(format_income_kind(IncomeKind::other) == "other");
}
