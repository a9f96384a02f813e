// The dated tables and rules that an answer rests on, already read from their files' bytes.
#pragma once

#include <optional>
#include <vector>

#include "afford/affordability/benchmark.hpp"
#include "afford/assess/cheaper_money_table.hpp"
#include "afford/assess/wage_table.hpp"
#include "afford/decision/lending_policy.hpp"
#include "afford/tax/tax_tables.hpp"
#include "afford/wage/worth_defaults.hpp"

namespace afford {

struct ParameterSet {
  TaxTables tax;
  BenchmarkTables benchmark;
  WorthDefaults worth;
  std::vector<LendingPolicy> policies;
  std::optional<CheaperMoneyTable> cheaper_money{};  ///< none: nothing is said of cheaper money
  WageTable wages{};                                 ///< of every file of wages together
};

}  // namespace afford
