#include "afford/tax/arrival_year.hpp"

#include <algorithm>

#include "afford/tax/net_pay.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;

namespace {

const ResidenceLaw& law_of(int year, const char* province) {
  return *law_for(test::small_parameters().tax, year, province).value().law;
}

Money basic_personal(const TaxBlock& block) {
  const auto found = std::ranges::find(block.credit_amounts, "basic_personal", &CreditAmount::id);
  const auto* ramp = std::get_if<RampDown>(&found->rule);
  return ramp != nullptr ? ramp->max : std::get<FixedAmount>(found->rule).amount;
}

}  // namespace

TEST_CASE("days of residence are counted from the day itself", "[tax]") {
  CHECK(days_of_residence(Date::of(2025, 9, 1)) == 122);
  CHECK(days_of_residence(Date::of(2025, 12, 31)) == 1);
  CHECK(days_of_residence(Date::of(2024, 1, 1)) == 366);
  CHECK(days_of_year(2024) == 366);
  CHECK(days_of_year(2025) == 365);
}

// Ontario, from 1 September 2025 on, 12,000.00 in four months, on paper:
//   basic amounts 16,129 x 122/365 = 5,391.06 and 12,747 x 122/365 = 4,260.64
//   pension 8,500 x 0.0595 = 505.75, of it 85.00 deducted; EI 196.80; taxable 11,915.00
//   federal 0.145 x (11,915 - 5,391.06 - 1,471 - 420.75 - 196.80) = 643.13
//   Ontario 0.0505 x (11,915 - 4,260.64 - 420.75 - 196.80) = 355.36, without its tax reduction
//   net     12,000 - 505.75 - 196.80 - 643.13 - 355.36 = 10,298.96
TEST_CASE("four months after arrival, worked on paper", "[tax]") {
  const ResidenceLaw law = arrival_law(law_of(2025, "ON"), Date::of(2025, 9, 1));
  CHECK(format_money(basic_personal(law.federal)) == "5391.06");
  CHECK(format_money(basic_personal(law.provincial)) == "4260.64");
  const NetPay pay = net_pay(law, test::dollars(12'000));
  CHECK(format_money(pay.pension) == "505.75");
  CHECK(format_money(pay.premiums) == "196.80");
  CHECK(format_money(pay.federal_tax) == "643.13");
  CHECK(format_money(pay.provincial_tax) == "355.36");
  CHECK(format_money(pay.net) == "10298.96");
  CHECK(pay.with_return.minor() == 0);
}

TEST_CASE("what needs residence on 1 January or comes with the return is left out", "[tax]") {
  for (const auto province : province_codes()) {
    const ResidenceLaw& whole = law_of(2026, std::string(province).c_str());
    const ResidenceLaw law = arrival_law(whole, Date::of(2026, 3, 15));
    for (const TaxBlock* block : {&law.federal, &law.provincial}) {
      for (const auto& step : block->steps) {
        CHECK_FALSE(step.needs_residence_on_1_january);
        CHECK_FALSE(step.comes_with_return);
      }
    }
    CHECK(law.provincial.brackets.size() == whole.provincial.brackets.size());
    // Less than a whole year's credits: never more net pay.
    for (const int gross : {5'000, 30'000, 90'000}) {
      CHECK(net_pay(law, test::dollars(gross)).net <= net_pay(whole, test::dollars(gross)).net);
    }
  }
}
