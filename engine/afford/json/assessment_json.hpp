// The whole answer as JSON: the page's figures, each to its last digit, in the page's order.
#pragma once

#include <string>

#include "afford/assess/assessment.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

struct AssessmentText {
  Language language = Language::english;
  bool with_methods = false;  ///< how each block was worked out
  bool with_charts = false;   ///< of the page: charts, with the months that they show
};

std::string assessment_json(const Assessment& assessment, const AssessmentText& text);

/// What a data file's note says in words: a confidence, "example rules; no lender decided this", or
/// the note itself.
std::string data_note(const DataUsed& data, Language language);

}  // namespace afford
