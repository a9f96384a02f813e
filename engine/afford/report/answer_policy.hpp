// A lender's rules as a file: whether they are sound, and how two of them differ.
#pragma once

#include "afford/report/answer.hpp"
#include "afford/report/answer_schedules.hpp"

namespace afford {

/// `text` is the file. It holds if there is nothing to be found. Fails if the file is no JSON.
Result<CheckedText> answer_policy_lint(std::string_view text, const AnswerOptions& options);

/// It holds if the two are the same. Fails as the reading of either does.
Result<CheckedText> answer_policy_diff(std::string_view old_policy, std::string_view new_policy,
                                       const AnswerOptions& options);

}  // namespace afford
