// `afford compare`: a person's request and a list of courses in; a page or figures out.
#pragma once

#include "afford/report/answer_schedules.hpp"

namespace afford {

/// It holds if no row of the list was rejected. The person's request needs the sections loan, work
/// and household; a section course may stand there.
Result<CheckedText> answer_compare(std::string_view person, std::string_view courses,
                                   std::span<const ParameterFile> files,
                                   const AnswerOptions& options);

}  // namespace afford
