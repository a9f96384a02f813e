// The question backwards: the largest loan on the same terms that the household's budget carries.
#pragma once

#include "afford/assess/budget.hpp"

namespace afford {

/// The largest loan that adds no reason to those of `without_loan` (decisions/0005); zero if none
/// does. Found by halving on whole cents with the same engine: the answer itself was judged and
/// passed.
Money largest_loan_that_fits(const Situation& situation, const BudgetJudgement& without_loan);

/// The loan with its disbursements scaled together to `principal` in all.
Loan scaled_to(const Loan& loan, Money principal);

}  // namespace afford
