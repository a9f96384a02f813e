// `afford data list`: the parameter files in, their origin and age out.
#pragma once

#include "afford/report/answer.hpp"

namespace afford {

/// `as_of` as it was typed; empty: no ages. A stale file is a warning, never a failure.
Result<std::string> answer_data_list(std::string_view as_of, std::span<const ParameterFile> files,
                                     const AnswerOptions& options);

}  // namespace afford
