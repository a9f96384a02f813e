// What goes worse in a scenario, in words for people.
#pragma once

#include <string>

#include "afford/decision/lending_policy.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// "the job comes 3 months later, housing costs 10% more".
std::string scenario_words(const Scenario& scenario, Language language);

}  // namespace afford
