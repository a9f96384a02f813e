#include "afford/tax/family_credits.hpp"

#include "afford/tax/net_pay.hpp"
#include "afford/tax/net_pay_segments.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const ResidenceLaw& law_of(const char* province) {
  return *law_for(small_parameters().tax, 2025, province).value().law;
}

Money lost(const ResidenceLaw& law, Money partner, Money gross) {
  const auto couple = law_of_couple(law, partner);
  REQUIRE(couple.has_value());
  return net_pay(law, gross).net - net_pay(*couple, gross).net;
}

}  // namespace

// Ontario 2025, 40,000.00 gross: net income 40,000 - 0.01 x (40,000 - 3,500) = 39,635.00.
//   alone                    LIFT 875 - 5 % of (39,635 - 32,500) = 518.25
//   partner with 40,000.00   875 - 5 % of (79,635 - 65,000) = 143.25, which is 375.00 less
//   partner with 70,000.00   875 - 5 % of (109,635 - 65,000): none, 518.25 less
TEST_CASE("LIFT falls with the income of a couple, worked on paper", "[tax]") {
  const ResidenceLaw& ontario = law_of("ON");
  CHECK(lost(ontario, dollars(40'000), dollars(40'000)) == dollars(375));
  CHECK(lost(ontario, dollars(70'000), dollars(40'000)) == Money::of_minor(51'825, cad));
  // Up to 32,500.00 one's own income is the larger excess.
  CHECK_FALSE(law_of_couple(ontario, dollars(32'500)).has_value());
  CHECK(lost(ontario, Money::of_minor(3'250'001, cad), dollars(40'000)).minor() == 0);
}

// Nova Scotia 2025: 300 - 5 % of the family's net income over 15,000. At 18,000.00 gross net income
// is 17,855.00 and the reduction 157.25; a partner with 1,000.00 takes 50.00 off it, one with
// 10,000.00 all.
TEST_CASE("one base amount for one and for two falls from the first dollar", "[tax]") {
  const ResidenceLaw& nova_scotia = law_of("NS");
  CHECK_FALSE(law_of_couple(nova_scotia, dollars(0)).has_value());
  CHECK(lost(nova_scotia, dollars(1'000), dollars(18'000)) == dollars(50));
  CHECK(lost(nova_scotia, dollars(10'000), dollars(18'000)) == Money::of_minor(15'725, cad));
}

TEST_CASE("a partner never raises net pay, nor moves what paycheques bring", "[tax]") {
  int couples = 0;
  for (const auto province : province_codes()) {
    const ResidenceLaw& law = law_of(std::string(province).c_str());
    const auto couple = law_of_couple(law, dollars(38'000));
    if (!couple) continue;
    ++couples;
    NetPaySegments segments(*couple);
    for (int gross = 0; gross <= 90'000; gross += 977) {
      const NetPay one = net_pay(law, dollars(gross));
      const NetPay two = net_pay(*couple, dollars(gross));
      CHECK(two.net <= one.net);
      CHECK(two.net - two.with_return == one.net - one.with_return);
      CHECK(segments.at(dollars(gross)).net == two.net);
    }
  }
  CHECK(couples == 5);  // NB, NL, NS, ON, PE
}
