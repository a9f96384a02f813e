// Where two JSON documents differ. Lists of objects that carry an "id" are set side by side by it,
// others by their place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "afford/json/json_value.hpp"

namespace afford {

struct JsonDifference {
  std::string path;  ///< JSON pointer; in a list by id, that id stands for the place
  std::optional<std::string> before;  ///< as JSON, cut short; nothing where it is new
  std::optional<std::string> after;   ///< nothing where it is gone
};

/// How a text is shown beside a value that is no text. A reader for whom "0.40" and 0.40 are one
/// needs no quotes; where they differ, nothing else tells them apart.
enum class TextBesideOther : std::uint8_t { bare, quoted };

/// In the order of `a`, what is new in `b` after what is gone. Members in another order are no
/// difference.
std::vector<JsonDifference> json_differences(const JsonValue& a, const JsonValue& b,
                                             TextBesideOther form = TextBesideOther::bare);

}  // namespace afford
