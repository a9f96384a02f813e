// Courses side by side, as a page.
#pragma once

#include "afford/json/compare_json.hpp"
#include "afford/report/document.hpp"

namespace afford {

Document compare_page(const ComparedList& compared, Language language);

}  // namespace afford
