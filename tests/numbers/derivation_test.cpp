#include "afford/numbers/derivation.hpp"

#include "afford/numbers/money.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("steps keep their order, their code and the exact text of their figures", "[numbers]") {
  Derivation derivation;
  const Money payment = Money::of_minor(33'814, cad);
  derivation.push_back({"level_payment", {format_money(payment), "36"}});
  derivation.push_back({"last_payment", {}});
  REQUIRE(derivation.size() == 2);
  CHECK(derivation[0].code == "level_payment");
  CHECK(derivation[0].arguments == std::vector<std::string>{"338.14", "36"});
  CHECK(derivation[1].arguments.empty());
}
