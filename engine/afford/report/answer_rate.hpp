// `afford rate`: flows or figures in, a finished text out.
#pragma once

#include "afford/json/rate_question_json.hpp"
#include "afford/report/answer.hpp"

namespace afford {

/// `text` is JSON or CSV, or empty where the options say it all.
Result<std::string> answer_rate(std::string_view text, const TypedOptions& typed,
                                const AnswerOptions& options);

}  // namespace afford
