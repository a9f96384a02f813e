// Two schedules compared, as a page.
#pragma once

#include "afford/loan/schedule_diff.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document schedule_diff_page(const ScheduleDiff& diff, Language language);

}  // namespace afford
