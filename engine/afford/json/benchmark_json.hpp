// The Market Basket Measure out of its parameter file (engine/parameters/ca-mbm.json, which
// describes its own fields).
#pragma once

#include <string_view>

#include "afford/affordability/benchmark.hpp"
#include "afford/base/result.hpp"

namespace afford {

/// Every finding at once. A total that its components do not add up to, within a dollar for each of
/// them, is one.
Result<BenchmarkTables> read_benchmark(std::string_view text);

}  // namespace afford
