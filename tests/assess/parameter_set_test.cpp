#include "afford/assess/parameter_set.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;

TEST_CASE("a parameter set holds tax, benchmark and policies", "[assess]") {
  const ParameterSet& parameters = test::small_parameters();
  CHECK(law_for(parameters.tax, 2025, "ON").has_value());
  CHECK(parameters.benchmark.find("on-test") != nullptr);
  CHECK(parameters.policies.size() == 1);
}
