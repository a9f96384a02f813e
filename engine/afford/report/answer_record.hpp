// A decision as a record, and a record decided again: text in, text out.
#pragma once

#include "afford/record/decision_record.hpp"
#include "afford/report/answer.hpp"
#include "afford/report/answer_schedules.hpp"

namespace afford {

/// Whether one of the files is the policy with that id.
bool has_policy(std::span<const ParameterFile> files, std::string_view id);

/// The policy with that id, without a name if there is none, and the data files that a record of
/// the request names.
struct FilesUsed {
  FileDigest policy;
  std::vector<FileDigest> data;
};
FilesUsed files_used(std::span<const ParameterFile> files, std::string_view policy_id,
                     std::string_view request);

/// The record of `check` under the policy that `options` names, in canonical JSON.
Result<std::string> answer_record(std::string_view request, std::span<const ParameterFile> files,
                                  const AnswerOptions& options, const RecordFrame& frame);

/// The data of a request that can be read, in the order and spelling of its canonical form: a
/// record has no other, and the page that is made from it again must be the same.
std::vector<VouchedFigure> data_used_of(std::string_view request,
                                        std::span<const ParameterFile> files);

/// The decision taken again from the record's own request: it holds if every byte is the same.
/// Fails as `read_record` and `replay_record` do. Where personal data were destroyed, the digest
/// alone is checked. A record that cannot be decided by the files at hand does not hold.
Result<CheckedText> answer_replay(std::string_view record, std::span<const ParameterFile> files,
                                  const AnswerOptions& options, std::string_view engine_version);

}  // namespace afford
