// A decision as a record that can be replayed: what it was decided by and from, every figure, and
// the digests of everything that is not in it. One line of canonical JSON.
//
// `record_sha256` is the digest of the record without itself and without `personal`. What is
// personal is bound by `commitments`: for each value of the request the digest of a salt, its place
// and the value. So `personal` can be destroyed (with its salt, nobody can try values against the
// digests), and the record and the chain of records still verify.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "afford/assess/changes.hpp"
#include "afford/assess/request.hpp"
#include "afford/base/result.hpp"
#include "afford/decision/decide.hpp"
#include "afford/json/json_value.hpp"

namespace afford {

inline constexpr std::string_view record_version = "record/1";
inline constexpr std::size_t record_bytes_max = 8'000'000;

struct FileDigest {
  std::string file;
  std::string sha256;
};

/// What its maker says beside the decision.
struct RecordFrame {
  std::string salt;      ///< 64 hexadecimal digits, of chance
  std::string previous;  ///< the digest of the record before it in a chain, or ""
  std::string review;    ///< JSON {"by", "outcome", "reason", "date"}: a person's word, or ""
  std::string engine_version{};
};

struct RecordParts {
  const JsonValue& request;  ///< as given
  const Request& read;
  const Decision& decision;
  const VerdictChanges& changes;
  FileDigest policy;
  std::vector<FileDigest> data;
  std::string page_sha256_en;  ///< of the salt, a line end and the page in text, as it was shown
  std::string page_sha256_fr;
};

/// Ended by a line feed. `frame` was checked (`frame_findings`).
std::string decision_record(const RecordParts& parts, const RecordFrame& frame);

/// What is wrong with a frame; paths are those of the command line.
Errors frame_findings(const RecordFrame& frame);

/// A record taken apart.
struct ReadRecord {
  JsonValue whole;
  RecordFrame frame;
  std::string policy_id;
  std::string policy_sha256;
  std::string stated_sha256;  ///< what it says of itself; "" if it says nothing

  /// Null once personal data are destroyed.
  const JsonValue* request() const;
};

/// Fails with `record_invalid`, or as `parse_json` does, if this is no record of this version.
Result<ReadRecord> read_record(std::string_view text);

/// Values of `personal` that the commitments do not bear out, and commitments without a value; by
/// pointer. Empty where personal data are destroyed.
Errors broken_commitments(const ReadRecord& record);

/// The digest that its text gives.
std::string own_digest(const ReadRecord& record);

/// Whether the digest that it states is that one.
bool has_own_digest(const ReadRecord& record);

}  // namespace afford
