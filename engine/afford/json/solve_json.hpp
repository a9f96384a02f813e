// The question backwards, as JSON: {"for": "principal", "goal": "fits", "last_that_holds":
// "4210.55", "first_that_does_not": "4210.56", ..}.
#pragma once

#include <string>

#include "afford/assess/solve.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

std::string solve_json(const Solution& solution, Language language);

/// Of a value in the lever's unit: "4210.55", "36", "6.70" percent, "0.600".
std::string format_lever_value(Lever lever, std::int64_t value);

}  // namespace afford
