// Blocks that the cost page and the cost summary share: APRs, limits, a stated rate.
#pragma once

#include "afford/credit_cost/cost_answer.hpp"
#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {

void add_aprs(const CostAnswer& answer, const Voice& voice, Document& page);
void add_guards(const CostAnswer& answer, const Voice& voice, Document& page);
void add_stated(const CostAnswer& answer, const Voice& voice, Document& page);

}  // namespace afford::detail
