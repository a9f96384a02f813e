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
#include "afford/json/json_writer.hpp"
#include "afford/record/record_frame.hpp"

namespace afford {

inline constexpr std::string_view record_version = "record/1";
inline constexpr std::size_t record_bytes_max = 8'000'000;

struct FileDigest {
  std::string file;
  std::string sha256;
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

/// What a decision is made by beside its request.
struct DecidedBy {
  std::string_view engine_version;
  std::string_view policy_id;
  std::string_view policy_version;
  const FileDigest& policy;
  const std::vector<FileDigest>& data;
};

/// "engine", "policy" and "data" of a record.
void write_decided_by(const DecidedBy& by, JsonWriter& json);

/// "personal" of a record: all of it follows from the request and the salt.
JsonValue personal_part(const JsonValue& request, const std::vector<VouchedFigure>& vouched,
                        std::string_view salt);

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
