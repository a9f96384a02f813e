// The dated tables and rules that an answer rests on, already read from their files' bytes.
#pragma once

#include <vector>

#include "afford/affordability/benchmark.hpp"
#include "afford/decision/lending_policy.hpp"
#include "afford/tax/tax_tables.hpp"
#include "afford/wage/worth_defaults.hpp"

namespace afford {

struct ParameterSet {
  TaxTables tax;
  BenchmarkTables benchmark;
  WorthDefaults worth;
  std::vector<LendingPolicy> policies;
};

}  // namespace afford
