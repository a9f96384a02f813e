// The parameter files with their origin and age, as a page.
#pragma once

#include <span>

#include "afford/assess/data_file.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document data_page(std::span<const DataFile> files, const std::optional<Date>& as_of,
                   Language language);

}  // namespace afford
