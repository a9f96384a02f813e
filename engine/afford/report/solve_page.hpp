// The question backwards for people: the last value that holds and the first that does not.
#pragma once

#include "afford/assess/solve.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// The solution has a value that works.
Document solve_page(const Solution& solution, Language language);

/// A value in its unit: "4,210.55", "36", "6.70%".
std::string lever_words(Lever lever, std::int64_t value, Language language);

}  // namespace afford
