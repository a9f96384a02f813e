// The page of `assess`: one answer on top, then seven blocks in a fixed order, plan fails before
// every other outcome. It says what the budget does, and never what a lender would.
#pragma once

#include "afford/json/assessment_json.hpp"
#include "afford/report/document.hpp"

namespace afford {

Document assessment_page(const Assessment& assessment, const AssessmentText& text);

}  // namespace afford
