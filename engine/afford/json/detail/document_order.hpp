// Puts what was found in a document in the order in which a person meets it there.
#pragma once

#include "afford/json/object_reader.hpp"

namespace afford::detail {

/// By the place of each path; what is missing stands where its object begins.
void sort_by_place(const JsonValue& document, Reading& reading);

}  // namespace afford::detail
