// Cash flows as CSV text: `date,amount` or `amount`, one flow a line.
#pragma once

#include <string_view>

#include "afford/credit_cost/rate_question.hpp"

namespace afford::detail {

inline constexpr YearRange flow_years{1900, 2199};
inline constexpr DecimalLimits flow_limits{.digits_max = 40, .decimals_max = 40};

/// A head of these names is read over; so are a byte order mark and blank lines. Findings are added
/// with the number of their line.
FlowList read_flow_csv(std::string_view text, Errors& findings);

}  // namespace afford::detail
