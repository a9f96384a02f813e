#include "afford/numbers/wide_integer.hpp"

#include <cstdint>
#include <limits>

#include "tests/support/catch.hpp"

using namespace afford;

static_assert(sizeof(Wide) == 16);
static_assert(sizeof(UnsignedWide) == 16);
static_assert(Wide{-1} < Wide{0});
static_assert(UnsignedWide{0} - 1 > UnsignedWide{0});

TEST_CASE("the product of any two 64-bit integers fits and divides back", "[numbers]") {
  constexpr auto low = std::numeric_limits<std::int64_t>::min();
  constexpr auto high = std::numeric_limits<std::int64_t>::max();
  for (const auto a : {low, low + 1, std::int64_t{-3}, high}) {
    for (const auto b : {low, std::int64_t{-1}, std::int64_t{7}, high}) {
      const Wide product = Wide{a} * b;
      CHECK(product / b == Wide{a});
      CHECK(product % b == Wide{0});
    }
  }
}

TEST_CASE("128-bit division cuts towards zero", "[numbers]") {
  CHECK(static_cast<int>(Wide{-7} / 2) == -3);
  CHECK(static_cast<int>(Wide{-7} % 2) == -1);
  CHECK(static_cast<int>(Wide{7} % -2) == 1);
}
