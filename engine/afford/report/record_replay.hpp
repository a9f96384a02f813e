// One decision record held against itself and decided again; what a single record and each line of
// a chain stand on.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "afford/json/parameters_json.hpp"
#include "afford/record/decision_record.hpp"
#include "afford/record/json_difference.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// What a record is decided again by.
struct ReplayBy {
  std::span<const ParameterFile> files;
  std::string_view engine_version;
  Language language = Language::english;  ///< of what findings say
};

/// A record that is as it was written.
struct RecordReplay {
  bool is_erased = false;  ///< personal data are destroyed, and nothing could be decided again
  /// What the decision gives otherwise now, the reasons for it first. Never without a reason.
  std::vector<JsonDifference> differences;
  /// Why nothing can be decided by the engine, rules and data at hand; then `differences` has only
  /// what is another one among these.
  Errors undecided{};

  bool replays() const { return !is_erased && differences.empty(); }
};

/// Fails with `record_invalid` and the place if the record is not as it was written. A record that
/// bears its own digest is not so either if the decision now differs although engine, catalogue,
/// policy and data are the same: within these every record replays to the byte. Nor is it if it
/// cannot be decided by the same ones.
Result<RecordReplay> replay_record(const ReadRecord& record, const ReplayBy& by);

}  // namespace afford
