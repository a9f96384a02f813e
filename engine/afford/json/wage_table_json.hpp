// Parameter files of pay by occupation: each file whose name starts with "wages-".
#pragma once

#include <string_view>

#include "afford/assess/wage_table.hpp"
#include "afford/base/result.hpp"

namespace afford {

inline constexpr std::string_view wages_prefix = "wages-";

/// Fails with every finding.
Result<WageTable> read_wage_table(std::string_view text);

}  // namespace afford
