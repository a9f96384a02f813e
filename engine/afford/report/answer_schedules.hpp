// A schedule held against a lender's rows, or against another schedule: text in, text out.
#pragma once

#include "afford/report/answer.hpp"

namespace afford {

/// An answer that may say that what was checked does not hold.
struct CheckedText {
  std::string text;
  bool holds = true;
};

/// Which conventions give the rows of `statement` (read_payments_csv); it holds if any do.
Result<CheckedText> answer_schedule_match(std::string_view request, std::string_view statement,
                                          std::span<const ParameterFile> files,
                                          const AnswerOptions& options);

/// Compares two requests' schedules; it holds if they are the same.
Result<CheckedText> answer_schedule_diff(std::string_view first, std::string_view second,
                                         std::span<const ParameterFile> files,
                                         const AnswerOptions& options);

}  // namespace afford
