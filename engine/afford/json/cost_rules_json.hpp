// The parameter file of legal limits on the price of credit.
#pragma once

#include <span>
#include <string_view>

#include "afford/base/result.hpp"
#include "afford/credit_cost/cost_rules.hpp"
#include "afford/json/parameters_json.hpp"

namespace afford {

inline constexpr std::string_view cost_rules_file = "cost-of-credit-rules.json";

/// Fails with every finding.
Result<CostRules> read_cost_rules(std::string_view text);

/// From the files at hand; fails with `parameter_file_missing` too.
Result<CostRules> find_cost_rules(std::span<const ParameterFile> files);

}  // namespace afford
