// The Market Basket Measure: what a modest life costs in a place, shown beside what people declare.
// Source: Statistics Canada, table 11-10-0066-01. A family of n needs total x sqrt(n / 4), half up
// to whole dollars a year (census dictionary 2016, table 4.5: a total of 39,751 is 19,876 for one
// person).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/numbers/money.hpp"

namespace afford {

struct BenchmarkRegion {
  std::string id;        ///< "on-toronto"
  std::string province;  ///< "ON"
  std::string name;
  std::map<int, std::int64_t> total_by_year;  ///< whole dollars a year, family of four
};

struct BenchmarkTables {
  std::vector<BenchmarkRegion> regions;
  std::string base;  ///< "2023 base"
  std::string source;
  std::string retrieved;

  const BenchmarkRegion* find(std::string_view id) const;
};

struct BenchmarkCost {
  Money per_year;
  Money per_month;  ///< a twelfth of it, cut to the cent
  int year;         ///< of the prices
};

/// Cost of living of `persons` in the region at the prices of the latest year not after `year`, or
/// of the first year there is.
BenchmarkCost benchmark_cost(const BenchmarkRegion& region, int persons, int year);

/// total x sqrt(persons / 4), half up to a whole number; decided by integers.
std::int64_t scaled_to_family(std::int64_t total, int persons);

}  // namespace afford
