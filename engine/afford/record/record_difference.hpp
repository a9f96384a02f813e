// What the places say where a record and the same decision taken now differ: which of them may be
// the reason, which are of substance, and which are digests that only follow.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "afford/record/json_difference.hpp"

namespace afford {

enum class DifferenceKind : std::uint8_t {
  personal,   ///< outside of the record's digest, and all of it follows from the request
  cause,      ///< another engine, catalogue of measures, policy or data file
  substance,  ///< within one cause the same in every run: another figure was written by somebody
  page,       ///< the digest of a page, which follows from figures and words
  digest,     ///< the record's own
};

DifferenceKind difference_kind(std::string_view path);

/// In the order of `DifferenceKind`, else as they come.
void sort_by_kind(std::vector<JsonDifference>& differences);

bool has_kind(const std::vector<JsonDifference>& differences, DifferenceKind kind);

}  // namespace afford
