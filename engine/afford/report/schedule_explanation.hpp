// How one figure of a schedule came about, from the notes of the walk that made it.
#pragma once

#include <string_view>

#include "afford/base/result.hpp"
#include "afford/loan/amortization.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

/// Days that bear interest, a step each, and what a flat phase charges on.
Derivation accrued_steps(const std::vector<AccruedPart>& parts);

/// Interest that deferrals keep aside, in all.
struct KeptAside {
  Money before;  ///< the row
  Money after;
};
/// What a row's own interest is, where `asked` is what it asks for.
Money own_interest(const KeptAside& kept, Money asked);
/// How the one becomes the other: nothing where they are the same.
Derivation kept_steps(const KeptAside& kept, Money asked);

/// `pointer` is a JSON pointer into the result of `schedule`: "/installments/14/interest" (counted
/// from 0; also payment, principal, fee, balance_after) or "/totals/interest". Fails with
/// `pointer_unknown`.
Result<Explanation> explain_schedule(const Loan& loan, const TracedAmortization& traced,
                                     std::string_view pointer);

}  // namespace afford
