// The rules for due dates that a statement leaves possible.
#pragma once

#include <span>
#include <vector>

#include "afford/loan/schedule_match.hpp"

namespace afford::detail {

/// Rules under which every date that counts is the same.
struct DateClass {
  Loan loan;                               ///< under the first of them
  std::vector<ConventionChoices> members;  ///< only the words of dates are set
  std::size_t explained;                   ///< rows of the statement before a date that is not so
  std::vector<Date> dates;                 ///< everything that tells classes apart
};

/// Of all rules under which the loan can be.
std::vector<DateClass> date_classes(const Loan& loan, const ConventionSpace& space,
                                    std::span<const StatedRow> rows);

}  // namespace afford::detail
