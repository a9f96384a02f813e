// Cash flows as JSON: {"flows": [{"date"|"period"|"years", "fraction", "amount", "count", "step"}],
// "periods_per_year", "regime"}; an entry may be an amount alone.
#pragma once

#include "afford/credit_cost/rate_question.hpp"
#include "afford/json/object_reader.hpp"

namespace afford::detail {

/// Of the list as it stands in the document; `path` is its place.
FlowList read_flows(const JsonValue& flows, const std::string& path, Reading& reading);

}  // namespace afford::detail
