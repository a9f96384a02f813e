// What explains a lender's rows, as a page.
#pragma once

#include <span>

#include "afford/loan/schedule_match.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document schedule_match_page(const ScheduleMatch& match, std::span<const StatedRow> rows,
                             Language language);

}  // namespace afford
