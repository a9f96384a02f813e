// A lender's rules applied: the verdict, why, and each test. The only page with a lender's words.
#pragma once

#include <string>
#include <vector>

#include "afford/assess/changes.hpp"
#include "afford/decision/decide.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// What the page is about.
struct Checked {
  const Decision& decision;
  const VerdictChanges& changes;
  const std::vector<VouchedFigure>& vouched;  ///< the data that were used
};

Document check_page(const Checked& checked, Language language);

/// What a lender's file keeps beside it: every measure under every scenario, how each is worked
/// out, and for Quebec the elements of its debt ratio.
void add_lender_blocks(const Decision& decision, Language language, Document& page);

/// One change in a sentence: "A loan of: 4,000.00, not 6,500.00. Then every test passes."
std::string change_text(const VerdictChange& change, Language language);

}  // namespace afford
