// Whether the course is worth it: the futures side by side, and what must hold to break even.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document worth_page(const WorthSummary& worth, Language language);

}  // namespace afford
