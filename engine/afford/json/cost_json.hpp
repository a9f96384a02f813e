// What borrowing costs, as JSON.
#pragma once

#include <string>

#include "afford/credit_cost/cost_answer.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// The fields of the rate, of which one is null: the rate, or what it is above.
void write_effective_rate(const CostOfCredit& cost, JsonWriter& json);

std::string cost_json(const CostAnswer& answer, Language language);

/// A text of a rules file in one language.
const std::string& in_language(const BilingualText& text, Language language);

}  // namespace afford
