// What it takes to break the budget, as JSON: {"breaks_already", "single": [{"rent_per_month":
// "80.01", "fails_in": "2026-03", "short_by": "0.04"}], "pair": {..}, "box": {..}}.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/json/json_writer.hpp"

namespace afford {

/// The object "breaking_points". Pay is "pay_per_year" before tax, "pay_per_month" if stated net.
void write_breaking_points(const BreakingPoints& points, JsonWriter& json);

/// The field of a kind of bad luck.
std::string_view bad_luck_field(BadLuck kind, bool is_net_pay);

}  // namespace afford
