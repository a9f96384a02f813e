// What is wrong with an input, as JSON: every finding with its code, place, text and sentence.
#pragma once

#include <string>

#include "afford/base/error.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

std::string errors_json(const Errors& errors, Language language);

/// What is wrong and what would be right, in a sentence or two.
std::string error_text(const Error& error, Language language);

/// Of a record that other rules or data cannot decide, without advice on what to change in its
/// request: nothing there is to be mended.
std::string undecided_text(const Error& error, Language language);

}  // namespace afford
