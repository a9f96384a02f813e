#include "afford/assess/partner_pay.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a partner's pay of a year is that of the months it runs", "[assess]") {
  Household household = *small_request().household;
  CHECK(partner_pay_in(household, 2025).minor() == 0);
  household.other_income = {
      {IncomeKind::partner_pay, dollars(24'000), {}, Date::of(2025, 7, 31)},
      {IncomeKind::partner_pay, dollars(1'200), {}, {}, Date::of(2026, 1, 1)},
      {IncomeKind::partner_pay, {}, dollars(5'000)},
      {IncomeKind::rent, {}, dollars(700)},
  };
  CHECK(partner_pay_in(household, 2024) == dollars(1'200));
  CHECK(partner_pay_in(household, 2025) == dollars(12'000 + 1'200));
  CHECK(partner_pay_in(household, 2026) == dollars(24'000 + 100));
}

// 40,368.69 gross of the partner are 40,000.00 net income in Ontario, 2025: 40,000.00 of the
// applicant keep 375.00 less of LIFT (tests/tax/family_credits_test.cpp).
TEST_CASE("net pay is that of a couple in the years of a partner's pay alone", "[assess]") {
  Household household = *small_request().household;
  const NetWages alone(small_parameters().tax, "ON");
  const Money gross = dollars(40'000);
  CHECK(wages_in(household, alone).of_year(gross, 2025).net == alone.of_year(gross, 2025).net);
  household.other_income = {
      {IncomeKind::partner_pay, Money::of_minor(4'036'869, cad), {}, {}, Date::of(2025, 12, 31)}};
  const NetWages couple = wages_in(household, alone);
  const Money less = alone.of_year(gross, 2025).net - couple.of_year(gross, 2025).net;
  CHECK(format_money(less) == "375.00");
  CHECK(couple.of_year(gross, 2026).net == alone.of_year(gross, 2026).net);
  CHECK(couple.of_month(gross, 2025).paycheque == alone.of_month(gross, 2025).paycheque);
  CHECK(couple.net_income(gross, 2025) == alone.net_income(gross, 2025));
  // Another person has no partner.
  CHECK(couple.of_another().of_year(gross, 2025).net == alone.of_year(gross, 2025).net);
}
