// What borrowing costs: a cost summary, not a lender's disclosure.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/credit_cost/cost_answer.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document cost_page(const LoanSummary& loan, const CostAnswer& answer, Language language);

}  // namespace afford
