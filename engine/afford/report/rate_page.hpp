// A rate for people.
#pragma once

#include "afford/credit_cost/rate_question.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document rate_page(const RateAnswer& answer, Language language);

}  // namespace afford
