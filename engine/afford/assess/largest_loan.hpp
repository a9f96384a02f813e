// The question backwards: the largest loan on the same terms that the household's budget carries,
// with the course's bills as they are.
#pragma once

#include "afford/assess/budget.hpp"

namespace afford {

/// Found by halving on whole cents with the same engine (decisions/0005): an answer was judged
/// itself and passed.
LargestLoan largest_loan(const Situation& situation);

/// The principal that brings what the course's bills need once grants and own money are spent, with
/// what the lender keeps back of it; zero if they need nothing.
Money principal_for_bills(const Course& course, const Loan& loan);

/// The loan with its disbursements scaled together to `principal` in all.
Loan scaled_to(const Loan& loan, Money principal);

}  // namespace afford
