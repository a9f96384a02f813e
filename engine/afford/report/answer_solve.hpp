// `afford solve`: a request and what is asked for in; the boundary out.
#pragma once

#include "afford/report/answer.hpp"

namespace afford {

/// Each as it was typed.
struct SolveQuestion {
  std::string lever;  ///< "principal", ...
  std::string goal;   ///< "fits", "carries", "worth", or empty: the lever's usual one
};

/// What is wrong with the words, or "".
std::string solve_usage_fault(const SolveQuestion& question);

/// Fails with `no_value_works`, which names the nearest miss, where none does.
Result<std::string> answer_solve(std::string_view request, std::span<const ParameterFile> files,
                                 const SolveQuestion& question, const AnswerOptions& options);

}  // namespace afford
