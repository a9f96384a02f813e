// `afford cost`: a request in; a page, a cost summary or figures out.
#pragma once

#include "afford/report/answer_schedules.hpp"

namespace afford {

/// Each as it was typed.
struct CostOptions {
  std::string regime;  ///< "ca", "us", "eu", "uk", "all" or empty
  std::string verify;  ///< a stated APR in percent, or empty
};

/// Whether `regime` may be typed.
bool is_regime_choice(std::string_view regime);

/// It holds unless a stated rate lies outside its tolerance.
Result<CheckedText> answer_cost(std::string_view request, std::span<const ParameterFile> files,
                                const CostOptions& typed, const AnswerOptions& options);

}  // namespace afford
