#include "afford/base/require.hpp"

#include <string>
#include <type_traits>

#include "tests/support/catch.hpp"

using namespace afford;

static_assert(std::is_base_of_v<std::logic_error, ContractViolation>);

namespace {

std::string message_of_a_broken_contract(int balance) {
  try {
    AFFORD_REQUIRE(balance >= 0);
  } catch (const ContractViolation& violation) {
    return violation.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a condition that holds does nothing and is evaluated once", "[base]") {
  int evaluated = 0;
  AFFORD_REQUIRE(++evaluated == 1);
  CHECK(evaluated == 1);
  CHECK(message_of_a_broken_contract(0).empty());
}

TEST_CASE("a broken contract throws and says what and where", "[base]") {
  const std::string message = message_of_a_broken_contract(-1);
  CHECK(message.find("balance >= 0") != std::string::npos);
  CHECK(message.find("require_test.cpp:") != std::string::npos);
  CHECK_THROWS_AS(AFFORD_REQUIRE(1 + 1 == 3), ContractViolation);
}

TEST_CASE("a message never shows the folder that the engine was built in", "[base]") {
  try {
    contract_violated("x > 0", "/builds/someone/engine/afford/loan/accrual.cpp", 12);
  } catch (const ContractViolation& violation) {
    CHECK(std::string(violation.what()) == "afford/loan/accrual.cpp:12: x > 0");
  }
}

TEST_CASE("the macro is an expression and fits a branch without braces", "[base]") {
  const bool sure = true;
  if (sure)
    AFFORD_REQUIRE(sure);
  else
    AFFORD_REQUIRE(!sure);
  CHECK(sure);
}
