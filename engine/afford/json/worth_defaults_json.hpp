// The file worth-defaults.json: {"schema": "worth-defaults/1", "ranges": {..}, ..}.
#pragma once

#include "afford/base/result.hpp"
#include "afford/wage/worth_defaults.hpp"

namespace afford {

inline constexpr std::string_view worth_defaults_file = "worth-defaults.json";

/// All findings at once; a range needs low <= base <= high, and weights sum to 1.
Result<WorthDefaults> read_worth_defaults(std::string_view text);

}  // namespace afford
