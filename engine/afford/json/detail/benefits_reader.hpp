// The block `benefits` of a tax file.
#pragma once

#include "afford/json/detail/parameter_reader.hpp"
#include "afford/tax/benefits.hpp"

namespace afford::detail {

/// Years of which the file holds only a note have no law. Closes the block.
BenefitTables read_benefits(ParameterObject& benefits);

}  // namespace afford::detail
