// The parts of the section "loan" that have rules of their own: due dates, phases, conventions.
#pragma once

#include "afford/json/object_reader.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford::detail {

struct DueDates {
  Date first;
  int anchor_day;
};

std::optional<DueDates> read_due_dates(ObjectReader& dates, const std::optional<Date>& as_of);

/// What the phases of a loan are read against.
struct PhaseContext {
  Currency currency;
  std::optional<DueDates> due_dates{};  ///< needed to count the payments of `until`
  bool bears_interest = false;          ///< a deferral must then say what becomes of the interest
};

std::optional<std::vector<LoanPhase>> read_phases(Field phases, const PhaseContext& context);

std::optional<LoanRounding> read_rounding(ObjectReader& rounding, Currency currency);

/// Every convention with its one supported value; true if nothing else is asked for.
std::optional<bool> read_conventions(ObjectReader& conventions);

}  // namespace afford::detail
