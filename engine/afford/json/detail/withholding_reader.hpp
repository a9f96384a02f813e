// The block `withholding` of a tax file: what paycheques of part of a year use in place of its law.
#pragma once

#include <string_view>
#include <vector>

#include "afford/json/detail/parameter_reader.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford::detail {

/// Brackets and surtax tiers, rising.
std::vector<TaxBracket> read_brackets(ParameterObject& block, std::string_view key);

/// The periods, in order and apart. Leaves provenance to the caller, and does not close.
std::vector<WithholdingPeriod> read_withholding(ParameterObject& withholding);

}  // namespace afford::detail
