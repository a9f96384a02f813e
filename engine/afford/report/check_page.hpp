// A lender's rules applied: the verdict, why, and each test. The only page with a lender's words.
#pragma once

#include "afford/decision/decide.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document check_page(const Decision& decision, Language language);

}  // namespace afford
