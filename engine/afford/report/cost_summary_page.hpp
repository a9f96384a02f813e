// What the federal rules of Canada say a borrower must be told, clause by clause, as far as a
// request shows it: a cost summary, not a disclosure statement.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/credit_cost/cost_answer.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document cost_summary_page(const LoanSummary& loan, const CostAnswer& answer,
                           const CostRules& rules, Language language);

/// Whether a line of a form has this name, so that a rules file names none that is not there.
bool is_summary_line(std::string_view line);

}  // namespace afford
