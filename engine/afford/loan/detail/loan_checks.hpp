// What no single field of a loan shows: every finding, with its place and its dates.
#pragma once

#include "afford/loan/loan_terms.hpp"

namespace afford::detail {

/// Lists are in the order of the request, so that each path names the entry as it was written.
Errors loan_findings(const Loan& loan);

/// Puts the resets of the index among the rate changes, up to the loan's end or to a later day on
/// which its account is looked at; what is wrong with them.
Errors follow_index(Loan& loan, std::optional<Date> looked_at = {});

}  // namespace afford::detail
