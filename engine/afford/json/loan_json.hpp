// The section "loan" of a request.
#pragma once

#include "afford/json/object_reader.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford {

/// What the section is read against, beside itself.
struct LoanSurroundings {
  std::optional<Date> as_of{};
  bool is_planned = false;  ///< still to be decided: no money lies before `as_of`
  std::span<const ParameterFile> files{};
  std::optional<LoanProduct> product{};  ///< whose words are in the section already
};

/// Nothing if a field that it needs is absent or not right. What `checked_loan` finds is kept among
/// the other findings.
std::optional<Loan> read_loan_section(ObjectReader& loan, const LoanSurroundings& around);

}  // namespace afford
