// A figure of the request by the name that people use for it.
#pragma once

#include <string>
#include <string_view>

#include "afford/words/catalogue.hpp"

namespace afford {

/// "/household/other_income/0/gross_per_year" is "other income 1, a year before tax". A pointer
/// that has no name of its own stays as it is.
std::string input_words(std::string_view pointer, Language language);

}  // namespace afford
