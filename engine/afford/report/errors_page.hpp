// What is wrong with an input, for people: every finding with its place, the text given and what
// would be right.
#pragma once

#include "afford/base/error.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document errors_page(const Errors& errors, Language language);

/// Why a record cannot be decided by other rules or data, as findings without advice.
void add_undecided(const Errors& errors, Language language, Document& page);

}  // namespace afford
