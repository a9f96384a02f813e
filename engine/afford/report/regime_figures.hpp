// How the figures of APRs, legal limits and a stated rate came about.
#pragma once

#include "afford/credit_cost/cost_answer.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

void add_regime_steps(const CostAnswer& answer, Currency currency, FigureSteps& figures);

}  // namespace afford
