// What borrowing costs, as JSON.
#pragma once

#include <string>

#include "afford/credit_cost/cost_of_credit.hpp"

namespace afford {

std::string cost_json(const CostOfCredit& cost);

}  // namespace afford
