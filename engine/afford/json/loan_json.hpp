// The section "loan" of a request.
#pragma once

#include "afford/json/object_reader.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford {

/// Nothing if a field that it needs is absent or not right. What `checked_loan` finds is kept among
/// the other findings. Days are compared with `as_of` if it is known.
std::optional<Loan> read_loan_section(ObjectReader& loan, const std::optional<Date>& as_of);

}  // namespace afford
