// What `afford rate` reads: flows as JSON or CSV, and the figures of the time-value functions, from
// the document or as options that were typed.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "afford/credit_cost/rate_question.hpp"

namespace afford {

/// Words of the command line by their names without dashes ("find", "digits", "day_count", "rate",
/// "pmt", ..); they go before the same fields of the document.
using TypedOptions = std::map<std::string, std::string, std::less<>>;

inline constexpr std::size_t flow_bytes_max = 16'000'000;

/// `text` may be empty where the function needs no flows. JSON begins with { or [; all else is CSV:
/// lines `date,amount` or `amount`, with or without such a head. Fails with every finding.
Result<RateQuestion> read_rate_question(std::string_view text, const TypedOptions& typed);

}  // namespace afford
