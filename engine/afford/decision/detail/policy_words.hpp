// Words that the linter of policies looks for.
#pragma once

#include <string_view>

namespace afford::detail {

struct NeededParameter {
  std::string_view id;
  std::string_view unit;
};

// What assess/budget.cpp judges a household by.
inline constexpr NeededParameter needed_parameters[] = {
    {"debt_ratio.max", "ratio"}, {"residual.min", "CAD"}, {"residual.buffer_share", "ratio"}};

// Of reasons that no test gives.
inline constexpr std::string_view engine_codes[] = {"DATA_MISSING",     "DATA_CONFLICT",
                                                    "INC_NOT_VERIFIED", "POLICY_EXCLUDED",
                                                    "LIMITS_UNSIGNED",  "VERIFY_BEFORE_ADVANCE"};

}  // namespace afford::detail
