// A figure with its steps, as a page and as JSON.
#pragma once

#include <string>

#include "afford/report/document.hpp"
#include "afford/report/figure_steps.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document explanation_page(const Explanation& explanation, Language language);

/// {"pointer","value","steps":[{"code","text"}]}
std::string explanation_json(const Explanation& explanation, Language language);

}  // namespace afford
