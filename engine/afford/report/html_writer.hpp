// A document as one page of HTML that needs nothing else: no script, no other file. It reads on a
// phone, in the dark, on paper and by a screen reader.
#pragma once

#include <string>

#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

std::string write_html(const Document& document, Language language);

}  // namespace afford
