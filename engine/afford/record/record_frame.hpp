// What the maker of a record says beside the decision, and what is wrong with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "afford/base/error.hpp"
#include "afford/calendar/date.hpp"

namespace afford {

struct RecordFrame {
  std::string salt;      ///< 64 hexadecimal digits, of chance
  std::string previous;  ///< the digest of the record before it in a chain, or ""
  std::string review;    ///< JSON {"by", "outcome", "reason", "date"}: a person's word, or ""
  std::string engine_version{};
};

/// Paths are those of the command line. `decided_on` is the day of the decision, where it is known:
/// nobody reviews what is not decided yet.
Errors frame_findings(const RecordFrame& frame, std::optional<Date> decided_on = std::nullopt);

/// 64 digits, as SHA-256 is written here.
bool is_digest(std::string_view text);

}  // namespace afford
