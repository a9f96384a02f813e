// The section "household" of a request.
#pragma once

#include "afford/affordability/household.hpp"
#include "afford/json/object_reader.hpp"

namespace afford {

/// Nothing if a field that it needs is absent or not right. All amounts are Canadian dollars. Debt
/// payments, remittances and other income that are not stated are none.
std::optional<Household> read_household_section(ObjectReader& household);

}  // namespace afford
