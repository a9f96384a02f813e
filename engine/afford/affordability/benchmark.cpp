#include "afford/affordability/benchmark.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {

const BenchmarkRegion* BenchmarkTables::find(std::string_view id) const {
  const auto found = std::ranges::find(regions, id, &BenchmarkRegion::id);
  return found == regions.end() ? nullptr : &*found;
}

std::int64_t scaled_to_family(std::int64_t total, int persons) {
  AFFORD_REQUIRE(total >= 0 && persons >= 1);
  // x = total x sqrt(n) / 2; half up is floor(x + 1/2) = floor((floor(sqrt(total^2 x n)) + 1) / 2).
  const ExactInteger square = ExactInteger(total) * total * persons;
  const auto root = floor_root(square, 2).to_int64();
  AFFORD_REQUIRE(root.has_value());
  return (*root + 1) / 2;
}

BenchmarkCost benchmark_cost(const BenchmarkRegion& region, int persons, int year) {
  AFFORD_REQUIRE(!region.total_by_year.empty());
  auto after = region.total_by_year.upper_bound(year);
  if (after != region.total_by_year.begin()) --after;
  const std::int64_t dollars = scaled_to_family(after->second, persons);
  return {Money::of_minor(dollars * 100, cad), Money::of_minor(dollars * 100 / 12, cad),
          after->first};
}

}  // namespace afford
