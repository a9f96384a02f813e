// One figure explained, as a finished text.
#pragma once

#include "afford/report/answer.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

Result<std::string> written(const Result<Explanation>& explanation, const AnswerOptions& options);

}  // namespace afford
