// How each figure of `net-pay` came about: the lines of the tax forms that lead to it.
#pragma once

#include "afford/json/net_pay_json.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

/// `answer.lines` are all there. `wanted_net`: gross pay was asked for, as the lowest that leaves
/// it.
FigureSteps net_pay_steps(const NetPayAnswer& answer, const std::optional<Money>& wanted_net);

}  // namespace afford
