// A document as Markdown (CommonMark with tables). Text is escaped, so that it shows as written.
#pragma once

#include <string>

#include "afford/report/document.hpp"

namespace afford {

std::string write_markdown(const Document& document);

}  // namespace afford
