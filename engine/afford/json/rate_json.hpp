// A rate, or why several, as JSON.
#pragma once

#include <string>

#include "afford/credit_cost/rate_question.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

std::string rate_json(const RateAnswer& answer, Language language);

/// The sentences that say how an answer was found: "rate.method.irr", "rate.method.apr_ca".
std::string rate_method_code(const RateAnswer& answer);

}  // namespace afford
