// Groups of applications by the number of their line, as `policy replay --by` reads them: CSV with
// the columns line and group.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "afford/base/result.hpp"

namespace afford {

/// Lines count from 1; a group is never "".
using GroupByLine = std::map<std::int64_t, std::string>;

/// Fails with all findings, each at its line: "--by, line 3, group".
Result<GroupByLine> read_group_list(std::string_view text);

}  // namespace afford
