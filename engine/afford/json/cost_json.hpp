// What borrowing costs, as JSON.
#pragma once

#include <string>

#include "afford/credit_cost/cost_of_credit.hpp"
#include "afford/json/json_writer.hpp"

namespace afford {

/// The fields of the rate, of which one is null: the rate, or what it is above.
void write_effective_rate(const CostOfCredit& cost, JsonWriter& json);

std::string cost_json(const CostOfCredit& cost);

}  // namespace afford
