// One text for one JSON value: no blanks, members sorted, the shortest escapes, as RFC 8785 (JSON
// Canonicalization Scheme, 2020, s. 3.2) asks. Where it would read a number as a double, the
// number's own text stays: no figure here ever passes through one.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "afford/json/json_value.hpp"

namespace afford {

/// Keys are sorted by UTF-16 code units (s. 3.2.3). `without` are members of the value itself that
/// are left out.
std::string canonical_json(const JsonValue& value,
                           std::initializer_list<std::string_view> without = {});

}  // namespace afford
