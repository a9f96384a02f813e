// The question backwards: the largest loan on the same terms that the household's budget carries,
// with the course's bills as they are.
#pragma once

#include "afford/assess/budget.hpp"

namespace afford {

/// Found by halving on whole cents with the same engine (decisions/0005): an answer was judged
/// itself and passed.
LargestLoan largest_loan(const Situation& situation);

/// The loan with its disbursements scaled together to `principal` in all.
Loan scaled_to(const Loan& loan, Money principal);

}  // namespace afford
