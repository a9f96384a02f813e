// One text for one JSON value: no blanks, members sorted, the shortest escapes, as RFC 8785 (JSON
// Canonicalization Scheme, 2020, s. 3.2) asks. Where it would read a number as a double, the
// number's own text stays: no figure here ever passes through one.
#pragma once

#include <string>

#include "afford/json/json_value.hpp"

namespace afford {

/// Keys are sorted by UTF-16 code units (s. 3.2.3).
std::string canonical_json(const JsonValue& value);

}  // namespace afford
