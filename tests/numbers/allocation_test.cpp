#include "afford/numbers/allocation.hpp"

#include <string>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

using Minor = std::vector<std::int64_t>;

Minor shares(std::int64_t total, const Minor& weights) {
  Minor result;
  for (const auto& share :
       allocate(Money::of_minor(total, cad), weights, AllocationRule::last_absorbs)) {
    CHECK(share.currency() == cad);
    result.push_back(share.minor());
  }
  return result;
}

}  // namespace

TEST_CASE("the last share takes the odd cents", "[numbers]") {
  CHECK(shares(1'000, {1, 1, 1}) == Minor{333, 333, 334});
  CHECK(shares(1'001, {1, 1}) == Minor{500, 501});
  CHECK(shares(100, {1, 2, 3, 4}) == Minor{10, 20, 30, 40});
  CHECK(shares(2, {1, 1, 1}) == Minor{0, 0, 2});
  CHECK(shares(0, {5, 7}) == Minor{0, 0});
  CHECK(shares(999, {7}) == Minor{999});
}

TEST_CASE("a weight of zero gets nothing, unless it is last and there is a rest", "[numbers]") {
  CHECK(shares(1'000, {0, 1, 1}) == Minor{0, 500, 500});
  CHECK(shares(1'001, {1, 1, 0}) == Minor{500, 500, 1});
}

TEST_CASE("a debt is shared like a credit", "[numbers]") {
  CHECK(shares(-1'000, {1, 1, 1}) == Minor{-333, -333, -334});
}

TEST_CASE("large amounts and weights do not overflow", "[numbers]") {
  const std::int64_t weight = 4'000'000'000'000'000'000;
  CHECK(shares(10'000'000'000'001, {weight, weight}) ==
        Minor{5'000'000'000'000, 5'000'000'000'001});
}

TEST_CASE("shares always add up to the total", "[numbers]") {
  for (std::int64_t total = -50; total <= 50; ++total) {
    std::int64_t sum = 0;
    for (const auto share : shares(total, {3, 1, 4, 1, 5, 9, 2, 6})) sum += share;
    CHECK(sum == total);
  }
}

TEST_CASE("weights that cannot be shared by are a broken contract", "[numbers]") {
  CHECK_THROWS_AS(shares(100, {}), ContractViolation);
  CHECK_THROWS_AS(shares(100, {0, 0}), ContractViolation);
  CHECK_THROWS_AS(shares(100, {2, -1}), ContractViolation);
}
